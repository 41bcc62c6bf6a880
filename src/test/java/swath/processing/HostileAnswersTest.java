package swath.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static swath.http.FaultyServer.reply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import swath.error.ApiException;
import swath.error.UnknownFateException;
import swath.error.Up42Exception;
import swath.error.ValidationError;
import swath.http.Fence;
import swath.http.Json;
import swath.http.RequestRecord;
import swath.http.ScriptedServer;
import swath.report.CreditReport;
import swath.table.JobTables;
import swath.table.TableCard;
import swath.tracking.TrackingMessages;
import swath.view.Viewable;

/** What a server says may move no cursor, hide no text and fill no screen. */
class HostileAnswersTest {
  private static final String HOSTILE =
      "a\u001b[2J\u001b]0;owned\u0007b\u009b31m\u202Ec\u2066\u200Bd\u0000\uFEFF\r\n"
          + "x".repeat(10_000);
  private static final String CLEAN = "abcd xxx";

  private static void assertHarmless(String text) {
    assertThat(text.codePoints().filter(HostileAnswersTest::isHarmful)).as(text).isEmpty();
    assertThat(text).doesNotContain("owned", "[2J", "31m");
  }

  private static boolean isHarmful(int c) {
    return (Character.isISOControl(c) && c != '\n') || Character.getType(c) == Character.FORMAT;
  }

  private static String refused(int status, String body, Consumer<ProcessingApi> call)
      throws IOException {
    try (var wire = new ScriptedServer(seen -> reply(status, body))) {
      var refusal =
          catchThrowableOfType(
              Up42Exception.class, () -> call.accept(new ProcessingApi(wire.http())));
      assertThat(wire.http().requests())
          .extracting(RequestRecord::toString)
          .allSatisfy(HostileAnswersTest::assertHarmless);
      return String.valueOf(refusal.getMessage());
    }
  }

  static Stream<ObjectNode> problems() {
    return Stream.of(
        Json.object().put("title", HOSTILE),
        Json.object().put("title", "Bad").put("detail", HOSTILE),
        Json.object().put("code", "Bad").put("message", HOSTILE),
        Json.object().put("error", HOSTILE),
        Json.object().put("error", "invalid_grant").put("error_description", HOSTILE),
        (ObjectNode)
            Json.object()
                .set(
                    "errors",
                    Json.array().add(Json.object().put("name", "x").put("message", HOSTILE))));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void messageOfARefusalIsCleanAndSaysHowMuchIsMissing(ObjectNode problem) throws IOException {
    String message = refused(403, problem.toString(), api -> api.job("j-1"));

    assertHarmless(message);
    assertThat(message)
        .startsWith("GET /v2/processing/jobs/j-1 was answered by 403: ")
        .contains(CLEAN, " more characters)")
        .endsWith("The account's plan or role does not allow it.")
        .hasSizeLessThan(2_200);
  }

  @Test
  void detailOfARefusalStaysAsItCame() throws IOException {
    var body = Json.object().put("title", "Bad").put("detail", HOSTILE).toString();
    try (var wire = new ScriptedServer(seen -> reply(403, body))) {
      var refusal =
          catchThrowableOfType(ApiException.class, () -> new ProcessingApi(wire.http()).job("j-1"));

      assertThat(refusal.detail()).contains(HOSTILE);
    }
  }

  @Test
  void refusedLogInIsClean() throws IOException {
    var body = Json.object().put("error_description", HOSTILE).toString();
    try (var wire = new ScriptedServer(seen -> reply(200, "{}"))) {
      wire.server().script(seen -> reply(401, body));
      var refusal =
          catchThrowableOfType(ApiException.class, () -> new ProcessingApi(wire.http()).balance());

      assertHarmless(String.valueOf(refusal.getMessage()));
      assertThat(refusal).hasMessageContaining(CLEAN);
    }
  }

  @Test
  void executionOfUnknownFateIsClean() throws IOException {
    var body = Json.object().put("detail", HOSTILE).toString();
    try (var wire = new ScriptedServer(seen -> reply(500, body))) {
      var unknown =
          catchThrowableOfType(
              UnknownFateException.class,
              () ->
                  new ProcessingApi(wire.http())
                      .execute("p", Json.object(), null, null, Fence.OPEN));

      assertHarmless(String.valueOf(unknown.getMessage()));
      assertThat(unknown).hasMessageContaining(CLEAN);
    }
  }

  @Test
  void validationErrorsAreCleanAndTheirJsonIsExact() throws IOException {
    var error = Json.object().put("name", HOSTILE).put("message", HOSTILE);
    var body = Json.object().set("errors", Json.array().add(error)).toString();
    try (var wire = new ScriptedServer(seen -> reply(422, body))) {
      List<ValidationError> errors = new ProcessingApi(wire.http()).validate("p", Json.object());

      assertThat(errors).hasSize(1);
      assertHarmless(errors.get(0).toString());
      assertThat(errors.get(0).message()).startsWith(CLEAN).hasSizeLessThanOrEqualTo(2_000);
      assertThat(errors.get(0).json().path("message").asText()).isEqualTo(HOSTILE);
    }
  }

  @Test
  void schemaErrorIsClean() throws IOException {
    var body = Json.object().put("schema-error", HOSTILE).toString();
    try (var wire = new ScriptedServer(seen -> reply(400, body))) {
      assertHarmless(new ProcessingApi(wire.http()).validate("p", Json.object()).get(0).message());
    }
  }

  @Test
  void hostileHeaderIsClean() throws IOException {
    try (var wire =
        new ScriptedServer(
            seen -> reply(429, "{}", "Retry-After: soon \u202E tok\u200Ben=canary"))) {
      var refusal =
          catchThrowableOfType(
              ApiException.class, () -> new ProcessingApi(wire.http()).poll(JobQuery.all()));

      assertHarmless(String.valueOf(refusal.getMessage()));
      assertThat(refusal).hasMessageNotContaining("canary");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"created", "creditConsumption", "results", "jobID"})
  void messageOfAMalformedFieldIsClean(String field) {
    var job = JobJson.job("j", "captured", "2026-11-24T09:00:00Z").get();
    ((ObjectNode) job.json()).set(field, Json.array().add(HOSTILE));

    var failure =
        catchThrowableOfType(
            Up42Exception.class,
            () -> {
              job.createdAt();
              job.credits();
              job.errors();
              job.jobId();
            });

    // JSON's own escapes are letters: they may stay.
    assertThat(String.valueOf(failure.getMessage()).codePoints())
        .noneMatch(HostileAnswersTest::isHarmful);
    assertThat(failure).hasMessageContaining("$." + field);
    assertThat(String.valueOf(failure.getMessage())).hasSizeLessThan(150);
  }

  @Test
  void idsAndStatusesAreCleanInMessages() {
    var job = JobJson.job(HOSTILE, HOSTILE, "2026-11-24T09:00:00Z").get();

    var unfinished = TrackingMessages.withoutResults(job, JobJson.START);

    assertHarmless(String.valueOf(unfinished.getMessage()));
    assertThat(unfinished).hasMessageContaining(CLEAN);
    assertThat(unfinished.jobIds()).containsExactly(HOSTILE);
  }

  @Test
  void cellsAreCleanAndTheTablesDataIsExact() {
    var job =
        JobJson.job(HOSTILE, HOSTILE, "2026-11-24T09:00:00Z")
            .input("title", HOSTILE)
            .with("processID", HOSTILE)
            .with("workspaceID", HOSTILE)
            .error(HOSTILE, HOSTILE)
            .get();
    var table = JobTables.of(List.of(job), HOSTILE);
    var card = TableCard.of(table);

    assertThat(table.getString(0, "id")).isEqualTo(HOSTILE);
    assertThat(table.getString(0, "status")).isEqualTo(HOSTILE);
    assertHarmless(card.text());
    assertHarmless(card.html());
    assertThat(card.text().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(101));
  }

  @Test
  void reportsAreClean() {
    var job =
        JobJson.captured("j", "2026-11-24T09:00:00Z", 5)
            .with("jobID", HOSTILE)
            .with("processID", HOSTILE)
            .get();
    assertHarmless(CreditReport.of(List.of(job), JobJson.asOf(50)).text());
  }

  @Test
  void cardsOfValuesAreClean() {
    var everywhere =
        Json.object()
            .put("id", HOSTILE)
            .put("title", HOSTILE)
            .put("name", HOSTILE)
            .put("status", HOSTILE)
            .put("description", HOSTILE)
            .put("pricingStrategy", HOSTILE)
            .put("unit", HOSTILE)
            .put("totalSize", 1)
            .put("totalCredits", 7);
    everywhere
        .putObject("inputs")
        .putObject(HOSTILE)
        .put("description", HOSTILE)
        .putObject("schema")
        .put("type", HOSTILE);
    List<Viewable> values =
        List.of(
            new Cost(everywhere),
            new Budget(everywhere),
            new Eula(everywhere),
            new ProcessDescription(everywhere));

    assertThat(values)
        .allSatisfy(
            value -> {
              assertHarmless(value.view().text());
              assertHarmless(value.view().html());
            });
    assertHarmless(new Cost(everywhere).toString());
  }
}
