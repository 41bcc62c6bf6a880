package swath.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar swath.jar kernel install} and {@code uninstall}, as a user types them. */
class KernelInstallIT {
  private static final Map<String, String> UTF8 = Map.of("LC_ALL", "C.UTF-8");

  @TempDir private Path folder;
  private Path prefix;

  @BeforeEach
  void jupyterWithJJava() throws IOException {
    prefix = folder.resolve("Füße und Bäume");
    Path kernels = Files.createDirectories(prefix.resolve("share/jupyter/kernels/java"));
    Files.copy(Prerequisites.stockKernelspec().resolve("jjava.jar"), kernels.resolve("jjava.jar"));
  }

  @Test
  void kernelWorksUnderAPathThatTheLocaleCannotSpell() throws Exception {
    assertThat(swath(Prerequisites.jar(), "install", UTF8).output()).startsWith("Installed");
    try (KernelClient kernel = KernelClient.start(spec(), Map.of("LANG", "C", "LC_CTYPE", "C"))) {
      assertThat(kernel.execute("\"ä\" + Path.of(\"ö\")").text()).isEqualTo("äö");
    }
  }

  @Test
  void garbledArgumentIsOneSentence() {
    Prerequisites.Result run = swath(Prerequisites.jar(), "install", Map.of("LC_ALL", "C"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.output().lines()).singleElement().asString().contains("LC_ALL=C.UTF-8");
  }

  @Test
  void secondInstallationDoesNothing() throws IOException {
    swath(Prerequisites.jar(), "install", UTF8);
    List<String> before = files();
    assertThat(swath(Prerequisites.jar(), "install", UTF8).output()).contains("is up to date");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void hasAnArchiveThatJavaAccepts() throws IOException {
    swath(Prerequisites.jar(), "install", UTF8);
    assertThat(files()).filteredOn(name -> name.endsWith(".jsa")).hasSize(1);
    assertThat(Files.readString(spec().resolve("kernel.json"))).contains("SharedArchiveFile");
  }

  @Test
  void anotherJarTakesTheFirstOnesPlace() throws IOException {
    swath(Prerequisites.jar(), "install", UTF8);
    List<String> before = files();
    Path changed = Files.copy(Prerequisites.jar(), folder.resolve("swath.jar"));
    try (FileSystem zip =
        FileSystems.newFileSystem(URI.create("jar:" + changed.toUri()), Map.of())) {
      Files.writeString(zip.getPath("changed"), "");
    }
    assertThat(swath(changed, "install", UTF8).output()).startsWith("Installed");
    assertThat(files()).hasSameSizeAs(before);
    assertThat(files())
        .filteredOn(before::contains)
        .filteredOn(n -> n.startsWith("swath-"))
        .isEmpty();
  }

  @Test
  void uninstallationLeavesNothing() throws IOException {
    swath(Prerequisites.jar(), "install", UTF8);
    assertThat(swath(Prerequisites.jar(), "uninstall", UTF8).output()).startsWith("Removed");
    assertThat(spec()).doesNotExist();
  }

  @Test
  void withoutTheKernelItSaysWhatToInstall() throws IOException {
    Files.delete(prefix.resolve("share/jupyter/kernels/java/jjava.jar"));
    Map<String, String> noJupyter = Map.of("LC_ALL", "C.UTF-8", "PATH", folder.toString());
    Prerequisites.Result run = swath(Prerequisites.jar(), "install", noJupyter);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.output().lines()).singleElement().asString().contains("pip install jjava==");
  }

  @Test
  void runtimeWithoutCompilerIsRefusedInOneSentence() {
    List<String> command =
        List.of(
            Prerequisites.JAVA,
            "--limit-modules",
            "java.se,jdk.unsupported,jdk.zipfs",
            "-jar",
            Prerequisites.jar().toString(),
            "kernel",
            "install",
            "--prefix",
            folder.toString());
    Prerequisites.Result run = Prerequisites.run(command, UTF8);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.output().lines()).singleElement().asString().contains("is only a runtime (JRE)");
  }

  private Prerequisites.Result swath(Path jar, String command, Map<String, String> environment) {
    return Prerequisites.run(
        List.of(
            Prerequisites.JAVA,
            "-jar",
            jar.toString(),
            "kernel",
            command,
            "--prefix",
            prefix.toString()),
        environment);
  }

  private Path spec() {
    return prefix.resolve("share/jupyter/kernels/swath");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(spec())) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
