package swath.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import swath.error.CallInterruptedException;
import swath.error.NotFoundException;
import swath.error.TrackingInterruptedException;
import swath.error.UnfinishedJobException;
import swath.error.Up42Exception;
import swath.journal.Journal;
import swath.processing.JobMetadata;
import swath.processing.JobQuery;
import swath.processing.JobSorting;
import swath.processing.JobStatus;
import swath.processing.ProcessingApi;
import swath.processing.StallRule;
import swath.view.Lenient;

/**
 * Waits for jobs on the calling thread.
 *
 * <pre>{@code
 * JobMetadata ended = tracker.track(job, null, Polling.documented(), state -> show(state));
 * }</pre>
 *
 * <p>Returns the job as it stands once its status is terminal, or is successful or failed and rests
 * there. Timeouts, resets, 5xx and 429 are survived and reported to the observer, and so are a 404
 * and an answer for another job; other refusals, and a job that is not found for a minute, end the
 * wait. What is seen is stamped by UP42's clock. Thread-safe; each wait belongs to its thread.
 */
public final class Tracker {
  private static final int IDS_PER_REQUEST = 200;
  private static final int RUNS_FOR_ESTIMATE = 100;

  private final ProcessingApi api;
  private final Journal journal;
  private final @Nullable RandomGenerator random;

  /**
   * A tracker.
   *
   * @param journal keeps what is seen
   * @param random the source of jitter; null for none
   */
  public Tracker(ProcessingApi api, Journal journal, @Nullable RandomGenerator random) {
    this.api = api;
    this.journal = journal;
    this.random = random;
  }

  /**
   * Waits for one job; asks the network.
   *
   * @param seenAt when the snapshot {@code job} was made, or null
   * @throws UnfinishedJobException when the polling gave up first
   * @throws TrackingInterruptedException when the thread was interrupted
   * @throws swath.error.ServiceUnreachableException when the polling gave up without an answer
   */
  public JobMetadata track(
      JobMetadata job, @Nullable Instant seenAt, Polling polling, TrackingObserver observer) {
    TrackedJob watched = new TrackedJob(job, seenAt, api.http(), journal);
    List<Duration> earlier = new ArrayList<>();
    boolean[] asked = {false};
    loop(
            List.of(watched),
            seenAt,
            polling,
            () -> {
              watched.asking();
              boolean changed = watched.hear(poll(watched));
              if (!asked[0] && !watched.hasEnded()) {
                asked[0] = true;
                earlier.addAll(earlier(watched.job()));
              }
              return changed;
            },
            moment -> observer.polled(state(watched, moment, earlier)))
        .run();
    return watched.job();
  }

  /**
   * Waits for many jobs; asks the network, for 200 of them by one request. A malformed job does not
   * stop the wait for the others. Jobs that look stalled beside the others are asked for, and not
   * waited for.
   *
   * @param seenAt when the oldest of the snapshots was made, or null
   * @return the jobs as they stand, in the order given
   * @throws UnfinishedJobException when the polling gave up first, or UP42 no longer knows a job
   * @throws TrackingInterruptedException when the thread was interrupted
   * @throws swath.error.ServiceUnreachableException when the polling gave up without an answer
   */
  public List<JobMetadata> track(
      List<JobMetadata> jobs,
      @Nullable Instant seenAt,
      Polling polling,
      JobListTrackingState.Observer observer) {
    if (jobs.isEmpty()) {
      return List.of();
    }
    jobs.forEach(JobMetadata::jobId); // one without an id can't be waited for
    return track(JobFeed.of(jobs, ""), seenAt, polling, observer);
  }

  /**
   * Waits for jobs that are made while the wait goes on; asks the network as the wait for many
   * does.
   *
   * @param seenAt when the oldest snapshot of the first jobs was made, or null
   * @return the jobs as they stand, in the order in which the feed gave them
   * @throws UnfinishedJobException when the polling gave up first, or UP42 no longer knows a job
   * @throws TrackingInterruptedException when the thread was interrupted
   * @throws swath.error.ServiceUnreachableException when the polling gave up without an answer
   */
  public List<JobMetadata> track(
      JobFeed feed,
      @Nullable Instant seenAt,
      Polling polling,
      JobListTrackingState.Observer observer) {
    List<TrackedJob> watched = new ArrayList<>();
    loop(
            watched,
            seenAt,
            polling,
            new FedQuestion(feed, watched, seenAt),
            moment -> observer.polled(state(watched, moment)))
        .run();
    List<JobMetadata> missing =
        watched.stream().filter(TrackedJob::isMissing).map(TrackedJob::job).toList();
    if (!missing.isEmpty()) {
      throw new UnfinishedJobException(
          "UP42 no longer knows "
              + TrackingMessages.seen(missing, api.http().serverTime())
              + ". Check the ids and the account.",
          missing.stream().map(JobMetadata::jobId).toList(),
          null);
    }
    return watched.stream().map(TrackedJob::job).toList();
  }

  private WaitLoop loop(
      List<TrackedJob> watched,
      @Nullable Instant seenAt,
      Polling polling,
      WaitLoop.Question question,
      WaitLoop.Display display) {
    return new WaitLoop(api.http(), polling, random, watched, seenAt, question, display);
  }

  /** Takes what the feed gives, then asks for all that have not ended. */
  private final class FedQuestion implements WaitLoop.Question {
    private final JobFeed feed;
    private final List<TrackedJob> watched;
    private final @Nullable Instant seenAt;
    private StallRule rule = StallRule.withoutList();

    FedQuestion(JobFeed feed, List<TrackedJob> watched, @Nullable Instant seenAt) {
      this.feed = feed;
      this.watched = watched;
      this.seenAt = seenAt;
    }

    @Override
    public boolean ask() {
      Up42Exception trouble = null;
      boolean changed = false;
      try {
        changed =
            take(feed.next((int) watched.stream().filter(job -> !WaitLoop.isDone(job)).count()));
      } catch (CallInterruptedException e) {
        throw e;
      } catch (Up42Exception e) {
        trouble = e; // those that run are asked for all the same
      }
      changed |= Tracker.this.ask(watched);
      watched.forEach(job -> job.compare(rule));
      if (trouble != null) {
        throw trouble;
      }
      return changed;
    }

    private boolean take(List<JobMetadata> more) {
      if (more.isEmpty()) {
        return false;
      }
      boolean isLater = !watched.isEmpty();
      Instant seen = isLater ? api.http().serverTime() : seenAt;
      more.forEach(job -> watched.add(new TrackedJob(job, seen, api.http(), journal)));
      rule = StallRule.of(watched.stream().map(TrackedJob::job).toList());
      return isLater;
    }

    @Override
    public boolean hasMore() {
      return feed.hasMore();
    }

    @Override
    public String resume(List<JobMetadata> left) {
      String own = feed.resume();
      return own.isEmpty() ? TrackingMessages.resume(left) : own;
    }
  }

  private JobMetadata poll(TrackedJob watched) {
    try {
      return api.poll(watched.jobId());
    } catch (NotFoundException e) {
      if (watched.isAbsentForGood()) {
        throw e;
      }
      throw new Up42Exception("UP42 does not find the job at the moment.", e);
    }
  }

  private boolean ask(List<TrackedJob> watched) {
    List<TrackedJob> open = watched.stream().filter(job -> !job.hasEnded()).toList();
    open.forEach(TrackedJob::asking);
    List<TrackedJob> absent = new ArrayList<>();
    boolean changed = false;
    for (int from = 0; from < open.size(); from += IDS_PER_REQUEST) {
      List<TrackedJob> chunk = open.subList(from, Math.min(open.size(), from + IDS_PER_REQUEST));
      Map<String, JobMetadata> answers = answers(chunk);
      for (TrackedJob job : chunk) {
        JobMetadata answer = answers.get(job.jobId());
        if (answer == null) {
          absent.add(job);
        } else {
          changed |= heard(job, answer);
        }
      }
    }
    // Last, since one that fails ends the round.
    for (TrackedJob job : absent) {
      changed |= askAlone(job);
    }
    return changed;
  }

  private static boolean heard(TrackedJob job, JobMetadata answer) {
    try {
      return job.hear(answer);
    } catch (Up42Exception e) {
      return job.hearUnreadable(answer);
    }
  }

  private Map<String, JobMetadata> answers(List<TrackedJob> chunk) {
    List<String> ids = chunk.stream().map(TrackedJob::jobId).toList();
    Map<String, JobMetadata> answers = new HashMap<>();
    // A row without an id is nobody's answer.
    api.polledJobs(JobQuery.all().withIds(ids).withPageSize(ids.size()))
        .forEach(job -> answers.put(job.json().path("jobID").asText(), job));
    return answers;
  }

  private boolean askAlone(TrackedJob job) {
    try {
      return heard(job, api.poll(job.jobId()));
    } catch (NotFoundException e) {
      return job.isAbsentForGood();
    }
  }

  /** How long earlier jobs of the same process took; nothing where that can't be learnt. */
  private List<Duration> earlier(JobMetadata job) {
    try {
      JobQuery query =
          JobQuery.all()
              .withProcessIds(List.of(job.processId()))
              .withStatuses(List.of(JobStatus.SUCCESSFUL.word(), JobStatus.CAPTURED.word()))
              .withSorting(JobSorting.CREATED.desc())
              .withPageSize(RUNS_FOR_ESTIMATE);
      return RemainingTime.lengths(api.poll(query).jobs());
    } catch (CallInterruptedException e) {
      throw e;
    } catch (Up42Exception e) {
      return List.of(); // without a basis, none is shown
    }
  }

  private static TrackingState state(
      TrackedJob watched, WaitLoop.Moment moment, List<Duration> earlier) {
    Optional<RemainingTime> estimate =
        moment.ended() || watched.hasRun()
            ? Optional.empty()
            : RemainingTime.of(earlier, created(watched.job(), moment), moment.asOf());
    return new TrackingState(
        watched.job(),
        watched.history(),
        moment.startedWaiting(),
        moment.asOf(),
        moment.nextPoll(),
        moment.queries(),
        moment.trouble(),
        estimate,
        moment.ended());
  }

  private static Instant created(JobMetadata job, WaitLoop.Moment moment) {
    return Lenient.or(moment.startedWaiting(), job::createdAt);
  }

  private static JobListTrackingState state(List<TrackedJob> watched, WaitLoop.Moment moment) {
    return new JobListTrackingState(
        watched.stream().map(TrackedJob::job).toList(),
        moment.startedWaiting(),
        moment.asOf(),
        moment.nextPoll(),
        moment.queries(),
        moment.trouble(),
        watched.stream().filter(TrackedJob::isMissing).map(TrackedJob::jobId).toList(),
        watched.stream().filter(TrackedJob::isStalled).map(TrackedJob::jobId).toList(),
        moment.ended());
  }
}
