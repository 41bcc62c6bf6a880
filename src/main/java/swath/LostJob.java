package swath;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import swath.http.CallInterruptedException;
import swath.http.Up42Exception;
import swath.processing.JobMetadata;
import swath.processing.JobPage;
import swath.processing.JobQuery;
import swath.processing.JobSorting;

/**
 * Looks for the job of an execution that was not answered: lists lag, so it looks 1, 3, 9 and 60 s
 * after the failure.
 */
final class LostJob {
  private static final List<Duration> LOOKS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(3),
          Duration.ofSeconds(9),
          Duration.ofSeconds(60));
  private static final int PAGE = 100;

  private final Core core;
  private final Draft draft;
  private final String workspace;
  private final Instant priced;

  /**
   * A search.
   *
   * @param priced UP42's clock when it told the price, right before the execution
   */
  LostJob(Core core, Draft draft, String workspace, Instant priced) {
    this.core = core;
    this.draft = draft;
    this.workspace = workspace;
    this.priced = priced;
  }

  /** The one job that it can be; empty when there is none, or more than one, or no answer. */
  Optional<JobMetadata> find() {
    long failure = core.time().nanoTime();
    try {
      for (Duration look : LOOKS) {
        Duration gone = Duration.ofNanos(core.time().nanoTime() - failure);
        if (look.compareTo(gone) > 0) {
          core.time().sleep(look.minus(gone));
        }
        List<JobMetadata> found = look();
        if (!found.isEmpty()) {
          return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (CallInterruptedException e) {
      return Optional.empty(); // the flag is set; the exception that follows says what is unknown
    }
    return Optional.empty();
  }

  private List<JobMetadata> look() {
    try {
      return matches();
    } catch (CallInterruptedException e) {
      throw e;
    } catch (Up42Exception e) {
      return List.of(); // as if it saw nothing: the next look may
    }
  }

  private List<JobMetadata> matches() {
    List<JobMetadata> found = new ArrayList<>();
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
        if (Twins.isBefore(job, priced)) {
          return found;
        }
        if (Twins.hasInputs(job, draft) && !core.journal().made(job.jobId())) {
          found.add(job);
        }
      }
      String next = page.next();
      if (next == null) {
        return found;
      }
      page = core.api().page(next);
    }
  }
}
