package swath.view;

import org.jspecify.annotations.Nullable;

/**
 * Cleans strings from outside before people see them: ids, statuses, titles, errors, server
 * messages.
 *
 * <pre>{@code
 * Sanitizer.line("a\u001b[31mred\u001b[0m\n title"); // "ared title"
 * Sanitizer.line(title, 40);                         // at most 40 characters, then "…"
 * Sanitizer.lines(message);                          // keeps its line breaks
 * }</pre>
 *
 * <p>It removes escape sequences of terminals (with the text of an OSC sequence), control
 * characters, marks without width and marks that turn the direction of writing, lone surrogates and
 * unassigned characters. Joiners stay where emoji or the letters of a script need them. White space
 * becomes one space. A text is cut at {@value #LONGEST} characters, and says how many are missing;
 * a cut never splits a character from its combining marks.
 *
 * <p>Sanitizing twice gives the same as once. The time grows linearly with the text. Stateless and
 * thread-safe; throws nothing; null becomes the empty string.
 */
public final class Sanitizer {
  /** How many characters a text has at most. */
  public static final int LONGEST = 2_000;

  /** How many characters a cell of a table has at most. */
  public static final int LONGEST_CELL = 200;

  private static final int SHORT_ID = 8;
  private static final int LONGEST_WHOLE_ID = 12;

  private Sanitizer() {}

  /** The text on one line. */
  public static String line(@Nullable String foreign) {
    return Cut.counted(clean(foreign, Cleaner.Spaces.COLLAPSE), LONGEST);
  }

  /** The text on one line of at most {@code most} characters; a longer one ends in "…". */
  public static String line(@Nullable String foreign, int most) {
    return Cut.plain(clean(foreign, Cleaner.Spaces.COLLAPSE), most);
  }

  /** The text with its line breaks and its spaces, for messages of several lines. */
  public static String lines(@Nullable String foreign) {
    return Cut.counted(clean(foreign, Cleaner.Spaces.KEEP_LINES), LONGEST);
  }

  /** The text on one line with all its spaces, for what is copied. */
  public static String code(@Nullable String foreign) {
    return Cut.counted(clean(foreign, Cleaner.Spaces.KEEP), LONGEST);
  }

  /** The text on one line, for a cell of a table. */
  public static String cell(@Nullable String foreign) {
    return Cut.counted(clean(foreign, Cleaner.Spaces.COLLAPSE), LONGEST_CELL);
  }

  /** The beginning of an id, enough to find it in a table: {@code 21e447c4}. */
  public static String shortId(String id) {
    String line = line(id);
    return Words.length(line) <= LONGEST_WHOLE_ID
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHORT_ID));
  }

  static String codeCell(@Nullable String foreign) {
    return Cut.counted(clean(foreign, Cleaner.Spaces.KEEP), LONGEST_CELL);
  }

  private static String clean(@Nullable String foreign, Cleaner.Spaces spaces) {
    if (foreign == null) {
      return "";
    }
    return isPlain(foreign, spaces) ? foreign : new Cleaner(foreign, spaces).clean();
  }

  /** Whether there is nothing to clean: true of most texts, which then are not copied. */
  private static boolean isPlain(String text, Cleaner.Spaces spaces) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isRun = c == ' ' && before == ' ' && spaces != Cleaner.Spaces.KEEP;
      if (isRun || !isPlain(c)) {
        return false;
      }
      before = c;
    }
    return text.isEmpty() || before != ' ' || spaces == Cleaner.Spaces.KEEP;
  }

  /** Visible characters of ASCII and of Latin scripts, dashes, quotes, the ellipsis. */
  private static boolean isPlain(char c) {
    return (c >= ' ' && c <= '~')
        || (c >= 0xA0 && c <= 0x02FF && c != 0xAD)
        || (c >= 0x2010 && c <= 0x2027);
  }
}
