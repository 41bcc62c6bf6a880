package swath.error;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of several files did not come; those that did are here, and stay where they are.
 *
 * <pre>{@code
 * try {
 *   collection.download("data");
 * } catch (DownloadException e) {
 *   e.files();                                    // what came
 *   collection.download("data", Overwrite.KEEP);  // fetches only what is missing
 * }
 * }</pre>
 */
public final class DownloadException extends Up42Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Path> files;
  private final transient List<String> failures;

  /**
   * Says how many came, and why the others did not.
   *
   * @param files what came
   * @param failures a sentence for each that did not
   * @param total how many there are
   */
  public DownloadException(
      List<Path> files, List<String> failures, int total, @Nullable Throwable cause) {
    super(
        files.size()
            + " of "
            + total
            + " files are there. "
            + String.join(" ", failures)
            + " Download once more with Overwrite.KEEP, which fetches what is missing; files() of"
            + " this exception has what came.",
        cause);
    this.files = List.copyOf(files);
    this.failures = List.copyOf(failures);
  }

  /** The files that came or were there. */
  public List<Path> files() {
    return files == null ? List.of() : files;
  }

  /** Whether it ended early since the cell was stopped. */
  public boolean wasInterrupted() {
    return getCause() instanceof CallInterruptedException;
  }

  /** Why the others did not come: a sentence each. */
  public List<String> failures() {
    return failures == null ? List.of() : failures;
  }
}
