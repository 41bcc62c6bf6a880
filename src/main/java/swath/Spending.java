package swath;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import swath.processing.JobMetadata;

/** What a session has executed, and its limit. Thread-safe. */
final class Spending {
  private final Map<String, Spent.Entry> entries = new LinkedHashMap<>();
  private @Nullable Integer limit;

  synchronized void limit(int credits) {
    limit = credits;
  }

  /** Counts {@code price} as spent before anything is sent, or refuses it. */
  synchronized void reserve(String key, String processId, int price) {
    long spent = committed();
    if (limit != null && spent + price > limit) {
      throw new SpendingLimitException(
          "this session may spend "
              + Text.credits(limit)
              + "; "
              + Text.number(spent)
              + " are spent or withheld, and "
              + processId
              + " costs "
              + Text.number(price)
              + ". up42.spendingAtMost("
              + (spent + price)
              + ") would allow it.");
    }
    entries.put(key, new Spent.Entry(processId, price, Spent.Fate.SENDING, null));
  }

  synchronized void executed(String key, JobMetadata job) {
    replace(key, Spent.Fate.EXECUTED, job);
  }

  synchronized void unknown(String key) {
    replace(key, Spent.Fate.UNKNOWN, null);
  }

  synchronized void refused(String key) {
    entries.remove(key);
  }

  /** Takes a newer snapshot of a job that this session executed. */
  synchronized void saw(JobMetadata job) {
    if (entries.isEmpty()) {
      return;
    }
    String id = job.json().path("jobID").asText();
    for (Map.Entry<String, Spent.Entry> entry : entries.entrySet()) {
      JobMetadata known = entry.getValue().job();
      if (known != null && known.json().path("jobID").asText().equals(id)) {
        entry.setValue(entry.getValue().with(Spent.Fate.EXECUTED, job));
      }
    }
  }

  synchronized List<Spent.Entry> entries() {
    return new ArrayList<>(entries.values());
  }

  synchronized OptionalInt limit() {
    return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
  }

  private long committed() {
    return entries.values().stream().mapToLong(Spent.Entry::committed).sum();
  }

  private void replace(String key, Spent.Fate fate, @Nullable JobMetadata job) {
    entries.computeIfPresent(key, (k, entry) -> entry.with(fate, job));
  }
}
