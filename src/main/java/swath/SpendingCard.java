package swath;

import java.util.List;
import java.util.OptionalInt;
import swath.internal.card.JobSpans;
import swath.internal.session.LedgerEntry;
import swath.journal.Submission;
import swath.processing.JobMetadata;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Lenient;
import swath.view.Mark;
import swath.view.RowLimit;
import swath.view.Span;
import swath.view.Words;

/** The card of what a session spent. */
final class SpendingCard {
  private static final List<Grid.Column> COLUMNS =
      List.of(
          Grid.Column.whole("job"),
          Grid.Column.text("title"),
          Grid.Column.whole("status"),
          Grid.Column.whole("credits"),
          Grid.Column.number("price"),
          Grid.Column.text("process"));

  private static final List<Grid.Column> EARLIER =
      List.of(
          Grid.Column.whole("sent"),
          Grid.Column.number("price"),
          Grid.Column.text("process"),
          Grid.Column.whole("not sent again until"));

  private SpendingCard() {}

  static Card of(SessionSpending spending, List<LedgerEntry> entries, List<Submission> earlier) {
    Card.Builder card = Card.of("spent in this session", Words.credits(spending.total()));
    if (spending.unknown() > 0) {
      card.fact("unknown", Span.marked(Mark.UNKNOWN, Words.credits(spending.unknown())));
    }
    if (!earlier.isEmpty()) {
      card.fact(
          "unknown, of earlier sessions",
          Span.marked(Mark.UNKNOWN, Words.credits(spending.unknownOfOthers())));
    }
    if (spending.toBeWithheld() > 0) {
      card.fact("to be withheld", Span.marked(Mark.HELD, Words.credits(spending.toBeWithheld())));
    }
    card.fact("held", Span.marked(Mark.HELD, Words.credits(spending.held())))
        .fact("captured", Span.marked(Mark.CAPTURED, Words.credits(spending.captured())))
        .fact("released", Span.marked(Mark.RELEASED, Words.credits(spending.released())));
    OptionalInt limit = spending.limit();
    card.fact(
        "session's limit",
        limit.isPresent()
            ? new Span[] {
              Span.of(
                  Words.credits(limit.getAsInt())
                      + ", "
                      + Words.number(spending.left().orElse(0))
                      + " left")
            }
            : TemplateCard.limit(limit, "up42.spendingAtMost(credits)"));
    if (!earlier.isEmpty()) {
      List<List<Span>> rows = RowLimit.first(earlier).stream().map(SpendingCard::row).toList();
      card.block(Grid.of("Of unknown fate, by earlier sessions", EARLIER, rows, earlier.size()));
    }
    if (entries.isEmpty()) {
      card.line(Span.of("Nothing was executed."));
    } else {
      List<List<Span>> rows = RowLimit.first(entries).stream().map(SpendingCard::row).toList();
      card.block(Grid.of("Executed by this session", COLUMNS, rows, entries.size()));
    }
    return card.asOf(spending.asOf(), spending.isSandbox()).build();
  }

  private static List<Span> row(Submission earlier) {
    return List.of(
        Span.of(Words.utc(earlier.at())),
        Span.of(Words.number(earlier.credits())),
        Span.of(earlier.processId()),
        Span.of(Words.utc(earlier.blockedUntil())));
  }

  private static List<Span> row(LedgerEntry entry) {
    JobMetadata job = entry.job();
    return List.of(
        job == null ? Span.marked(Mark.UNKNOWN, "unknown") : Lenient.code(job::jobId),
        job == null ? Span.NONE : Span.shortened(JobSpans.title(job), 40),
        job == null ? Span.NONE : JobSpans.rawStatus(job),
        entry.span(),
        Span.of(Words.number(entry.price())),
        Span.of(entry.processId()));
  }
}
