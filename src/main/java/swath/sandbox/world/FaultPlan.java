package swath.sandbox.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to go wrong in a sandbox: with its connections, by route and count; with its jobs, by
 * process and count. Faults that were planned first happen first. Thread-safe.
 */
public final class FaultPlan {
  private record PlannedFate(@Nullable String processId, JobFate fate, int times) {
    boolean hits(String otherProcessId) {
      return processId == null || processId.equals(otherProcessId);
    }
  }

  private final List<PlannedFault> faults = new ArrayList<>();
  private final List<PlannedFate> fates = new ArrayList<>();
  private Set<String> routes = Set.of();

  /** Says which routes there are; a fault of any other is refused. */
  public synchronized void setRoutes(Set<String> names) {
    routes = Set.copyOf(names);
  }

  public synchronized void add(PlannedFault fault) {
    if (!fault.route().isEmpty() && !routes.contains(fault.route())) {
      throw new IllegalArgumentException(
          "no route \"" + fault.route() + "\"; routes are listed at /_sandbox/routes");
    }
    faults.add(fault);
  }

  /** Plans what happens to the next {@code times} jobs of a process, or of any if it is null. */
  public synchronized void add(@Nullable String processId, JobFate fate, int times) {
    if (processId != null && !Catalog.PROCESSES.containsKey(processId)) {
      throw new IllegalArgumentException("no process " + processId);
    }
    if (times < 1) {
      throw new IllegalArgumentException("a fault happens once or more, not " + times + " times");
    }
    fates.add(new PlannedFate(processId, fate, times));
  }

  public synchronized void clear() {
    faults.clear();
    fates.clear();
  }

  /** The faults of connections that are still to happen. */
  public synchronized List<PlannedFault> pending() {
    return List.copyOf(faults);
  }

  /** Takes the fault that hits a request of this route, if one does. */
  public synchronized Optional<PlannedFault> takeFault(String route) {
    for (int i = 0; i < faults.size(); i++) {
      PlannedFault fault = faults.get(i);
      if (fault.hits(route)) {
        replace(faults, i, fault.times() > 1 ? fault.times(fault.times() - 1) : null);
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  /** Takes the fate of a job of this process, if one is planned. */
  synchronized Optional<JobFate> takeFate(String processId) {
    for (int i = 0; i < fates.size(); i++) {
      PlannedFate planned = fates.get(i);
      if (planned.hits(processId)) {
        int left = planned.times() - 1;
        replace(
            fates, i, left > 0 ? new PlannedFate(planned.processId(), planned.fate(), left) : null);
        return Optional.of(planned.fate());
      }
    }
    return Optional.empty();
  }

  private static <T> void replace(List<T> list, int index, @Nullable T left) {
    if (left == null) {
      list.remove(index);
    } else {
      list.set(index, left);
    }
  }
}
