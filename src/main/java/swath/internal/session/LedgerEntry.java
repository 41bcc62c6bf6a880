package swath.internal.session;

import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import swath.internal.card.JobSpans;
import swath.processing.CreditState;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;

/**
 * One execution of a session.
 *
 * @param price the credits that were quoted right before
 * @param fate what became of the request
 * @param job the job as this session saw it last; null until there is one
 */
public record LedgerEntry(String processId, int price, Fate fate, @Nullable JobMetadata job) {
  /** What became of the request. */
  public enum Fate {
    SENDING,
    EXECUTED,
    UNKNOWN
  }

  LedgerEntry with(Fate fate, @Nullable JobMetadata job) {
    return new LedgerEntry(processId, price, fate, job);
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
