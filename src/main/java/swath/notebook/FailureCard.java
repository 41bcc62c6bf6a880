package swath.notebook;

import java.util.List;
import swath.view.Card;
import swath.view.CodeLines;
import swath.view.Span;
import swath.view.Words;

/**
 * How an error looks, whether a cell ended with it or a cell caught it and shows it.
 *
 * <pre>{@code
 * Card card = FailureCard.of("NotFoundException", message, List.of(), List.of());
 * }</pre>
 */
public final class FailureCard {
  private FailureCard() {}

  /**
   * The card of an error.
   *
   * @param name its kind
   * @param message what happened and what to do next
   * @param place where: a line's name, the line, and perhaps a sign below it; may be empty
   * @param details what stands folded away; may be empty
   */
  public static Card of(String name, String message, List<String> place, List<String> details) {
    Card.Builder card = Card.of("", name).lines(message);
    if (!place.isEmpty()) {
      card.line(Span.of("In " + place.get(0) + ":"));
      card.block(new CodeLines(place.subList(1, place.size())));
    }
    if (!details.isEmpty()) {
      card.details(Words.count(details.size(), "line") + " for developers", new CodeLines(details));
    }
    return card.build();
  }
}
