package swath.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static swath.http.FaultyServer.reply;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import swath.error.ApiException;
import swath.error.UnknownFateException;
import swath.error.ValidationError;
import swath.http.FaultyServer;
import swath.http.Fence;
import swath.http.Json;
import swath.http.ScriptedServer;
import swath.stac.StacApi;

/** What each call but the list of jobs sends, and what it makes of odd answers. */
class RequestsTest {
  private static final JsonNode INPUTS = Json.of(Map.of("title", "Tä"));

  private interface Call {
    Object of(ProcessingApi api);
  }

  private static FaultyServer.Seen sent(String answer, Call call) throws IOException {
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(200, answer))) {
      call.of(new ProcessingApi(wire.http()));
      List<FaultyServer.Seen> seen = wire.server().seen();
      return seen.get(seen.size() - 1);
    }
  }

  private static void assertSent(String request, String answer, Call call) throws IOException {
    FaultyServer.Seen seen = sent(answer, call);
    assertThat(seen.method() + " " + seen.target()).isEqualTo(request);
  }

  @Test
  void readsAreGets() throws IOException {
    assertSent("GET /v2/processing/jobs/j-1", "{}", api -> api.job("j-1"));
    assertSent("GET /v2/processing/processes", "[]", api -> api.processes());
    assertSent("GET /v2/processing/processes/p", "{}", api -> api.process("p"));
    assertSent("GET /v2/eulas/e", "{}", api -> api.eula("e"));
    assertSent("GET /v2/payments/balances", "{}", api -> api.balance());
    assertSent("GET /v2/budgets?includeUsage=true&page=0", "{}", api -> api.budgets());
    assertSent("GET /v2/budgets/b-1?includeUsage=true", "{}", api -> api.budget("b-1"));
    assertSent("GET /v2/budgets/b-1/usage", "{}", api -> api.budgetUsage("b-1"));
    assertSent("GET /v2/budgets/settings", "{}", api -> api.budgetSettings());
  }

  @Test
  void answersAreHandedOn() throws IOException {
    String answer =
        """
        {"id":"x","jobID":"x","budgetId":"x","budgetSettingId":"x","available":{"amount":7},
         "jobs":[{"jobID":"x"}]}""";
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(200, answer))) {
      ProcessingApi api = new ProcessingApi(wire.http());
      assertThat(api.http()).isSameAs(wire.http());
      assertThat(api.job("x").jobId()).isEqualTo("x");
      assertThat(api.poll("x").jobId()).isEqualTo("x");
      assertThat(api.page(JobQuery.all()).jobs().get(0).jobId()).isEqualTo("x");
      assertThat(api.poll(JobQuery.all()).jobs().get(0).jobId()).isEqualTo("x");
      assertThat(api.execute("p", INPUTS, null, null, Fence.OPEN).jobId()).isEqualTo("x");
      assertThat(api.process("x").id()).isEqualTo("x");
      assertThat(api.eula("x").id()).isEqualTo("x");
      assertThat(api.balance().credits().intValueExact()).isEqualTo(7);
      assertThat(api.budget("x").id()).isEqualTo("x");
      assertThat(api.budgetUsage("x").budgetId()).isEqualTo("x");
      assertThat(api.budgetSettings().budgetSettingId()).contains("x");
    }
  }

  @Test
  void validationAndCostPostTheInputs() throws IOException {
    assertThat(sent("", api -> api.validate("p", INPUTS)))
        .returns("POST", FaultyServer.Seen::method)
        .returns("/v2/processing/processes/p/validation", FaultyServer.Seen::target)
        .returns("{\"inputs\":{\"title\":\"Tä\"}}", FaultyServer.Seen::body);
    assertThat(sent("{}", api -> api.cost("p", INPUTS)))
        .returns("/v2/processing/processes/p/cost", FaultyServer.Seen::target)
        .returns("{\"inputs\":{\"title\":\"Tä\"}}", FaultyServer.Seen::body);
  }

  @Test
  void executionNamesWorkspaceAndBudgetOnlyWhenThereAre() throws IOException {
    String job = JobMetadataTest.CAPTURED;
    String path = "POST /v2/processing/processes/p/execution";
    assertSent(path, job, api -> api.execute("p", INPUTS, null, null, Fence.OPEN));
    assertSent(
        path + "?workspaceId=ws-1", job, api -> api.execute("p", INPUTS, "ws-1", null, Fence.OPEN));
    assertSent(
        path + "?workspaceId=ws-1&budgetId=b-1",
        job,
        api -> api.execute("p", INPUTS, "ws-1", "b-1", Fence.OPEN));
  }

  @Test
  void executionWithoutAJobInItsAnswerIsAnUnknownFate() {
    for (String answer : List.of("{}", "{\"jobID\":null}", "{\"jobID\":\"\"}", "{\"jobID\":7}")) {
      assertThatThrownBy(
              () -> sent(answer, api -> api.execute("p", INPUTS, null, null, Fence.OPEN)))
          .isInstanceOf(UnknownFateException.class)
          .hasMessageContaining("look for it in the list");
    }
  }

  @Test
  void validationErrorsComeInOrderWithTheirUnknownMembers() throws IOException {
    try (ScriptedServer wire =
        new ScriptedServer(
            seen ->
                reply(
                    422,
                    """
                    {"errors":[{"name":"B","message":"b","path":"$.x"},
                     {"name":"A","message":"a"}]}"""))) {
      List<ValidationError> errors = new ProcessingApi(wire.http()).validate("p", INPUTS);
      assertThat(errors).extracting(ValidationError::name).containsExactly("B", "A");
      assertThat(errors.get(0).json().path("path").asText()).isEqualTo("$.x");
    }
  }

  @Test
  void schemaErrorIsOneError() throws IOException {
    try (ScriptedServer wire =
        new ScriptedServer(
            seen ->
                reply(
                    400,
                    """
                    {"title":"Bad Request","status":400,
                     "schema-error":"data.inputs must contain ['item'] properties"}"""))) {
      assertThat(new ProcessingApi(wire.http()).validate("p", INPUTS))
          .containsExactly(
              ValidationError.of("InvalidSchema", "data.inputs must contain ['item'] properties"));
    }
  }

  @Test
  void refusalWithoutErrorsIsNotTakenForValid() throws IOException {
    for (int status : new int[] {400, 403, 422}) {
      try (ScriptedServer wire = new ScriptedServer(seen -> reply(status, "{\"errors\":[]}"))) {
        assertThatThrownBy(() -> new ProcessingApi(wire.http()).validate("p", INPUTS))
            .isInstanceOf(ApiException.class);
      }
    }
  }

  @Test
  void errorsInAnotherShapeKeepUp42sWords() throws IOException {
    for (String errors : List.of("[\"Too large.\"]", "[{\"message\":\"Too large.\"}]")) {
      try (ScriptedServer wire =
          new ScriptedServer(seen -> reply(422, "{\"errors\":" + errors + "}"))) {
        assertThatThrownBy(() -> new ProcessingApi(wire.http()).validate("p", INPUTS))
            .isInstanceOf(ApiException.class)
            .hasMessageContaining("422")
            .hasMessageContaining("Too large");
      }
    }
  }

  @Test
  void priceWithoutADateHasTheSessionsTime() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(200, "{\"totalCredits\":1}"))) {
      assertThat(new ProcessingApi(wire.http()).cost("p", INPUTS).date())
          .isEqualTo(wire.time().instant());
    }
  }

  @Test
  void processesAreReadFromAListOrFromPages() throws IOException {
    try (ScriptedServer wire =
        new ScriptedServer(
            seen ->
                reply(
                    200,
                    seen.target().contains("page=2")
                        ? "{\"processes\":[{\"id\":\"b\"}]}"
                        : "{\"processes\":[{\"id\":\"a\"}],\"links\":[{\"rel\":\"next\",\"href\":"
                            + "\"/v2/processing/processes?page=2\"}]}"))) {
      assertThat(new ProcessingApi(wire.http()).processes())
          .extracting(ProcessDescription::id)
          .containsExactly("a", "b");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"?token=t", "jobs?token=t", "/v2/processing/jobs?token=t", "%s"})
  void nextMayBeRelativeToTheListOrToTheHostOrAbsolute(String href) throws IOException {
    try (ScriptedServer wire =
        new ScriptedServer(
            seen ->
                reply(
                    200,
                    seen.target().contains("token=")
                        ? "{\"jobs\":[]}"
                        : "{\"jobs\":[],\"links\":[{\"rel\":\"next\",\"href\":\"%s\"}]}"
                            .formatted(
                                href.formatted(
                                    "http://"
                                        + seen.headers().get("host")
                                        + "/v2/processing/jobs?token=t"))))) {
      ProcessingApi api = new ProcessingApi(wire.http());
      String next = Objects.requireNonNull(api.page(JobQuery.all()).next());
      assertThat(api.page(next).next()).isNull();
      List<FaultyServer.Seen> seen = wire.server().seen();
      assertThat(seen.get(seen.size() - 1).target()).isEqualTo("/v2/processing/jobs?token=t");
    }
  }

  @Test
  void aPageThatIsItsOwnNextIsNotReadForEver() throws IOException {
    String own =
        "{\"jobs\":[],\"processes\":[],\"links\":[{\"rel\":\"next\",\"href\":\"/v2/x?token=t\"}]}";
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(200, own))) {
      ProcessingApi api = new ProcessingApi(wire.http());
      assertThatThrownBy(() -> api.jobs(JobQuery.all()).forEach(job -> {}))
          .hasMessageContaining("a page again that was read before");
      assertThatThrownBy(api::processes).hasMessageContaining("a page again that was read before");
    }
  }

  @Test
  void budgetsAreReadFromAllPages() throws IOException {
    try (ScriptedServer wire =
        new ScriptedServer(
            seen ->
                reply(
                    200,
                    "{\"content\":[{\"id\":\"%s\"}],\"totalPages\":3}"
                        .formatted(seen.target().replaceAll(".*page=", ""))))) {
      assertThat(new ProcessingApi(wire.http()).budgets())
          .extracting(Budget::id)
          .containsExactly("0", "1", "2");
    }
  }

  @Test
  void foreignNextIsRefusedByEveryListAndGetsNoToken() throws IOException {
    try (FaultyServer foreign = new FaultyServer("localhost", seen -> reply(200, "{}"));
        ScriptedServer wire =
            new ScriptedServer(
                seen ->
                    reply(
                        200,
                        "{\"jobs\":[],\"processes\":[],\"links\":[{\"rel\":\"next\",\"href\":\"%s/x\"}]}"
                            .formatted(foreign.url())))) {
      ProcessingApi api = new ProcessingApi(wire.http());
      String next = Objects.requireNonNull(api.page(JobQuery.all()).next());
      assertThatThrownBy(() -> api.page(next)).hasMessageContaining("is not on");
      assertThatThrownBy(api::processes).hasMessageContaining("is not on");
      assertThatThrownBy(() -> new StacApi(wire.http()).collections())
          .hasMessageContaining("is not on");
      assertThat(foreign.seen()).isEmpty();
    }
  }
}
