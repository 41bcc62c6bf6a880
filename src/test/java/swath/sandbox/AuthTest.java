package swath.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tokens, as Keycloak gives and refuses them. */
class AuthTest {
  private static final String USERINFO = "/realms/public/protocol/openid-connect/userinfo";

  private final Sandbox sandbox = Sandbox.builder().manualClock().jobs(0).start();
  private final Wire wire = Wire.withoutToken(sandbox);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void passwordGivesTokensForFiveMinutes() {
    JsonNode grant = wire.login();

    assertThat(grant.path("expires_in").asInt()).isEqualTo(300);
    assertThat(grant.path("refresh_expires_in").asInt()).isEqualTo(1800);
    assertThat(grant.path("token_type").asText()).isEqualTo("Bearer");
  }

  @Test
  void tokenIsStaleAfterFiveMinutes() {
    wire.login();
    sandbox.advance(Duration.ofSeconds(299));
    assertThat(wire.get("/v2/payments/balances").statusCode()).isEqualTo(200);

    sandbox.advance(Duration.ofSeconds(1));
    var stale = wire.get("/v2/payments/balances");
    assertThat(stale.statusCode()).isEqualTo(401);
    assertThat(Wire.json(stale).path("title").asText()).isEqualTo("Unauthorized");
  }

  @Test
  void refreshTokenGivesAnotherOne() {
    String refresh = wire.login().path("refresh_token").asText();
    sandbox.advance(Duration.ofMinutes(20));
    var answer = wire.token("grant_type=refresh_token&client_id=up42-api&refresh_token=" + refresh);

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void refreshTokenIsStaleAfterHalfAnHour() {
    String refresh = wire.login().path("refresh_token").asText();
    sandbox.advance(Duration.ofMinutes(30));
    var answer = wire.token("grant_type=refresh_token&client_id=up42-api&refresh_token=" + refresh);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Wire.json(answer).path("error_description").asText())
        .isEqualTo("Token is not active");
  }

  @Test
  void wrongPasswordIsRefusedInKeycloaksWords() {
    var answer =
        wire.token(
            "grant_type=password&username=demo%40swath.example&password=x&client_id=up42-sdk");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(Wire.json(answer).path("error").asText()).isEqualTo("invalid_grant");
    assertThat(Wire.json(answer).path("error_description").asText())
        .isEqualTo("Invalid user credentials");
  }

  @Test
  void unknownClientIsRefused() {
    assertThat(Wire.json(wire.token("grant_type=password&client_id=me")).path("error").asText())
        .isEqualTo("invalid_client");
  }

  @Test
  void missingGrantTypeIsNamed() {
    assertThat(Wire.json(wire.token("client_id=up42-sdk")).path("error_description").asText())
        .isEqualTo("Missing form parameter: grant_type");
  }

  @Test
  void userinfoGivesTheDefaultWorkspace() {
    wire.login();

    assertThat(wire.json(USERINFO).path("sub").asText()).isEqualTo(World.WORKSPACES.get(0));
  }

  @Test
  void userinfoNeedsTheOpenidScope() {
    JsonNode grant = Wire.json(wire.token(Wire.passwordGrant() + "&client_id=up42-api"));
    wire.use(grant.path("access_token").asText());

    assertThat(wire.get(USERINFO).statusCode()).isEqualTo(403);
  }

  @Test
  void everyOtherRouteNeedsAToken() {
    for (String path : new String[] {"/v2/processing/jobs", "/v2/assets/stac/", "/v2/eulas"}) {
      assertThat(wire.get(path).statusCode()).as(path).isEqualTo(401);
    }
  }
}
