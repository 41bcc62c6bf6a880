package swath.internal.code;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import jdk.jshell.JShell;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a cell that can spend before its first statement runs: what is paid must not be followed
 * by a line that does not compile. In doubt a cell passes, and nothing is thrown.
 *
 * <p>To be called on the thread that evaluates the cells. Between cells a daemon thread tells the
 * shadow what was declared; it starts after the first reply, since making a shadow takes a while.
 */
public final class CellCheck {
  private static final int SLOWER = Thread.NORM_PRIORITY - 1;

  private final JShell kernel;
  private final Runnable begin;
  private final boolean isPossible;
  private final AtomicReference<@Nullable ShellState> latest = new AtomicReference<>();
  private final ExecutorService follower = Executors.newSingleThreadExecutor(CellCheck::thread);
  private @Nullable ShadowShell shadow;

  /**
   * @param kernel the shell that evaluates the cells
   * @param begin makes the kernel run now what it else runs with its first cell
   * @param compilerOptions what the kernel gives its compiler beside its defaults; a shadow with
   *     others would refuse other cells, so there is none
   */
  public CellCheck(JShell kernel, Runnable begin, @Nullable String compilerOptions) {
    this.kernel = kernel;
    this.begin = begin;
    this.isPossible = compilerOptions == null || compilerOptions.isBlank();
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "swath-shadow");
    thread.setDaemon(true);
    thread.setPriority(SLOWER);
    return thread;
  }

  /** Why the cell must not run. */
  public Optional<CellError> refusal(String cell) {
    try {
      Optional<CellText> text = isPossible ? CellText.of(cell) : Optional.empty();
      return text.isPresent() ? refusal(text.get()) : Optional.empty();
    } catch (Throwable unable) {
      return Optional.empty();
    }
  }

  private Optional<CellError> refusal(CellText cell) {
    if (!SpendingCode.canSpend(cell.java(), ShellState.declarations(kernel))) {
      return Optional.empty();
    }
    begin.run();
    return shadow().check(cell, ShellState.of(kernel));
  }

  /** A cell has ended, well or not. */
  public void ended() {
    try {
      if (isPossible && latest.getAndSet(ShellState.of(kernel)) == null) {
        follower.execute(this::follow);
      }
    } catch (Throwable unable) {
      // the next check reads the state itself
    }
  }

  private void follow() {
    try {
      ShellState state = latest.getAndSet(null);
      if (state != null) {
        shadow().follow(state);
      }
    } catch (Throwable unable) {
      // as above
    }
  }

  private synchronized ShadowShell shadow() {
    ShadowShell made = shadow == null ? new ShadowShell() : shadow;
    shadow = made;
    return made;
  }
}
