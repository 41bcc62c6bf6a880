package swath.notebook;

import java.util.Optional;
import swath.host.KnownWords;
import swath.view.Card;

/**
 * The port to a kernel: the cell that is running now. One adapter a kernel.
 *
 * <p>Methods are called on the cell's thread. None of them throws for what the kernel does wrong; a
 * method that publishes returns whether an interrupt fell into it.
 */
public interface Cell {
  /**
   * Captures the output area of the running cell, so that frames reach it even after the cell was
   * interrupted. One display id an area.
   */
  Area open();

  /**
   * Whether the front end shows a frame in the place of the one before. A console such as {@code
   * jupyter console} does not: there each bundle of an area is a new output.
   */
  default boolean replaces() {
    return true;
  }

  /** Asks for a password where the front end can; empty where it can't or nothing was entered. */
  Optional<char[]> password(String prompt);

  /**
   * Why this cell must not spend credits, as a sentence that says what to do; empty when it may. A
   * cell that was sent together with an earlier one that failed must not.
   */
  Optional<String> refusal();

  /** A session was opened whose words can complete what is typed in a cell. */
  default void opened(KnownWords session) {}

  /** All that is known of the last error in a cell; empty where none is known. */
  default Optional<Card> lastError() {
    return Optional.empty();
  }

  /** An output area that is painted again and again in place. */
  interface Area {
    /**
     * Shows the bundle, at first as a new output, then in its place.
     *
     * @return false when an interrupt fell into publishing; the frame was sent nevertheless
     */
    boolean paint(MimeBundle bundle);
  }
}
