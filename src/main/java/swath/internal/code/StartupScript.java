package swath.internal.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What runs before the first cell: {@code kernel/ijava-startup.jsh}, which travels in the jar. Its
 * imports hold for every kernel; the rest of it is IJava's, which knows no extensions.
 */
public final class StartupScript {
  private StartupScript() {}

  public static String text() {
    try (InputStream in =
        StartupScript.class.getResourceAsStream("/swath/kernel/ijava-startup.jsh")) {
      if (in == null) {
        throw new IllegalStateException("the start-up script is missing in Swath's jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<String> imports() {
    return text().lines().filter(line -> line.startsWith("import ")).toList();
  }
}
