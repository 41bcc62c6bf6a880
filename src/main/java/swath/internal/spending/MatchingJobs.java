package swath.internal.spending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import swath.http.InterruptibleLock;
import swath.internal.listing.JobListing;
import swath.internal.session.SharedSession;
import swath.journal.CanonicalJson;
import swath.journal.Submission;
import swath.processing.JobMetadata;
import swath.processing.JobQuery;
import swath.processing.JobSorting;
import swath.view.Lenient;

/** Finds jobs and submissions of the same process with the same inputs in the same workspace. */
final class MatchingJobs {
  private static final int PAGE = 100;

  /** By how much our clock may be ahead of UP42's. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

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

  /** Held by whoever executes one of them. */
  InterruptibleLock intent() {
    return shared.intent(request.processId(), workspace, inputsHash);
  }

  /** The jobs that UP42 lists, newest first; read page by page as the stream is. */
  Stream<JobMetadata> listedSince(Instant since) {
    JobQuery query =
        JobQuery.all()
            .withProcessIds(List.of(request.processId()))
            .withWorkspaceId(workspace)
            .withSorting(JobSorting.CREATED.desc())
            .withPageSize(PAGE);
    return JobListing.of(shared, query, since, true).stream().filter(this::isSame);
  }

  /** What the journal says was sent, the latest first. */
  List<Submission> submittedSince(Instant since) {
    return shared.journal().submissions(request.processId(), inputsHash, since).stream()
        .filter(past -> workspace.equals(past.workspaceId()))
        .toList();
  }

  /**
   * A job was found that an execution of unknown fate may have made: then it is that one's, unless
   * the job is older.
   *
   * @return the key of the submission that has a job now
   */
  Optional<String> assignToUnknown(JobMetadata job) {
    return submittedSince(Instant.MIN).stream()
        .filter(past -> isNoOlder(job, past))
        .filter(past -> past.state() == Submission.State.UNKNOWN)
        .map(Submission::key)
        .filter(key -> shared.journal().assigned(key, job.jobId()))
        .findFirst();
  }

  private static boolean isNoOlder(JobMetadata job, Submission past) {
    return Lenient.or(false, () -> !job.createdAt().isBefore(past.at().minus(AHEAD)));
  }

  private boolean isSame(JobMetadata job) {
    return workspace.equals(job.json().path("workspaceID").asText(null))
        && CanonicalJson.same(job.json().path("definition").path("inputs"), request.inputs());
  }
}
