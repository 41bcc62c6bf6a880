package swath;

import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import swath.processing.JobMetadata;
import swath.report.CreditReport;
import swath.report.TimelineReport;
import swath.table.JobTables;
import swath.table.TableName;
import tech.tablesaw.api.Table;

/**
 * Jobs as they were when they were listed. Immutable; its jobs are live.
 *
 * <pre>{@code
 * JobList jobs = up42.jobs().status(JobStatus.RUNNING).list();
 * jobs.track();
 * jobs.table();
 * }</pre>
 */
public final class JobList extends AbstractList<Job> {
  private static final int ROWS = 20;

  private final Session session;
  private final List<Job> jobs;
  private final String query;
  private final Instant asOf;
  private final boolean isWhole;

  JobList(Session session, List<Job> jobs, String query, Instant asOf, boolean isWhole) {
    this.session = session;
    this.jobs = List.copyOf(jobs);
    this.query = query;
    this.asOf = asOf;
    this.isWhole = isWhole;
  }

  @Override
  public Job get(int index) {
    return jobs.get(index);
  }

  @Override
  public int size() {
    return jobs.size();
  }

  /** What was asked for, in words. */
  public String query() {
    return query;
  }

  /** When it was listed. */
  public Instant asOf() {
    return asOf;
  }

  /** Whether these are all that the query meant; not, when a limit cut them off. */
  public boolean isWhole() {
    return isWhole;
  }

  /** Whether they are a sandbox's. */
  public boolean isSandbox() {
    return session.core().isSandbox();
  }

  /** What UP42 last said of each. */
  public List<JobMetadata> metadata() {
    return jobs.stream().map(Job::metadata).toList();
  }

  /** These jobs as a Tablesaw table. */
  public Table table() {
    return JobTables.of(metadata(), TableName.of("Jobs", isSandbox()));
  }

  /** What these jobs cost. */
  public Credits credits() {
    CreditReport report = CreditReport.of(metadata(), asOf);
    return Credits.of(session, isWhole ? report : report.cut());
  }

  /** How long these jobs waited, ran and were settled. */
  public Timeline timeline() {
    return new Timeline(TimelineReport.of(metadata(), asOf), isSandbox());
  }

  /**
   * Waits until all have ended, asking UP42 as the session's polling says (else adaptively), and
   * shows how it goes in the running cell. Returns a list of the same jobs as of then.
   *
   * @throws swath.tracking.UnfinishedJobException when the wait ended first
   * @throws swath.tracking.TrackingInterruptedException when the cell was stopped; the jobs go on
   */
  public JobList track() {
    new Watch(session).many(jobs, session.pollingOfMany());
    return new JobList(session, jobs, query, session.now(), isWhole);
  }

  @Override
  public String toString() {
    String head =
        Text.number(size())
            + (size() == 1 ? " job" : " jobs")
            + Text.sandbox(isSandbox())
            + "\n"
            + Text.wrap(query + (isWhole ? "" : "; there are more"), TextTable.WIDTH);
    TextTable table =
        TextTable.of("!job", "!created (UTC)", "process", "title", "status", ">credits");
    for (Job job : jobs.subList(0, Math.min(ROWS, size()))) {
      JobMetadata metadata = job.metadata();
      table.row(
          Text.orDash(() -> Text.cut(job.id(), 9)),
          Text.orDash(() -> Text.minute(job.created())),
          Text.orDash(job::processId),
          Text.orDash(() -> job.title().orElse("")),
          Text.orDash(metadata::status),
          Text.orDash(() -> credits(metadata)));
    }
    return head
        + (isEmpty() ? "" : "\n" + table)
        + (size() > ROWS ? "\n" + ROWS + " of " + Text.number(size()) + " jobs" : "")
        + "\nAs of "
        + Text.second(asOf)
        + ".";
  }

  private static String credits(JobMetadata job) {
    return job.credits().isPresent() ? Text.number(job.credits().getAsInt()) : "";
  }
}
