package swath;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import swath.internal.batch.BatchLine;
import swath.internal.batch.BatchLines;
import swath.internal.batch.BatchSpans;
import swath.journal.BatchWriter;
import swath.journal.RowState;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Mark;
import swath.view.RowLimit;
import swath.view.Sanitizer;
import swath.view.Span;
import swath.view.Words;

/** The card of a batch: what needs the user first. */
final class BatchCard {
  private static final List<Grid.Column> UNKNOWN =
      List.of(Grid.Column.text("image"), Grid.Column.whole("key"), Grid.Column.number("credits"));

  private BatchCard() {}

  static Card of(Batch batch, Instant now) {
    BatchLines lines = batch.lines();
    Card.Builder card =
        Card.of("batch", batch.name())
            .state(state(lines))
            .fact("process", BatchSpans.process(lines))
            .fact("rows", BatchSpans.counts(lines))
            .fact("credits", BatchSpans.credits(lines, batch.within()))
            .fact("run by", lines.writer().map(BatchWriter::name).orElse(""));
    unknown(card, lines);
    if (!lines.lines().isEmpty()) {
      List<BatchLine> sorted = new ArrayList<>(lines.lines());
      sorted.sort(Comparator.comparingInt(BatchSpans::rank));
      card.block(BatchSpans.grid("Images and processes", sorted, now));
      BatchSpans.frequent(lines.in(RowState.REFUSED).stream().map(line -> line.row().refusal()))
          .forEach(reason -> card.line(Span.of(reason)));
    }
    next(card, lines);
    Instant asOf = asOf(lines);
    return card.asOf(asOf == null ? now : asOf, batch.isSandbox()).build();
  }

  private static Span state(BatchLines lines) {
    if (lines.lines().isEmpty()) {
      return Span.marked(Mark.WAITING, "nothing was executed yet");
    }
    if (lines.count(RowState.UNKNOWN) > 0) {
      return Span.marked(
          Mark.TROUBLE, "nobody knows what became of some rows: their prices count as spent");
    }
    if (lines.count(RowState.ENDED) == lines.lines().size()) {
      return lines.lines().stream().anyMatch(BatchLine::hasFailed)
          ? Span.marked(Mark.FAILED, "all have ended, some of them failed")
          : Span.marked(Mark.DONE, "all have ended");
    }
    return lines.count(RowState.SUBMITTED) > 0
        ? Span.marked(Mark.ACTIVE, "not all have ended")
        : Span.marked(Mark.TROUBLE, "not all were executed");
  }

  private static void unknown(Card.Builder card, BatchLines lines) {
    List<BatchLine> unknown = lines.in(RowState.UNKNOWN);
    if (unknown.isEmpty()) {
      return;
    }
    List<List<Span>> rows =
        RowLimit.first(unknown).stream()
            .map(
                line ->
                    List.of(
                        BatchSpans.image(line.row().named()),
                        Span.code(line.key()),
                        Span.of(price(line))))
            .toList();
    String key = Sanitizer.code(unknown.get(0).key());
    card.block(Grid.of("Nobody knows whether these made a job", UNKNOWN, rows, unknown.size()))
        .line(
            Span.of("Running the batch again looks for them. If you know the job:"),
            Span.code("batch.adopt(\"" + key + "\", \"job id\")"))
        .line(
            Span.of("If you are sure that there is none, this pays:"),
            Span.code("batch.submitAgain(\"" + key + "\", " + price(unknown.get(0)) + ")"));
  }

  private static String price(BatchLine line) {
    return line.price().isPresent() ? Words.number(line.price().getAsInt()) : "?";
  }

  private static void next(Card.Builder card, BatchLines lines) {
    boolean goesOn = lines.count(RowState.ENDED) < lines.lines().size();
    boolean hasFailed = lines.lines().stream().anyMatch(BatchLine::hasFailed);
    if (goesOn) {
      card.line(
          Span.of("To go on, run the cell again that ran it. Only to wait for its jobs:"),
          Span.code("batch.track()"));
    } else if (!lines.lines().isEmpty()) {
      card.line(Span.of("The results:"), Span.code("batch.download(\"results\")"));
    }
    if (hasFailed) {
      card.line(Span.of("What went wrong:"), Span.code("batch.failures()"));
    }
  }

  private static @Nullable Instant asOf(BatchLines lines) {
    return lines.lines().stream()
        .map(BatchLine::asOf)
        .filter(seen -> seen != null)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
