package swath;

import swath.internal.card.JobSpans;
import swath.view.Card;
import swath.view.Lenient;
import swath.view.Mark;
import swath.view.Span;
import swath.view.Words;

/** The card of a receipt. */
final class ReceiptCard {
  private ReceiptCard() {}

  static Card of(Receipt receipt) {
    Job job = receipt.job();
    Card.Builder card =
        Card.of("receipt", JobSpans.title(job.metadata()))
            .state(headline(receipt))
            .fact("job", Lenient.code(job::id))
            .fact("process", Lenient.span(job::processId));
    receipt.cost().ifPresent(cost -> card.fact("price", Lenient.span(cost::toString)));
    receipt
        .funds()
        .filter(funds -> funds.balance() != null)
        .ifPresent(funds -> card.fact("balance", QuoteCard.balance(funds, receipt.balanceAfter())));
    receipt
        .limitLeft()
        .ifPresent(
            left ->
                card.fact(
                    "your limit",
                    Words.number(left) + " of " + Words.credits(limit(receipt)) + " left"));
    receipt
        .sessionLimitLeft()
        .ifPresent(left -> card.fact("session's limit", Words.credits(left) + " left of it"));
    receipt.warnings().forEach(warning -> card.line(QuoteCard.warning(warning)));
    String next = receipt.hasEnded() ? "collection()" : "track()";
    return card.line(
            Span.of(receipt.hasEnded() ? "Its results:" : "To watch it:"),
            Span.code("job." + next),
            Span.of("or later"),
            Span.code("up42.job(\"" + job.id() + "\")." + next))
        .asOf(receipt.asOf(), receipt.isSandbox())
        .build();
  }

  private static int limit(Receipt receipt) {
    return receipt.limit().orElse(0);
  }

  private static Span headline(Receipt receipt) {
    if (receipt.found()) {
      return Span.marked(
          Mark.DONE,
          "found, so nothing was executed or paid: the job is "
              + JobSpans.rawStatus(receipt.job().metadata()).text()
              + ", created "
              + Lenient.text(() -> Words.utc(receipt.job().created())));
    }
    return receipt.recovered()
        ? Span.marked(Mark.TROUBLE, "executed; UP42's answer was lost, but the job was found")
        : Span.marked(Mark.DONE, "executed");
  }
}
