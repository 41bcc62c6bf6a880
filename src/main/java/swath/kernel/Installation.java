package swath.kernel;

/** The steps by which Swath comes into a kernel, none of which may take the kernel down. */
final class Installation {
  private Installation() {}

  /** A step that may throw anything. */
  interface Step {
    void run() throws Exception;
  }

  /** Runs a step; what it throws becomes a line on standard error. */
  static void step(String name, Step step) {
    try {
      step.run();
    } catch (Throwable failed) {
      tell(name, failed);
    }
  }

  private static void tell(String name, Throwable failed) {
    try {
      System.err.println("Swath: " + name + " left out: " + failed);
    } catch (Throwable silent) {
      // a kernel without Swath is better than none
    }
  }

  /** What must be set before libraries start: no window system, no complaints about loggers. */
  static void settings() {
    System.setProperty("java.awt.headless", "true");
    System.setProperty("slf4j.internal.verbosity", "ERROR");
  }
}
