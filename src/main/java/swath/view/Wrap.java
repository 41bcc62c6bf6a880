package swath.view;

/** Text that grows by words and breaks its lines between them. Not thread-safe. */
final class Wrap {
  private final StringBuilder text = new StringBuilder();
  private final int width;
  private final String indent;
  private int column;
  private boolean atStart = true;

  Wrap(int width, String indent) {
    this.width = width;
    this.indent = indent;
  }

  /** Adds words that may stand on different lines. */
  Wrap words(String words) {
    int from = 0;
    for (int end = words.indexOf(' '); end >= 0; end = words.indexOf(' ', from)) {
      word(words.substring(from, end));
      from = end + 1;
    }
    return word(words.substring(from));
  }

  /** Adds what is not to be broken, after a space or on a line of its own. */
  Wrap word(String word) {
    int length = Words.length(word);
    if (!atStart && column + 1 + length > width) {
      newLine();
    }
    if (!atStart) {
      text.append(' ');
      column++;
    }
    atStart = false;
    return glue(word, length);
  }

  /** Adds it without a space before it. */
  Wrap glue(String word) {
    return glue(word, Words.length(word));
  }

  private Wrap glue(String word, int length) {
    text.append(word);
    column += length;
    return this;
  }

  Wrap newLine() {
    // An empty word at the end of a line left a space.
    while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
    text.append('\n').append(indent);
    column = Words.length(indent);
    atStart = true;
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
