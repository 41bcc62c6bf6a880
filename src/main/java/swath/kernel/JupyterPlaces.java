package swath.kernel;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Where Jupyter keeps kernelspecs: what {@code jupyter --paths} calls data directories. */
final class JupyterPlaces {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JupyterPlaces() {}

  /** The data directory under a prefix, as of a virtual environment. */
  static Path under(Path prefix) {
    return prefix.toAbsolutePath().normalize().resolve("share").resolve("jupyter");
  }

  /** The user's own data directory, by Jupyter's rules for this system. */
  static Path ofUser(Map<String, String> environment, String system, Path home) {
    String moved = environment.getOrDefault("JUPYTER_DATA_DIR", "");
    if (!moved.isEmpty()) {
      return Path.of(moved).toAbsolutePath();
    }
    String os = system.toLowerCase(Locale.ROOT);
    if (os.startsWith("mac")) {
      return home.resolve("Library/Jupyter");
    }
    if (os.startsWith("windows")) {
      String roaming = environment.get("APPDATA");
      return (roaming == null ? home.resolve("AppData/Roaming") : Path.of(roaming))
          .resolve("jupyter");
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    return (data.isEmpty() ? home.resolve(".local/share") : Path.of(data)).resolve("jupyter");
  }

  static Path ofUser() {
    return ofUser(
        System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  /** The data directories of the {@code jupyter} on the PATH; none if there is no such command. */
  static List<Path> known() {
    try {
      Process jupyter =
          new ProcessBuilder("jupyter", "--paths", "--json")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      jupyter.getOutputStream().close();
      List<Path> places = new ArrayList<>();
      JSON.readTree(jupyter.getInputStream())
          .path("data")
          .forEach(path -> places.add(Path.of(path.asText())));
      jupyter.waitFor(10, TimeUnit.SECONDS);
      return places;
    } catch (IOException | InvalidPathException unusable) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  /** The first {@code jjava.jar} of a kernelspec in these places. */
  static Optional<Path> jjava(List<Path> places) {
    return places.stream()
        .map(place -> place.resolve("kernels/java/jjava.jar"))
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
