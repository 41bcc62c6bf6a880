package swath.internal.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A machine with other fonts than this one: a JVM with a fontconfig and a home of its own, since
 * Java remembers there which fonts it found. Only on Linux does Java read a fontconfig; elsewhere
 * this is a second JVM with the same fonts.
 */
public enum OtherMachine {
  WITHOUT_FONTS,
  /** Its only font draws each letter of ASCII as a wide block, and has 森. */
  WITH_BLOCKS;

  /** Runs a main class of the tests with a folder to fill; returns the files by name. */
  public Map<String, byte[]> files(Class<?> main, Path folder) throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    Path out = Files.createDirectories(folder.resolve("out"));
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            "-Duser.home=" + home,
            "-cp",
            System.getProperty("java.class.path"),
            main.getName(),
            out.toString());
    java.environment().put("FONTCONFIG_FILE", fontconfig(folder).toString());
    java.redirectErrorStream(true);
    Process process = java.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return read(out);
  }

  /** The files of a folder by name. */
  public static Map<String, byte[]> read(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.toList()) {
        files.put(path.getFileName().toString(), Files.readAllBytes(path));
      }
    }
    return files;
  }

  private Path fontconfig(Path folder) throws IOException {
    Path fonts = Files.createDirectories(folder.resolve("fonts"));
    if (this == WITH_BLOCKS) {
      try (InputStream blocks = OtherMachine.class.getResourceAsStream("Blocks.ttf")) {
        Files.copy(blocks, fonts.resolve("Blocks.ttf"));
      }
    }
    return Files.writeString(
        folder.resolve("fonts.conf"),
        "<?xml version=\"1.0\"?><fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>"
            .formatted(fonts, folder.resolve("cache")));
  }
}
