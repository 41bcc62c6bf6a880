package swath.view;

/** One pass over one text. Not thread-safe. */
final class Cleaner {
  /** What becomes of white space. */
  enum Spaces {
    /** Runs become one space; none at the ends. */
    COLLAPSE,
    /** Line breaks and spaces stay, but no spaces at a line's end and one blank line at most. */
    KEEP_LINES,
    /** Spaces stay; a line break becomes one. */
    KEEP
  }

  private static final int ESCAPE = 0x1B;
  private static final int BELL = 0x07;
  private static final int STRING_END = 0x9C;

  private final String text;
  private final Spaces spaces;
  private final StringBuilder kept;
  private int at;
  private int joiner;
  // The last character that is neither a space nor a choice of how one is drawn.
  private int base;
  private boolean afterBase;

  Cleaner(String text, Spaces spaces) {
    this.text = text;
    this.spaces = spaces;
    this.kept = new StringBuilder(Math.min(text.length(), 4_096));
  }

  String clean() {
    while (at < text.length()) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (c == ESCAPE) {
        skipEscape();
      } else if (c >= 0x80 && c <= 0x9F && c != 0x85) {
        skipControl(c);
      } else if (Characters.isLineBreak(c)) {
        lineBreak(c);
      } else if (c == ' ' || c == '\t') {
        space();
      } else if (Characters.isJoiner(c)) {
        joiner = joiner == 0 ? c : joiner;
      } else if (!Characters.isHidden(c)) {
        keep(c);
      }
    }
    if (spaces != Spaces.KEEP) {
      dropSpacesAtEnd(true);
    }
    return kept.toString();
  }

  private void keep(int c) {
    if (Characters.isVariation(c)) {
      if (!afterBase) {
        return;
      }
      afterBase = false;
      joiner = 0;
      kept.appendCodePoint(c);
      return;
    }
    if (joiner != 0 && Characters.joins(base, joiner, c)) {
      kept.appendCodePoint(joiner);
    }
    joiner = 0;
    base = c;
    afterBase = true;
    kept.appendCodePoint(c);
  }

  private void space() {
    boolean isRun = kept.length() == 0 || kept.charAt(kept.length() - 1) == ' ';
    if (spaces != Spaces.COLLAPSE || !isRun) {
      kept.append(' ');
    }
    forget();
  }

  private void lineBreak(int c) {
    if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    if (spaces != Spaces.KEEP_LINES) {
      space();
      return;
    }
    dropSpacesAtEnd(false);
    int length = kept.length();
    boolean isBlank =
        length > 1 && kept.charAt(length - 1) == '\n' && kept.charAt(length - 2) == '\n';
    if (length > 0 && !isBlank) {
      kept.append('\n');
    }
    forget();
  }

  private void forget() {
    joiner = 0;
    base = 0;
    afterBase = false;
  }

  private void dropSpacesAtEnd(boolean linesToo) {
    int end = kept.length();
    while (end > 0 && (kept.charAt(end - 1) == ' ' || (linesToo && kept.charAt(end - 1) == '\n'))) {
      end--;
    }
    kept.setLength(end);
  }

  /** What follows ESC: one of the three kinds of sequences, or a single character. */
  private void skipEscape() {
    if (at >= text.length()) {
      return;
    }
    char c = text.charAt(at);
    switch (c) {
      case '[' -> {
        at++;
        skipParameters();
      }
      case ']', 'P', 'X', '^', '_' -> {
        at++;
        skipString();
      }
      default -> {
        while (at < text.length() && text.charAt(at) >= 0x20 && text.charAt(at) <= 0x2F) {
          at++;
        }
        if (at < text.length() && text.charAt(at) >= 0x30 && text.charAt(at) <= 0x7E) {
          at++;
        }
      }
    }
  }

  /** The same sequences, begun by one character. */
  private void skipControl(int c) {
    if (c == 0x9B) {
      skipParameters();
    } else if (c == 0x90 || c == 0x98 || c == 0x9D || c == 0x9E || c == 0x9F) {
      skipString();
    }
  }

  private void skipParameters() {
    while (at < text.length() && text.charAt(at) >= 0x20 && text.charAt(at) <= 0x3F) {
      at++;
    }
    if (at < text.length() && text.charAt(at) >= 0x40 && text.charAt(at) <= 0x7E) {
      at++;
    }
  }

  /** To the end of the sequence; one that never ends is taken away to the end of its line. */
  private void skipString() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ESCAPE) {
        boolean isEnd = at + 1 < text.length() && text.charAt(at + 1) == '\\';
        at += isEnd ? 2 : 0;
        return;
      }
      if (Characters.isLineBreak(c)) {
        return;
      }
      at++;
      if (c == BELL || c == STRING_END) {
        return;
      }
    }
  }
}
