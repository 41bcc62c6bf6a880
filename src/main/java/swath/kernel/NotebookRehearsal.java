package swath.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import swath.error.InstallException;
import swath.error.Up42Exception;
import swath.http.Json;
import swath.http.TimeSource;
import swath.report.BillLine;
import swath.view.Origin;
import swath.view.UserPath;
import swath.view.Words;

/**
 * Runs a notebook's cells in a real kernel that rehearses, in a copy of the notebook's folder, and
 * writes the bill. Used by one thread.
 */
public final class NotebookRehearsal {
  private static final Duration PATIENCE = Duration.ofDays(3);
  private static final long LARGEST_FOLDER = 1_000_000_000;
  private static final String USUAL_KERNEL = "swath";

  private final Path notebook;
  private final List<String> cells;
  private final Path kernelspec;
  private long copied;

  private NotebookRehearsal(Path notebook, List<String> cells, Path kernelspec) {
    this.notebook = notebook;
    this.cells = cells;
    this.kernelspec = kernelspec;
  }

  /**
   * A rehearsal of that notebook.
   *
   * @param kernel a kernelspec's name or folder; null for the notebook's own
   * @throws Up42Exception when the file is no notebook, or there is no such kernel
   */
  public static NotebookRehearsal of(Path notebook, @Nullable String kernel) {
    Path file = UserPath.of(notebook).toAbsolutePath().normalize();
    JsonNode json;
    try {
      json = Json.parse(Files.readString(file));
    } catch (IOException | RuntimeException e) {
      throw new Up42Exception(UserPath.shown(file) + " can't be read as a notebook.", e);
    }
    List<String> cells = new ArrayList<>();
    for (JsonNode cell : json.path("cells")) {
      if (cell.path("cell_type").asText().equals("code")) {
        cells.add(text(cell.path("source")));
      }
    }
    if (cells.isEmpty()) {
      throw new Up42Exception(UserPath.shown(file) + " has no code cells to rehearse.");
    }
    String named = json.path("metadata").path("kernelspec").path("name").asText(USUAL_KERNEL);
    return new NotebookRehearsal(file, cells, kernelspec(kernel == null ? named : kernel));
  }

  private static String text(JsonNode source) {
    return source.isArray()
        ? StreamSupport.stream(source.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining())
        : source.asText();
  }

  private static Path kernelspec(String name) {
    List<Path> places = new ArrayList<>(JupyterPlaces.known());
    places.add(JupyterPlaces.ofUser());
    return Stream.concat(
            Stream.of(Path.of(name)),
            places.stream().map(place -> place.resolve("kernels").resolve(name)))
        .filter(folder -> Files.isRegularFile(folder.resolve("kernel.json")))
        .map(Path::toAbsolutePath)
        .findFirst()
        .orElseThrow(
            () ->
                new InstallException(
                    "There is no kernel "
                        + name
                        + " in "
                        + places
                        + ". Install it by java -jar swath.jar kernel install, or name the folder"
                        + " of its kernelspec by --kernel."));
  }

  /** The bill's file, if no other is named: beside the notebook. */
  public Path usualBill() {
    String name = String.valueOf(notebook.getFileName()).replaceFirst("\\.ipynb$", "");
    return notebook.resolveSibling(name + ".bill.json");
  }

  /**
   * Runs all cells, and writes the bill.
   *
   * @param told is told how far it is, a line each
   * @throws Up42Exception when the bill can't be written, or the kernel does not start
   */
  public void run(Path bill, Consumer<String> told) throws Exception {
    Path work = Files.createTempDirectory("swath-rehearsal-");
    try {
      Path folder = copyOfFolder(work.resolve("folder"));
      Path notes = work.resolve("notes.jsonl");
      Files.createFile(notes);
      ArrayNode lines = Json.array();
      ArrayNode remarks = Json.array();
      try (KernelClient kernel = started(folder, notes)) {
        int read = 0;
        for (int i = 0; i < cells.size(); i++) {
          told.accept("cell " + (i + 1) + " of " + cells.size());
          Execution run = kernel.sendGoingOn(cells.get(i)).await(PATIENCE);
          read = take(notes, read, i + 1, lines, remarks);
          if (!run.status().equals("ok")) {
            String why = run.error().lines().findFirst().orElse("");
            told.accept("cell " + (i + 1) + " failed: " + why);
            remarks.add(
                "Cell "
                    + (i + 1)
                    + " failed in the rehearsal, so what it would execute may be missing: "
                    + why);
          }
        }
      }
      remarks.add(
          "Results were those of earlier jobs of the same processes, or none: what later cells"
              + " execute because of results may differ.");
      write(bill, lines, remarks);
    } finally {
      delete(work);
    }
  }

  private KernelClient started(Path folder, Path notes) throws Exception {
    try {
      return KernelClient.start(kernelspec, Map.of(Origin.REHEARSAL, notes.toString()), folder);
    } catch (IOException e) {
      throw new Up42Exception(
          "The kernel " + UserPath.shown(kernelspec) + " did not start: " + e.getMessage(), e);
    }
  }

  private int take(Path notes, int read, int cell, ArrayNode lines, ArrayNode remarks)
      throws IOException {
    List<String> all = Files.readAllLines(notes);
    for (String line : all.subList(read, all.size())) {
      JsonNode note = Json.parse(line);
      if (note.has("leftOut")) {
        remarks.add("Cell " + cell + ": left out " + note.path("leftOut").asText() + ".");
      } else {
        lines.add(BillLine.of(note).in(cell).json());
      }
    }
    return all.size();
  }

  private void write(Path bill, ArrayNode lines, ArrayNode remarks) {
    ObjectNode json =
        Json.object()
            .put("notebook", String.valueOf(notebook.getFileName()))
            .put("at", TimeSource.system().instant().truncatedTo(ChronoUnit.SECONDS).toString());
    json.set("lines", lines);
    json.set("notes", remarks);
    try {
      Files.writeString(bill, json.toPrettyString() + "\n");
    } catch (IOException e) {
      throw new Up42Exception("The bill can't be written: " + UserPath.shown(bill), e);
    }
  }

  private Path copyOfFolder(Path target) throws IOException {
    Path source = notebook.resolveSibling("");
    Files.walkFileTree(
        source,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (!folder.equals(source) && isHidden(folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(target.resolve(source.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile()) {
              copied += attributes.size();
              if (copied > LARGEST_FOLDER) {
                throw new Up42Exception(
                    "The notebook's folder is larger than "
                        + Words.bytes(LARGEST_FOLDER)
                        + ", so it is not copied: move the notebook into a folder of its own.");
              }
              Files.copy(file, target.resolve(source.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return target;
  }

  private static boolean isHidden(Path folder) {
    return String.valueOf(folder.getFileName()).startsWith(".");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
