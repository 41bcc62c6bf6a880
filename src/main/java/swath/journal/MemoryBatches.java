package swath.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Batches that end with the session. Thread-safe. */
final class MemoryBatches implements BatchJournal {
  private final Function<String, List<Submission>> submissions;
  private final Map<String, Map<String, BatchRow>> batches = new LinkedHashMap<>();
  private final Map<String, JobSnapshot> snapshots = new HashMap<>();
  private final Map<String, BatchWriter> writers = new HashMap<>();

  MemoryBatches(Function<String, List<Submission>> submissions) {
    this.submissions = submissions;
  }

  @Override
  public synchronized List<String> names() {
    List<String> names = new ArrayList<>(batches.keySet());
    Collections.reverse(names);
    return List.copyOf(names);
  }

  @Override
  public synchronized List<BatchRow> rows(String batch) {
    return List.copyOf(batches.getOrDefault(batch, Map.of()).values());
  }

  @Override
  public synchronized void plan(List<BatchRow> rows) {
    for (BatchRow row : rows) {
      batches
          .computeIfAbsent(row.batch(), name -> new LinkedHashMap<>())
          .merge(row.key(), row, (before, now) -> before.priced(now.price()));
    }
  }

  @Override
  public synchronized void found(String batch, String key, @Nullable String jobId) {
    change(batch, key, row -> row.found(jobId));
  }

  @Override
  public synchronized void refused(String batch, String key, String reason) {
    change(batch, key, row -> row.refused(reason));
  }

  private void change(String batch, String key, UnaryOperator<BatchRow> change) {
    batches
        .getOrDefault(batch, new HashMap<>())
        .computeIfPresent(key, (k, row) -> change.apply(row));
  }

  @Override
  public List<Submission> submissions(String batch) {
    return submissions.apply(batch);
  }

  @Override
  public synchronized void saw(String jobId, JobSnapshot snapshot) {
    snapshots.put(jobId, snapshot);
  }

  @Override
  public synchronized Map<String, JobSnapshot> snapshots(List<String> jobIds) {
    Map<String, JobSnapshot> found = new HashMap<>();
    for (String id : jobIds) {
      JobSnapshot known = snapshots.get(id);
      if (known != null) {
        found.put(id, known);
      }
    }
    return found;
  }

  @Override
  public synchronized BatchWriter take(BatchWriter writer, Predicate<BatchWriter> isGone) {
    BatchWriter now = writers.get(writer.batch());
    if (now == null || isGone.test(now)) {
      writers.put(writer.batch(), writer);
      return writer;
    }
    return now;
  }

  @Override
  public synchronized boolean renew(BatchWriter writer, Instant now) {
    return is(writer.batch(), writer.id())
        && writers.replace(writer.batch(), writer.seenAt(now)) != null;
  }

  @Override
  public synchronized void release(BatchWriter writer) {
    if (is(writer.batch(), writer.id())) {
      writers.remove(writer.batch());
    }
  }

  @Override
  public synchronized Optional<BatchWriter> writer(String batch) {
    return Optional.ofNullable(writers.get(batch));
  }

  private boolean is(String batch, String id) {
    BatchWriter now = writers.get(batch);
    return now != null && now.id().equals(id);
  }
}
