package swath;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import swath.error.JobFailedException;
import swath.error.UnfinishedJobException;
import swath.error.Up42Exception;
import swath.feature.Features;
import swath.host.JobWatcher;
import swath.internal.card.JobCard;
import swath.internal.card.JobSpans;
import swath.internal.session.SessionScope;
import swath.internal.session.SharedSession;
import swath.internal.spending.JobRequest;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;
import swath.processing.StallRule;
import swath.stac.StacCollection;
import swath.tracking.Polling;
import swath.tracking.TrackingMessages;
import swath.view.Card;
import swath.view.Sanitizer;
import swath.view.Viewable;

/**
 * A job: its latest snapshot, and what can be done with it.
 *
 * <pre>{@code
 * Job job = up42.job("21e447c4-…");
 * job.track();                     // waits until it has ended
 * job.collection().items();        // its results
 * }</pre>
 *
 * <p>Only {@link #refresh()}, the {@code track} methods and {@link #collection()} ask the network;
 * {@code refresh} and {@code track} replace what is known. A field that is missing or malformed
 * throws an {@link swath.error.Up42Exception} at its accessor only. Equal by id. Thread-safe.
 */
public final class Job implements Viewable {
  private final SessionScope scope;
  private volatile Snapshot snapshot;
  private volatile StallRule stallRule = StallRule.withoutList();

  /** What was known, and when. */
  private record Snapshot(JobMetadata metadata, Instant asOf) {}

  Job(SessionScope scope, JobMetadata metadata, Instant asOf) {
    this.scope = scope;
    this.snapshot = new Snapshot(metadata, asOf);
    scope.shared().spending().saw(metadata);
  }

  /** What UP42 last said, as values of the wire. */
  public JobMetadata metadata() {
    return snapshot.metadata();
  }

  /** What UP42 last said, as it came. */
  public JsonNode json() {
    return metadata().json();
  }

  /** When UP42 last said it (the session's clock). */
  public Instant asOf() {
    return snapshot.asOf();
  }

  /** Its id. */
  public String id() {
    return metadata().jobId();
  }

  /** The process that it runs. */
  public String processId() {
    return metadata().processId();
  }

  /** The account that it belongs to. */
  public String accountId() {
    return metadata().accountId();
  }

  /** The workspace that it belongs to, if any. */
  public Optional<String> workspaceId() {
    return Optional.ofNullable(metadata().workspaceId());
  }

  /** What was to be done, in OGC's shape. */
  public JsonNode definition() {
    return metadata().definition();
  }

  /** The title that its inputs gave to the results. */
  public Optional<String> title() {
    return metadata().title();
  }

  /** Its title, or {@code otherwise} if it has none. */
  public String titleOr(String otherwise) {
    return title().orElse(otherwise);
  }

  /** The ids of its input items. */
  public List<String> itemIds() {
    return metadata().itemIds();
  }

  /** Its status; the word as it came is {@code metadata().status()}. */
  public JobStatus status() {
    return metadata().jobStatus();
  }

  /** When it was created. */
  public Instant created() {
    return metadata().createdAt();
  }

  /** When it was changed last. */
  public Instant updated() {
    return metadata().updatedAt();
  }

  /** When it began to run. */
  public Optional<Instant> started() {
    return metadata().startedAt();
  }

  /** When it ended. */
  public Optional<Instant> finished() {
    return metadata().finishedAt();
  }

  /** The credits that it takes; empty when there are none or nobody knows. */
  public OptionalInt credits() {
    return metadata().credits();
  }

  /** Where its results are, once there are some. */
  public Optional<String> collectionUrl() {
    return metadata().collectionUrl();
  }

  /** What was wrong with it; documented for invalid jobs. */
  public ValidationErrors errors() {
    return new ValidationErrors(metadata().errors());
  }

  /**
   * Whether it looks stalled: UP42 has not changed it for a day and for twenty times what 99 in 100
   * of its process took, in the list that it came with; for thirty days, if it came alone.
   */
  public boolean isStalled() {
    return stallRule.isStalled(metadata(), asOf());
  }

  void compareWith(StallRule rule) {
    stallRule = rule;
  }

  /**
   * Asks UP42 how similar jobs fared: those with the same item, of the same process, of the same
   * hour. UP42 gives no reason why a job was released or rests; this is what can be known.
   *
   * <pre>{@code
   * up42.job("21e447c4-…").siblings();  // "3 of 3 jobs on this item were released"
   * }</pre>
   *
   * @throws swath.error.IncompleteListException when a later page failed, or the cell was stopped
   */
  public Siblings siblings() {
    return Siblings.ask(scope, metadata());
  }

  /** Whether it is a sandbox's. */
  public boolean isSandbox() {
    return scope.shared().isSandbox();
  }

  /** Asks UP42 for its present state, and returns this job. */
  @CanIgnoreReturnValue
  public Job refresh() {
    take(scope.shared().api().job(id()), scope.now());
    return this;
  }

  /**
   * Waits until it has ended, asking UP42 every 60 s for three days at most (or as the session's
   * polling says), and shows how it goes in the running cell. Returns this job, however it ended.
   *
   * @throws UnfinishedJobException when the wait ended first
   * @throws swath.error.TrackingInterruptedException when the cell was stopped; the job goes on
   * @throws swath.error.ServiceUnreachableException when UP42 could not be reached until then
   */
  @CanIgnoreReturnValue
  public Job track() {
    return track(scope.polling());
  }

  /**
   * As {@link #track()}, asking UP42 that many times with that wait between.
   *
   * @param wait between two questions
   * @param retries how many questions, the first at once
   */
  @CanIgnoreReturnValue
  public Job track(Duration wait, int retries) {
    return track(Polling.of(wait, retries));
  }

  /** As {@link #track()}, asking UP42 as {@code polling} says. */
  @CanIgnoreReturnValue
  public Job track(Polling polling) {
    SharedSession shared = scope.shared();
    new JobWatcher(shared.host(), shared.tracker(), isSandbox())
        .watch(metadata(), asOf(), polling, state -> take(state.job(), state.asOf()));
    return this;
  }

  /**
   * Asks UP42 for the collection of its results.
   *
   * @throws JobFailedException when it ended without results
   * @throws UnfinishedJobException when it has not ended
   */
  public StacCollection collection() {
    Optional<String> url = collectionUrl();
    if (url.isEmpty() && !status().isTerminal()) {
      // It may have ended since; another handle may have waited for it.
      url = refresh().collectionUrl();
    }
    if (url.isPresent()) {
      return scope.shared().stac().resultsOf(url.get());
    }
    JobStatus status = status();
    if (status.isTerminal() || status == JobStatus.FAILED) {
      throw new JobFailedException(failure(), id(), json());
    }
    throw TrackingMessages.withoutResults(metadata(), asOf());
  }

  private String failure() {
    StringBuilder text = new StringBuilder("Job " + Sanitizer.code(id()) + " left no results. ");
    text.append("It is ").append(JobSpans.state(metadata()).text()).append('.');
    boolean isGood = status() == JobStatus.CAPTURED || status() == JobStatus.SUCCESSFUL;
    text.append(" What to do: ")
        .append(
            isGood
                ? "UP42 names no collection for it; ask once more by job.refresh().collection(),"
                    + " look for its items by up42.items().job(\""
                    + Sanitizer.code(id())
                    + "\").list(),"
                    + " or ask UP42's support and name the job's id"
                : JobSpans.status(metadata()).advice())
        .append('.');
    try {
      metadata().errors().forEach(error -> text.append(' ').append(error));
    } catch (Up42Exception e) {
      // Errors that can't be read must not hide that it failed.
    }
    return text.toString();
  }

  /**
   * Asks for its results: the items of {@link #collection()}.
   *
   * @throws JobFailedException when it left none
   */
  public ItemList items() {
    return new ItemList(collection().items(), "Results", scope.shared().isSandbox());
  }

  /**
   * What it found: the features of its GeoJSON results, read when they are needed first.
   *
   * <pre>{@code
   * job.features().byClass();
   * job.features().map();
   * }</pre>
   *
   * @throws JobFailedException when it left none
   */
  public Features features() {
    return collection().features();
  }

  /** Its statuses over time, as UP42 reported them and as this and earlier sessions saw them. */
  public History history() {
    return new History(scope, metadata(), scope.now());
  }

  /** A template with the same process, inputs and workspace: the same again. */
  public JobTemplate template() {
    JobRequest request = JobRequest.of(processId(), definition().path("inputs"));
    return new JobTemplate(scope, request.inWorkspace(metadata().workspaceId()));
  }

  SessionScope scope() {
    return scope;
  }

  /** Takes a snapshot of the wait. */
  void take(JobMetadata metadata, Instant asOf) {
    snapshot = new Snapshot(metadata, asOf);
    scope.shared().spending().saw(metadata);
  }

  private String key() {
    return json().path("jobID").asText();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Job job && key().equals(job.key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }

  @Override
  public Card view() {
    return JobCard.of(metadata(), asOf(), isStalled(), isSandbox());
  }

  @Override
  public String toString() {
    return view().text();
  }
}
