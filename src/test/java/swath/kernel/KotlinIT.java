package swath.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import swath.PythonEnvironment;

/** Kotlin's kernel from PyPI with the descriptor {@code kernel/swath.json}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KotlinIT {
  /** Its compiler takes its time with the first cells. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private KernelClient kernel;

  @BeforeAll
  void start() throws Exception {
    Path python = PythonEnvironment.of(Path.of("src/test/python"), "kotlin").python();
    kernel =
        KernelClient.start(
            List.of(python.toString(), "-m", "run_kotlin_kernel", "{connection_file}"),
            Map.of("JAVA_HOME", System.getProperty("java.home")));
    Path descriptor = Prerequisites.base().resolve("kernel/swath.json");
    run("%use @file[" + descriptor + "](jar=" + Prerequisites.jar() + ")");
    run("val sandbox = Sandbox.builder().manualClock().start()");
    run("val up42 = Up42.connect(sandbox)");
  }

  @AfterAll
  void close() throws Exception {
    if (kernel != null) {
      kernel.close();
    }
  }

  private Execution run(String cell) throws Exception {
    Execution run = kernel.send(cell).await(PATIENCE);
    assertThat(run.status()).as(cell + "\n" + run.error()).isEqualTo("ok");
    return run;
  }

  private JsonNode result(String cell) throws Exception {
    return run(cell).result().orElseThrow();
  }

  @Test
  void tableHasOurFace() throws Exception {
    JsonNode data = result("up42.jobs().limit(3).table()");
    assertThat(data.path("text/html").asText()).contains("<table", "created");
    assertThat(data.path("text/plain").asText()).startsWith("Jobs (sandbox)");
  }

  @Test
  void listHasOurFace() throws Exception {
    JsonNode data = result("up42.jobs().status(JobStatus.CAPTURED).limit(3).list()");
    assertThat(data.path("text/html").asText()).contains("<table", "captured");
    assertThat(data.path("text/plain").asText()).startsWith("3 jobs");
  }

  @Test
  void chartIsAPicture() throws Exception {
    JsonNode data = result("up42.jobs().credits().chart()");
    assertThat(Picture.of(data.path("image/png").asText()).contrast()).isPositive();
  }

  @Test
  void templateOfAKindHasTheFaceOfTemplates() throws Exception {
    run("val item = up42.asset(\"68567134-27ad-7bd7-4b65-d61adb11fc78\").stacItems().get(0)");
    JsonNode data = result("up42.templates().detectionTreesSpacept(\"Trees\", item)");
    assertThat(data.path("text/html").asText()).contains("detection-trees-spacept");
  }

  @Test
  void jobIsExecutedAndTracked() throws Exception {
    run("val wood = up42.asset(\"ace150b6-2292-5f84-bd97-978454dcb806\").stacItems().get(0)");
    run("val trees = up42.templates().detectionTreesSpacept(\"Wood\", wood).spendingAtMost(100)");
    Execution tracked = run("trees.executeOnce().track()");
    assertThat(tracked.printed()).contains("✓ executed", "running", "captured");
    assertThat(tracked.result().orElseThrow().path("text/html").asText()).contains("captured");
  }

  @Test
  void errorIsReadable() throws Exception {
    Execution failed = kernel.send("up42.job(\"no-such-job\")").await(PATIENCE);
    assertThat(failed.error()).contains("no-such-job");
  }
}
