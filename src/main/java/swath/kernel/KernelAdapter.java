package swath.kernel;

import java.util.Optional;
import swath.notebook.MimeBundle;

/**
 * What Swath needs of a kernel, without a kernel's types: one implementation for each kernel's API.
 * All methods may be called from any thread.
 */
interface KernelAdapter {
  /** The request that the kernel works on; empty between two cells. */
  Optional<Request> request();

  /** The number of the running cell, as the front end shows it: {@code In [7]}; 0 if unknown. */
  int cell();

  /** Takes the next number, for a cell that the kernel does not run, and returns it. */
  int next();

  /** Whether the front end of the running cell accepts input requests. */
  boolean canAsk();

  /**
   * Whether the running cell's front end is a console, which shows text only. No front end says
   * what it can. Those of Jupyter's Python client that let themselves be asked are consoles;
   * nbclient can't be asked.
   */
  default boolean isConsole() {
    return canAsk() && request().map(Request::isOfPythonClient).orElse(false);
  }

  /** One request, usable even after it ended. */
  interface Request {
    /** The time at which the front end sent it, as it wrote it; empty if it wrote none. */
    Optional<String> sent();

    /** Whether a program that uses Jupyter's Python client sent it, as consoles do. */
    boolean isOfPythonClient();

    /**
     * Shows a bundle.
     *
     * @param update whether it takes the place of what has this id
     * @throws RuntimeException the kernel's own, when an interrupt fell into sending
     */
    void publish(MimeBundle bundle, String displayId, boolean update);

    /** Asks without echo and waits for the answer. */
    String ask(String prompt);
  }
}
