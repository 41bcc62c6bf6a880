package swath.kernel;

import java.lang.reflect.Field;
import java.util.function.Function;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/**
 * Reports to the guard which cells began and which failed, by what JShell reports of their
 * snippets. A cell that ends within a bracket never reaches JShell: it is known by the kernel's
 * asking how to print the lines of an error.
 */
final class FailureListener {
  private final KernelAdapter adapter;
  private final SpendGuard guard;

  FailureListener(KernelAdapter adapter, SpendGuard guard) {
    this.adapter = adapter;
    this.guard = guard;
  }

  void listen(JShell shell) {
    shell.onSnippetEvent(
        event -> tell(event.status() == Snippet.Status.REJECTED || event.exception() != null));
  }

  /**
   * Listens to the kernel's printing of errors.
   *
   * @param owner the class whose field {@code errorStyler} the kernel prints them by
   */
  @SuppressWarnings("unchecked")
  void listen(Object kernel, Class<?> owner) {
    Reflection.get(Reflection.field(owner, "errorStyler"), kernel, Object.class)
        .ifPresent(
            styler -> {
              Field prefix = Reflection.field(styler.getClass(), "linePrefix");
              Reflection.get(prefix, styler, Function.class)
                  .ifPresent(f -> Reflection.set(prefix, styler, telling(f)));
            });
  }

  private Function<Integer, String> telling(Function<Integer, String> prefix) {
    return line -> {
      tell(true);
      return prefix.apply(line);
    };
  }

  // on the kernel's own thread, where nothing may be thrown
  private void tell(boolean failed) {
    try {
      adapter
          .request()
          .flatMap(KernelAdapter.Request::sent)
          .ifPresent(
              sent -> {
                if (failed) {
                  guard.failed(adapter.cell(), sent);
                } else {
                  guard.saw(sent);
                }
              });
    } catch (Throwable unusable) {
      // no guard then, as in a kernel without JShell
    }
  }
}
