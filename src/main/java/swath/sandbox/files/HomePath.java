package swath.sandbox.files;

import java.nio.file.Path;

/** Paths that begin with {@code ~}, the home. Stateless. */
public final class HomePath {
  private HomePath() {}

  /** The path that somebody wrote. */
  public static Path of(String written) {
    String home = System.getProperty("user.home", "");
    return written.matches("~(/.*)?") && !home.isEmpty()
        ? Path.of(home + written.substring(1))
        : Path.of(written);
  }

  /** The path that somebody gave. */
  public static Path of(Path given) {
    return of(given.toString());
  }
}
