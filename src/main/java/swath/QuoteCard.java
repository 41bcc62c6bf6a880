package swath;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import swath.internal.card.JobCard;
import swath.internal.spending.Funds;
import swath.view.Card;
import swath.view.Lenient;
import swath.view.Mark;
import swath.view.Span;
import swath.view.Words;

/** The card of a quote. */
final class QuoteCard {
  private QuoteCard() {}

  static Card of(Quote quote) {
    JobTemplate template = quote.template();
    List<String> obstacles = quote.obstacles();
    Card.Builder card =
        Card.of("quote for " + template.processId(), TemplateCard.title(template))
            .state(verdict(quote, obstacles))
            .fact("price", price(quote))
            .fact("balance", balance(quote.funds(), quote.balanceAfter()))
            .fact("budget", quote.quotedBudget().spans())
            .fact("your limit", TemplateCard.limit(quote.limit(), "spendingAtMost(credits)"));
    quote
        .sessionLimitLeft()
        .ifPresent(left -> card.fact("session's limit", Words.credits(left) + " left of it"));
    card.fact(
        "EULA",
        quote.eulaAccepted()
            ? Span.marked(Mark.DONE, "accepted")
            : Span.marked(Mark.FAILED, "not accepted: accept it in UP42's console"));
    if (!quote.isValid()) {
      card.block(JobCard.errors(quote.errors()));
    }
    obstacles.forEach(obstacle -> card.line(warning(obstacle)));
    if (quote.isValid() && obstacles.isEmpty()) {
      card.line(Span.of("Nothing is sent yet. To run it:"), Span.code("template.executeOnce()"));
    }
    return card.asOf(quote.asOf(), quote.isSandbox()).build();
  }

  /** A sentence that warns, in which calls stand out. */
  static Span[] warning(String text) {
    Span[] spans = Span.sentence(text);
    spans[0] = spans[0].withMark(Mark.TROUBLE);
    return spans;
  }

  /** The balance before, what of it is spoken for, and what is left of it after. */
  static Span balance(Funds funds, Optional<BigDecimal> after) {
    BigDecimal before = funds.balance();
    if (before == null) {
      return Span.marked(Mark.UNKNOWN, "unknown: UP42 did not answer");
    }
    String pending =
        funds.pendingCredits() == 0 ? "" : ", of which " + funds.pending() + " to be withheld";
    return Span.of(
        Words.credits(before)
            + pending
            + after.map(left -> ", " + Words.number(left) + " after it").orElse(""));
  }

  private static Span verdict(Quote quote, List<String> obstacles) {
    if (!quote.isValid()) {
      return Span.marked(Mark.FAILED, "not valid: UP42 would not take it");
    }
    return obstacles.isEmpty()
        ? Span.marked(Mark.DONE, "valid: UP42 would take it")
        : Span.marked(Mark.TROUBLE, "valid, but it would not be run");
  }

  private static Span price(Quote quote) {
    return quote
        .cost()
        .map(cost -> Lenient.span(cost::toString))
        .orElse(Span.of("none: UP42 prices only what is valid"));
  }
}
