package swath;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import swath.sandbox.Sandbox;
import swath.sandbox.Settlement;

/**
 * Software that was not written here judges the sandbox: UP42's own client, pystac-client, pystac's
 * validator, stac-api-validator, GDAL. Each stands in its own frozen environment and prints how
 * much it checked.
 */
class JudgesIT {
  private static final Path JUDGES = Path.of("src/test/python/judges");

  /** A job of minutes takes a second. */
  private static final double SPEED = 600;

  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void up42sOwnClient(Settlement settlement) throws IOException {
    Path jobs = folder.resolve("jobs.json");
    try (Sandbox sandbox = Sandbox.builder().clockSpeed(SPEED).settlement(settlement).start()) {
      judge("up42", sandbox, settlement.name().toLowerCase(java.util.Locale.ROOT), jobs.toString());
      compare(sandbox, new ObjectMapper().readTree(jobs.toFile()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void readersOfStorage(Reader reader) {
    try (Sandbox sandbox = Sandbox.builder().clockSpeed(1).start()) {
      judge(reader.name, sandbox);
    }
  }

  @Test
  void judgeCanFail() {
    try (Sandbox sandbox = Sandbox.builder().clockSpeed(1).jobs(0).start()) {
      PythonEnvironment.Result result =
          PythonEnvironment.of(JUDGES, "stac-validator")
              .run(JUDGES, "judge_stac_validator.py", sandbox.url());

      assertThat(result.exit()).isEqualTo(1);
      assertThat(result.output()).contains("collections");
    }
  }

  @Test
  void judgeSeesThatNoServerIsThere() {
    PythonEnvironment.Result result =
        PythonEnvironment.of(JUDGES, "stac-validator")
            .run(JUDGES, "judge_stac_validator.py", "http://127.0.0.1:9");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.output()).contains("no sandbox answers at http://127.0.0.1:9");
  }

  private enum Reader {
    STAC_CLIENT("stac-client"),
    STAC_VALIDATOR("stac-validator"),
    STAC_API_VALIDATOR("stac-api-validator"),
    RASTERIO("rasterio");

    final String name;

    Reader(String name) {
      this.name = name;
    }
  }

  private static void judge(String name, Sandbox sandbox, String... more) {
    String[] arguments = new String[more.length + 1];
    arguments[0] = sandbox.url();
    System.arraycopy(more, 0, arguments, 1, more.length);
    PythonEnvironment.Result result =
        PythonEnvironment.of(JUDGES, name)
            .run(JUDGES, "judge_" + name.replace('-', '_') + ".py", arguments);

    assertThat(result.exit()).as(result.output()).isZero();
    result.output().lines().filter(line -> line.endsWith(" checks")).forEach(System.out::println);
  }

  /** Each field that UP42's client read of each job, against the same field of ours. */
  private static void compare(Sandbox sandbox, JsonNode theirs) {
    Map<String, Job> ours = new LinkedHashMap<>();
    try (Up42 up42 = Up42.connect(sandbox)) {
      up42.jobs().stream().forEach(job -> ours.put(job.id(), job));
    }
    assertThat(ours).hasSize(theirs.size());
    int fields = 0;
    for (JsonNode job : theirs) {
      Map<String, Object> wanted = fields(job);
      Job same = ours.get(job.path("id").asText());
      assertThat(same == null ? Map.of() : fields(same)).isEqualTo(wanted);
      fields += wanted.size();
    }
    System.out.println(
        "up42-py and Swath agree on " + fields + " fields of " + ours.size() + " jobs");
  }

  private static Map<String, Object> fields(JsonNode job) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (String name :
        new String[] {
          "process_id",
          "id",
          "account_id",
          "workspace_id",
          "status",
          "created",
          "updated",
          "started",
          "finished",
          "collection_url"
        }) {
      fields.put(name, text(job.path(name)));
    }
    fields.put("credits", job.path("credits").asInt(-1));
    fields.put("definition", job.path("definition").toString());
    StringBuilder errors = new StringBuilder();
    job.path("errors")
        .forEach(e -> errors.append(e.path("name").asText()).append(e.path("message").asText()));
    fields.put("errors", errors.toString());
    return fields;
  }

  private static Map<String, Object> fields(Job job) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("process_id", job.processId());
    fields.put("id", job.id());
    fields.put("account_id", job.accountId());
    fields.put("workspace_id", job.workspaceId().orElse(""));
    fields.put("status", job.status().word());
    fields.put("created", MILLIS.format(job.created()));
    fields.put("updated", MILLIS.format(job.updated()));
    fields.put("started", millis(job.started()));
    fields.put("finished", millis(job.finished()));
    fields.put("collection_url", job.collectionUrl().orElse(""));
    fields.put("credits", job.credits().orElse(-1));
    fields.put("definition", job.definition().toString());
    StringBuilder errors = new StringBuilder();
    job.errors().forEach(error -> errors.append(error.name()).append(error.message()));
    fields.put("errors", errors.toString());
    return fields;
  }

  private static String millis(Optional<Instant> instant) {
    return instant.map(MILLIS::format).orElse("");
  }

  private static String text(JsonNode node) {
    return node.isNull() ? "" : node.asText();
  }
}
