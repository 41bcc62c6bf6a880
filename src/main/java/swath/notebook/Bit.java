package swath.notebook;

import org.jspecify.annotations.Nullable;
import swath.processing.JobStatus;
import swath.report.Words;

/**
 * A piece of text in a cell: what is shown, a mark before it, and what was shortened.
 *
 * @param text what is shown
 * @param mark a sign before the text
 * @param whole the whole of what {@code text} shortens: shown when the pointer rests on it
 * @param code whether it is something to type or to copy
 */
record Bit(String text, @Nullable Mark mark, @Nullable String whole, boolean code) {
  static final Bit NONE = new Bit("", null, null, false);

  static Bit of(String text) {
    return new Bit(text, null, null, false);
  }

  static Bit code(String text) {
    return new Bit(text, null, null, true);
  }

  static Bit marked(Mark mark, String text) {
    return new Bit(text, mark, null, false);
  }

  /** A status: UP42's word with its mark. */
  static Bit status(String word) {
    return marked(Mark.of(JobStatus.of(word)), word);
  }

  /** Somebody else's text on one line, shortened to {@code length} characters. */
  static Bit shortened(String text, int length) {
    var line = Words.line(text, length);
    return line.equals(text) ? of(text) : new Bit(line, null, text, false);
  }
}
