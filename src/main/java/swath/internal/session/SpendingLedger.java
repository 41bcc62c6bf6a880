package swath.internal.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import swath.error.SpendingLimitException;
import swath.processing.JobMetadata;
import swath.view.Words;

/** What a session has executed, and its limit. Thread-safe. */
public final class SpendingLedger {
  private final Map<String, LedgerEntry> entries = new LinkedHashMap<>();
  private @Nullable Integer limit;

  public synchronized void limit(int credits) {
    limit = credits;
  }

  /** Counts {@code price} as spent before anything is sent, or refuses it. */
  public synchronized void reserve(String key, String processId, int price) {
    long spent = committed();
    if (limit != null && spent + price > limit) {
      throw new SpendingLimitException(
          "this session may spend "
              + Words.credits(limit)
              + "; "
              + Words.number(spent)
              + " are spent or withheld, and "
              + processId
              + " costs "
              + Words.number(price)
              + ". up42.spendingAtMost("
              + (spent + price)
              + ") would allow it.");
    }
    entries.put(key, new LedgerEntry(processId, price, LedgerEntry.Fate.SENDING, null));
  }

  public synchronized void executed(String key, JobMetadata job) {
    replace(key, LedgerEntry.Fate.EXECUTED, job);
  }

  public synchronized void unknown(String key) {
    replace(key, LedgerEntry.Fate.UNKNOWN, null);
  }

  /** Counts as nothing, unless its job turns up all the same. */
  public synchronized void refused(String key) {
    replace(key, LedgerEntry.Fate.REFUSED, null);
  }

  /** Takes a newer snapshot of a job that this session executed. */
  public synchronized void saw(JobMetadata job) {
    if (entries.isEmpty()) {
      return;
    }
    String id = job.json().path("jobID").asText();
    for (Map.Entry<String, LedgerEntry> entry : entries.entrySet()) {
      JobMetadata known = entry.getValue().job();
      if (known != null && known.json().path("jobID").asText().equals(id)) {
        entry.setValue(entry.getValue().with(LedgerEntry.Fate.EXECUTED, job));
      }
    }
  }

  /** Those that were sent or may have been, in order. */
  public synchronized List<LedgerEntry> entries() {
    return counted().toList();
  }

  private Stream<LedgerEntry> counted() {
    return entries.values().stream().filter(entry -> entry.fate() != LedgerEntry.Fate.REFUSED);
  }

  /** Whether that submission is this session's. */
  public synchronized boolean has(String key) {
    return entries.containsKey(key);
  }

  public synchronized OptionalInt limit() {
    return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
  }

  /** What is left of the limit, if there is one. */
  public synchronized OptionalInt left() {
    return limit == null
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.max(0, limit - committed()));
  }

  /** What counts against the limit. */
  public synchronized long committed() {
    return counted().mapToLong(LedgerEntry::committed).sum();
  }

  private void replace(String key, LedgerEntry.Fate fate, @Nullable JobMetadata job) {
    entries.computeIfPresent(key, (k, entry) -> entry.with(fate, job));
  }
}
