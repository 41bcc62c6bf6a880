package swath.kernel;

import java.util.function.Consumer;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/** Tells the guard which cells began and which failed, by what JShell reports of their snippets. */
final class FailureListener implements Consumer<SnippetEvent> {
  private final Wire wire;
  private final Guard guard;

  private FailureListener(Wire wire, Guard guard) {
    this.wire = wire;
    this.guard = guard;
  }

  static void listen(JShell shell, Wire wire, Guard guard) {
    shell.onSnippetEvent(new FailureListener(wire, guard));
  }

  // on the kernel's own thread, where nothing may be thrown
  @Override
  public void accept(SnippetEvent event) {
    try {
      boolean failed = event.status() == Snippet.Status.REJECTED || event.exception() != null;
      wire.request()
          .flatMap(Wire.Request::sent)
          .ifPresent(
              sent -> {
                if (failed) {
                  guard.failed(wire.cell(), sent);
                } else {
                  guard.saw(sent);
                }
              });
    } catch (Throwable unusable) {
      // no guard then, as in a kernel without JShell
    }
  }
}
