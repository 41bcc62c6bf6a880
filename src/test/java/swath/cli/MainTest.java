package swath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpNamesTheCommands() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("kernel");
  }

  @Test
  void nothingIsNoCommand() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("Which command?", "Usage: swath");
  }

  @Test
  void installationNeedsAPlace() {
    assertThat(run("kernel", "install")).isEqualTo(2);
    assertThat(err.toString()).contains("--user", "--prefix");
  }

  @Test
  void unknownKernelIsRefused() {
    assertThat(run("kernel", "install", "--user", "--kernel", "xjava")).isEqualTo(2);
    assertThat(err.toString()).contains("jjava", "ijava");
  }

  @Test
  void missingPrefixIsOneSentence(@TempDir Path folder) {
    Path missing = folder.resolve("missing");
    assertThat(run("kernel", "install", "--prefix", missing.toString())).isEqualTo(1);
    assertThat(err.toString().lines()).singleElement().asString().startsWith(missing + " is not");
  }

  @Test
  void whatIsNotInstalledIsNotRemoved(@TempDir Path folder) {
    assertThat(run("kernel", "uninstall", "--prefix", folder.toString())).isZero();
    assertThat(out.toString()).startsWith("There is no kernel \"Java (UP42)\"");
  }

  private int run(String... arguments) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
