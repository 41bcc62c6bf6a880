package swath.kernel;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The main class of the kernels that {@code kernel install} sets up: begins to load what the first
 * cells need, starts the kernel, and ends the JVM when the kernel has shut down; JJava's idle
 * threads would hold it for a minute.
 *
 * <p>Its one argument is the connection file. Without one it ends at once, which proves that the
 * class-data archive fits; with {@code --train} it runs some cells, so that the archive knows the
 * classes that they need.
 */
public final class KernelMain {
  private static final Logger ROOT = Logger.getLogger("");

  private KernelMain() {}

  /** Runs a kernel until its shutdown. */
  public static void main(String[] args) throws Exception {
    if (args.length == 0) {
      return;
    }
    ROOT.setLevel(Level.WARNING);
    Installation.settings();
    Warmup.begin();
    KernelKind kind = KernelKind.onClassPath();
    if (kind == KernelKind.IJAVA) {
      // JJava finds its extension before it listens; IJava only knows us from its first cell on
      Installation.step("messages", IJavaExtension::messages);
    }
    if (args[0].equals("--train")) {
      Training.run(kind);
    } else {
      kind.main(args[0]);
    }
    System.exit(0);
  }
}
