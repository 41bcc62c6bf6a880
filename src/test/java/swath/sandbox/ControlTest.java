package swath.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import swath.SandboxFixture;

/** The control plane, as a test in another language uses it. */
class ControlTest {
  @RegisterExtension final SandboxFixture fixture = SandboxFixture.jobs(10);

  private final Sandbox sandbox = fixture.sandbox();
  private final RawClient control = RawClient.withoutToken(sandbox);

  @Test
  void showsItsState() {
    JsonNode state = control.json("/_sandbox/");

    assertThat(state.path("url").asText()).isEqualTo(sandbox.url());
    assertThat(state.path("jobs").asInt()).isEqualTo(10);
    assertThat(state.path("ledger").path("available").asLong())
        .isEqualTo(sandbox.ledger().available());
  }

  @Test
  void startPageSaysInABrowserWhatItIs() {
    assertThat(control.get("/").body())
        .contains("This is not UP42", sandbox.url(), "demo@swath.example", "7410 available");
  }

  @Test
  void advancesTheClock() {
    var before = sandbox.clock().instant();
    control.post("/_sandbox/advance", "{\"seconds\":90.5}");

    assertThat(sandbox.clock().instant()).isEqualTo(before.plusMillis(90_500));
  }

  @Test
  void refusesToGoBack() {
    assertThat(control.post("/_sandbox/advance", "{\"seconds\":-1}").statusCode()).isEqualTo(400);
  }

  @Test
  void buysCreditsAndAcceptsLicences() {
    long before = sandbox.ledger().available();
    control.post("/_sandbox/credits", "{\"credits\":100}");
    control.post("/_sandbox/eulas/detection-aircraft-oi/acceptance", "");

    assertThat(sandbox.ledger().available()).isEqualTo(before + 100);
    JsonNode eula = fixture.raw().json("/v2/eulas/5c2b8f0e-3d41-4a6f-9b1c-7e0d52a3c104");
    assertThat(eula.path("isAccepted").asBoolean()).isTrue();
  }

  @Test
  void withdrawsALicence() {
    control.send("DELETE", "/_sandbox/eulas/pansharpening/acceptance", "");

    JsonNode eula = fixture.raw().json("/v2/eulas/5c2b8f0e-3d41-4a6f-9b1c-7e0d52a3c109");
    assertThat(eula.path("isAccepted").asBoolean()).isFalse();
  }

  @Test
  void plansFaults() {
    control.post(
        "/_sandbox/faults",
        "{\"route\":\"GET /v2/eulas\",\"kind\":\"status\",\"status\":418,\"times\":1}");
    RawClient client = fixture.raw();

    assertThat(control.json("/_sandbox/faults")).hasSize(1);
    assertThat(client.get("/v2/eulas").statusCode()).isEqualTo(418);
    assertThat(control.json("/_sandbox/faults")).isEmpty();
  }

  @Test
  void plansFaultsOfJobs() {
    control.post("/_sandbox/job-faults", "{\"fault\":\"hangs\",\"times\":2}");

    RawClient client = fixture.raw();
    JsonNode job = client.execute();
    sandbox.advance(Duration.ofHours(2));
    client.login();

    assertThat(client.job(job).path("status").asText()).isEqualTo("running");
  }

  @Test
  void forgetsFaults() {
    sandbox.faults().add(Fault.status(500));

    assertThat(control.send("DELETE", "/_sandbox/faults", "").statusCode()).isEqualTo(204);
    assertThat(sandbox.faults().pending()).isEmpty();
  }

  @Test
  void restoresASnapshot() {
    String snapshot = control.get("/_sandbox/snapshot").body();
    fixture.raw().execute();
    control.send("PUT", "/_sandbox/snapshot", snapshot);

    assertThat(sandbox.jobs()).isEqualTo(10);
  }

  /** Larger than any other body may be. */
  @Test
  void restoresALargeSnapshot() {
    try (Sandbox large = Sandbox.builder().jobs(6_000).start()) {
      RawClient itsControl = RawClient.withoutToken(large);
      String snapshot = itsControl.get("/_sandbox/snapshot").body();
      assertThat(snapshot.length()).isGreaterThan(3 << 20);
      RawClient.to(large).execute();

      assertThat(itsControl.send("PUT", "/_sandbox/snapshot", snapshot).statusCode())
          .isLessThan(300);
      assertThat(large.jobs()).isEqualTo(6_000);
      assertThat(itsControl.post("/_sandbox/credits", snapshot).statusCode()).isEqualTo(413);
    }
  }

  @Test
  void resets() {
    fixture.raw().execute();
    control.post("/_sandbox/reset", "");

    assertThat(sandbox.jobs()).isEqualTo(10);
  }

  @Test
  void listsTheRoutesThatFaultsName() {
    JsonNode routes = control.json("/_sandbox/routes");

    assertThat(routes.toString()).contains("\"GET /v2/processing/jobs/{jobId}\"");
    assertThat(routes.toString()).doesNotContain("_sandbox");
  }
}
