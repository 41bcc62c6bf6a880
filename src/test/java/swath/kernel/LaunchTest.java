package swath.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LaunchTest {
  private static final Jdk JDK = new Jdk(Path.of("/opt/jdk"));

  @Test
  void jupyterFillsInFolderAndConnection() {
    assertThat(launch(KernelKind.JJAVA, "/venv/kernel").arguments())
        .startsWith("/opt/jdk/bin/java")
        .endsWith("-jar", "{resource_dir}/start-1.jar", "{connection_file}");
  }

  @Test
  void cellsAreReadAndWrittenInUtf8() {
    assertThat(launch(KernelKind.JJAVA, "/venv/kernel").arguments())
        .contains("-Dfile.encoding=UTF-8");
  }

  @Test
  void archiveIsPassedOnlyWhenThereIsOne() {
    Launch launch = launch(KernelKind.JJAVA, "/venv/kernel");
    assertThat(launch.arguments()).noneMatch(a -> a.contains("SharedArchiveFile"));
    assertThat(launch.with(new ClassDataArchive(Path.of("/venv/kernel/start-1.jsa"))).arguments())
        .contains("-XX:SharedArchiveFile={resource_dir}/start-1.jsa");
  }

  @Test
  void folderWithUmlautsNeedsALocaleThatCanSpellIt() {
    assertThat(launch(KernelKind.JJAVA, "/Füße/kernel").environment())
        .containsEntry("LC_ALL", "C.UTF-8");
  }

  @Test
  void onlyIJavaHasAStartUpScript() {
    assertThat(launch(KernelKind.IJAVA, "/venv").environment()).containsKey("IJAVA_STARTUP_SCRIPT");
    assertThat(launch(KernelKind.JJAVA, "/venv").environment())
        .doesNotContainKey("IJAVA_STARTUP_SCRIPT");
  }

  private static Launch launch(KernelKind kind, String folder) {
    return new Launch(kind, JDK, Path.of(folder), Path.of(folder, "start-1.jar"));
  }
}
