package swath.view;

/** Cuts texts that are too long, never between a character and what belongs to it. Stateless. */
final class Cut {
  private static final int MOST_BACK = 64;
  private static final String START = "… (";
  private static final String ONE = " more character)";
  private static final String MANY = " more characters)";
  // Room for the words and a number of thirteen characters.
  private static final int ROOM = START.length() + 13 + MANY.length();

  private Cut() {}

  /** At most {@code most} characters, with an ellipsis for the others. */
  static String plain(String text, int most) {
    if (fits(text, most)) {
      return text;
    }
    return stripped(text.substring(0, end(text, Math.max(0, most - 1)))) + "…";
  }

  /** The same for a column of text, where a space before the ellipsis does no harm. */
  static String column(String text, int width) {
    return fits(text, width) ? text : text.substring(0, end(text, Math.max(0, width - 1))) + "…";
  }

  /** At most {@code most} characters, with the number of the others. */
  static String counted(String text, int most) {
    if (fits(text, most)) {
      return text;
    }
    // A text that was cut before tells how much is missing already: the numbers add up.
    long before = missing(text);
    var all = before == 0 ? text : text.substring(0, text.lastIndexOf(START));
    int end = Math.min(all.length(), end(all, most - ROOM));
    long missing = all.codePointCount(end, all.length()) + before;
    return stripped(all.substring(0, end))
        + START
        + Words.number(missing)
        + (missing == 1 ? ONE : MANY);
  }

  private static boolean fits(String text, int most) {
    return text.length() <= most || text.codePointCount(0, text.length()) <= most;
  }

  private static String stripped(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\n')) {
      end--;
    }
    return text.substring(0, end);
  }

  /** The number in words of ours at the end; 0 if there are none. */
  private static long missing(String text) {
    int start = text.endsWith(MANY) || text.endsWith(ONE) ? text.lastIndexOf(START) : -1;
    int from = start + START.length();
    int to = text.lastIndexOf(" more ");
    if (start < 0 || to <= from || to - from > 13) {
      return 0;
    }
    long number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c != ',' && (c < '0' || c > '9')) {
        return 0;
      }
      number = c == ',' ? number : 10 * number + (c - '0');
    }
    return number;
  }

  /** Where to cut so that at most so many code points stay and none is split. */
  private static int end(String text, int codePoints) {
    int most =
        text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
    int end = most;
    for (int back = 0; back < MOST_BACK && end > 0; back++) {
      if (!isInside(text, end)) {
        return end;
      }
      end = text.offsetByCodePoints(end, -1);
    }
    return end == 0 ? 0 : most;
  }

  private static boolean isInside(String text, int at) {
    if (at >= text.length()) {
      return false;
    }
    int next = text.codePointAt(at);
    int last = text.codePointBefore(at);
    return Characters.isMark(next)
        || Characters.isJoiner(next)
        || Characters.isJoiner(last)
        || Characters.isSkinTone(next)
        || (Characters.isFlagHalf(next) && isSecondHalf(text, at));
  }

  private static boolean isSecondHalf(String text, int at) {
    int halves = 0;
    for (int i = at; i > 0 && halves < MOST_BACK; i = text.offsetByCodePoints(i, -1)) {
      if (!Characters.isFlagHalf(text.codePointBefore(i))) {
        break;
      }
      halves++;
    }
    return halves % 2 == 1;
  }
}
