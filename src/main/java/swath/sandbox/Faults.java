package swath.sandbox;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is to go wrong in a sandbox: on the wire, by route and count; with jobs, for the next ones
 * to be executed.
 *
 * <pre>{@code
 * sandbox.faults().add(Fault.status(429).retryAfter(1).on("GET /v2/processing/jobs"));
 * sandbox.faults().jobs(JobFault.FAILS, 1);
 * }</pre>
 *
 * <p>Faults that were asked for first happen first. Thread-safe.
 */
public final class Faults {
  private record Planned(@Nullable String processId, JobFault fault, int times) {}

  private static final Pattern JOB_FAULT =
      Pattern.compile("((?<process>[a-z0-9-]+):)?(?<fault>[a-z-]+)(\\*(?<times>\\d{1,6}))?");

  private final List<Fault> wire = new ArrayList<>();
  private final List<Planned> jobs = new ArrayList<>();
  private Set<String> routes = Set.of();

  Faults() {}

  void knows(Router router) {
    routes = router.routes().stream().map(Route::name).collect(toUnmodifiableSet());
  }

  /**
   * Plans a fault on the wire.
   *
   * @throws IllegalArgumentException if the sandbox has no such route
   */
  public synchronized void add(Fault fault) {
    if (!fault.route().isEmpty() && !routes.contains(fault.route())) {
      throw new IllegalArgumentException(
          "no route \"" + fault.route() + "\"; routes are listed at /_sandbox/routes");
    }
    wire.add(fault);
  }

  /**
   * Plans a fault on the wire that is told in words, such as {@code "GET /v2/processing/jobs
   * status=503 retryAfter=2 times=3"} or {@code "kind=half-body"}.
   *
   * @throws IllegalArgumentException if the words say no fault, or the sandbox has no such route
   */
  public void add(String fault) {
    add(FaultParser.parse(fault));
  }

  /**
   * Plans a fault of jobs that is told in words: {@code "fails"}, {@code "hangs*2"} or {@code
   * "pansharpening:is-rejected"}.
   *
   * @throws IllegalArgumentException if the words say no such fault
   */
  public void addJobFault(String words) {
    Matcher parts = JOB_FAULT.matcher(words);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no fault of jobs: " + words);
    }
    JobFault fault = FaultParser.jobFault(parts.group("fault"));
    int times = parts.group("times") == null ? 1 : Integer.parseInt(parts.group("times"));
    if (parts.group("process") == null) {
      jobs(fault, times);
    } else {
      jobs(parts.group("process"), fault, times);
    }
  }

  /** Plans what happens to the next {@code times} jobs, of whatever process. */
  public synchronized void jobs(JobFault fault, int times) {
    plan(null, fault, times);
  }

  /**
   * Plans what happens to the next {@code times} jobs of one process.
   *
   * @throws IllegalArgumentException if there is no such process
   */
  public synchronized void jobs(String processId, JobFault fault, int times) {
    if (!Catalog.PROCESSES.containsKey(processId)) {
      throw new IllegalArgumentException("no process " + processId);
    }
    plan(processId, fault, times);
  }

  private void plan(@Nullable String processId, JobFault fault, int times) {
    if (times < 1) {
      throw new IllegalArgumentException("a fault happens once or more, not " + times + " times");
    }
    jobs.add(new Planned(processId, Objects.requireNonNull(fault, "fault"), times));
  }

  /** Forgets all that was planned. */
  public synchronized void clear() {
    wire.clear();
    jobs.clear();
  }

  /** What is still to happen on the wire. */
  public synchronized List<Fault> pending() {
    return List.copyOf(wire);
  }

  /** Takes the fault that hits this request, if one does. */
  synchronized Optional<Fault> takeFor(Route route) {
    for (int i = 0; i < wire.size(); i++) {
      Fault fault = wire.get(i);
      if (fault.route().isEmpty() || fault.route().equals(route.name())) {
        if (fault.times() > 1) {
          wire.set(i, fault.times(fault.times() - 1));
        } else {
          wire.remove(i);
        }
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  /** Takes the fate of a job of this process, if one is planned. */
  synchronized Optional<JobFault> takeFor(String processId) {
    for (int i = 0; i < jobs.size(); i++) {
      Planned planned = jobs.get(i);
      if (planned.processId() == null || planned.processId().equals(processId)) {
        if (planned.times() > 1) {
          jobs.set(i, new Planned(planned.processId(), planned.fault(), planned.times() - 1));
        } else {
          jobs.remove(i);
        }
        return Optional.of(planned.fault());
      }
    }
    return Optional.empty();
  }
}
