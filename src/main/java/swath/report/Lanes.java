package swath.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Spans packed into as few lanes as possible: no two in one lane overlap, and the number of lanes
 * is the highest number of jobs at one time.
 *
 * @param lanes the lane of each span, in the order of {@code spans}, the lowest free one each
 * @param count how many lanes there are
 */
public record Lanes(List<Integer> lanes, int count) {
  private record Busy(Instant until, int lane) {}

  /** Packs spans that are sorted by creation. */
  static Lanes of(List<JobTimes> spans) {
    PriorityQueue<Busy> busy = new PriorityQueue<>(Comparator.comparing(Busy::until));
    PriorityQueue<Integer> free = new PriorityQueue<>();
    Integer[] lanes = new Integer[spans.size()];
    int count = 0;
    for (int i = 0; i < lanes.length; i++) {
      JobTimes span = spans.get(i);
      while (!busy.isEmpty() && !busy.element().until().isAfter(span.created())) {
        free.add(busy.remove().lane());
      }
      int lane = free.isEmpty() ? count++ : free.remove();
      lanes[i] = lane;
      busy.add(new Busy(span.end(), lane));
    }
    return new Lanes(List.of(lanes), count);
  }
}
