package swath.notebook;

import swath.processing.JobStatus;
import java.util.ArrayList;
import java.util.List;
import swath.JobTemplate;
import swath.Quote;
import swath.Receipt;
import swath.SessionSpending;
import swath.processing.Cost;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Lenient;
import swath.view.Mark;
import swath.view.RowLimit;
import swath.view.Sanitizer;
import swath.view.Span;
import swath.view.Words;

/** What is about to be spent, and what was: templates, quotes, receipts, a session's sum. */
final class SpendingFaces {
  private SpendingFaces() {}

  static Card quote(Quote quote) {
    var template = quote.template();
    var draft = Card.of("quote for " + template.processId(), title(template)).state(verdict(quote));
    quote
        .cost()
        .ifPresentOrElse(
            cost -> draft.fact("price", price(cost)),
            () -> draft.fact("price", "none: UP42 prices only what is valid"));
    balance(draft, quote);
    quote.limit().ifPresent(limit -> draft.fact("your limit", Words.credits(limit)));
    if (quote.limit().isEmpty()) {
      draft.fact(
          "your limit",
          Span.of("none:"),
          Span.code("spendingAtMost(credits)"),
          Span.of("sets one"));
    }
    quote
        .sessionLimitLeft()
        .ifPresent(left -> draft.fact("session's limit", Words.credits(left) + " left of it"));
    draft.fact(
        "EULA",
        quote.eulaAccepted()
            ? Span.marked(Mark.DONE, "accepted")
            : Span.marked(Mark.FAILED, "not accepted: accept it in UP42's console"));
    if (!quote.isValid()) {
      draft.block(JobFaces.errors(quote.errors()));
    }
    for (var obstacle : quote.obstacles()) {
      draft.line(trouble(obstacle));
    }
    if (quote.isValid() && quote.obstacles().isEmpty()) {
      draft.line(Span.of("Nothing is sent yet. To run it:"), Span.code("template.executeOnce()"));
    }
    return draft.asOf(quote.asOf(), quote.isSandbox()).build();
  }

  static Card receipt(Receipt receipt) {
    var job = receipt.job();
    var draft = Card.of("receipt", JobFaces.title(job.metadata())).state(headline(receipt));
    draft.fact("job", Span.code(job.id()));
    draft.fact("process", Lenient.span(job::processId));
    receipt.cost().ifPresent(cost -> draft.fact("price", price(cost)));
    receipt
        .balanceBefore()
        .flatMap(before -> receipt.balanceAfter().map(after -> subtraction(before, after)))
        .ifPresent(text -> draft.fact("balance", text));
    receipt
        .limitLeft()
        .ifPresent(
            left ->
                draft.fact(
                    "your limit",
                    Words.number(left)
                        + " of "
                        + Words.credits(receipt.limit().orElse(0))
                        + " left"));
    receipt
        .sessionLimitLeft()
        .ifPresent(left -> draft.fact("session's limit", Words.credits(left) + " left of it"));
    for (var warning : receipt.warnings()) {
      draft.line(trouble(warning));
    }
    var next = receipt.hasEnded() ? "collection()" : "track()";
    return draft
        .line(
            Span.of(receipt.hasEnded() ? "Its results:" : "To watch it:"),
            Span.code("job." + next),
            Span.of("or later"),
            Span.code("up42.job(\"" + job.id() + "\")." + next))
        .asOf(receipt.asOf(), receipt.isSandbox())
        .build();
  }

  static Card spent(SessionSpending spent) {
    var draft =
        Card.of("spent in this session", Words.credits(spent.total()))
            .fact("held", Span.marked(Mark.HELD, Words.credits(spent.held())))
            .fact("captured", Span.marked(Mark.CAPTURED, Words.credits(spent.captured())))
            .fact("released", Span.marked(Mark.RELEASED, Words.credits(spent.released())));
    if (spent.unknown() > 0) {
      draft.fact("fate unknown", Span.marked(Mark.UNKNOWN, Words.credits(spent.unknown())));
    }
    if (spent.limit().isPresent()) {
      draft.fact(
          "session's limit",
          Words.credits(spent.limit().getAsInt())
              + ", "
              + Words.number(spent.left().orElse(0))
              + " left");
    } else {
      draft.fact(
          "session's limit",
          Span.of("none:"),
          Span.code("up42.spendingAtMost(credits)"),
          Span.of("sets one"));
    }
    if (!spent.executed().isEmpty()) {
      draft.block(jobs(spent));
    }
    return draft.asOf(spent.asOf(), spent.isSandbox()).build();
  }

  private static Grid jobs(SessionSpending spent) {
    var heads =
        List.of(
            Grid.Column.whole("job"),
            Grid.Column.text("title"),
            Grid.Column.whole("status"),
            Grid.Column.text("credits"));
    var rows = new ArrayList<List<Span>>();
    var jobs = spent.executed();
    for (var job : jobs.subList(0, Math.min(jobs.size(), RowLimit.get()))) {
      rows.add(
          List.of(
              Lenient.code(job::jobId),
              Span.shortened(JobFaces.title(job), 40),
              JobStatus.span(Sanitizer.line(Lenient.text(job::status), 30)),
              CreditsFact.of(job)));
    }
    return new Grid("Executed by this session", heads, rows, Words.rows(rows.size(), jobs.size()));
  }

  /** A warning of ours, in which calls stand out. */
  private static Span[] trouble(String text) {
    var bits = Span.sentence(text);
    bits[0] = new Span(bits[0].text(), Mark.TROUBLE, null, bits[0].code());
    return bits;
  }

  private static Span verdict(Quote quote) {
    if (!quote.isValid()) {
      return Span.marked(Mark.FAILED, "not valid: UP42 would not take it");
    }
    return quote.obstacles().isEmpty()
        ? Span.marked(Mark.DONE, "valid: UP42 would take it")
        : Span.marked(Mark.TROUBLE, "valid, but it would not be run");
  }

  private static void balance(Card.Builder draft, Quote quote) {
    var before = quote.balance();
    if (before.isEmpty()) {
      draft.fact("balance", Span.marked(Mark.UNKNOWN, "UP42 did not tell it"));
      return;
    }
    draft.fact(
        "balance",
        quote
            .balanceAfter()
            .map(after -> subtraction(before.get(), after))
            .orElseGet(() -> Words.credits(before.get())));
  }

  private static String subtraction(int before, int after) {
    return Words.number(before) + " credits, " + Words.number(after) + " after it";
  }

  private static Span headline(Receipt receipt) {
    if (receipt.found()) {
      return Span.marked(
          Mark.DONE,
          "found, so nothing was executed or paid: the job is "
              + Lenient.text(receipt.job().metadata()::status));
    }
    return receipt.recovered()
        ? Span.marked(Mark.TROUBLE, "executed; UP42's answer was lost, but the job was found")
        : Span.marked(Mark.DONE, "executed");
  }

  private static String price(Cost cost) {
    return cost.toString();
  }

  private static String title(JobTemplate template) {
    return template
        .title()
        .map(title -> Sanitizer.line(title, 250))
        .filter(title -> !title.isEmpty())
        .orElse("untitled");
  }
}
