package swath.internal.spending;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import swath.http.InterruptibleLock;
import swath.internal.listing.JobListing;
import swath.internal.paging.PagedList;
import swath.internal.session.SharedSession;
import swath.journal.CanonicalJson;
import swath.journal.Journal;
import swath.journal.Submission;
import swath.processing.JobMetadata;
import swath.processing.JobQuery;
import swath.processing.JobSorting;

/** Finds jobs and submissions of the same process with the same inputs in the same workspace. */
final class MatchingJobs {
  private static final int PAGE = 100;

  private final SharedSession shared;
  private final JobRequest request;
  private final String workspace;
  private final String inputsHash;

  MatchingJobs(SharedSession shared, JobRequest request, String workspace) {
    this.shared = shared;
    this.request = request;
    this.workspace = workspace;
    this.inputsHash = CanonicalJson.hash(request.inputs());
  }

  String workspace() {
    return workspace;
  }

  String inputsHash() {
    return inputsHash;
  }

  /** What two requests have in common that are the same. */
  String key() {
    return key(request.processId(), workspace, inputsHash);
  }

  /** The key of the request that a job was executed by. */
  static String key(JobMetadata job) {
    return key(
        job.processId(),
        String.valueOf(job.workspaceId()),
        CanonicalJson.hash(job.definition().path("inputs")));
  }

  private static String key(String processId, String workspace, String inputsHash) {
    return String.join("\n", processId, workspace, inputsHash);
  }

  /** Held by whoever executes one of them. */
  InterruptibleLock intent() {
    return shared.intent(key());
  }

  /**
   * The jobs that UP42 lists, newest first; read page by page as the stream is.
   *
   * @param isPolled whether the first page is asked for once only
   */
  Stream<JobMetadata> listedSince(Instant since, boolean isPolled) {
    JobQuery query =
        JobQuery.all()
            .withProcessIds(List.of(request.processId()))
            .withWorkspaceId(workspace)
            .withSorting(JobSorting.CREATED.desc())
            .withPageSize(PAGE);
    PagedList<JobMetadata> listed =
        isPolled
            ? JobListing.polled(shared, query, since)
            : JobListing.of(shared, query, since, true);
    return listed.stream().filter(this::isSame);
  }

  /** What the journal says was sent, the latest first. */
  List<Submission> submissions(Journal journal) {
    return journal.submissions(request.processId(), inputsHash, Instant.MIN).stream()
        .filter(past -> workspace.equals(past.workspaceId()))
        .toList();
  }

  private boolean isSame(JobMetadata job) {
    return workspace.equals(job.json().path("workspaceID").asText(null))
        && CanonicalJson.same(job.json().path("definition").path("inputs"), request.inputs());
  }
}
