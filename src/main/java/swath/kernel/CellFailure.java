package swath.kernel;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import swath.internal.code.CellError;
import swath.notebook.MimeBundle;

/**
 * How a cell's error is shown. Immutable.
 *
 * @param name the error's kind, such as {@code NotFoundException}
 * @param message its message in plain text
 * @param traceback the lines that a console shows
 * @param bundle a card for front ends that show HTML; null where the lines are all
 */
record CellFailure(
    String name, String message, List<String> traceback, @Nullable MimeBundle bundle) {
  private static final Pattern ANSI = Pattern.compile("\u001B\\[[0-9;]*m");

  /** What a renderer threw, by its name and message. */
  static CellFailure of(Throwable thrown) {
    String name = thrown.getClass().getSimpleName();
    String message = String.valueOf(thrown.getMessage());
    return new CellFailure(name, message, List.of(name + ": " + message), null);
  }

  /** A cell that does not compile, by its name and message. */
  static CellFailure of(CellError error) {
    return new CellFailure(error.name(), error.message(), List.of(error.message()), null);
  }

  /** The line below the card, without colours: front ends draw it on a red ground. */
  List<String> brief() {
    return traceback.stream().limit(1).map(line -> ANSI.matcher(line).replaceAll("")).toList();
  }
}
