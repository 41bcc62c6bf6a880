package swath.error;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The journal, which remembers what was sent, can't be opened, read or written. Nothing is executed
 * without it, since a lost answer could then be paid twice.
 *
 * <pre>{@code
 * catch (JournalException e) {
 *   up42.journal().use("~/other-journal.db"); // another file, from now on
 * }
 * }</pre>
 */
public final class JournalException extends Up42Exception {
  private static final long serialVersionUID = 1L;

  private final transient Path file;
  private final boolean damaged;

  /**
   * An exception whose message names the file and the reason.
   *
   * @param isDamaged whether the file itself is what is wrong, so that a new one would do
   */
  public JournalException(String message, Path file, boolean isDamaged, @Nullable Throwable cause) {
    super(message, cause);
    this.file = file;
    this.damaged = isDamaged;
  }

  /** The journal's file. */
  public Path file() {
    return file;
  }

  /** Whether the file itself is what is wrong, so that {@code setAside()} helps. */
  public boolean isDamaged() {
    return damaged;
  }
}
