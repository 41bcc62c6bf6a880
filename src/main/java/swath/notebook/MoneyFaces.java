package swath.notebook;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import swath.processing.Balance;
import swath.processing.Budget;
import swath.processing.Cost;
import swath.processing.Price;
import swath.view.Card;
import swath.view.Lenient;
import swath.view.Mark;
import swath.view.ProgressBar;
import swath.view.Span;
import swath.view.Words;

/** Costs, prices, balances and UP42's budgets. */
final class MoneyFaces {
  private MoneyFaces() {}

  static String price(Price price) {
    return price.credits().toPlainString() + " credits per " + unit(price.unit());
  }

  /** UP42's word for a unit as people write it. */
  static String unit(String word) {
    return word.equals("SQ_KM") ? "km²" : word;
  }

  static Card cost(Cost cost) {
    var draft = Card.of("cost", Lenient.text(() -> Words.credits(cost.credits())));
    size(cost).ifPresent(size -> draft.fact("for", size));
    return draft.fact("priced by", Lenient.span(cost::strategy)).build();
  }

  /** {@code 15.8 km²}, if it was told. */
  static Optional<String> size(Cost cost) {
    return cost.size()
        .map(size -> size.toPlainString() + cost.unit().map(u -> " " + unit(u)).orElse(""));
  }

  static Card balance(Balance balance) {
    return Card.of("left in the account", Lenient.text(() -> Words.credits(balance.credits())))
        .build();
  }

  static Card budget(Budget budget) {
    var draft =
        Card.of("budget", Lenient.text(budget::name))
            .state(active(budget))
            .fact("id", Lenient.code(budget::id));
    text(draft, "description", Lenient.or(Optional.empty(), budget::description));
    var limit = Lenient.or(OptionalInt.empty(), budget::spendLimit);
    draft.fact("limit", limit.isPresent() ? Words.credits(limit.getAsInt()) : "none");
    var used = Lenient.or(OptionalInt.empty(), budget::consumedCredits);
    draft.fact("spent", used.isPresent() ? Words.credits(used.getAsInt()) : "not asked for");
    Lenient.or(OptionalInt.empty(), budget::remainingCredits)
        .ifPresent(left -> draft.fact("left", Words.credits(left)));
    var days = Lenient.or(Optional.<LocalDate>empty(), budget::startDate).map(d -> "from " + d);
    var until = Lenient.or(Optional.<LocalDate>empty(), budget::endDate).map(d -> "to " + d);
    if (days.isPresent() || until.isPresent()) {
      draft.fact("valid", (days.orElse("") + " " + until.orElse("")).strip());
    }
    Lenient.or(OptionalDouble.empty(), budget::usagePercentage)
        .ifPresent(
            percent ->
                draft.block(
                    new ProgressBar(
                        percent / 100,
                        percent > 90 ? Mark.TROUBLE : Mark.ACTIVE,
                        String.format(Locale.ROOT, "%.0f %% of the limit is spent", percent))));
    return draft.build();
  }

  static Span active(Budget budget) {
    var word = Lenient.text(budget::status);
    return Span.marked(
        word.equals("ACTIVE") ? Mark.DONE : Mark.WAITING, word.toLowerCase(Locale.ROOT));
  }

  private static void text(Card.Builder draft, String name, Optional<String> text) {
    text.filter(t -> !t.isBlank()).ifPresent(t -> draft.fact(name, t));
  }
}
