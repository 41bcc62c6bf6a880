package swath.kernel;

import java.util.Map;
import java.util.Optional;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import swath.host.Host;
import swath.http.TimeSource;
import swath.internal.code.StartupScript;
import swath.notebook.Displays;
import swath.notebook.NotebookHost;

/**
 * Swath in JJava: found by the kernel when Swath's jar comes onto its class path, by {@code
 * JJAVA_CLASSPATH}, by {@code %classpath swath.jar}, by {@code %maven} or by a kernelspec of ours.
 *
 * <p>Never throws: a kernel dies of what {@link #install} throws. A step that fails is left out and
 * written to standard error.
 */
public final class JJavaExtension implements Extension {
  /** Made by the service loader. */
  public JJavaExtension() {}

  @Override
  public void install(BaseKernel kernel) {
    Installation.step("settings", Installation::settings);
    Installation.step("imports", () -> imports(kernel));
    Installation.step("displays", () -> displays(kernel.getRenderer()));
    SpendGuard guard = new SpendGuard(TimeSource.system());
    CellMemory memory = CellMemory.empty();
    Installation.step("cells", () -> host(kernel, guard, memory));
    Installation.step("messages", () -> messages(kernel, guard, memory));
    Installation.step("warm-up", Warmup::begin);
  }

  private static void imports(BaseKernel kernel) {
    StartupScript.imports().forEach(line -> Installation.step(line, () -> kernel.evalRaw(line)));
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

  private static void host(BaseKernel kernel, SpendGuard guard, CellMemory memory)
      throws ReflectiveOperationException {
    JJavaAdapter adapter = new JJavaAdapter(kernel);
    Host.install(new NotebookHost(new KernelCell(adapter, guard, memory)));
    new FailureListener(adapter, guard).listen(shell(kernel));
  }

  private static void messages(BaseKernel kernel, SpendGuard guard, CellMemory memory)
      throws ReflectiveOperationException {
    CellLifecycle cells =
        new CellLifecycle(
            new JJavaAdapter(kernel),
            guard,
            memory,
            shell(kernel),
            () -> {},
            System.getenv("JJAVA_COMPILER_OPTS"));
    JJavaMessages.install(connection -> Optional.of(cells));
  }

  private static JShell shell(BaseKernel kernel) throws ReflectiveOperationException {
    return (JShell) kernel.getClass().getMethod("getJShell").invoke(kernel);
  }
}
