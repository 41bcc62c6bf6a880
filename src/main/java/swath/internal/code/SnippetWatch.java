package swath.internal.code;

import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what the shell reports of the running cell: its statements, and the one that failed.
 * Thread-safe; the shell reports on the thread that evaluates the cells.
 */
public final class SnippetWatch {
  private String cell = "";
  private int end;
  private @Nullable Failed failed;

  /**
   * A statement that did not compile or that threw.
   *
   * @param begin where it begins in the cell
   * @param exception what it threw; null if it did not compile
   */
  record Failed(Snippet snippet, int begin, @Nullable JShellException exception) {}

  /** Listens to the shell from now on. */
  public void listen(JShell shell) {
    shell.onSnippetEvent(this::reported);
  }

  /** A cell begins to run. */
  public synchronized void begin(String code) {
    cell = code;
    end = 0;
    failed = null;
  }

  synchronized String cell() {
    return cell;
  }

  /** Where in the cell the last statement ended that the shell reported. */
  synchronized int end() {
    return end;
  }

  synchronized Optional<Failed> failed() {
    return Optional.ofNullable(failed);
  }

  private synchronized void reported(SnippetEvent event) {
    if (event.causeSnippet() != null) {
      return;
    }
    Snippet snippet = event.snippet();
    int begin = StatementPlace.of(cell, snippet.source(), end);
    end = Math.min(cell.length(), begin + snippet.source().strip().length());
    if (event.status() == Snippet.Status.REJECTED || event.exception() != null) {
      failed = new Failed(snippet, begin, event.exception());
    }
  }
}
