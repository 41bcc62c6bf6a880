package swath;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import swath.processing.JobMetadata;
import swath.tracking.ManyTrackingState;
import swath.tracking.Polling;
import swath.tracking.TrackingState;

/** Waits for jobs, and shows it in the running cell. */
final class Watch {
  private final Core core;
  private @Nullable String shown;

  Watch(Session session) {
    this.core = session.core();
  }

  /** Waits for one job, whose snapshot is replaced by each answer. */
  void one(Job job, Polling polling) {
    try (Host.Live live = core.host().live()) {
      core.tracker()
          .track(
              job.metadata(),
              job.asOf(),
              polling,
              state -> {
                take(job, state);
                live.frame(new TrackingFrame(state, core.isSandbox()), isNews(state));
              });
    }
  }

  /** Waits for many jobs, whose snapshots are replaced by each answer. */
  void many(List<Job> jobs, Polling polling) {
    List<JobMetadata> metadata = jobs.stream().map(Job::metadata).toList();
    try (Host.Live live = core.host().live()) {
      core.tracker()
          .track(
              metadata,
              jobs.stream().map(Job::asOf).min(Instant::compareTo).orElse(null),
              polling,
              state -> {
                for (int i = 0; i < jobs.size(); i++) {
                  jobs.get(i).take(state.jobs().get(i), state.asOf());
                }
                live.frame(new ManyTrackingFrame(state, core.isSandbox()), isNews(state));
              });
    }
  }

  private static void take(Job job, TrackingState state) {
    job.take(state.job(), state.asOf());
  }

  private boolean isNews(TrackingState state) {
    return isNews(word(state.job()) + " " + state.trouble() + " " + state.ended());
  }

  private boolean isNews(ManyTrackingState state) {
    List<String> words = new ArrayList<>();
    state.jobs().forEach(job -> words.add(word(job)));
    return isNews(words + " " + state.trouble() + " " + state.ended());
  }

  private boolean isNews(String stage) {
    boolean news = !Objects.equals(stage, shown);
    shown = stage;
    return news;
  }

  private static String word(JobMetadata job) {
    try {
      return job.status();
    } catch (Up42Exception e) {
      return "?";
    }
  }
}
