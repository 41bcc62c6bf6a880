package swath.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import swath.SandboxFixture;

/** What can be made to go wrong between client and server. */
class FaultsTest {
  private static final String JOBS = "/v2/processing/jobs";

  /** The JDK's client repeats a GET whose connection broke, but no POST. */
  private static final String SEARCH = "/v2/assets/stac/search";

  private static final String EXECUTION = "POST /v2/processing/processes/{processId}/execution";

  @RegisterExtension final SandboxFixture fixture = SandboxFixture.jobs(20);

  private final Sandbox sandbox = fixture.sandbox();
  private final RawClient client = fixture.raw();

  @Test
  void statusComesSoOftenAndWithRetryAfter() {
    sandbox.faults().add(Fault.status(503).retryAfter(2).on("GET " + JOBS).times(2));

    assertThat(client.get(JOBS).headers().firstValue("Retry-After")).hasValue("2");
    assertThat(client.get("/v2/eulas").statusCode()).isEqualTo(200);
    assertThat(client.get(JOBS).statusCode()).isEqualTo(503);
    assertThat(client.get(JOBS).statusCode()).isEqualTo(200);
  }

  @Test
  void bodyOfAStatusHasTheShapeOfItsRoute() {
    sandbox.faults().add(Fault.status(429));
    assertThat(RawClient.json(client.get(JOBS)).path("title").asText())
        .isEqualTo("Too Many Requests");

    sandbox.faults().add(Fault.status(500));
    assertThat(RawClient.json(client.get("/v2/assets/stac/")).path("code").asInt()).isEqualTo(500);
  }

  @Test
  void resetEndsWithoutAnAnswer() {
    sandbox.faults().add(Fault.reset().on("POST " + SEARCH));

    assertThat(client.tryPost(SEARCH, "{}")).isNull();
    assertThat(client.post(SEARCH, "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void resetBeforeHandlingMakesNoJob() {
    sandbox.faults().add(Fault.reset().on(EXECUTION));
    executeInVain();

    assertThat(sandbox.jobs()).isEqualTo(20);
  }

  @Test
  void resetAfterHandlingMakesAJobWithoutAnAnswer() {
    sandbox.faults().add(Fault.reset().afterHandling().on(EXECUTION));
    executeInVain();

    assertThat(sandbox.jobs()).isEqualTo(21);
  }

  @Test
  void stallEndsWithoutAnAnswer() {
    sandbox.faults().add(Fault.stall(Duration.ofMillis(50)).on("POST " + SEARCH));

    assertThat(client.tryPost(SEARCH, "{}")).isNull();
  }

  @Test
  void slowBodyComesCompletely() {
    String complete = client.get(JOBS).body();
    sandbox.faults().add(Fault.slowBody(Duration.ofMillis(50)).on("GET " + JOBS));

    assertThat(client.get(JOBS).body()).isEqualTo(complete);
  }

  @Test
  void halfABodyIsNoAnswer() {
    sandbox.faults().add(Fault.halfBody().on("POST " + SEARCH));

    assertThat(client.tryPost(SEARCH, "{}")).isNull();
  }

  @Test
  void badJsonHasTheTrueStatus() {
    sandbox.faults().add(Fault.badJson().on("GET " + JOBS));
    HttpResponse<String> answer = client.get(JOBS);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("not json");
  }

  @Test
  void revokedTokenIsStaleFromThenOn() {
    sandbox.faults().add(Fault.revokeToken().on("GET " + JOBS));

    assertThat(client.get(JOBS).statusCode()).isEqualTo(401);
    assertThat(client.get(JOBS).statusCode()).isEqualTo(401);
    client.login();
    assertThat(client.get(JOBS).statusCode()).isEqualTo(200);
  }

  @Test
  void clearForgetsAll() {
    sandbox.faults().add(Fault.status(500).times(9));
    sandbox.faults().clear();

    assertThat(client.get(JOBS).statusCode()).isEqualTo(200);
  }

  @Test
  void faultCanBeGivenAsText() {
    sandbox.faults().add("GET /v2/processing/jobs status=503 retryAfter=1 times=2");

    assertThat(sandbox.faults().pending())
        .containsExactly(Fault.status(503).retryAfter(1).times(2).on("GET " + JOBS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v2/nothing status=500",
        "kind=explode",
        "colour=red",
        "status=99",
        "times=0",
        "times=many"
      })
  void textThatIsNoFaultIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> sandbox.faults().add(text));
  }

  @Test
  void faultOfNoJobIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> sandbox.faults().jobs(JobFault.FAILS, 0));
  }

  @Test
  void faultOfAProcessThatDoesNotExistIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.faults().addJobFault("detection-of-nothing:fails"));
  }

  private void executeInVain() {
    String path = "/v2/processing/processes/" + SandboxFixture.TREES + "/execution";
    assertThat(client.tryPost(path, RawClient.inputs("T", client.item(SandboxFixture.ASSET))))
        .isNull();
  }
}
