package swath;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import swath.http.CallInterruptedException;
import swath.http.NotFoundException;
import swath.http.Up42Exception;
import swath.journal.Inputs;
import swath.journal.Submission;
import swath.processing.JobMetadata;
import swath.processing.JobPage;
import swath.processing.JobQuery;
import swath.processing.JobSorting;
import swath.processing.JobStatus;

/** Finds jobs of the last 30 days with the same process, workspace and inputs. */
final class Twins {
  private static final Duration REACH = Duration.ofDays(30);

  /** The last look for the job of an execution that was not answered. */
  private static final Duration SETTLING = Duration.ofSeconds(60);

  private static final int PAGE = 100;
  private static final Set<JobStatus> WRONG =
      EnumSet.of(
          JobStatus.FAILED,
          JobStatus.RELEASED,
          JobStatus.INVALID,
          JobStatus.REJECTED,
          JobStatus.UNLICENSED);

  private final Core core;
  private final Draft draft;
  private final String workspace;
  private final Instant since;

  Twins(Core core, Draft draft, String workspace) {
    this.core = core;
    this.draft = draft;
    this.workspace = workspace;
    this.since = core.time().instant().minus(REACH);
  }

  /** The newest that has not gone wrong: by the journal, then by the list. */
  Optional<JobMetadata> newest() {
    Optional<JobMetadata> remembered = remembered();
    return remembered.isPresent() ? remembered : listed();
  }

  /** As {@link #newest()}; empty where UP42 does not tell. */
  Optional<JobMetadata> newestIfTold() {
    try {
      return newest();
    } catch (CallInterruptedException e) {
      throw e;
    } catch (Up42Exception e) {
      return Optional.empty(); // a warning less
    }
  }

  private Optional<JobMetadata> remembered() {
    String hash = Inputs.hash(draft.inputs());
    for (Submission past : core.journal().submissions(draft.processId(), hash, since)) {
      String jobId = past.jobId();
      if (jobId != null && workspace.equals(past.workspaceId())) {
        Optional<JobMetadata> job = ask(jobId).filter(Twins::isRight);
        if (job.isPresent()) {
          return job;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the same was sent so lately that its job may not be listed yet. */
  boolean isPending() {
    Instant from = core.time().instant().minus(SETTLING);
    return core.journal().submissions(draft.processId(), Inputs.hash(draft.inputs()), from).stream()
        .filter(past -> workspace.equals(past.workspaceId()))
        .anyMatch(this::isOpen);
  }

  private boolean isOpen(Submission past) {
    return switch (past.state()) {
      case SUBMITTING, UNKNOWN -> true;
      case SUBMITTED -> past.jobId() != null && ask(past.jobId()).isEmpty();
      case REFUSED -> false;
    };
  }

  private Optional<JobMetadata> ask(String jobId) {
    try {
      return Optional.of(core.api().job(jobId));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  private Optional<JobMetadata> listed() {
    JobPage page =
        core.api()
            .page(
                JobQuery.all()
                    .withProcessIds(List.of(draft.processId()))
                    .withWorkspaceId(workspace)
                    .withSorting(JobSorting.CREATED.desc())
                    .withPageSize(PAGE));
    while (true) {
      for (JobMetadata job : page.jobs()) {
        if (isBefore(job, since)) {
          return Optional.empty();
        }
        if (isTwin(job) && isRight(job)) {
          return Optional.of(job);
        }
      }
      String next = page.next();
      if (next == null) {
        return Optional.empty();
      }
      page = core.api().page(next);
    }
  }

  private boolean isTwin(JobMetadata job) {
    return workspace.equals(job.json().path("workspaceID").asText(null)) && hasInputs(job, draft);
  }

  /** Whether a job says that it is older; an odd date must not hide the jobs behind it. */
  static boolean isBefore(JobMetadata job, Instant limit) {
    try {
      return job.createdAt().isBefore(limit);
    } catch (Up42Exception e) {
      return false;
    }
  }

  /** Whether a job has the draft's inputs, as JSON trees. */
  static boolean hasInputs(JobMetadata job, Draft draft) {
    return Inputs.same(job.json().path("definition").path("inputs"), draft.inputs());
  }

  private static boolean isRight(JobMetadata job) {
    return !WRONG.contains(JobStatus.of(job.json().path("status").asText("")));
  }
}
