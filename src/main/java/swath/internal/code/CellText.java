package swath.internal.code;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell's Java, with blanks where its magics stand, so that lines keep their numbers. What magics
 * do is only known when they run.
 */
public record CellText(String java, boolean isKnown) {
  private static final Pattern LINE_MAGIC =
      Pattern.compile("(?<=(?:^|=))[ \\t]*%\\w.*?$", Pattern.MULTILINE);
  private static final Pattern ASSIGNED_MAGIC = Pattern.compile("=\\s*%\\w");
  // JShell numbers the values of expressions, and a shadow would number them otherwise
  private static final Pattern NUMBERED_VALUE = Pattern.compile("\\$\\d");

  /** The text; empty where magics stand for more than lines of their own. */
  public static Optional<CellText> of(String cell) {
    if (cell.stripLeading().startsWith("%%") || ASSIGNED_MAGIC.matcher(cell).find()) {
      return Optional.empty();
    }
    Matcher magics = LINE_MAGIC.matcher(cell);
    StringBuilder java = new StringBuilder();
    boolean isKnown = !NUMBERED_VALUE.matcher(cell).find();
    while (magics.find()) {
      isKnown = false;
      magics.appendReplacement(java, " ".repeat(magics.group().length()));
    }
    magics.appendTail(java);
    return Optional.of(new CellText(java.toString(), isKnown));
  }
}
