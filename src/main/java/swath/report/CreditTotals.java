package swath.report;

import swath.view.Words;

/**
 * Credits of some jobs: four quantities that are never added up silently, and how many jobs are
 * behind them.
 *
 * @param captured credits deducted
 * @param held credits withheld, which may still be given back
 * @param stalled credits that UP42 withholds for jobs that look stalled: they are in no sum of cost
 * @param released credits withheld once and given back: they cost nothing
 * @param jobs how many jobs
 * @param stalledJobs how many of them look stalled
 * @param unknown how many of the others have unknown credits; they are in no sum
 */
public record CreditTotals(
    long captured, long held, long stalled, long released, int jobs, int stalledJobs, int unknown) {
  /** Of no job. */
  static final CreditTotals NONE = new CreditTotals(0, 0, 0, 0, 0, 0, 0);

  CreditTotals plus(CreditTotals other) {
    return new CreditTotals(
        captured + other.captured,
        held + other.held,
        stalled + other.stalled,
        released + other.released,
        jobs + other.jobs,
        stalledJobs + other.stalledJobs,
        unknown + other.unknown);
  }

  /** Deducted and withheld: what the jobs cost as far as anybody knows. */
  public long cost() {
    return captured + held;
  }

  /** In words: {@code 1,240 captured, 120 held, 400 in 2 stalled jobs, 80 released}. */
  public String text() {
    StringBuilder words = new StringBuilder(Words.number(captured)).append(" captured");
    append(words, held, " held");
    if (stalledJobs != 0) {
      words
          .append(", ")
          .append(Words.number(stalled))
          .append(" in ")
          .append(Words.count(stalledJobs, "stalled job"));
    }
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
