package swath.notebook;

import java.util.OptionalInt;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;
import swath.view.Lenient;
import swath.view.Mark;
import swath.view.Span;
import swath.view.Words;

/** A job's credits in words: withheld, deducted and given back are three things. */
final class CreditsFact {
  private CreditsFact() {}

  static Span of(JobMetadata job) {
    var status = Lenient.or(JobStatus.UNKNOWN, job::jobStatus);
    var credits = Lenient.or(OptionalInt.empty(), job::credits);
    return credits.isPresent() ? known(status, credits.getAsInt()) : unknown(status);
  }

  /** The same in a word or two, for a row of a table. */
  static Span brief(JobMetadata job) {
    var whole = of(job);
    var credits = Lenient.or(OptionalInt.empty(), job::credits);
    var word =
        switch (whole.mark() == null ? Mark.UNSEEN : whole.mark()) {
          case HELD -> " withheld";
          case CAPTURED -> " deducted";
          case RELEASED -> " released";
          default -> "";
        };
    return credits.isPresent()
        ? new Span(Words.number(credits.getAsInt()) + word, whole.mark(), null, false)
        : whole;
  }

  private static Span known(JobStatus status, int credits) {
    var amount = Words.number(credits);
    return switch (status) {
      case CREATED, LICENSED, VALID -> Span.of(amount + ", not withheld yet");
      case ACCEPTED, RUNNING -> Span.marked(Mark.HELD, amount + " withheld until the job ends");
      case SUCCESSFUL -> Span.marked(Mark.HELD, amount + " withheld, about to be deducted");
      case FAILED -> Span.marked(Mark.HELD, amount + " withheld, about to be released");
      case CAPTURED -> Span.marked(Mark.CAPTURED, amount + " deducted");
      case RELEASED -> Span.marked(Mark.RELEASED, amount + " released: nothing was paid");
      case INVALID, REJECTED, UNLICENSED ->
          Span.marked(Mark.UNKNOWN, amount + " told, although the job never ran");
      case UNKNOWN -> Span.marked(Mark.UNKNOWN, amount + ", withheld or deducted: unknown");
    };
  }

  private static Span unknown(JobStatus status) {
    return switch (status) {
      case CREATED, LICENSED, VALID -> Span.marked(Mark.UNKNOWN, "not told yet");
      case INVALID, REJECTED, UNLICENSED -> Span.of("none told: the job never ran");
      case FAILED, RELEASED -> Span.of("none told: a failed job is not charged");
      case ACCEPTED, RUNNING, SUCCESSFUL, CAPTURED, UNKNOWN -> Span.marked(Mark.UNKNOWN, "unknown");
    };
  }
}
