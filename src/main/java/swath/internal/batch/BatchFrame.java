package swath.internal.batch;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import swath.host.Frame;
import swath.host.WaitFacts;
import swath.journal.RowState;
import swath.tracking.JobListTrackingState;
import swath.view.Card;
import swath.view.Mark;
import swath.view.ProgressBar;
import swath.view.Span;
import swath.view.Words;

/** What the cell of a batch's wait shows: how far its rows are. Immutable. */
public final class BatchFrame implements Frame {
  private final BatchLines lines;
  private final JobListTrackingState state;
  private final int due;
  private final @Nullable Integer within;
  private final String stopped;
  private final boolean isSandbox;

  BatchFrame(
      BatchLines lines,
      JobListTrackingState state,
      int due,
      @Nullable Integer within,
      String stopped,
      boolean isSandbox) {
    this.lines = lines;
    this.state = state;
    this.due = due;
    this.within = within;
    this.stopped = stopped;
    this.isSandbox = isSandbox;
  }

  /** What the wait knows. */
  public JobListTrackingState state() {
    return state;
  }

  private String title() {
    return lines.name()
        + ": "
        + Words.number(lines.count(RowState.ENDED))
        + " of "
        + Words.count(jobs(), "job")
        + (lines.count(RowState.ENDED) == 1 ? " has ended" : " have ended");
  }

  /** How many jobs there are and will be in this run. */
  private long jobs() {
    return lines.count(RowState.ENDED)
        + lines.count(RowState.SUBMITTED)
        + lines.count(RowState.SUBMITTING)
        + due;
  }

  @Override
  public boolean isLast() {
    return state.ended();
  }

  @Override
  public String line() {
    String counts =
        Stream.of(BatchSpans.counts(lines)).map(Span::text).collect(Collectors.joining(", "));
    return Words.clock(state.asOf())
        + "  "
        + title()
        + ": "
        + counts
        + (state.trouble() == null ? "" : "  " + state.trouble());
  }

  @Override
  public Card view() {
    double share = lines.count(RowState.ENDED) / (double) Math.max(1, jobs());
    Card.Builder card =
        Card.of("batch, running", title())
            .block(new ProgressBar(share, Mark.DONE, ProgressBar.percent(share)))
            .fact("process", BatchSpans.process(lines))
            .fact("rows", BatchSpans.counts(lines))
            .fact("waiting to be sent", due == 0 ? "" : Words.count(due, "row"))
            .fact("credits", BatchSpans.credits(lines, within));
    if (!stopped.isEmpty()) {
      card.fact("stopped sending", Span.marked(Mark.TROUBLE, stopped));
    }
    WaitFacts.add(card, state.nextPoll(), state.queries(), state.trouble(), state.ended());
    List<BatchLine> open = open();
    if (!open.isEmpty()) {
      card.block(BatchSpans.grid("What has not ended", open, state.asOf()));
    }
    return card.line(Span.of(outlook()), Span.code(again())).asOf(state.asOf(), isSandbox).build();
  }

  private String outlook() {
    if (!state.ended()) {
      return "Stopping this cell stops the waiting, not the jobs; run it again to go on. Elsewhere:";
    }
    return due == 0 && lines.in(RowState.SUBMITTED).isEmpty()
        ? "All jobs have ended:"
        : "To go on, run this cell again. To look:";
  }

  private String again() {
    return BatchSpans.handle(lines.name());
  }

  // What needs the user first, then what runs; the batch's own card has the other rows.
  private List<BatchLine> open() {
    return lines.lines().stream()
        .filter(line -> BatchSpans.rank(line) <= BatchSpans.rank(RowState.SUBMITTED))
        .sorted(Comparator.comparingInt(BatchSpans::rank))
        .toList();
  }

  @Override
  public String toString() {
    return view().text();
  }
}
