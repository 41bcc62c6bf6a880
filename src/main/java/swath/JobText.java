package swath;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import swath.error.ValidationError;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;

/** A job in words. */
public final class JobText {
  // The start and end of an invalid job were seen to be those of its validation.
  private static final Set<JobStatus> NEVER_RAN =
      EnumSet.of(JobStatus.UNLICENSED, JobStatus.INVALID, JobStatus.REJECTED);

  private JobText() {}

  public static String of(JobMetadata job, Instant asOf, boolean isSandbox) {
    return "Job "
        + Text.orDash(job::jobId)
        + " · "
        + Text.orDash(job::status)
        + Text.sandbox(isSandbox)
        + Text.rows(
            "process",
            Text.orDash(job::processId),
            "title",
            Text.orDash(() -> job.title().map(Text::oneLine).orElse(null)),
            "created",
            Text.orDash(() -> Text.second(job.createdAt())),
            "ran",
            Text.orDash(() -> ran(job)),
            "credits",
            Text.orDash(() -> credits(job)),
            "items",
            Text.orDash(() -> String.join(", ", job.itemIds())),
            "workspace",
            Text.orDash(job::workspaceId),
            "results",
            Text.orDash(() -> results(job)),
            "errors",
            Text.orDash(() -> errors(job.errors())))
        + "\n"
        + Text.wrap(Text.orDash(() -> end(job)), TextTable.WIDTH)
        + "\nAs of "
        + Text.second(asOf)
        + ".";
  }

  private static String ran(JobMetadata job) {
    if (NEVER_RAN.contains(job.jobStatus())) {
      return "never";
    }
    Instant started = job.startedAt().orElse(null);
    Instant finished = job.finishedAt().orElse(null);
    if (started == null) {
      return job.jobStatus().isTerminal() ? "unknown: UP42 told no start" : "not yet";
    }
    if (finished == null) {
      return "since " + Text.second(started);
    }
    return Text.duration(Duration.between(started, finished)) + ", until " + Text.second(finished);
  }

  // The id alone: a sandbox's address is another one in each run.
  private static String results(JobMetadata job) {
    return job.collectionUrl()
        .map(url -> "collection " + url.substring(url.lastIndexOf('/') + 1))
        .orElse("");
  }

  private static String errors(List<ValidationError> errors) {
    return errors.stream()
        .map(error -> error.name() + ": " + error.message())
        .collect(Collectors.joining("\n"));
  }

  /** What became of its credits. */
  public static String credits(JobMetadata job) {
    OptionalInt credits = job.credits();
    JobStatus status = job.jobStatus();
    if (credits.isEmpty()) {
      return status == JobStatus.CAPTURED || status == JobStatus.SUCCESSFUL ? "unknown" : "";
    }
    String fate =
        switch (status) {
          case CAPTURED -> "deducted";
          case RELEASED -> "released";
          case ACCEPTED, RUNNING, SUCCESSFUL, FAILED -> "withheld";
          default -> "";
        };
    return Text.number(credits.getAsInt()) + (fate.isEmpty() ? "" : " " + fate);
  }

  /** What the status says, and what to do. */
  public static String end(JobMetadata job) {
    JobStatus status = job.jobStatus();
    String known =
        status == JobStatus.UNKNOWN
            ? "Its status \"" + Text.oneLine(job.status()) + "\" is " + status.meaning()
            : "It is " + status.word() + ": " + status.meaning();
    String advice = status.advice().equals("wait") ? "" : " What to do: " + status.advice() + ".";
    return known + "." + advice;
  }
}
