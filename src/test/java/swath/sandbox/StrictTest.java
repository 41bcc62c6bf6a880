package swath.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import swath.SandboxFixture;

/** What is unknown is refused and named, on every route. */
class StrictTest {
  @RegisterExtension static final SandboxFixture FIXTURE = SandboxFixture.jobs(0);

  private static final Sandbox SANDBOX = FIXTURE.sandbox();
  private static final RawClient CLIENT = FIXTURE.raw();

  @Test
  void unknownPathNamesTheNearest() {
    HttpResponse<String> answer = CLIENT.get("/v2/processing/job");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(RawClient.json(answer).path("detail").asText())
        .isEqualTo(
            "No such path: /v2/processing/job. The nearest is GET /v2/processing/processes.");
  }

  @Test
  void wrongMethodNamesTheRightOnes() {
    HttpResponse<String> answer = CLIENT.send("DELETE", "/v2/processing/jobs/x", "");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
  }

  @Test
  void everyRouteRefusesAParameterThatItDoesNotKnow() {
    assertThat(SANDBOX.routes()).hasSizeGreaterThan(30);
    for (String route : SANDBOX.routes()) {
      String method = route.substring(0, route.indexOf(' '));
      String path = route.substring(route.indexOf(' ') + 1).replaceAll("\\{[^}]+}", "x");
      HttpResponse<String> answer = CLIENT.send(method, path + "?colour=red", "");

      assertThat(answer.statusCode()).as(route).isEqualTo(400);
      if (!path.startsWith("/storage/")) {
        assertThat(answer.body()).as(route).contains("colour");
      }
    }
  }

  @Test
  void unknownMemberOfABodyIsNamed() {
    HttpResponse<String> answer =
        CLIENT.post("/v2/assets/" + SandboxFixture.ASSET + "/metadata", "{\"name\":\"x\"}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("'name'");
  }

  @Test
  void bodyThatIsNoJsonIsRefused() {
    assertThat(CLIENT.process(SandboxFixture.TREES, "cost", "{").statusCode()).isEqualTo(400);
  }

  @Test
  void linksCarryTheAddressThatWasCalled() {
    String port = SANDBOX.url().substring(SANDBOX.url().lastIndexOf(':'));
    String landing = "http://localhost" + port + "/v2/assets/stac/";

    assertThat(CLIENT.json(landing).path("links").path(0).path("href").asText()).isEqualTo(landing);
  }

  @Test
  void contentTypeOnGetIsNoError() {
    assertThat(CLIENT.get("/v2/processing/jobs").statusCode()).isEqualTo(200);
  }

  @Test
  void dateHeaderIsTheSandboxsOwn() {
    assertThat(CLIENT.get("/v2/eulas").headers().firstValue("Date"))
        .hasValue("Mon, 6 Jul 2026 09:00:00 GMT");
  }
}
