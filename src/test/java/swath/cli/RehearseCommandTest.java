package swath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code rehearse} says when it can't begin; {@code RehearsalIT} runs it. */
class RehearseCommandTest {
  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();
  private final StringWriter out = new StringWriter();

  private int run(String... arguments) {
    CommandLine line = Main.commandLine();
    line.setErr(new PrintWriter(err));
    line.setOut(new PrintWriter(out));
    return line.execute(arguments);
  }

  private Path notebook(String json) throws IOException {
    return Files.writeString(folder.resolve("some.ipynb"), json);
  }

  @Test
  void aFileThatIsNoNotebookIsNamed() throws IOException {
    assertThat(run("rehearse", folder.resolve("none.ipynb").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("none.ipynb", "can't be read as a notebook");
    assertThat(run("rehearse", notebook("{\"cells\":[]}").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("has no code cells");
  }

  @Test
  void aKernelThatIsNotThereSaysHowToInstallIt() throws IOException {
    Path notebook = notebook("{\"cells\":[{\"cell_type\":\"code\",\"source\":[\"1 + 1\"]}]}");
    assertThat(run("rehearse", notebook.toString(), "--kernel", "no-such-kernel")).isEqualTo(1);
    assertThat(err.toString()).contains("There is no kernel no-such-kernel", "kernel install");
  }

  @Test
  void helpSaysWhatHappensAllTheSame() {
    assertThat(run("rehearse", "--help")).isZero();
    assertThat(out.toString())
        .contains("Nothing is executed", "What else the cells do does happen");
  }
}
