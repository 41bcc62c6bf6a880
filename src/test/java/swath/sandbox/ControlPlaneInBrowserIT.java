package swath.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page of another site in real Chromium can neither read nor change a sandbox. */
class ControlPlaneInBrowserIT {
  private static final Path BASE =
      Path.of(System.getProperty("swath.basedir", "")).toAbsolutePath();

  @BeforeEach
  void require() {
    String[] path = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1);
    boolean there =
        Stream.of("chromium", "chromium-browser", "google-chrome")
            .anyMatch(name -> Stream.of(path).anyMatch(d -> Files.isExecutable(Path.of(d, name))));
    if (!there && "true".equals(System.getenv("CI"))) {
      fail("There is not a Chromium.");
    }
    if (!there) {
      abort("There is not a Chromium.");
    }
  }

  @Test
  void foreignPagesDoNothingToASandbox() throws IOException, InterruptedException {
    try (Sandbox sandbox = Sandbox.builder().jobs(12).clockSpeed(1).start()) {
      LedgerSummary ledger = sandbox.ledger();
      Instant before = sandbox.clock().instant();
      JsonNode seen = seen(sandbox.url());

      assertThat(seen.path("own").asText()).contains("This is not UP42");
      check(seen);
      assertThat(sandbox.jobs()).isEqualTo(12);
      assertThat(sandbox.ledger()).isEqualTo(ledger);
      assertThat(Duration.between(before, sandbox.clock().instant()))
          .isLessThan(Duration.ofHours(1));
      assertThat(RawClient.withoutToken(sandbox).json("/_sandbox/faults")).isEmpty();
    }
  }

  /** Though the browser knows the teacher's password and would send it. */
  @Test
  void foreignPagesDoNothingToAClass() throws IOException, InterruptedException {
    try (ClassSandbox school = Sandbox.builder().jobs(12).clockSpeed(1).startClass(3)) {
      LedgerSummary ledger = school.ledger("student-02");
      JsonNode seen =
          seen(
              school.url(),
              "--user",
              "teacher",
              "--password",
              school.teacherPassword(),
              "--picture",
              BASE.resolve("target/class-page.png").toString());

      assertThat(seen.path("own").asText())
          .contains("student-01", "student-03", "Pointing a notebook at it");
      check(seen);
      assertThat(school.jobs("student-02")).isEqualTo(12);
      assertThat(school.ledger("student-02")).isEqualTo(ledger);
    }
  }

  private static void check(JsonNode seen) {
    for (String site : List.of("localhost", "127.0.0.1")) {
      assertThat(seen.path(site)).as(site).hasSizeGreaterThan(40);
      seen.path(site)
          .fields()
          .forEachRemaining(
              entry ->
                  assertThat(entry.getValue().asText())
                      .as(site + ": " + entry.getKey())
                      .matches("refused|"));
    }
  }

  private static JsonNode seen(String url, String... more)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("python3", BASE.resolve("src/screenshots/foreign.py").toString(), url));
    command.addAll(List.of(more));
    Path errors = Files.createTempFile("foreign", ".txt");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    Files.delete(errors);
    return new ObjectMapper().readTree(output);
  }
}
