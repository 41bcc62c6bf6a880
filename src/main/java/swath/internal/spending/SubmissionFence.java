package swath.internal.spending;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import swath.error.Up42Exception;
import swath.http.Fence;
import swath.http.TimeSource;
import swath.journal.Journal;
import swath.journal.Submission;
import swath.journal.Submission.State;
import swath.view.Words;

/**
 * Writes the journal's row when the connection stands and the request is about to leave, unless
 * another kernel has sent the same; and lets nothing leave when the row is older than a few seconds
 * by then, by either clock: a process that was stopped meanwhile must not send, since others may
 * have decided on what its row says.
 */
final class SubmissionFence implements Fence {
  /** How old the row may be when the request leaves, in real time. */
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final TimeSource time;
  private final Journal journal;
  private final Submission draft;
  private final Collection<String> known;
  private final AtomicReference<Submission> written = new AtomicReference<>();
  private final AtomicBoolean isDecided = new AtomicBoolean();

  /** Another kernel has sent the same since the caller looked. */
  static final class OvertakenException extends Up42Exception {
    private static final long serialVersionUID = 1L;

    OvertakenException() {
      super("Another kernel has sent the same.");
    }
  }

  SubmissionFence(TimeSource time, Journal journal, Submission draft, Collection<String> known) {
    this.time = time;
    this.journal = journal;
    this.draft = draft;
    this.known = known;
  }

  @Override
  public void pass() {
    Instant at = time.instant();
    long nanos = time.nanoTime();
    Submission row = draft.sentAt(at);
    if (!journal.begin(row, known)) {
      throw new OvertakenException();
    }
    written.set(row);
    boolean isFirst = isDecided.compareAndSet(false, true);
    Duration wall = Duration.between(at, time.instant()).abs();
    Duration monotonic = Duration.ofNanos(time.nanoTime() - nanos);
    Duration gone = wall.compareTo(monotonic) > 0 ? wall : monotonic;
    boolean isStale = gone.compareTo(time.lifetime(LIMIT)) > 0;
    if (isFirst && !isStale) {
      return;
    }
    journal.settled(row.key(), State.REFUSED, null);
    throw new Up42Exception(
        isFirst
            ? "Nothing was executed: this machine stood still for "
                + Words.duration(gone)
                + " just before sending. Run this again."
            : "Nothing was executed: the call was given up before it was sent.");
  }

  /** The row, once it is written. */
  Submission written() {
    Submission row = written.get();
    return row == null ? draft : row;
  }

  /**
   * The caller has given up, and nothing was sent: a row that is written later is refused by the
   * writer.
   *
   * @return whether there is a row that the caller has to settle
   */
  boolean abandon() {
    return !isDecided.compareAndSet(false, true) && written.get() != null;
  }
}
