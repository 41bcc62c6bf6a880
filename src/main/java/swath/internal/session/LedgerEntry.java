package swath.internal.session;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import swath.internal.card.JobSpans;
import swath.processing.CreditState;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;
import swath.view.Mark;
import swath.view.Span;
import swath.view.Words;

/**
 * One execution of a session.
 *
 * @param price the credits that were quoted right before
 * @param fate what became of the request
 * @param job the job as this session saw it last; null until there is one
 */
public record LedgerEntry(String processId, int price, Fate fate, @Nullable JobMetadata job) {
  private static final String TO_BE_WITHHELD = "to be withheld";

  /** What became of the request. */
  public enum Fate {
    SENDING,
    EXECUTED,
    /** It was not sent, or UP42 refused it. */
    REFUSED,
    UNKNOWN
  }

  LedgerEntry with(Fate fate, @Nullable JobMetadata job) {
    return new LedgerEntry(processId, price, fate, job);
  }

  /** Whether UP42 has not accepted its job yet, so that its credits are not withheld. */
  public boolean isToBeWithheld() {
    return job != null && price > 0 && JobSpans.status(job).isBeforeAcceptance();
  }

  /**
   * What became of its credits. A job that does not show them yet is about to hold its price; what
   * was sent without an answer is unknown.
   */
  public CreditState state() {
    if (fate != Fate.EXECUTED || job == null) {
      return CreditState.UNKNOWN;
    }
    CreditState state = job.creditState();
    return switch (state) {
      case UNKNOWN -> CreditState.HELD;
      case FREE ->
          price == 0
              ? state
              : JobSpans.status(job) == JobStatus.FAILED ? CreditState.RELEASED : CreditState.HELD;
      default -> state;
    };
  }

  /** What became of its credits, in a word or two. */
  public String word() {
    return isToBeWithheld() ? TO_BE_WITHHELD : state().word();
  }

  /** Its credits and what became of them. */
  public Span span() {
    return isToBeWithheld()
        ? Span.marked(Mark.HELD, Words.number(credits()) + " " + TO_BE_WITHHELD)
        : state().span(OptionalInt.of(credits()));
  }

  /** Its credits: the job's, else the price; 0 where nothing is charged. */
  public int credits() {
    if (state() == CreditState.NOT_CHARGED || state() == CreditState.FREE) {
      return 0;
    }
    try {
      return job == null ? price : job.credits().orElse(price);
    } catch (Up42Exception e) {
      return price; // UP42's figure is malformed
    }
  }

  /** What counts against the limit: all but what is never charged. */
  public int committed() {
    return state() == CreditState.RELEASED ? 0 : credits();
  }
}
