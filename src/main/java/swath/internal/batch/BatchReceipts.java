package swath.internal.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import swath.host.Frame;
import swath.internal.spending.ExecutionResult.Origin;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Lenient;
import swath.view.Mark;
import swath.view.RowLimit;
import swath.view.Span;
import swath.view.Words;

/** The receipts of a batch's run, in one cell: a row each, the latest first. Immutable. */
public final class BatchReceipts implements Frame {
  private static final List<Grid.Column> COLUMNS =
      List.of(
          Grid.Column.text("image"),
          Grid.Column.whole("process"),
          Grid.Column.number("credits"),
          Grid.Column.text("what came of it"));

  private final String name;
  private final List<BatchReceipt> receipts;
  private final long left;
  private final int within;
  private final boolean goesOn;
  private final Instant asOf;
  private final boolean isSandbox;

  BatchReceipts(
      String name,
      List<BatchReceipt> receipts,
      long left,
      int within,
      boolean goesOn,
      Instant asOf,
      boolean isSandbox) {
    this.name = name;
    this.receipts = receipts;
    this.left = left;
    this.within = within;
    this.goesOn = goesOn;
    this.asOf = asOf;
    this.isSandbox = isSandbox;
  }

  private long executed() {
    return receipts.stream().filter(BatchReceipt::isExecuted).count();
  }

  private long credits() {
    return receipts.stream().mapToLong(BatchReceipt::credits).sum();
  }

  private long found() {
    return receipts.stream().filter(one -> one.made() != null && !one.isExecuted()).count();
  }

  private long refused() {
    return receipts.stream().filter(one -> one.made() == null).count();
  }

  private String executedWords() {
    return Words.count(executed(), "job") + ", " + Words.credits(credits());
  }

  @Override
  public boolean isLast() {
    return !goesOn;
  }

  @Override
  public String line() {
    return Words.clock(asOf) + "  " + name + ": executed " + executedWords();
  }

  @Override
  public Card view() {
    Card.Builder card =
        Card.of("receipts", name)
            .fact("executed", executedWords())
            .fact("found, not paid", found() == 0 ? "" : Words.count(found(), "job"))
            .fact("not executed", refused() == 0 ? "" : Words.count(refused(), "row"))
            .fact("credits", Words.number(left) + " of " + Words.credits(within) + " left");
    List<BatchReceipt> latest = new ArrayList<>(receipts);
    Collections.reverse(latest);
    List<List<Span>> rows = RowLimit.first(latest).stream().map(BatchReceipts::spans).toList();
    if (!rows.isEmpty()) {
      card.block(
          BatchSpans.withoutOneProcess(
              Grid.of("Receipts, the latest first", COLUMNS, rows, receipts.size())));
    }
    return card.asOf(asOf, isSandbox).build();
  }

  private static List<Span> spans(BatchReceipt one) {
    return List.of(
        BatchSpans.image(one.row().named()),
        Span.code(one.row().processId()),
        Span.of(one.made() == null ? "" : Words.number(one.credits())),
        what(one));
  }

  private static Span what(BatchReceipt one) {
    if (one.made() == null) {
      return BatchSpans.reason(Mark.TROUBLE, one.trouble());
    }
    String job = "job " + Lenient.text(one.made().job()::jobId);
    return one.made().origin() == Origin.FOUND
        ? Span.marked(Mark.DONE, "found: " + job)
        : Span.marked(
            Mark.DONE,
            job + (one.made().origin() == Origin.RECOVERED ? ", found after a lost answer" : ""));
  }

  @Override
  public String toString() {
    return view().text();
  }
}
