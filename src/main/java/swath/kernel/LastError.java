package swath.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import swath.view.Card;

/** The card of the last error in a cell of this kernel. Thread-safe. */
final class LastError {
  private volatile @Nullable Card card;

  void set(Card latest) {
    card = latest;
  }

  Optional<Card> card() {
    return Optional.ofNullable(card);
  }
}
