package swath.host;

import java.util.Optional;
import swath.view.Card;

/**
 * Where a session is used: it shows live frames and receipts, asks for a password, and says whether
 * the running cell may still spend.
 *
 * <p>Without a kernel it prints text; a kernel's extension installs its own by {@link
 * #install(Host)}. A session captures the host when it is opened. Implementations are thread-safe.
 */
public interface Host {
  /** Opens a place in the running cell whose content is replaced by each frame. */
  Live live();

  /** Shows a value of ours (a receipt, say) in the running cell, beside what the cell returns. */
  void show(Object value);

  /** Asks for a password; empty where nobody can be asked. */
  Optional<char[]> password(String prompt);

  /** Why the running cell must not spend credits, in a sentence that says what to do. */
  Optional<String> refusal();

  /** A session was opened whose words can complete what is typed in a cell. */
  default void opened(KnownWords session) {}

  /** All that is known of the last error in a cell; empty where none is known. */
  default Optional<Card> lastError() {
    return Optional.empty();
  }

  /** A place that shows one value at a time. */
  interface Live extends AutoCloseable {
    /**
     * Shows a value in place of the one before.
     *
     * @param value one of our types; its text form is its {@code toString()}
     * @param important whether it must be shown: a new stage or the last frame; others may be left
     *     out when they come too fast
     * @throws InterruptedException when an interrupt fell into showing; the value was shown
     */
    void frame(Object value, boolean important) throws InterruptedException;

    /**
     * Takes away what was shown, where that can be done; a console's lines stay. An interrupt that
     * falls into it sets the thread's flag.
     */
    void clear();

    /** Ends the area; what was shown last stays. */
    @Override
    void close();
  }

  /**
   * A frame's text for a console that can't paint in place: one line, and all of it when it is the
   * last.
   */
  static String line(Object value) {
    return value instanceof Frame frame && !frame.isLast() ? frame.line() : value.toString();
  }

  /** The host of this JVM: the kernel's, else one that prints text. */
  static Host current() {
    return HostHolder.current();
  }

  /** Makes {@code host} the one that sessions opened from now on use. */
  static void install(Host host) {
    HostHolder.install(host);
  }
}
