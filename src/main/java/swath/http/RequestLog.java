package swath.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last hundred requests. Thread-safe. */
final class RequestLog {
  private static final int SIZE = 100;
  private final Deque<RequestRecord> records = new ArrayDeque<>();

  synchronized void add(RequestRecord record) {
    if (records.size() == SIZE) {
      records.removeFirst();
    }
    records.addLast(record);
  }

  synchronized List<RequestRecord> records() {
    return List.copyOf(records);
  }
}
