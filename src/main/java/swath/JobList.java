package swath;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import swath.feature.FeatureSources;
import swath.feature.Features;
import swath.host.JobWatcher;
import swath.internal.column.TableName;
import swath.internal.session.SessionScope;
import swath.internal.session.SharedSession;
import swath.processing.JobMetadata;
import swath.processing.StallRule;
import swath.report.CreditReport;
import swath.report.TimelineReport;
import swath.table.JobTables;
import swath.view.Card;
import swath.view.Lenient;
import swath.view.Viewable;
import swath.view.Words;
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
public final class JobList extends AbstractList<Job> implements Viewable {
  private final SessionScope scope;
  private final List<Job> jobs;
  private final String query;
  private final Instant asOf;
  private final boolean isComplete;
  private final StallRule stallRule;

  private JobList(
      SessionScope scope,
      List<Job> jobs,
      String query,
      Instant asOf,
      boolean isComplete,
      StallRule stallRule) {
    this.scope = scope;
    this.jobs = List.copyOf(jobs);
    this.query = query;
    this.asOf = asOf;
    this.isComplete = isComplete;
    this.stallRule = stallRule;
    this.jobs.forEach(job -> job.compareWith(stallRule));
  }

  /** Jobs that UP42 listed together: what stalled among them is told by the others. */
  static JobList of(
      SessionScope scope, List<Job> jobs, String query, Instant asOf, boolean isComplete) {
    StallRule rule = StallRule.of(jobs.stream().map(Job::metadata).toList());
    return of(scope, jobs, query, asOf, isComplete, rule);
  }

  /**
   * These jobs as a list with a card, a table, charts and {@code track()}, as after a stream.
   *
   * <pre>{@code
   * JobList dear = JobList.of(up42.jobs().stream().filter(job -> job.credits().orElse(0) > 100).toList());
   * }</pre>
   *
   * @throws IllegalArgumentException if there is none, since nobody knows then whose jobs they are
   */
  public static JobList of(Collection<Job> jobs) {
    List<Job> all = List.copyOf(jobs);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("A list of jobs that is made by hand needs at least one.");
    }
    SessionScope scope = all.get(0).scope();
    Instant oldest = all.stream().map(Job::asOf).min(Comparator.naturalOrder()).orElseThrow();
    return of(scope, all, "chosen by hand", oldest, true);
  }

  /** Some jobs of a longer list. */
  static JobList of(
      SessionScope scope,
      List<Job> jobs,
      String query,
      Instant asOf,
      boolean isComplete,
      StallRule stallRule) {
    return new JobList(scope, jobs, query, asOf, isComplete, stallRule);
  }

  StallRule stallRule() {
    return stallRule;
  }

  @Override
  public Job get(int index) {
    return jobs.get(index);
  }

  @Override
  public int size() {
    return jobs.size();
  }

  /** The query as a sentence. */
  public String query() {
    return query;
  }

  /** When it was listed. */
  public Instant asOf() {
    return asOf;
  }

  /** Whether these are all that the query meant; not, when a limit cut them off. */
  public boolean isComplete() {
    return isComplete;
  }

  /** Whether they are a sandbox's. */
  public boolean isSandbox() {
    return scope.shared().isSandbox();
  }

  /** What UP42 last said of each. */
  public List<JobMetadata> metadata() {
    return jobs.stream().map(Job::metadata).toList();
  }

  /**
   * Those that look stalled: UP42 has not changed them for a day and for twenty times what 99 in
   * 100 jobs of their process took in this list.
   */
  public JobList stalled() {
    List<Job> stalled = jobs.stream().filter(Job::isStalled).toList();
    return of(scope, stalled, "those that look stalled of: " + query, asOf, isComplete, stallRule);
  }

  /** These jobs as a Tablesaw table. */
  public Table table() {
    return JobTables.of(metadata(), TableName.of("Jobs", isSandbox()));
  }

  /** What these jobs cost. */
  public Credits credits() {
    CreditReport report = CreditReport.of(metadata(), asOf);
    return Credits.of(scope, isComplete ? report : report.partial(), "");
  }

  /** How long these jobs waited, ran and were settled. */
  public Timeline timeline() {
    return new Timeline(TimelineReport.of(metadata(), asOf), "", isSandbox());
  }

  /**
   * What those of them found that left results: the features of their GeoJSON files, in one list,
   * which is read when it is needed first.
   *
   * <pre>{@code
   * up42.jobs().process("detection-ships-airbus").list().features().map();
   * }</pre>
   */
  public Features features() {
    String[] collections =
        jobs.stream()
            .map(Job::metadata)
            .flatMap(job -> Lenient.or(Optional.<String>empty(), job::collectionId).stream())
            .distinct()
            .toArray(String[]::new);
    String title = "Features of " + Words.count(collections.length, "job");
    return collections.length == 0
        ? Features.of(title, isSandbox(), () -> FeatureSources.of(List.of()))
        : scope.shared().stac().search().collections(collections).features(title);
  }

  /**
   * Waits until all have ended, asking UP42 as the session's polling says (else adaptively), and
   * shows how it goes in the running cell. Returns a list of the same jobs as of then.
   *
   * @throws swath.error.UnfinishedJobException when the wait ended first
   * @throws swath.error.TrackingInterruptedException when the cell was stopped; the jobs go on
   */
  @CanIgnoreReturnValue
  public JobList track() {
    SharedSession shared = scope.shared();
    Instant[] last = {scope.now()};
    new JobWatcher(shared.host(), shared.tracker(), isSandbox())
        .watch(
            metadata(),
            jobs.stream().map(Job::asOf).min(Instant::compareTo).orElse(null),
            scope.pollingOfMany(),
            state -> {
              last[0] = state.asOf();
              for (int i = 0; i < jobs.size(); i++) {
                jobs.get(i).take(state.jobs().get(i), state.asOf());
              }
            });
    return of(scope, jobs, query, last[0], isComplete);
  }

  @Override
  public Card view() {
    return JobListCard.of(this);
  }

  @Override
  public String toString() {
    return view().text();
  }
}
