package swath.journal;

import java.time.Instant;
import java.util.Optional;
import swath.error.Up42Exception;
import swath.view.Sanitizer;
import swath.view.Words;

/**
 * The kernel that writes a batch; there is one at a time.
 *
 * @param batch the batch's name
 * @param id names this run of the batch
 * @param host the machine that it runs on
 * @param pid its process there
 * @param since when it began
 * @param seen when it was heard of last
 */
public record BatchWriter(
    String batch, String id, String host, long pid, Instant since, Instant seen) {
  /** A copy that was heard of then. */
  public BatchWriter seenAt(Instant now) {
    return new BatchWriter(batch, id, host, pid, since, now);
  }

  /** Who it is, for a person. */
  public String name() {
    return "process " + pid + " on " + host + ", since " + Words.utc(since);
  }

  /**
   * Whoever is about to send something for a batch must be its writer.
   *
   * @param now who writes the batch
   * @throws Up42Exception when it is another one by now
   */
  static void mustBe(BatchClaim claim, Optional<BatchWriter> now) {
    if (now.filter(writer -> writer.id().equals(claim.writer())).isEmpty()) {
      throw new Up42Exception(
          "Nothing was executed: the batch "
              + Sanitizer.line(claim.batch(), 80)
              + " is another's by now ("
              + now.map(BatchWriter::name).orElse("nobody's")
              + "). Run this again.");
    }
  }
}
