package swath.kernel;

import java.util.Optional;
import java.util.function.Supplier;
import jdk.jshell.JShell;
import org.jspecify.annotations.Nullable;
import swath.internal.code.CellCheck;
import swath.internal.code.CodeCompletion;
import swath.internal.code.CodeInspector;
import swath.internal.code.Completions;
import swath.internal.code.Inspection;
import swath.internal.code.SnippetWatch;

/**
 * What Swath does before and after each cell, without a kernel's types. Called on the kernel's own
 * thread only; nothing is thrown, since a kernel dies of it.
 */
final class CellLifecycle {
  private final KernelAdapter adapter;
  private final SpendGuard guard;
  private final CellQueue queue;
  private final CellCheck check;
  private final SnippetWatch snippets = new SnippetWatch();
  private final CellErrors errors;
  private final CodeInspector inspector;
  private final CodeCompletion completion;
  private final Runnable begin;

  /**
   * @param memory takes the last error, and knows the sessions
   * @param shell the shell that evaluates the cells
   * @param begin makes the kernel run now what it else runs with its first cell
   * @param compilerOptions what the kernel gives its compiler beside its defaults
   */
  CellLifecycle(
      KernelAdapter adapter,
      SpendGuard guard,
      CellMemory memory,
      JShell shell,
      Runnable begin,
      @Nullable String compilerOptions) {
    this.adapter = adapter;
    this.guard = guard;
    this.queue = new CellQueue(guard);
    this.check = new CellCheck(shell, begin, compilerOptions);
    this.errors = new CellErrors(shell, snippets, memory.error());
    this.inspector = new CodeInspector(shell);
    this.completion = new CodeCompletion(shell, new CellWords(shell, memory.sessions())::of);
    this.begin = begin;
    snippets.listen(shell);
  }

  /** A cell has arrived: whether it is one of those that waited behind a failed one. */
  boolean aborts(Optional<String> sent) {
    return quietly(
        () -> {
          sent.ifPresent(guard::saw);
          return queue.aborts(sent);
        },
        false);
  }

  /** A cell is about to run: why it must not, since it would spend and then not compile. */
  Optional<CellFailure> refusal(String code) {
    snippets.begin(code);
    return check
        .refusal(code)
        .map(error -> quietly(() -> errors.refused(error), CellFailure.of(error)));
  }

  /** How an error of the running cell is shown; as the kernel shows it, where no more is known. */
  CellFailure failure(CellFailure kernels) {
    return quietly(() -> errors.of(kernels), kernels);
  }

  /**
   * The running cell failed.
   *
   * @param stops whether the front end wants the cells behind it not to run
   */
  void failed(Optional<String> sent, boolean stops, boolean isAnyWaiting) {
    quietly(
        () -> {
          sent.ifPresent(time -> guard.failed(adapter.cell(), time));
          if (stops) {
            queue.stop(isAnyWaiting);
          }
          return true;
        },
        false);
  }

  /** What stands at this place of a cell; empty where the kernel itself should answer. */
  Optional<Inspection> inspect(String code, int cursor) {
    return quietly(
        () -> {
          begin.run();
          return Optional.of(inspector.inspect(code, cursor));
        },
        Optional.empty());
  }

  /** What may stand at this place of a cell; empty where the kernel itself should answer. */
  Optional<Completions> complete(String code, int cursor) {
    return quietly(
        () -> {
          begin.run();
          return completion.complete(code, cursor);
        },
        Optional.empty());
  }

  /** The number of the running cell, as the front end shows it. */
  int number() {
    return adapter.cell();
  }

  /** Takes the next number, for a cell that the kernel does not run. */
  int next() {
    return adapter.next();
  }

  /** A message was answered. */
  void answered(boolean isAnyWaiting) {
    queue.answered(isAnyWaiting);
  }

  /** A cell has ended, well or not, and its reply was sent. */
  void ended() {
    check.ended();
  }

  private static <T> T quietly(Supplier<T> step, T otherwise) {
    try {
      return step.get();
    } catch (Throwable unable) {
      return otherwise;
    }
  }
}
