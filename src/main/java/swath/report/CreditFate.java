package swath.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import swath.processing.CreditConsumption;
import swath.processing.JobStatus;

/**
 * What became of a job's credits, by its status. The meaning of each status is UP42's documented
 * text; that a {@code successful} job with a consumption id has been charged is inferred.
 */
public enum CreditFate {
  /** Withheld: the job runs, waits, or has ended and is not settled yet. */
  HELD,
  /** Deducted from the balance, for good. */
  CAPTURED,
  /** Withheld once and given back: they cost nothing. */
  RELEASED,
  /** No credits are involved: not accepted yet, or refused. */
  NONE,
  /** Credits are involved, and nobody said how many or what became of them. */
  UNKNOWN;

  static CreditFate of(JobStatus status, @Nullable CreditConsumption credits) {
    return switch (status) {
      case CREATED, LICENSED, VALID -> credits == null ? NONE : HELD;
      case UNLICENSED, INVALID, REJECTED -> NONE;
      case ACCEPTED, RUNNING -> credits == null ? UNKNOWN : HELD;
      case SUCCESSFUL -> credits == null ? UNKNOWN : isConsumed(credits) ? CAPTURED : HELD;
      case CAPTURED -> credits == null ? UNKNOWN : CAPTURED;
      // Documented: without credits when failed; with them, they are withheld until the release.
      case FAILED -> credits == null ? RELEASED : HELD;
      case RELEASED -> RELEASED;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** The fate in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static boolean isConsumed(CreditConsumption credits) {
    return credits.consumptionId() != null;
  }
}
