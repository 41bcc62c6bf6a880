package swath.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of jobs and what was about to be spent, by this session and earlier ones: ids,
 * statuses, times, prices and hashes of inputs; no inputs, no secrets; titles and results of
 * batches only ({@link BatchJournal}).
 *
 * <pre>{@code
 * try (Journal journal = new MemoryJournal()) {
 *   journal.observed(jobId, "running", now, null);
 *   journal.observations(jobId);
 * }
 * }</pre>
 *
 * <p>Implementations are thread-safe.
 */
public interface Journal extends AutoCloseable {
  /**
   * A job was seen in a status; does nothing when it was last seen in the same one.
   *
   * @param word the status's word
   * @param at when it was seen
   * @param notBefore when it was last seen in another status, or null
   */
  void observed(String jobId, String word, Instant at, @Nullable Instant notBefore);

  /** What was seen of a job, the earliest first. */
  List<StatusHistory.Entry> observations(String jobId);

  /**
   * Writes down that something is about to be sent, unless the same (process, workspace, inputs)
   * was submitted meanwhile, by another kernel perhaps: then nothing is written. Looking and
   * writing are one statement. What was written is on disk when this returns, if anything ever is.
   *
   * @param known the keys of the submissions that the caller looked at and found to be no obstacle
   * @return whether it was written
   * @throws swath.error.Up42Exception when it is for a batch that another kernel writes by now
   */
  boolean begin(Submission submission, Collection<String> known);

  /** What became of it. */
  void settled(String key, Submission.State state, @Nullable String jobId);

  /**
   * Nobody knows what became of it.
   *
   * @param blockedUntil until when the same inputs are not sent again
   */
  void unknown(String key, Instant blockedUntil);

  /**
   * A job was found that this submission may have made; does nothing when it has a job, or when
   * another submission made this one.
   *
   * @return whether it is this submission's job now
   */
  boolean assigned(String key, String jobId);

  /** The submissions of which nobody knows whether they made a job, the latest first. */
  List<Submission> open();

  /**
   * The submissions since then that made a job which nobody saw beyond {@code licensed} or {@code
   * valid}: UP42 may not withhold their credits yet. The latest first.
   */
  List<Submission> notAccepted(Instant since);

  /** What was submitted of a process with these inputs, the latest first. */
  List<Submission> submissions(String processId, String inputsHash, Instant since);

  /** Whether a submission is known to have made this job. */
  boolean made(String jobId);

  /** The prices quoted for the jobs that submissions made, by the job's id. */
  Map<String, Integer> prices();

  /** What it keeps of batches. */
  BatchJournal batches();

  /** Where it is kept, for a person. */
  String place();

  /** Whether it is still what lies at its place; not, once its file was moved or replaced. */
  default boolean isCurrent() {
    return true;
  }

  /** Whether none of these says that UP42 accepted the job, and thereby withholds its credits. */
  static boolean isNotAccepted(List<StatusHistory.Entry> observations) {
    return observations.stream().allMatch(seen -> seen.status().isBeforeAcceptance());
  }

  @Override
  void close();
}
