package swath.processing;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import swath.view.Mark;
import swath.view.Span;
import swath.view.Words;

/**
 * What became of a job's credits. {@link JobMetadata#creditState()} is the only place that decides
 * it; sums, tables, cards and frames ask there.
 *
 * <pre>{@code
 * job.creditState();             // HELD
 * job.creditState().word();      // "held"
 * job.creditState().isCharged(); // false
 * }</pre>
 *
 * <p>The meaning of each status is UP42's documented text. Three rules are inferred from real
 * accounts: a {@code successful} job that holds nothing has been charged; a job without credits
 * that rests at {@code successful} or {@code failed} is free; a {@code released} job keeps its
 * credits.
 */
public enum CreditState {
  /** Deducted from the balance for good: the job is {@code captured}. */
  CAPTURED("captured"),
  /** Withheld, or about to be: they are captured or released once the job ends. */
  HELD("held"),
  /** Withheld once and given back: they cost nothing. */
  RELEASED("released"),
  /** The job never ran, since it is invalid, rejected or unlicensed. */
  NOT_CHARGED("not charged"),
  /** No credits are involved. */
  FREE("free"),
  /** The job rests at {@code successful} and holds nothing: charged, it seems (inferred). */
  AT_REST("charged, it seems"),
  /** Credits are involved, and UP42 does not say how many or what became of them. */
  UNKNOWN("unknown");

  private final String word;

  CreditState(String word) {
    this.word = word;
  }

  /** What a status and the credits beside it say; null stands for no credits. */
  public static CreditState of(JobStatus status, @Nullable CreditConsumption credits) {
    return switch (status) {
      case UNLICENSED, INVALID, REJECTED -> NOT_CHARGED;
      case CREATED, LICENSED, VALID, ACCEPTED, RUNNING -> credits == null ? UNKNOWN : HELD;
      case SUCCESSFUL -> credits == null ? FREE : isHolding(credits) ? HELD : AT_REST;
      case FAILED -> credits == null ? FREE : HELD;
      case CAPTURED -> credits == null ? UNKNOWN : CAPTURED;
      case RELEASED -> RELEASED;
      case UNKNOWN -> UNKNOWN;
    };
  }

  private static boolean isHolding(CreditConsumption credits) {
    return credits.holdId() != null && credits.consumptionId() == null;
  }

  /** The state in a word or two, in lower case. */
  public String word() {
    return word;
  }

  /**
   * The amount and what became of it: {@code ▨ 40 held}.
   *
   * @param credits the amount; empty where it is unknown
   */
  public Span span(OptionalInt credits) {
    String amount = credits.isPresent() ? Words.number(credits.getAsInt()) + " " : "";
    return switch (this) {
      case CAPTURED, AT_REST -> Span.marked(Mark.CAPTURED, amount + word);
      case HELD -> Span.marked(Mark.HELD, amount + word);
      case RELEASED -> Span.marked(Mark.RELEASED, amount + word);
      case NOT_CHARGED, FREE -> Span.of(word);
      case UNKNOWN -> Span.marked(Mark.UNKNOWN, amount + word);
    };
  }

  /** Whether the credits are gone: captured, or charged as it seems. */
  public boolean isCharged() {
    return this == CAPTURED || this == AT_REST;
  }

  /** Whether the credits count as cost: charged or held. */
  public boolean isCost() {
    return isCharged() || this == HELD;
  }
}
