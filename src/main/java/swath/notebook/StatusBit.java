package swath.notebook;

import swath.processing.JobMetadata;
import swath.processing.JobStatus;
import swath.view.Lenient;
import swath.view.Span;

/** A job's status: the word as it came, with its mark, and what it means. */
final class StatusBit {
  private StatusBit() {}

  static Span of(JobMetadata job) {
    var status = Lenient.or(JobStatus.UNKNOWN, job::jobStatus);
    var word = Lenient.text(job::status);
    var meaning = status.meaning();
    return Span.marked(
        status.mark(), meaning.startsWith(word) ? meaning : word + ": " + meaning);
  }
}
