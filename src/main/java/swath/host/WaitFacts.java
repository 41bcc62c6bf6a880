package swath.host;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import swath.view.Card;
import swath.view.Mark;
import swath.view.Span;
import swath.view.Words;

/** The facts that waits for one job and for many share. */
public final class WaitFacts {
  private WaitFacts() {}

  /** When UP42 is asked again, and why the wait ended or the connection failed. */
  public static void add(
      Card.Builder card,
      @Nullable Instant nextPoll,
      int queries,
      @Nullable String trouble,
      boolean hasEnded) {
    if (nextPoll != null) {
      String asked = queries == 1 ? "once" : Words.number(queries) + " times";
      card.fact("next poll", Words.clock(nextPoll) + " (polled " + asked + " so far)");
    }
    if (trouble != null) {
      card.fact(
          hasEnded ? "the wait ended" : "connection",
          Span.marked(hasEnded ? Mark.WAITING : Mark.TROUBLE, trouble));
    }
  }
}
