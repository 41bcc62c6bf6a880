package swath;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import swath.error.Up42Exception;
import swath.journal.Inputs;
import swath.journal.Submission;
import swath.processing.JobMetadata;
import swath.processing.JobQuery;
import swath.processing.JobSorting;

/** Finds what was made or sent of the same process with the same inputs in the same workspace. */
final class SameJobs {
  private static final int PAGE = 100;

  /** By how much our clock may be ahead of UP42's. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final Core core;
  private final Draft draft;
  private final String workspace;
  private final String hash;

  SameJobs(Core core, Draft draft, String workspace) {
    this.core = core;
    this.draft = draft;
    this.workspace = workspace;
    this.hash = Inputs.hash(draft.inputs());
  }

  String workspace() {
    return workspace;
  }

  /** The jobs that UP42 lists, newest first; read page by page as the stream is. */
  Stream<JobMetadata> listedSince(Instant since) {
    JobQuery query =
        JobQuery.all()
            .withProcessIds(List.of(draft.processId()))
            .withWorkspaceId(workspace)
            .withSorting(JobSorting.CREATED.desc())
            .withPageSize(PAGE);
    Iterable<JobMetadata> jobs = () -> new JobReader(core, query, since, true, Long.MAX_VALUE);
    return StreamSupport.stream(jobs.spliterator(), false).filter(this::isSame);
  }

  /** What the journal says was sent, the latest first. */
  List<Submission> submittedSince(Instant since) {
    return core.journal().submissions(draft.processId(), hash, since).stream()
        .filter(past -> workspace.equals(past.workspaceId()))
        .toList();
  }

  /**
   * A job was found that an execution of unknown fate may have made: then it is that one's, unless
   * the job is older.
   *
   * @return the key of the submission that has a job now
   */
  Optional<String> claimUnknown(JobMetadata job) {
    return submittedSince(Instant.MIN).stream()
        .filter(past -> isNoOlder(job, past))
        .filter(past -> past.state() == Submission.State.UNKNOWN)
        .map(Submission::key)
        .filter(key -> core.journal().claimed(key, job.jobId()))
        .findFirst();
  }

  private static boolean isNoOlder(JobMetadata job, Submission past) {
    try {
      return !job.createdAt().isBefore(past.at().minus(AHEAD));
    } catch (Up42Exception odd) {
      return false;
    }
  }

  private boolean isSame(JobMetadata job) {
    return workspace.equals(job.json().path("workspaceID").asText(null))
        && Inputs.same(job.json().path("definition").path("inputs"), draft.inputs());
  }
}
