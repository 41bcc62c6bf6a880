package swath.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import swath.Bill;
import swath.sandbox.Sandbox;

/**
 * {@code java -jar swath.jar rehearse} on the notebooks of this repository: the bill is what the
 * sandbox's ledger says after the notebook was really run.
 */
class RehearsalIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final boolean IS_LONG = Boolean.getBoolean("swath.long");

  @TempDir private Path folder;

  static Stream<String> notebooks() throws IOException {
    return IS_LONG
        ? NotebooksIT.notebooks()
        : Stream.of("03-when-jobs-fail.ipynb", "07-two-hundred-scenes.ipynb");
  }

  private static Path kernel() {
    return Prerequisites.kernelspec(KernelKind.JJAVA);
  }

  private String rehearse(Path notebook, Path bill) throws Exception {
    Process process =
        new ProcessBuilder(
                Prerequisites.JAVA,
                "-jar",
                Prerequisites.jar().toString(),
                "rehearse",
                notebook.toString(),
                "--kernel",
                kernel().toString(),
                "--bill",
                bill.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void theBillIsWhatTheLedgerSaysAfterwards(String name) throws Exception {
    Path notebook = NotebooksIT.folder().resolve(name);
    Path file = folder.resolve("bill.json");
    String output = rehearse(notebook, file);
    Bill bill = Bill.read(file);
    assertThat(bill.credits()).as(output).isEqualTo(spentBy(notebook));
  }

  /** What a sandbox holds or charged when the notebook was run, but for its seeded jobs. */
  private static long spentBy(Path notebook) throws Exception {
    String url = "";
    Optional<JsonNode> last = Optional.empty();
    try (KernelClient kernel = KernelClient.start(kernel(), Map.of())) {
      for (Notebook.Cell cell : Notebook.read(notebook).cells()) {
        Execution run = kernel.send(cell.source()).await(PATIENCE);
        assertThat(run.status()).as("%s: %s", cell.source(), run.error()).isEqualTo("ok");
        for (String session : List.of("up42", "again")) {
          if (cell.source().contains("var " + session + " = ")) {
            url = kernel.execute(session + ".url()").text();
          }
        }
        Optional<JsonNode> now = url.isEmpty() ? Optional.empty() : state(url);
        last = now.isPresent() ? now : last; // a closed sandbox says nothing more
      }
    }
    JsonNode end = last.orElseThrow();
    JsonNode ledger = end.path("ledger");
    return ledger.path("held").asLong()
        + ledger.path("captured").asLong()
        - seeded(Instant.parse(end.path("now").asText()));
  }

  /** The same of its seeded jobs alone, some of which have not ended at first. */
  private static long seeded(Instant now) {
    try (Sandbox alone = Sandbox.builder().manualClock().start()) {
      alone.advance(Duration.between(alone.clock().instant(), now));
      var ledger = alone.ledger();
      return ledger.held() + ledger.captured();
    }
  }

  private static Optional<JsonNode> state(String url) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/_sandbox/")).build();
    try {
      String body =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
      return Optional.of(new ObjectMapper().readTree(body));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Test
  void runsInACopyOfTheFolderAndMarksWhatItShows() throws Exception {
    Path notebook = folder.resolve("mine").resolve("mine.ipynb");
    Files.createDirectories(notebook.getParent());
    Files.writeString(notebook.resolveSibling("data.txt"), "here");
    List<String> cells =
        List.of(
            "var up42 = Up42.sandbox();",
            "var text = java.nio.file.Files.readString(Path.of(\"data.txt\"));"
                + " java.nio.file.Files.writeString(Path.of(\"made.txt\"), text);",
            "if (!up42.jobs().list().toString().contains(\"rehearsal\"))"
                + " throw new IllegalStateException(\"not marked\");",
            "up42.images().list().get(0).rename(\"Another\");",
            "throw new IllegalStateException(\"it goes on\");");
    var json = new ObjectMapper().createObjectNode();
    var all = json.putArray("cells");
    cells.forEach(cell -> all.addObject().put("cell_type", "code").put("source", cell));
    Files.writeString(notebook, json.toString());
    Path file = folder.resolve("bill.json");
    String output = rehearse(notebook, file);
    assertThat(Bill.read(file)).isEmpty();
    assertThat(Bill.read(file).notes())
        .anyMatch(note -> note.contains("Cell 4: left out a change"))
        .anyMatch(note -> note.contains("Cell 5 failed") && note.contains("it goes on"))
        .noneMatch(note -> note.contains("Cell 2 failed") || note.contains("Cell 3 failed"));
    assertThat(output).contains("cell 1 of 5", "0 credits", "Nothing was executed");
    assertThat(notebook.resolveSibling("made.txt")).doesNotExist();
  }
}
