package swath.lesson;

import swath.view.Card;
import swath.view.Span;
import swath.view.Viewable;

/**
 * A hint, one of several stages. Immutable.
 *
 * @param exercise the name of the exercise
 * @param stage which, from 1
 * @param stages how many there are
 * @param words the hint
 */
public record Hint(String exercise, int stage, int stages, String words) implements Viewable {
  /** Whether another hint says more. */
  public boolean hasMore() {
    return stage < stages;
  }

  @Override
  public Card view() {
    return Card.of("hint %s of %s".formatted(stage, stages), exercise)
        .line(Span.of(words))
        .footer(hasMore() ? "Run the cell again for the next one." : "")
        .build();
  }

  @Override
  public String toString() {
    return view().text();
  }
}
