package swath.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one file that users get, cut down to what is used: is all there that is used? */
class ShadedJarIT {
  @Test
  void doesItsWorkAlone(@TempDir Path classes) throws IOException {
    Path probe = classes.resolve("swath/kernel/ShadedJarProbe.class");
    Files.createDirectories(probe.getParent());
    try (InputStream in = getClass().getResourceAsStream("ShadedJarProbe.class")) {
      Files.copy(in, probe);
    }
    String path = Prerequisites.jar() + File.pathSeparator + classes;
    Prerequisites.Result run =
        Prerequisites.run(
            List.of(
                Prerequisites.JAVA,
                "--enable-native-access=ALL-UNNAMED", // as the kernels have it, for SQLite
                "-cp",
                path,
                ShadedJarProbe.class.getName()),
            Map.of());
    assertThat(run.output().lines())
        .containsExactly("csv 3", "group Füße 7", "sqlite 42", "sandbox 401");
  }

  @Test
  void staysSmall() throws IOException {
    assertThat(Files.size(Prerequisites.jar())).isLessThan(34_000_000);
  }

  @Test
  void bringsSqliteToWhereJupyterLabRuns() throws IOException {
    try (JarFile jar = new JarFile(Prerequisites.jar().toFile())) {
      assertThat(
              jar.stream()
                  .map(JarEntry::getName)
                  .filter(name -> name.matches("org/sqlite/native/.*sqlitejdbc\\.[a-z]+"))
                  .map(name -> name.split("/")[3] + " " + name.split("/")[4]))
          .containsExactlyInAnyOrder(
              "Linux x86_64",
              "Linux aarch64",
              "Linux-Musl x86_64",
              "Linux-Musl aarch64",
              "Mac x86_64",
              "Mac aarch64",
              "Windows x86_64",
              "Windows aarch64");
    }
  }

  @Test
  void saysItsVersion() {
    Prerequisites.Result run =
        Prerequisites.run(
            List.of(Prerequisites.JAVA, "-jar", Prerequisites.jar().toString(), "--version"),
            Map.of());
    assertThat(run.output()).startsWith("swath 0.");
  }
}
