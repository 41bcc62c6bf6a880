package swath.host;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import swath.processing.JobMetadata;
import swath.tracking.JobListTrackingState;
import swath.tracking.Polling;
import swath.tracking.Tracker;
import swath.tracking.TrackingMessages;
import swath.tracking.TrackingState;

/**
 * Waits for jobs and paints a frame after each answer in the running cell. Used by one thread, for
 * one wait.
 *
 * <pre>{@code
 * new JobWatcher(host, tracker, false).watch(job, asOf, Polling.documented(), state -> {});
 * }</pre>
 */
public final class JobWatcher {
  private final Host host;
  private final Tracker tracker;
  private final boolean isSandbox;
  private @Nullable String shown;

  /** A watcher that paints what {@code tracker} learns. */
  public JobWatcher(Host host, Tracker tracker, boolean isSandbox) {
    this.host = host;
    this.tracker = tracker;
    this.isSandbox = isSandbox;
  }

  /**
   * Waits for one job.
   *
   * @param asOf when {@code job} was so
   * @param take is given each answer before its frame is painted
   */
  public void watch(JobMetadata job, Instant asOf, Polling polling, Consumer<TrackingState> take) {
    try (Host.Live live = host.live()) {
      tracker.track(
          job,
          asOf,
          polling,
          state -> {
            take.accept(state);
            live.frame(new TrackingFrame(state, isSandbox), isNews(state));
          });
    }
  }

  /**
   * Waits for many jobs.
   *
   * @param asOf when the oldest of their snapshots was made; null where there are none
   * @param take is given each answer before its frame is painted
   */
  public void watch(
      List<JobMetadata> jobs,
      @Nullable Instant asOf,
      Polling polling,
      Consumer<JobListTrackingState> take) {
    try (Host.Live live = host.live()) {
      tracker.track(
          jobs,
          asOf,
          polling,
          state -> {
            take.accept(state);
            live.frame(new JobListTrackingFrame(state, isSandbox), isNews(state));
          });
    }
  }

  private boolean isNews(TrackingState state) {
    return isNews(TrackingMessages.word(state.job()) + " " + state.trouble() + " " + state.ended());
  }

  private boolean isNews(JobListTrackingState state) {
    List<String> words = state.jobs().stream().map(TrackingMessages::word).toList();
    return isNews(words + " " + state.trouble() + " " + state.ended());
  }

  private boolean isNews(String stage) {
    boolean news = !Objects.equals(stage, shown);
    shown = stage;
    return news;
  }
}
