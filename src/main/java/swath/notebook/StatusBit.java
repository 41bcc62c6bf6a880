package swath.notebook;

import swath.processing.JobMetadata;
import swath.processing.JobStatus;

/** A job's status: the word as it came, with its mark, and what it means. */
final class StatusBit {
  private StatusBit() {}

  static Bit of(JobMetadata job) {
    var status = Told.or(JobStatus.UNKNOWN, job::jobStatus);
    var word = Told.text(job::status);
    var meaning = status.meaning();
    return Bit.marked(Mark.of(status), meaning.startsWith(word) ? meaning : word + ": " + meaning);
  }
}
