package swath;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import swath.internal.session.SessionScope;
import swath.report.DurationStats;

/**
 * How long the account's newest jobs of each process ran: what a job is likely to take. Immutable.
 *
 * @param byProcess of each process that ran
 */
record ProcessTimes(Map<String, DurationStats> byProcess) {
  private static final int JOBS = 1_000;
  private static final DurationStats NONE = DurationStats.of(List.of());

  /** Asked for once a session; thread-safe. */
  private static final class Memory {
    private @Nullable ProcessTimes known;

    synchronized ProcessTimes get(SessionScope scope) {
      ProcessTimes before = known;
      if (before == null) {
        var report = new Jobs(scope).limit(JOBS).timeline().report();
        before = new ProcessTimes(report.ranByProcess());
        known = before;
      }
      return before;
    }
  }

  /** Of the thousand newest jobs, as they were when the session asked first. */
  static ProcessTimes ask(SessionScope scope) {
    return scope.shared().remembered(Memory.class, Memory::new).get(scope);
  }

  /** Of one process; of no job where none is known. */
  DurationStats of(String processId) {
    return byProcess.getOrDefault(processId, NONE);
  }
}
