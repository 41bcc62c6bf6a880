package swath.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a journal keeps of batches: their rows, who writes them, and what was last heard of their
 * jobs. What was sent for a row is a {@link Submission} with a {@link BatchClaim}.
 *
 * <pre>{@code
 * journal.batches().rows("trees-2026");
 * }</pre>
 *
 * <p>Implementations are thread-safe.
 */
public interface BatchJournal {
  /** The names of all batches, the newest first. */
  List<String> names();

  /** A batch's rows, in the order in which they were planned first; none if it is unknown. */
  List<BatchRow> rows(String batch);

  /** Adds the rows whose keys are new, and takes the prices of the others: all or nothing. */
  void plan(List<BatchRow> rows);

  /** The job of a row was paid for before; null takes that back. */
  void found(String batch, String key, @Nullable String jobId);

  /** Why a row was not executed; an empty text takes it back. */
  void refused(String batch, String key, String reason);

  /** What was sent for a batch's rows, the latest first. */
  List<Submission> submissions(String batch);

  /** What UP42 said of a batch's job, in place of what it said before. */
  void saw(String jobId, JobSnapshot snapshot);

  /** What UP42 last said of these jobs, by their ids. */
  Map<String, JobSnapshot> snapshots(List<String> jobIds);

  /**
   * Makes {@code writer} the one that writes its batch, unless another one does.
   *
   * @param isGone whether the writer before may be replaced
   * @return who writes it now
   */
  BatchWriter take(BatchWriter writer, Predicate<BatchWriter> isGone);

  /**
   * The writer is still there.
   *
   * @return whether the batch is still its own
   */
  boolean renew(BatchWriter writer, Instant now);

  /** The writer has ended; does nothing if the batch is another's by now. */
  void release(BatchWriter writer);

  /** Who writes a batch. */
  Optional<BatchWriter> writer(String batch);
}
