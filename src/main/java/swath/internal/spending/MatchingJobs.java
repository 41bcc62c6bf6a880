package swath.internal.spending;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import swath.http.InterruptibleLock;
import swath.internal.listing.CreatedPeriod;
import swath.internal.listing.JobListing;
import swath.internal.paging.PagedList;
import swath.internal.session.SharedSession;
import swath.journal.BatchRow;
import swath.journal.Journal;
import swath.journal.Submission;
import swath.processing.JobMetadata;
import swath.processing.JobQuery;
import swath.processing.JobSorting;

/** Finds jobs and submissions of the same process with the same inputs in the same workspace. */
public final class MatchingJobs {
  private static final int PAGE = 100;

  private final SharedSession shared;
  private final String processId;
  private final String workspace;
  private final String inputsHash;
  private final @Nullable JobIndex index;

  private MatchingJobs(
      SharedSession shared,
      String processId,
      String workspace,
      String inputsHash,
      @Nullable JobIndex index) {
    this.shared = shared;
    this.processId = processId;
    this.workspace = workspace;
    this.inputsHash = inputsHash;
    this.index = index;
  }

  MatchingJobs(SharedSession shared, JobRequest request, String workspace) {
    this(shared, request.processId(), workspace, shared.inputsHash(request.inputs()), null);
  }

  /** Those of a row, of which the journal knows no more than the hash of its inputs. */
  public static MatchingJobs of(SharedSession shared, BatchRow row) {
    return new MatchingJobs(shared, row.processId(), row.workspaceId(), row.inputsHash(), null);
  }

  /** The same, which takes what was listed for many requests. */
  MatchingJobs in(JobIndex listed) {
    return new MatchingJobs(shared, processId, workspace, inputsHash, listed);
  }

  /** The jobs of these requests that were created since then; they are listed when asked for. */
  public static JobIndex index(SharedSession shared, List<MatchingJobs> all, Instant since) {
    return new JobIndex(
        shared,
        all.stream().map(MatchingJobs::processId).distinct().toList(),
        all.stream().map(MatchingJobs::key).collect(Collectors.toSet()),
        since);
  }

  String processId() {
    return processId;
  }

  String workspace() {
    return workspace;
  }

  String inputsHash() {
    return inputsHash;
  }

  /** What two requests have in common that are the same. */
  public String key() {
    return RequestKey.of(processId, workspace, inputsHash);
  }

  /** Held by whoever executes one of them. */
  InterruptibleLock intent() {
    return shared.intent(key());
  }

  /** As {@link #listedSince}, of what was listed for many requests where that reaches so far. */
  Stream<JobMetadata> knownSince(Instant since, boolean isPolled) {
    return index == null || since.isBefore(index.since())
        ? listedSince(since, isPolled)
        : index.of(key()).stream();
  }

  /**
   * The jobs that UP42 lists, newest first; read page by page as the stream is.
   *
   * @param isPolled whether the first page is asked for once only
   */
  Stream<JobMetadata> listedSince(Instant since, boolean isPolled) {
    JobQuery query =
        JobQuery.all()
            .withProcessIds(List.of(processId))
            .withWorkspaceId(workspace)
            .withSorting(JobSorting.CREATED.desc())
            .withPageSize(PAGE);
    PagedList<JobMetadata> listed =
        isPolled
            ? JobListing.polled(shared, query, since)
            : JobListing.of(shared, query, CreatedPeriod.since(since), true);
    return listed.stream().filter(this::isSame);
  }

  /** What the journal says was sent, the latest first. */
  public List<Submission> submissions(Journal journal) {
    return journal.submissions(processId, inputsHash, Instant.MIN).stream()
        .filter(past -> workspace.equals(past.workspaceId()))
        .toList();
  }

  // Not the process, which was asked for.
  private boolean isSame(JobMetadata job) {
    return workspace.equals(job.json().path("workspaceID").asText(null))
        && inputsHash.equals(RequestKey.inputsHash(shared, job));
  }
}
