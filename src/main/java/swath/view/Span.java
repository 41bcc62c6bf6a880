package swath.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of text: what is shown, the mark before it, and what the pointer shows when it rests on
 * it.
 *
 * <pre>{@code
 * Span.marked(Mark.DONE, "accepted");
 * Span.code("template.quote()");
 * Span.shortened(title, 40); // the whole title as hover text
 * }</pre>
 *
 * <p>Text and hover text are sanitized here; code keeps its spaces. Immutable.
 *
 * @param text what is shown, on one line
 * @param mark a sign before the text, or null
 * @param hover what HTML shows when the pointer rests on the text, or null
 * @param code whether the text is something to type or to copy
 */
public record Span(String text, @Nullable Mark mark, @Nullable String hover, boolean code) {
  private static final int SHORT = 64;
  private static final int WORD = 24;
  private static final Pattern CALL =
      Pattern.compile(
          "(?<![\\w.])(?:[a-z]\\w*\\.)*[a-z]\\w*\\([^()]*\\)(?:\\.[a-z]\\w*\\([^()]*\\))*");

  /** The span without text, for an empty cell. */
  public static final Span NONE = new Span("", null, null, false);

  /** Sanitizes both texts. */
  public Span {
    text = code ? Sanitizer.code(text) : Sanitizer.line(text);
    hover = hover == null ? null : Sanitizer.line(hover);
  }

  /** Plain text. */
  public static Span of(String text) {
    return new Span(text, null, null, false);
  }

  /** Something to type or to copy: an id, a call. */
  public static Span code(String text) {
    return new Span(text, null, null, true);
  }

  /** Text with a sign before it. */
  public static Span marked(Mark mark, String text) {
    return new Span(text, mark, null, false);
  }

  /** Text of at most {@code most} characters; what is cut off is in the hover text. */
  public static Span shortened(String text, int most) {
    var line = Sanitizer.line(text, most);
    var all = Sanitizer.line(text);
    return line.equals(all) ? of(all) : new Span(line, null, all, false);
  }

  /**
   * A sentence in which calls such as {@code template.quote()} are code. It has one span or more.
   */
  public static Span[] sentence(String text) {
    var spans = new ArrayList<Span>();
    var clean = Sanitizer.line(text);
    int from = 0;
    if (clean.indexOf('(') >= 0) {
      var calls = CALL.matcher(clean);
      while (calls.find()) {
        add(spans, clean.substring(from, calls.start()));
        spans.add(code(calls.group()));
        from = calls.end();
      }
    }
    add(spans, clean.substring(from));
    return spans.isEmpty() ? new Span[] {NONE} : spans.toArray(Span[]::new);
  }

  private static void add(List<Span> spans, String text) {
    if (!text.isBlank()) {
      spans.add(of(text));
    }
  }

  /** The same with a mark before it. */
  public Span withMark(Mark sign) {
    return new Span(text, sign, hover, code);
  }

  /** The same with a text for the pointer. */
  public Span withHover(String words) {
    return new Span(text, mark, words, code);
  }

  /** Whether it fits on a line of a narrow cell, so that it should not be broken. */
  boolean isShort() {
    return text.length() <= SHORT;
  }

  /** Whether it is a word or two, which should stay beside its mark. */
  boolean isWord() {
    return !code && text.length() <= WORD;
  }

  /** The same as it may stand in a cell of a table; the hover text then holds more of it. */
  Span inCell() {
    var cut = code ? Sanitizer.codeCell(text) : Sanitizer.cell(text);
    return cut.equals(text) ? this : new Span(cut, mark, hover == null ? text : hover, code);
  }

  /** The mark and the text, as plain text shows them. */
  String plain() {
    return mark == null ? text : text.isEmpty() ? mark.sign() : mark.sign() + " " + text;
  }
}
