package swath.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import swath.sandbox.Sandbox;

/** The sandbox from the command line. */
class SandboxCommandTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();

  @Test
  void tellsAddressAndAccount() {
    try (Sandbox sandbox = open("--jobs", "5")) {
      assertThat(out.toString())
          .contains("UP42 sandbox at " + sandbox.url())
          .contains("username demo@swath.example")
          .contains("password " + sandbox.credentials().password())
          .contains("5 jobs");
    }
  }

  @Test
  void keepsItsWorldInAFile() {
    Path file = folder.resolve("world.json");
    try (Sandbox sandbox = open("--jobs", "3", "--data", file.toString(), "--speed", "60")) {
      assertThat(Files.exists(file)).isTrue();
      assertThat(sandbox.jobs()).isEqualTo(3);
    }
  }

  @Test
  void clockRunsAtTheSpeedAskedFor() {
    try (Sandbox sandbox = open("--jobs", "0", "--speed", "1000000")) {
      assertTimeoutPreemptively(
          Duration.ofMinutes(1), () -> sandbox.clock().sleep(Duration.ofHours(2)));
    }
  }

  @Test
  void plansFaults() {
    try (Sandbox sandbox =
        open(
            "--jobs",
            "0",
            "--fault",
            "GET /v2/processing/jobs status=503 times=3",
            "--job-fault",
            "pansharpening:hangs*2")) {
      assertThat(sandbox.faults().pending()).singleElement().matches(fault -> fault.times() == 3);
    }
  }

  @Test
  void refusesAFaultThatItDoesNotUnderstand() {
    assertThatThrownBy(() -> open("--jobs", "0", "--fault", "kind=explode"))
        .isInstanceOf(CommandLine.ParameterException.class)
        .hasMessageContaining("explode");
  }

  @Test
  void portInUseIsASentence() {
    try (Sandbox first = open("--jobs", "0")) {
      String port = first.url().substring(first.url().lastIndexOf(':') + 1);

      assertThatThrownBy(() -> open("--jobs", "0", "--port", port))
          .hasMessage(
              "The port "
                  + port
                  + " of 127.0.0.1 is in use: choose another, or 0 for any that is free.");
    }
  }

  @Test
  void mainListsIt() {
    assertThat(Main.commandLine().getSubcommands()).containsKey("sandbox");
    assertThat(new CommandLine(new SandboxCommand()).getUsageMessage())
        .contains("--speed", "--fault", "/_sandbox/routes");
  }

  private Sandbox open(String... args) {
    SandboxCommand command = new SandboxCommand();
    CommandLine line = new CommandLine(command).setOut(new PrintWriter(out, true));
    line.parseArgs(args);
    return command.open();
  }
}
