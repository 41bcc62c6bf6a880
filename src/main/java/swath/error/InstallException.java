package swath.error;

/** A kernel could not be installed or removed; the message says why, and what to do. */
public final class InstallException extends Up42Exception {
  private static final long serialVersionUID = 1L;

  /** An exception with a message that stands by itself. */
  public InstallException(String message) {
    super(message);
  }
}
