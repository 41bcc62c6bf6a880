package swath.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JupyterPlacesTest {
  private static final Path HOME = Path.of("/home/ada");

  @Test
  void linuxUsersPlace() {
    assertThat(JupyterPlaces.ofUser(Map.of(), "Linux", HOME))
        .isEqualTo(HOME.resolve(".local/share/jupyter"));
  }

  @Test
  void linuxUsersPlaceMovesWithXdg() {
    assertThat(JupyterPlaces.ofUser(Map.of("XDG_DATA_HOME", "/data"), "Linux", HOME))
        .isEqualTo(Path.of("/data/jupyter"));
  }

  @Test
  void macUsersPlace() {
    assertThat(JupyterPlaces.ofUser(Map.of(), "Mac OS X", HOME))
        .isEqualTo(HOME.resolve("Library/Jupyter"));
  }

  @Test
  void windowsUsersPlace() {
    assertThat(JupyterPlaces.ofUser(Map.of("APPDATA", "/roaming"), "Windows 11", HOME))
        .isEqualTo(Path.of("/roaming/jupyter"));
  }

  @Test
  void jupytersOwnVariableWins() {
    Map<String, String> environment = Map.of("JUPYTER_DATA_DIR", "/j", "XDG_DATA_HOME", "/data");
    assertThat(JupyterPlaces.ofUser(environment, "Linux", HOME)).isEqualTo(Path.of("/j"));
  }

  @Test
  void firstPlaceWithTheKernelWins(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("b/kernels/java/jjava.jar");
    Files.createDirectories(jar.getParent());
    Files.createFile(jar);
    assertThat(JupyterPlaces.jjava(List.of(folder.resolve("a"), folder.resolve("b"))))
        .contains(jar);
  }
}
