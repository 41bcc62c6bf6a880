package swath.kernel;

import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/**
 * Reports to the guard which cells began and which failed, by what JShell reports of their
 * snippets: for kernels whose messages can't be reached, and for the cell that brings Swath into a
 * kernel.
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
