package swath.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import swath.sandbox.DemoAccount;
import swath.sandbox.Sandbox;

/** The check as its user runs it: a process, an account in the environment, two streams. */
class CheckCommandTest {
  @TempDir private Path folder;
  private String errors = "";

  private String run(int exit, Map<String, String> account, String... arguments) throws Exception {
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Duser.home=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            "swath.cli.Main",
            "check");
    builder.command().addAll(List.of(arguments));
    builder.environment().keySet().removeIf(name -> name.startsWith("UP42_"));
    builder.environment().putAll(account);
    Process process = builder.redirectError(err.toFile()).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    errors = Files.readString(err);
    assertThat(process.waitFor()).as(output + errors).isEqualTo(exit);
    return output;
  }

  @Test
  void requestsAreToldApartFromWhatCanBePasted() throws Exception {
    try (Sandbox sandbox = Sandbox.builder().jobs(30).start()) {
      DemoAccount demo = sandbox.credentials();
      String table =
          run(
              0,
              Map.of("UP42_USERNAME", demo.username(), "UP42_PASSWORD", demo.password()),
              "--url",
              sandbox.url());

      assertThat(table.lines()).allMatch(line -> line.length() <= 100);
      assertThat(table)
          .contains("as expected")
          .doesNotContain(demo.username(), demo.password(), "jobID=", sandbox.url());
      assertThat(errors).contains("GET /v2/processing/jobs").doesNotContain("SLF4J", "execution");
      assertThat(sandbox.jobs()).isEqualTo(30);
    }
  }

  @Test
  void missingAccountIsOneSentence() throws Exception {
    assertThat(run(1, Map.of())).isEmpty();
    assertThat(errors.lines().toList()).hasSizeLessThan(4);
    assertThat(errors).contains("UP42_USERNAME").doesNotContain("\tat ");
  }

  @Test
  void unencryptedAddressElsewhereIsRefused() throws Exception {
    String output =
        run(
            1,
            Map.of("UP42_USERNAME", "me@example.com", "UP42_PASSWORD", "hidden"),
            "--url",
            "http://192.0.2.1");
    assertThat(output).isEmpty();
    assertThat(errors).contains("not encrypted").doesNotContain("hidden");
  }
}
