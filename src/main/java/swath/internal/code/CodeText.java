package swath.internal.code;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell's text with each character's place in it: code, or within a string, a character or a
 * comment. Imports and magics are blanked, since JShell answers nothing in a statement behind them.
 * Immutable.
 */
final class CodeText {
  private static final Pattern NO_CODE =
      Pattern.compile("(?m)^[ \\t]*(?:import\\s+[^;\\n]*;?|%.*)$");
  // calls on the way have no nested brackets
  private static final Pattern CHAIN =
      Pattern.compile("(\\w+)(?:\\s*\\.\\s*\\w+(?:\\([^()]*\\))?)*\\s*$");

  private final String code;
  private final boolean[] text;
  private final BitSet blanked;

  private CodeText(String code, boolean[] text, BitSet blanked) {
    this.code = code;
    this.text = text;
    this.blanked = blanked;
  }

  static CodeText of(String cell) {
    StringBuilder code = new StringBuilder(cell);
    BitSet blanked = new BitSet();
    Matcher blanks = NO_CODE.matcher(cell);
    while (blanks.find()) {
      code.replace(blanks.start(), blanks.end(), " ".repeat(blanks.end() - blanks.start()));
      blanked.set(blanks.start(), blanks.end() + 1);
    }
    return new CodeText(code.toString(), texts(code.toString()), blanked);
  }

  /** For each place between characters, whether it lies within a string or a comment. */
  private static boolean[] texts(String code) {
    boolean[] text = new boolean[code.length() + 1];
    int i = 0;
    while (i < code.length()) {
      int end = textEnd(code, i);
      for (int j = i + 1; j < end; j++) {
        text[j] = true;
      }
      // an open one reaches to the cursor behind it
      boolean isText = end > i + 1 || code.charAt(i) == '"' || code.charAt(i) == '\'';
      text[end] = text[end] || isText && end == code.length() && !isClosed(code, i, end);
      i = end;
    }
    return text;
  }

  /** Where what begins here ends; the next character if it is plain code. */
  private static int textEnd(String code, int from) {
    if (code.startsWith("//", from)) {
      int end = code.indexOf('\n', from);
      return end < 0 ? code.length() : end;
    }
    if (code.startsWith("/*", from)) {
      return closed(code, "*/", from + 2);
    }
    if (code.startsWith("\"\"\"", from)) {
      return closed(code, "\"\"\"", from + 3);
    }
    char c = code.charAt(from);
    if (c != '"' && c != '\'') {
      return from + 1;
    }
    int i = from + 1;
    while (i < code.length() && code.charAt(i) != c && code.charAt(i) != '\n') {
      i += code.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(code.length(), i + 1);
  }

  private static int closed(String code, String sign, int from) {
    int end = code.indexOf(sign, from);
    return end < 0 ? code.length() : end + sign.length();
  }

  private static boolean isClosed(String code, int begin, int end) {
    char c = code.charAt(begin);
    return c != '/' && end - begin > 1 && code.charAt(end - 1) == c
        || code.startsWith("/*", begin) && code.startsWith("*/", end - 2);
  }

  /** Whether the cursor stands in an import or a magic. */
  boolean isBlanked(int cursor) {
    return blanked.get(cursor);
  }

  /** Whether the cursor stands within a string, a character or a comment. */
  boolean isText(int cursor) {
    return text[cursor];
  }

  String before(int end) {
    return code.substring(0, end);
  }

  /** The end of the name in which or at whose end the cursor stands. */
  Optional<Integer> nameEnd(int cursor) {
    int end = cursor;
    while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
      end++;
    }
    boolean isName = end > 0 && Character.isJavaIdentifierPart(code.charAt(end - 1));
    boolean isHere = end > cursor || isName && end == cursor;
    return isName && isHere ? Optional.of(end) : Optional.empty();
  }

  /**
   * The opening bracket of the call in whose brackets the cursor stands, or that ends before it.
   */
  Optional<Integer> openCall(int cursor) {
    int depth = cursor > 0 && code.charAt(cursor - 1) == ')' && !text[cursor - 1] ? -1 : 0;
    for (int i = cursor - 1; i >= 0; i--) {
      char c = code.charAt(i);
      if (isWithin(i)) {
        continue;
      }
      if (c == ')') {
        depth++;
      } else if (c == '(' && depth-- <= 0 && isCall(i)) {
        return Optional.of(i);
      } else if (c == '(') {
        depth = Math.max(depth, 0);
      } else if ((c == ';' || c == '{' || c == '}') && depth <= 0) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether this character belongs to a string or a comment. */
  private boolean isWithin(int i) {
    return text[i] || text[i + 1];
  }

  /** The quote that opens the string in which the cursor stands; -1 if it is in none. */
  int openQuote(int cursor) {
    int i = cursor;
    while (i > 0 && text[i]) {
      i--;
    }
    return i < code.length() && code.charAt(i) == '"' ? i : -1;
  }

  /** The name that the expression begins with whose call has this bracket. */
  String chainBegin(int bracket) {
    Matcher chain = CHAIN.matcher(code.substring(0, bracket));
    return chain.find() ? chain.group(1) : "";
  }

  private boolean isCall(int bracket) {
    int before = bracket - 1;
    while (before >= 0 && Character.isWhitespace(code.charAt(before))) {
      before--;
    }
    return before >= 0 && Character.isJavaIdentifierPart(code.charAt(before));
  }
}
