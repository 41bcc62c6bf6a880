package swath.notebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every face in real JupyterLab, in an untrusted notebook: all of it arrives, nothing runs, words
 * and marks stand out in both themes.
 */
class CardsInJupyterLabIT {
  private static final Path BASE =
      Path.of(System.getProperty("swath.basedir", "")).toAbsolutePath();
  private static final Path JAR =
      Path.of(System.getProperty("swath.jar", "target/swath.jar")).toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void allArrivesAndIsReadable() throws IOException, InterruptedException {
    require(Stream.of("chromium", "chromium-browser", "google-chrome"), "a Chromium");
    require(Stream.of("python3"), "python3");
    for (var face : Gallery.html().entrySet()) {
      Files.writeString(folder.resolve(face.getKey() + ".html"), face.getValue());
    }
    var command =
        List.of(
            "python3",
            BASE.resolve("src/screenshots/dom.py").toString(),
            folder.toString(),
            "--jar",
            JAR.toString());
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains(Gallery.html().size() + " cards, 0 problems");
  }

  private static void require(Stream<String> programs, String missing) {
    var path = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1);
    boolean there =
        programs.anyMatch(p -> Stream.of(path).anyMatch(d -> Files.isExecutable(Path.of(d, p))));
    if (!there && "true".equals(System.getenv("CI"))) {
      fail("There is not " + missing + ".");
    }
    if (!there) {
      abort("There is not " + missing + ".");
    }
  }
}
