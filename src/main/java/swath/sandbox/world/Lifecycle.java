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

import java.time.Duration;
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
  /** Seconds that a job stays in a status: the range that the seed chooses from. */
  private record Dwell(double low, double high) {}

  /** How much longer than usual a slow stage takes. */
  private static final double SLOWNESS = 30;

  private final WorldState state;

  /** Whether {@code successful} goes on to {@code captured}; else it rests there. */
  private final boolean captures;

  private final PriorityQueue<StoredJob> queue =
      new PriorityQueue<>(
          Comparator.comparing((StoredJob job) -> due(job))
              .thenComparingInt(job -> job.order.number()));

  Lifecycle(WorldState state, boolean captures) {
    this.state = state;
    this.captures = captures;
    state.jobs.stream().filter(job -> job.due != null).forEach(queue::add);
  }

  /** Takes in a new job. */
  void begin(StoredJob job) {
    state.add(job);
    job.due = leaves(job, job.order.created());
    queue.add(job);
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

  /** How long the job stays in a status, for seeding jobs that are under way. */
  Duration dwell(JobOrder order, Status status) {
    SeededRandom random = SeededRandom.of(state.seed, order.id() + status.name());
    Dwell dwell =
        switch (status) {
          case CREATED -> new Dwell(25, 45);
          case LICENSED -> new Dwell(20, 40);
          case VALID -> new Dwell(20, 35);
          case ACCEPTED -> new Dwell(40, 70);
          // Credits are settled within two seconds, as in a real account.
          case SUCCESSFUL, FAILED -> new Dwell(0.1, 1.7);
          default -> {
            double median = Catalog.process(order.processId()).runSeconds() * random.spread();
            yield new Dwell(median, median + 1);
          }
        };
    double seconds =
        random.between(dwell.low(), dwell.high()) * (status == order.slow() ? SLOWNESS : 1);
    return Duration.ofNanos((long) (seconds * 1e9));
  }

  private void step(StoredJob job, Instant at) {
    Status next = next(job);
    switch (next) {
      case ACCEPTED -> {
        if (!state.ledger.hold(job.id(), job.order.credits())) {
          next = REJECTED;
        }
      }
      case RUNNING, SUSPENDED -> job.started = at;
      case INVALID -> {
        job.started = job.updated;
        job.finished = at;
      }
      case SUCCESSFUL -> {
        job.finished = at;
        StoredItem item = ResultItem.of(state, job, at);
        state.put(item);
        job.collectionId = item.collectionId();
        if (!captures) {
          state.ledger.capture(job.id());
        }
      }
      case FAILED -> job.finished = at;
      case CAPTURED -> state.ledger.capture(job.id());
      case RELEASED -> state.ledger.release(job.id());
      default -> {}
    }
    job.status = next;
    job.updated = at;
    job.due = leaves(job, at);
  }

  private Status next(StoredJob job) {
    JobFate fate = job.order.fate();
    return switch (job.status) {
      case CREATED -> licensed(job) ? LICENSED : UNLICENSED;
      case LICENSED -> job.order.errors().isEmpty() ? VALID : INVALID;
      case VALID -> fate == JobFate.IS_REJECTED ? REJECTED : ACCEPTED;
      case ACCEPTED -> fate == JobFate.ODD_STATUS ? SUSPENDED : RUNNING;
      case RUNNING, SUSPENDED -> fate == JobFate.FAILS ? FAILED : SUCCESSFUL;
      case SUCCESSFUL -> CAPTURED;
      case FAILED -> RELEASED;
      default -> throw new IllegalStateException(job.id() + " has ended as " + job.status);
    };
  }

  private boolean licensed(StoredJob job) {
    return Catalog.known(state.eulas, Catalog.process(job.order.processId()).eula()).accepted();
  }

  private @Nullable Instant leaves(StoredJob job, Instant entered) {
    boolean rests =
        switch (job.status) {
          case UNLICENSED, INVALID, REJECTED, CAPTURED, RELEASED -> true;
          case SUCCESSFUL -> !captures;
          case RUNNING -> job.order.fate() == JobFate.HANGS;
          default -> false;
        };
    if (rests) {
      return null;
    }
    Instant left = entered.plus(dwell(job.order, job.status));
    Instant trimmed = digits(job).trim(left);
    return trimmed.isAfter(entered) ? trimmed : left; // a job settles within a second
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
