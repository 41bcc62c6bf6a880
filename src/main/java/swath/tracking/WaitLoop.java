package swath.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import swath.error.CallInterruptedException;
import swath.error.ServiceUnreachableException;
import swath.error.TrackingInterruptedException;
import swath.error.UnfinishedJobException;
import swath.error.Up42Exception;
import swath.http.HttpClient;
import swath.http.TimeSource;
import swath.processing.JobMetadata;
import swath.view.Words;

/** Asks, shows, sleeps, until every job has ended or the polling has. One thread uses it once. */
final class WaitLoop {
  /** One round of polls. */
  @FunctionalInterface
  interface Question {
    /** Asks for the jobs that have not ended; returns whether any status changed. */
    boolean ask();

    /** Whether there may be jobs to come, so that the wait has not ended with those there are. */
    default boolean hasMore() {
      return false;
    }

    /** What goes on with a wait for these: the end of a sentence. */
    default String resume(List<JobMetadata> left) {
      return TrackingMessages.resume(left);
    }
  }

  /** Shows what is known. */
  @FunctionalInterface
  interface Display {
    void show(Moment moment) throws InterruptedException;
  }

  /** What the loop itself knows. */
  record Moment(
      Instant startedWaiting,
      Instant asOf,
      @Nullable Instant nextPoll,
      int queries,
      @Nullable String trouble,
      boolean ended) {}

  private final HttpClient http;
  private final TimeSource time;
  private final Polling polling;
  private final @Nullable RandomGenerator random;
  private final List<TrackedJob> watched;
  private final Question question;
  private final Display display;
  private final long begin;
  private Instant startedWaiting;
  private Instant asOf;
  private int queries;

  /**
   * A loop for one wait, which asks for the first time when it is run.
   *
   * @param random the source of jitter; null for none
   * @param heardAt when the snapshots from before the wait were made, or null
   * @param question asks in each round
   */
  WaitLoop(
      HttpClient http,
      Polling polling,
      @Nullable RandomGenerator random,
      List<TrackedJob> watched,
      @Nullable Instant heardAt,
      Question question,
      Display display) {
    this.http = http;
    this.time = http.time();
    this.polling = polling;
    this.random = random;
    this.watched = watched;
    this.question = question;
    this.display = display;
    this.startedWaiting = http.serverTime();
    this.asOf = heardAt == null ? startedWaiting : heardAt;
    this.begin = time.nanoTime();
  }

  void run() {
    try {
      loop();
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (CallInterruptedException e) {
      // The call set the flag; showing the last frame must not trip over it.
      Thread.interrupted();
      throw interrupted(e);
    }
  }

  private void loop() throws InterruptedException {
    Duration wait = polling.first();
    while (true) {
      Up42Exception trouble = null;
      boolean changed = false;
      try {
        changed = question.ask();
        heard();
      } catch (CallInterruptedException e) {
        throw e;
      } catch (Up42Exception e) {
        if (!TransientFailures.isSoft(e) || http.isClosed()) {
          finish(e.getMessage());
          throw e;
        }
        trouble = e;
      }
      queries++;
      Duration elapsed = elapsed();
      wait = changed ? polling.first() : queries == 1 ? wait : polling.after(wait);
      Duration sleep =
          TransientFailures.patience(
              trouble, isSettling() ? Polling.SETTLING_WAIT : jittered(wait));
      boolean isOver = polling.isExhausted(queries) || polling.isOver(elapsed, sleep);
      if (!question.hasMore()
          && watched.stream().allMatch(job -> isDone(job) || (isOver && job.hasRun()))) {
        finish(null);
        return;
      }
      if (isOver) {
        finish(trouble == null ? "gave up after " + Words.duration(elapsed) : trouble.getMessage());
        throw gaveUp(trouble, elapsed);
      }
      show(http.serverTime().plus(sleep), TransientFailures.words(trouble), false);
      time.sleep(sleep);
    }
  }

  /** An answer came: from its time on UP42's clock is known, also for when the wait began. */
  private void heard() {
    asOf = http.serverTime();
    if (queries == 0) {
      startedWaiting = asOf.minus(elapsed());
    }
  }

  private Duration elapsed() {
    return Duration.ofNanos(time.nanoTime() - begin);
  }

  static boolean isDone(TrackedJob job) {
    return job.hasEnded() || job.isStalled();
  }

  private Duration jittered(Duration wait) {
    return random == null ? wait : polling.jittered(wait, random);
  }

  private boolean isSettling() {
    return watched.stream().anyMatch(TrackedJob::isSettling);
  }

  private void show(@Nullable Instant nextPoll, @Nullable String trouble, boolean ended)
      throws InterruptedException {
    display.show(new Moment(startedWaiting, asOf, nextPoll, queries, trouble, ended));
  }

  /** Shows the last frame; an interrupt that falls into it comes after the end. */
  private void finish(@Nullable String trouble) {
    try {
      show(null, trouble, true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private TrackingInterruptedException interrupted(Exception cause) {
    boolean goesOn = !watched.stream().allMatch(TrackedJob::hasEnded);
    finish("this cell was stopped" + (goesOn ? "; UP42 can't cancel a job, so it goes on" : ""));
    List<JobMetadata> left = left();
    Thread.currentThread().interrupt();
    return new TrackingInterruptedException(
        "The wait was interrupted for "
            + TrackingMessages.seen(left, asOf)
            + (goesOn ? ". UP42 can't cancel a job: it goes on" : "")
            + ". Wait again by "
            + question.resume(left)
            + ".",
        ids(left),
        cause);
  }

  private Up42Exception gaveUp(@Nullable Up42Exception trouble, Duration elapsed) {
    List<JobMetadata> left = left();
    String resume = " Wait again by " + question.resume(left) + ".";
    if (trouble != null) {
      return new ServiceUnreachableException(
          "UP42 could not be reached any more for "
              + TrackingMessages.seen(left, asOf)
              + ": "
              + trouble.getMessage()
              + resume,
          trouble);
    }
    return new UnfinishedJobException(
        "The wait ended after "
            + Words.duration(elapsed)
            + " ("
            + polling
            + ") before the job did: "
            + TrackingMessages.seen(left, asOf)
            + "."
            + resume,
        ids(left),
        null);
  }

  private List<JobMetadata> left() {
    List<JobMetadata> left =
        watched.stream().filter(job -> !job.hasEnded()).map(TrackedJob::job).toList();
    return left.isEmpty() ? watched.stream().map(TrackedJob::job).toList() : left;
  }

  private static List<String> ids(List<JobMetadata> jobs) {
    return jobs.stream().map(JobMetadata::jobId).toList();
  }
}
