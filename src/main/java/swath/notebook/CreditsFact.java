package swath.notebook;

import java.util.OptionalInt;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;
import swath.report.Words;

/** A job's credits in words: withheld, deducted and given back are three things. */
final class CreditsFact {
  private CreditsFact() {}

  static Bit of(JobMetadata job) {
    var status = Told.or(JobStatus.UNKNOWN, job::jobStatus);
    var credits = Told.or(OptionalInt.empty(), job::credits);
    return credits.isPresent() ? known(status, credits.getAsInt()) : unknown(status);
  }

  /** The same in a word or two, for a row of a table. */
  static Bit brief(JobMetadata job) {
    var whole = of(job);
    var credits = Told.or(OptionalInt.empty(), job::credits);
    var word =
        switch (whole.mark() == null ? Mark.UNSEEN : whole.mark()) {
          case HELD -> " withheld";
          case CAPTURED -> " deducted";
          case RELEASED -> " released";
          default -> "";
        };
    return credits.isPresent()
        ? new Bit(Words.number(credits.getAsInt()) + word, whole.mark(), null, false)
        : whole;
  }

  private static Bit known(JobStatus status, int credits) {
    var amount = Words.number(credits);
    return switch (status) {
      case CREATED, LICENSED, VALID -> Bit.of(amount + ", not withheld yet");
      case ACCEPTED, RUNNING -> Bit.marked(Mark.HELD, amount + " withheld until the job ends");
      case SUCCESSFUL -> Bit.marked(Mark.HELD, amount + " withheld, about to be deducted");
      case FAILED -> Bit.marked(Mark.HELD, amount + " withheld, about to be released");
      case CAPTURED -> Bit.marked(Mark.CAPTURED, amount + " deducted");
      case RELEASED -> Bit.marked(Mark.RELEASED, amount + " released: nothing was paid");
      case INVALID, REJECTED, UNLICENSED ->
          Bit.marked(Mark.UNKNOWN, amount + " told, although the job never ran");
      case UNKNOWN -> Bit.marked(Mark.UNKNOWN, amount + ", withheld or deducted: unknown");
    };
  }

  private static Bit unknown(JobStatus status) {
    return switch (status) {
      case CREATED, LICENSED, VALID -> Bit.marked(Mark.UNKNOWN, "not told yet");
      case INVALID, REJECTED, UNLICENSED -> Bit.of("none told: the job never ran");
      case FAILED, RELEASED -> Bit.of("none told: a failed job is not charged");
      case ACCEPTED, RUNNING, SUCCESSFUL, CAPTURED, UNKNOWN -> Bit.marked(Mark.UNKNOWN, "unknown");
    };
  }
}
