package swath.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A journal that ends with the session: for sandboxes, and where nothing can be written.
 * Thread-safe.
 */
public final class MemoryJournal implements Journal {
  private final Map<String, List<StatusHistory.Entry>> observations = new HashMap<>();
  private final Map<String, Submission> submissions = new LinkedHashMap<>();
  private final MemoryBatches batches = new MemoryBatches(this::ofBatch);

  @Override
  public synchronized void observed(
      String jobId, String word, Instant at, @Nullable Instant notBefore) {
    List<StatusHistory.Entry> seen = observations.computeIfAbsent(jobId, id -> new ArrayList<>());
    if (seen.isEmpty() || !seen.get(seen.size() - 1).rawStatus().equals(word)) {
      seen.add(StatusHistory.Entry.observed(word, at, notBefore));
    }
  }

  @Override
  public synchronized List<StatusHistory.Entry> observations(String jobId) {
    return List.copyOf(observations.getOrDefault(jobId, List.of()));
  }

  @Override
  public synchronized boolean begin(Submission submission, Collection<String> known) {
    BatchClaim claim = submission.claim();
    if (claim != null) {
      BatchWriter.mustBe(claim, batches.writer(claim.batch()));
    }
    boolean alone =
        submissions.values().stream()
            .filter(other -> other.isSameAs(submission) && !known.contains(other.key()))
            .allMatch(other -> other.state() == Submission.State.REFUSED);
    if (alone) {
      submissions.put(submission.key(), submission);
    }
    return alone;
  }

  @Override
  public synchronized void settled(String key, Submission.State state, @Nullable String jobId) {
    submissions.computeIfPresent(key, (k, submission) -> submission.with(state, jobId));
  }

  @Override
  public synchronized void unknown(String key, Instant blockedUntil) {
    submissions.computeIfPresent(
        key,
        (k, submission) ->
            submission.with(Submission.State.UNKNOWN, null).withBlockedUntil(blockedUntil));
  }

  @Override
  public synchronized List<Submission> open() {
    return latest(Submission::isOpen);
  }

  @Override
  public synchronized List<Submission> notAccepted(Instant since) {
    return latest(
        s ->
            s.jobId() != null
                && !s.at().isBefore(since)
                && Journal.isNotAccepted(observations(s.jobId())));
  }

  private synchronized List<Submission> ofBatch(String batch) {
    return latest(s -> s.claim() != null && s.claim().batch().equals(batch));
  }

  @Override
  public BatchJournal batches() {
    return batches;
  }

  private List<Submission> latest(Predicate<Submission> filter) {
    return submissions.values().stream()
        .filter(filter)
        .sorted(Comparator.comparing(Submission::at).reversed())
        .toList();
  }

  @Override
  public synchronized boolean assigned(String key, String jobId) {
    Submission submission = submissions.get(key);
    if (submission == null || submission.jobId() != null || made(jobId)) {
      return false;
    }
    settled(key, Submission.State.SUBMITTED, jobId);
    return true;
  }

  @Override
  public synchronized List<Submission> submissions(
      String processId, String inputsHash, Instant since) {
    return latest(
        s ->
            s.processId().equals(processId)
                && s.inputsHash().equals(inputsHash)
                && !s.at().isBefore(since));
  }

  @Override
  public synchronized boolean made(String jobId) {
    return submissions.values().stream().anyMatch(s -> jobId.equals(s.jobId()));
  }

  @Override
  public synchronized Map<String, Integer> prices() {
    Map<String, Integer> prices = new HashMap<>();
    for (Submission submission : submissions.values()) {
      String jobId = submission.jobId();
      if (jobId != null) {
        prices.put(jobId, submission.credits());
      }
    }
    return prices;
  }

  @Override
  public String place() {
    return "in memory, until the session ends";
  }

  @Override
  public void close() {}
}
