package swath.view;

import java.io.File;
import java.nio.file.Path;

/**
 * Paths as a user writes and reads them: {@code ~} is the home. Stateless.
 *
 * <pre>{@code
 * UserPath.of("~/data");                  // /home/ada/data
 * UserPath.shown(Path.of("/home/ada/x")); // ~/x
 * }</pre>
 */
public final class UserPath {
  private UserPath() {}

  /** The path that somebody wrote. */
  public static Path of(String written) {
    String home = home();
    boolean isAtHome = written.equals("~") || written.startsWith("~/") || written.startsWith("~\\");
    return isAtHome && !home.isEmpty() ? Path.of(home + written.substring(1)) : Path.of(written);
  }

  /** The path that somebody gave, who may have written {@code ~}. */
  public static Path of(Path given) {
    return of(given.toString());
  }

  /** The path to be read: a notebook that is passed on need not tell whose home it was. */
  public static String shown(Path path) {
    String home = home();
    String text = path.toString();
    return !home.isEmpty() && text.startsWith(home + File.separator)
        ? "~" + text.substring(home.length())
        : text;
  }

  private static String home() {
    return System.getProperty("user.home", "");
  }
}
