package swath.report;

import java.util.Collection;
import swath.view.Words;

/**
 * Credits of some jobs: three quantities that are never added up silently, and how many jobs are
 * behind them.
 *
 * @param captured credits deducted
 * @param held credits withheld, which may still be given back
 * @param released credits withheld once and given back: they cost nothing
 * @param jobs how many jobs
 * @param unknown how many of them involve credits that nobody told; they are in no sum
 */
public record Amounts(long captured, long held, long released, int jobs, int unknown) {
  /** Of no job. */
  static final Amounts NONE = new Amounts(0, 0, 0, 0, 0);

  static Amounts of(Collection<JobSpend> jobs) {
    return jobs.stream().map(Amounts::of).reduce(NONE, Amounts::plus);
  }

  static Amounts of(JobSpend job) {
    return new Amounts(
        job.captured(), job.held(), job.released(), 1, job.fate() == CreditFate.UNKNOWN ? 1 : 0);
  }

  Amounts plus(Amounts other) {
    return new Amounts(
        captured + other.captured,
        held + other.held,
        released + other.released,
        jobs + other.jobs,
        unknown + other.unknown);
  }

  /** Deducted and withheld: what the jobs cost as far as anybody knows. */
  public long cost() {
    return captured + held;
  }

  /** In words: {@code 1,240 captured, 120 held, 80 released}. */
  public String text() {
    StringBuilder words = new StringBuilder(Words.number(captured)).append(" captured");
    append(words, held, " held");
    append(words, released, " released");
    append(words, unknown, unknown == 1 ? " job unknown" : " jobs unknown");
    return words.toString();
  }

  private static void append(StringBuilder words, long n, String what) {
    if (n != 0) {
      words.append(", ").append(Words.number(n)).append(what);
    }
  }
}
