package swath.internal.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import swath.error.CallInterruptedException;
import swath.error.Up42Exception;
import swath.host.Host;
import swath.internal.session.SharedSession;
import swath.internal.spending.Claims;
import swath.internal.spending.JobIndex;
import swath.internal.spending.MatchingJobs;
import swath.internal.spending.SendTimes;
import swath.journal.Journal;
import swath.journal.Submission;
import swath.view.Words;

/**
 * Looks for the jobs of rows that were being sent when their kernel ended, or that nobody answered:
 * it never sends. Lists lag, so what was sent a moment ago is looked for during a minute.
 */
final class LostRows {
  private static final List<Duration> LOOKS =
      List.of(Duration.ZERO, Duration.ofSeconds(3), Duration.ofSeconds(9), SendTimes.SEARCH);

  private final SharedSession shared;
  private final Journal journal;
  private final String batch;

  LostRows(SharedSession shared, Journal journal, String batch) {
    this.shared = shared;
    this.journal = journal;
    this.batch = batch;
  }

  private List<BatchLine> open() {
    return BatchLines.read(journal.batches(), shared.time(), batch, Map.of()).lines().stream()
        .filter(line -> line.jobId() == null && line.open().isPresent())
        .toList();
  }

  /**
   * What was being sent is of unknown fate: whoever sent it is gone, the batch has a new writer.
   */
  void settle() {
    Instant until = shared.time().instant().plus(SendTimes.BLOCK);
    for (BatchLine line : open()) {
      line.open()
          .filter(one -> one.state() == Submission.State.SUBMITTING)
          .ifPresent(one -> journal.unknown(one.key(), until));
    }
  }

  /** Looks, and notes what it finds; what it does not find is of unknown fate. */
  void find() {
    List<BatchLine> open = open();
    if (open.isEmpty()) {
      return;
    }
    settle();
    Instant begin = shared.time().instant();
    Instant last =
        open.stream()
            .flatMap(line -> line.open().stream())
            .map(Submission::at)
            .max(Comparator.naturalOrder())
            .orElse(begin)
            .plus(SendTimes.longest(shared))
            .plus(SendTimes.SEARCH);
    try (Host.Live live = shared.host().live()) {
      long began = shared.time().nanoTime();
      for (Duration look : LOOKS) {
        SendTimes.sleepUntil(shared, look, began);
        live.frame(
            "Looking for "
                + Words.count(open.size(), "row")
                + " of the batch that nobody answered: nothing is sent for them.",
            look.isZero());
        look(open);
        open = open();
        if (open.isEmpty() || shared.time().instant().isAfter(last)) {
          break;
        }
      }
      live.clear();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException("Interrupted before anything was executed.", e);
    }
  }

  private void look(List<BatchLine> open) {
    List<MatchingJobs> all =
        open.stream().map(line -> MatchingJobs.of(shared, line.row())).toList();
    Instant since =
        open.stream()
            .flatMap(line -> line.open().stream())
            .map(Submission::earliestJob)
            .min(Comparator.naturalOrder())
            .orElseGet(shared.time()::instant);
    try {
      JobIndex listed = MatchingJobs.index(shared, all, since);
      Claims claims = new Claims(shared, journal);
      for (MatchingJobs same : all) {
        claims.claim(same.submissions(journal), listed.of(same.key()));
      }
    } catch (CallInterruptedException e) {
      throw e;
    } catch (Up42Exception e) {
      // As if nothing was found: the next look may find it.
    }
  }
}
