package swath.internal.session;

import java.util.HashMap;
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
  private final Map<String, String> billKeys = new HashMap<>();
  private @Nullable Map<String, List<Integer>> approved;
  private @Nullable Integer limit;

  /**
   * Lets nothing be executed but this.
   *
   * @param prices the credits that each execution may cost, by what it executes
   */
  public synchronized void approve(Map<String, List<Integer>> prices) {
    approved = Map.copyOf(prices);
  }

  public synchronized void limit(int credits) {
    limit = credits;
  }

  /**
   * Counts {@code price} as spent before anything is sent, or refuses it.
   *
   * @param billKey what it executes, as a bill names it
   */
  public synchronized void reserve(String key, String processId, int price, String billKey) {
    mustBeApproved(processId, price, billKey);
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
    billKeys.put(key, billKey);
  }

  private void mustBeApproved(String processId, int price, String billKey) {
    if (approved == null) {
      return;
    }
    List<Integer> prices = approved.getOrDefault(billKey, List.of());
    long before =
        entries.entrySet().stream()
            .filter(entry -> entry.getValue().fate() != LedgerEntry.Fate.REFUSED)
            .filter(entry -> billKey.equals(billKeys.get(entry.getKey())))
            .count();
    String why = "";
    if (prices.isEmpty()) {
      why = "does not list " + processId + " with these items and parameters";
    } else if (before >= prices.size()) {
      why = "lists this " + Words.count(prices.size(), "time") + ", which were executed";
    } else if (price > prices.get((int) before)) {
      why =
          "lists "
              + processId
              + " for "
              + Words.credits(prices.get((int) before))
              + ", and it costs "
              + Words.number(price);
    }
    if (!why.isEmpty()) {
      throw new SpendingLimitException(
          "the approved bill " + why + ". Rehearse the notebook again, and approve that bill.");
    }
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
