package swath.report;

/**
 * A job whose price was quoted and whose charge is known.
 *
 * @param job the job
 * @param quoted the credits quoted before it ran
 */
public record QuotedSpend(JobCost job, int quoted) {
  /** Credits charged, or withheld while it runs. */
  public long charged() {
    return job.cost();
  }

  /** Credits charged above the quote; negative when it was cheaper. */
  public long difference() {
    return charged() - quoted;
  }
}
