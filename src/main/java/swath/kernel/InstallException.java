package swath.kernel;

/** A kernel could not be installed; the message says why, and what to do, in a sentence. */
public final class InstallException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InstallException(String message) {
    super(message);
  }
}
