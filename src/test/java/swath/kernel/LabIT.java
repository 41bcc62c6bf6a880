package swath.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code python3 kernel/lab.py}, as a user types it, in good and in bad circumstances. */
class LabIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @BeforeAll
  static void setUp() {
    Prerequisites.kernelspec(KernelKind.JJAVA);
  }

  @Test
  void secondSetUpDoesNothing() {
    Prerequisites.Result again = Prerequisites.run(Prerequisites.lab("--setup"), Map.of());
    assertThat(again.output().lines()).singleElement().asString().startsWith("Ready:");
  }

  @Test
  void executedNotebookLiesBesideThePage() throws IOException {
    Prerequisites.Result run = run(notebook("var n = 6 * 7;\nn"), Map.of());
    assertThat(run.code()).as(run.output()).isZero();
    assertThat(Files.readString(folder.resolve("out.html"))).contains("<html", "42");
    assertThat(JSON.readTree(folder.resolve("out.ipynb").toFile()).at("/cells/0/outputs/0/data"))
        .hasToString("{\"text/plain\":[\"42\"]}");
  }

  @Test
  void failingCellIsNamedWithItsError() throws IOException {
    Path notebook = notebook("1 + 1", "throw new IllegalStateException(\"no such job: 17\");", "3");
    Prerequisites.Result run = run(notebook, Map.of());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.output()).contains("Cell 2 failed", "throw new", "no such job: 17");
    assertThat(Files.readString(folder.resolve("out.html"))).contains("no such job: 17");
  }

  @Test
  void workedNotebookIsNotOverwritten() throws IOException {
    Path notebook = notebook("1");
    List<String> command =
        Prerequisites.lab(
            "--run", notebook.toString(), "--html", folder.resolve("in.html").toString());
    assertThat(Prerequisites.run(command, Map.of()).output())
        .contains("would put the executed notebook in place of");
  }

  @Test
  void worksWithAHomeThatCannotBeWrittenTo() throws IOException {
    assertThat(run(notebook("1 + 1"), Map.of("HOME", "/proc")))
        .extracting(Prerequisites.Result::code)
        .isEqualTo(0);
  }

  @Test
  void worksUnderALocaleThatCannotSpellThePath() throws IOException {
    Path awkward = Files.createDirectories(folder.resolve("Füße und Bäume")).resolve("in.ipynb");
    Files.move(notebook("\"ä\""), awkward);
    Prerequisites.Result run = run(awkward, Map.of("LANG", "C", "LC_ALL", "C"));
    assertThat(run.code()).as(run.output()).isZero();
  }

  @Test
  void missingCompilerIsNamedWithHowToGetIt() throws IOException {
    // a clone of its own, since this one is set up
    Path lab = Files.createDirectories(folder.resolve("clone/kernel")).resolve("lab.py");
    Files.copy(Prerequisites.base().resolve("kernel/lab.py"), lab);
    Prerequisites.Result run =
        Prerequisites.run(
            List.of(python(), lab.toString(), "--setup", "--jar", Prerequisites.jar().toString()),
            Map.of("PATH", folder.toString(), "JAVA_HOME", ""));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.output()).contains("A JDK of 17 or newer is missing", "apt install openjdk");
  }

  @Test
  void missingMavenIsNamedWithHowToGetIt() throws IOException {
    Path lab = Files.createDirectories(folder.resolve("clone/kernel")).resolve("lab.py");
    Files.copy(Prerequisites.base().resolve("kernel/lab.py"), lab);
    Prerequisites.Result run =
        Prerequisites.run(
            List.of(python(), lab.toString(), "--setup"),
            Map.of("PATH", folder.toString(), "JAVA_HOME", System.getProperty("java.home")));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.output()).contains("Maven 3.8 or newer is missing", "apt install maven");
  }

  @Test
  void portInUseIsNotTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      List<String> command =
          new ArrayList<>(Prerequisites.lab("--no-browser", "--ip=127.0.0.1", "--port=" + port));
      Process lab = new ProcessBuilder(command).redirectErrorStream(true).start();
      try (BufferedReader output =
          new BufferedReader(new InputStreamReader(lab.getInputStream(), UTF_8))) {
        assertThat(output.lines().filter(line -> line.contains("http://127.0.0.1:")).findFirst())
            .hasValueSatisfying(url -> assertThat(url).doesNotContain(":" + port + "/"));
      } finally {
        lab.destroy();
        // A server that is told so while it still starts may miss it.
        if (!lab.waitFor(20, TimeUnit.SECONDS)) {
          lab.destroyForcibly().waitFor();
        }
      }
    }
  }

  private static String python() {
    String find = "import sys; print(sys.executable)";
    return Prerequisites.run(List.of("python3", "-c", find), Map.of()).output().strip();
  }

  private Prerequisites.Result run(Path notebook, Map<String, String> environment) {
    List<String> command =
        Prerequisites.lab(
            "--run", notebook.toString(), "--html", folder.resolve("out.html").toString());
    return Prerequisites.run(command, new HashMap<>(environment));
  }

  private Path notebook(String... cells) throws IOException {
    ObjectNode notebook = JSON.createObjectNode().put("nbformat", 4).put("nbformat_minor", 5);
    notebook.putObject("metadata");
    ArrayNode list = notebook.putArray("cells");
    for (String source : cells) {
      ObjectNode cell = list.addObject();
      cell.put("cell_type", "code").put("id", "c" + list.size()).put("source", source);
      cell.putNull("execution_count");
      cell.putObject("metadata");
      cell.putArray("outputs");
    }
    return Files.writeString(folder.resolve("in.ipynb"), notebook.toString());
  }
}
