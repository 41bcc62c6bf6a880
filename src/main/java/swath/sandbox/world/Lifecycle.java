package swath.sandbox.world;

import static swath.sandbox.world.Status.ACCEPTED;
import static swath.sandbox.world.Status.CAPTURED;
import static swath.sandbox.world.Status.FAILED;
import static swath.sandbox.world.Status.INVALID;
import static swath.sandbox.world.Status.LICENSED;
import static swath.sandbox.world.Status.REJECTED;
import static swath.sandbox.world.Status.RELEASED;
import static swath.sandbox.world.Status.RUNNING;
import static swath.sandbox.world.Status.SUCCESSFUL;
import static swath.sandbox.world.Status.SUSPENDED;
import static swath.sandbox.world.Status.UNLICENSED;
import static swath.sandbox.world.Status.VALID;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Moves jobs from status to status. Nothing runs in the background: each request first carries out
 * the transitions that have become due, as of the instants when they were due and in that order.
 * The result does not depend on when requests come. Guarded by the world's lock.
 */
final class Lifecycle {
  /** The clocks of job list and run differ by fewer milliseconds than these. */
  private static final int CLOCKS_DIFFER_MILLIS = 40;

  private final WorldState state;
  private final StageTimes times;

  /** Whether {@code successful} goes on to {@code captured}; else it rests there. */
  private final boolean captures;

  private final PriorityQueue<StoredJob> queue =
      new PriorityQueue<>(
          Comparator.comparing((StoredJob job) -> due(job))
              .thenComparingInt(job -> job.order.number()));

  Lifecycle(WorldState state, boolean captures) {
    this.state = state;
    this.times = new StageTimes(state.seed);
    this.captures = captures;
    state.jobs.stream().filter(job -> job.due != null).forEach(queue::add);
  }

  /** Takes in a new job. */
  void begin(StoredJob job) {
    state.add(job);
    job.due = leaves(job, job.order.created());
    if (job.due != null) {
      queue.add(job);
    }
  }

  /** Carries out all that is due at {@code now}; returns whether anything was. */
  boolean advanceTo(Instant now) {
    boolean moved = false;
    for (StoredJob job = queue.peek(); job != null && !due(job).isAfter(now); job = queue.peek()) {
      queue.remove();
      step(job, due(job));
      if (job.due != null) {
        queue.add(job);
      }
      moved = true;
    }
    return moved;
  }

  private void step(StoredJob job, Instant at) {
    Status next = next(job);
    job.updated = at;
    switch (next) {
      case ACCEPTED -> {
        if (job.runs == 0 && !withhold(job)) {
          next = REJECTED;
        }
      }
      case RUNNING, SUSPENDED -> {
        job.runs++;
        job.started = byOtherClock(job, next, at);
        job.updated = job.started;
      }
      case SUCCESSFUL -> {
        job.finished = at;
        job.updated = byOtherClock(job, next, at);
        StoredItem item = ResultItem.of(state, job, at);
        state.put(item);
        job.collectionId = item.collectionId();
      }
      case FAILED -> {
        job.finished = at;
        job.updated = byOtherClock(job, next, at);
      }
      case CAPTURED -> state.ledger.capture(job.id());
      case RELEASED -> state.ledger.release(job.id());
      default -> {}
    }
    job.status = next;
    if (next == SUCCESSFUL && rests(job) && !job.order.isFree()) {
      state.ledger.capture(job.id());
    }
    job.due = leaves(job, at);
  }

  private boolean withhold(StoredJob job) {
    return job.order.isFree() || state.ledger.hold(job.id(), job.order.credits());
  }

  /** An instant as the clock of another service shows it, some milliseconds behind. */
  private Instant byOtherClock(StoredJob job, Status status, Instant at) {
    SeededRandom random = SeededRandom.of(state.seed, job.id() + "clock" + status);
    return at.minusMillis(random.below(CLOCKS_DIFFER_MILLIS));
  }

  private Status next(StoredJob job) {
    JobFate fate = job.order.fate();
    return switch (job.status) {
      case CREATED -> licensed(job) ? LICENSED : UNLICENSED;
      case LICENSED -> job.order.errors().isEmpty() ? VALID : INVALID;
      case VALID -> fate == JobFate.IS_REJECTED ? REJECTED : ACCEPTED;
      case ACCEPTED -> fate == JobFate.ODD_STATUS ? SUSPENDED : RUNNING;
      case RUNNING, SUSPENDED -> succeeds(job) ? SUCCESSFUL : FAILED;
      case SUCCESSFUL -> isQueuedAgain(job) ? ACCEPTED : CAPTURED;
      case FAILED -> isQueuedAgain(job) ? ACCEPTED : RELEASED;
      default -> throw new IllegalStateException(job.id() + " has ended as " + job.status);
    };
  }

  /** The first run of a job that is queued again seldom leaves results. */
  private boolean succeeds(StoredJob job) {
    return isQueuedAgain(job)
        ? SeededRandom.of(state.seed, job.id() + "first end").chance(0.2)
        : job.order.fate() != JobFate.FAILS;
  }

  private static boolean isQueuedAgain(StoredJob job) {
    JobFate fate = job.order.fate();
    return fate != null && fate.requeues() && job.runs == 1;
  }

  private boolean licensed(StoredJob job) {
    return Catalog.known(state.eulas, Catalog.process(job.order.processId()).eula()).accepted();
  }

  private boolean rests(StoredJob job) {
    JobFate fate = job.order.fate();
    if (fate != null && fate.last == job.status) {
      return true;
    }
    return switch (job.status) {
      case UNLICENSED, INVALID, REJECTED, CAPTURED, RELEASED -> true;
      case SUCCESSFUL ->
          !isQueuedAgain(job)
              && (job.order.isFree() || !captures || fate == JobFate.IS_NOT_SETTLED);
      case FAILED -> !isQueuedAgain(job) && job.order.isFree();
      case RUNNING -> fate == JobFate.HANGS_AGAIN && job.runs == 2;
      default -> false;
    };
  }

  private @Nullable Instant leaves(StoredJob job, Instant entered) {
    if (rests(job)) {
      return null;
    }
    Instant left = entered.plus(times.of(job.order, job.status, job.runs));
    Instant trimmed = digits(job).trim(left);
    return trimmed.isAfter(entered) ? trimmed : left; // some stages are shorter than a second
  }

  private SeededRandom digits(StoredJob job) {
    return SeededRandom.of(state.seed, job.id() + "digits" + job.status);
  }

  private static Instant due(StoredJob job) {
    if (job.due == null) {
      throw new IllegalStateException(job.id() + " is not waiting for anything");
    }
    return job.due;
  }
}
