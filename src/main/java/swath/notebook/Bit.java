package swath.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
  private static final int SHORT = 64;
  private static final int WORD = 24;
  private static final Pattern CALL =
      Pattern.compile(
          "(?<![\\w.])(?:[a-z]\\w*\\.)*[a-z]\\w*\\([^()]*\\)(?:\\.[a-z]\\w*\\([^()]*\\))*");

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

  /** Whether it fits on a line of a narrow cell, so that it should not be broken. */
  boolean isShort() {
    return text.length() <= SHORT;
  }

  /** Whether it is a word or two, which should stay beside its mark. */
  boolean isWord() {
    return !code && text.length() <= WORD;
  }

  /** A sentence of ours, in which calls such as {@code template.quote()} stand out. */
  static Bit[] sentence(String text) {
    var bits = new ArrayList<Bit>();
    var calls = CALL.matcher(text);
    int from = 0;
    while (calls.find()) {
      add(bits, text.substring(from, calls.start()));
      bits.add(code(calls.group()));
      from = calls.end();
    }
    add(bits, text.substring(from));
    return bits.toArray(Bit[]::new);
  }

  private static void add(List<Bit> bits, String text) {
    if (!text.isBlank()) {
      bits.add(of(text.strip()));
    }
  }

  /** Somebody else's text on one line, shortened to {@code length} characters. */
  static Bit shortened(String text, int length) {
    var line = Words.line(text, length);
    return line.equals(text) ? of(text) : new Bit(line, null, text, false);
  }
}
