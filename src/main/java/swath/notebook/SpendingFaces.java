package swath.notebook;

import java.util.ArrayList;
import java.util.List;
import swath.JobTemplate;
import swath.Quote;
import swath.Receipt;
import swath.SessionSpending;
import swath.ValidationErrors;
import swath.processing.Cost;
import swath.report.Words;

/** What is about to be spent, and what was: templates, quotes, receipts, a session's sum. */
final class SpendingFaces {
  private SpendingFaces() {}

  static Card quote(Quote quote) {
    var template = quote.template();
    var draft =
        new Card.Draft("quote for " + template.processId(), title(template)).state(verdict(quote));
    quote
        .cost()
        .ifPresentOrElse(
            cost -> draft.fact("price", price(cost)),
            () -> draft.fact("price", "none: UP42 prices only what is valid"));
    balance(draft, quote);
    quote.limit().ifPresent(limit -> draft.fact("your limit", Words.credits(limit)));
    if (quote.limit().isEmpty()) {
      draft.fact(
          "your limit", Bit.of("none:"), Bit.code("spendingAtMost(credits)"), Bit.of("sets one"));
    }
    quote
        .sessionLimitLeft()
        .ifPresent(left -> draft.fact("session's limit", Words.credits(left) + " left of it"));
    draft.fact(
        "EULA",
        quote.eulaAccepted()
            ? Bit.marked(Mark.DONE, "accepted")
            : Bit.marked(Mark.FAILED, "not accepted: accept it in UP42's console"));
    if (!quote.isValid()) {
      draft.block(JobFaces.errors(quote.errors()));
    }
    for (var obstacle : quote.obstacles()) {
      draft.line(trouble(obstacle));
    }
    if (quote.isValid() && quote.obstacles().isEmpty()) {
      draft.line(Bit.of("Nothing is sent yet. To run it:"), Bit.code("template.executeOnce()"));
    }
    return draft.foot(Foot.asOf(quote.asOf(), quote.isSandbox()));
  }

  static Card receipt(Receipt receipt) {
    var job = receipt.job();
    var draft = new Card.Draft("receipt", JobFaces.title(job.metadata())).state(headline(receipt));
    draft.fact("job", Bit.code(job.id()));
    draft.fact("process", Told.text(job::processId));
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
            Bit.of(receipt.hasEnded() ? "Its results:" : "To watch it:"),
            Bit.code("job." + next),
            Bit.of("or later"),
            Bit.code("up42.job(\"" + job.id() + "\")." + next))
        .foot(Foot.asOf(receipt.asOf(), receipt.isSandbox()));
  }

  static Card errors(ValidationErrors errors) {
    if (errors.isEmpty()) {
      return new Card.Draft("errors", "No errors").foot("");
    }
    return new Card.Draft("of a job's inputs", Words.count(errors.size(), "error"))
        .block(JobFaces.errors(errors))
        .foot("");
  }

  static Card spent(SessionSpending spent) {
    var draft =
        new Card.Draft("spent in this session", Words.credits(spent.total()))
            .fact("held", Bit.marked(Mark.HELD, Words.credits(spent.held())))
            .fact("captured", Bit.marked(Mark.CAPTURED, Words.credits(spent.captured())))
            .fact("released", Bit.marked(Mark.RELEASED, Words.credits(spent.released())));
    if (spent.unknown() > 0) {
      draft.fact("fate unknown", Bit.marked(Mark.UNKNOWN, Words.credits(spent.unknown())));
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
          Bit.of("none:"),
          Bit.code("up42.spendingAtMost(credits)"),
          Bit.of("sets one"));
    }
    if (!spent.executed().isEmpty()) {
      draft.block(jobs(spent));
    }
    return draft.foot(Foot.asOf(spent.asOf(), spent.isSandbox()));
  }

  private static Grid jobs(SessionSpending spent) {
    var heads =
        List.of(
            new Grid.Head("job", false),
            new Grid.Head("title", false),
            new Grid.Head("status", false),
            new Grid.Head("credits", false));
    var rows = new ArrayList<List<Bit>>();
    var jobs = spent.executed();
    for (var job : jobs.subList(0, Math.min(jobs.size(), Rows.shown()))) {
      rows.add(
          List.of(
              Bit.code(Told.text(job::jobId)),
              Bit.shortened(JobFaces.title(job), 40),
              Bit.status(Words.line(Told.text(job::status), 30)),
              CreditsFact.of(job)));
    }
    return new Grid("Executed by this session", heads, rows, Rows.note(rows.size(), jobs.size()));
  }

  /** A warning of ours, in which calls stand out. */
  private static Bit[] trouble(String text) {
    var bits = Bit.sentence(text);
    bits[0] = new Bit(bits[0].text(), Mark.TROUBLE, null, bits[0].code());
    return bits;
  }

  private static Bit verdict(Quote quote) {
    if (!quote.isValid()) {
      return Bit.marked(Mark.FAILED, "not valid: UP42 would not take it");
    }
    return quote.obstacles().isEmpty()
        ? Bit.marked(Mark.DONE, "valid: UP42 would take it")
        : Bit.marked(Mark.TROUBLE, "valid, but it would not be run");
  }

  private static void balance(Card.Draft draft, Quote quote) {
    var before = quote.balance();
    if (before.isEmpty()) {
      draft.fact("balance", Bit.marked(Mark.UNKNOWN, "UP42 did not tell it"));
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

  private static Bit headline(Receipt receipt) {
    if (receipt.found()) {
      return Bit.marked(
          Mark.DONE,
          "found, so nothing was executed or paid: the job is "
              + Told.text(receipt.job().metadata()::status));
    }
    return receipt.recovered()
        ? Bit.marked(Mark.TROUBLE, "executed; UP42's answer was lost, but the job was found")
        : Bit.marked(Mark.DONE, "executed");
  }

  private static String price(Cost cost) {
    return Told.text(
        () ->
            Words.credits(cost.credits())
                + MoneyFaces.size(cost).map(size -> " for " + size).orElse(""));
  }

  private static String title(JobTemplate template) {
    return template
        .title()
        .map(title -> Words.line(title, 250))
        .filter(title -> !title.isEmpty())
        .orElse("untitled");
  }
}
