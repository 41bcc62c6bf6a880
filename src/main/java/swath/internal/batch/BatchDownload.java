package swath.internal.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import swath.error.CallInterruptedException;
import swath.error.Up42Exception;
import swath.http.Overwrite;
import swath.internal.session.SharedSession;
import swath.processing.JobMetadata;
import swath.view.Lenient;
import swath.view.Words;

/** Fetches the results of a batch's rows, each into a folder of its own. Stateless. */
public final class BatchDownload {
  private static final int MOST = 3;

  private BatchDownload() {}

  /** The files of all rows that have results; what is there whole is not fetched again. */
  public static List<Path> of(SharedSession shared, BatchLines lines, Path directory) {
    List<Path> files = new ArrayList<>();
    List<String> troubles = new ArrayList<>();
    Map<Path, Integer> folders = new HashMap<>();
    for (BatchLine line : lines.lines()) {
      JobMetadata job = line.job();
      if (job == null || line.hasFailed()) {
        continue;
      }
      Optional<String> collection = Lenient.or(Optional.<String>empty(), job::collectionId);
      if (collection.isEmpty()) {
        continue;
      }
      Path folder = folder(directory, line, folders);
      try {
        files.addAll(shared.stac().collection(collection.get()).download(folder, Overwrite.KEEP));
      } catch (CallInterruptedException e) {
        throw e;
      } catch (Up42Exception e) {
        troubles.add(line.row().image() + ": " + e.getMessage());
      }
    }
    if (!troubles.isEmpty()) {
      throw new Up42Exception(
          Words.count(troubles.size(), "row")
              + " did not come, "
              + Words.count(files.size(), "file")
              + " did; run this again: what is there is not fetched again. "
              + String.join(" ", troubles.subList(0, Math.min(MOST, troubles.size()))));
    }
    return files;
  }

  // Rows of one image and process, with other inputs, are told apart by a number.
  private static Path folder(Path directory, BatchLine line, Map<Path, Integer> folders) {
    Path folder =
        directory.resolve(safe(line.row().itemId())).resolve(safe(line.row().processId()));
    int number = folders.merge(folder, 1, Integer::sum);
    return number == 1 ? folder : folder.resolveSibling(folder.getFileName() + "-" + number);
  }

  private static String safe(String name) {
    String safe = name.replaceAll("[^A-Za-z0-9._-]+", "_");
    String cut = safe.substring(0, Math.min(80, safe.length()));
    return cut.isBlank() || cut.startsWith(".") ? "_" + cut : cut;
  }
}
