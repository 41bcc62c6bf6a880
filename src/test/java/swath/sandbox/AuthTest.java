package swath.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import swath.SandboxFixture;
import swath.sandbox.world.Account;

/** Tokens, as Keycloak gives and refuses them. */
class AuthTest {
  private static final String USERINFO = "/realms/public/protocol/openid-connect/userinfo";

  @RegisterExtension final SandboxFixture fixture = SandboxFixture.jobs(0);

  private final Sandbox sandbox = fixture.sandbox();
  private final RawClient client = RawClient.withoutToken(sandbox);

  @Test
  void passwordGivesTokensForFiveMinutes() {
    JsonNode grant = client.login();

    assertThat(grant.path("expires_in").asInt()).isEqualTo(300);
    assertThat(grant.path("refresh_expires_in").asInt()).isEqualTo(1800);
    assertThat(grant.path("token_type").asText()).isEqualTo("Bearer");
  }

  @Test
  void tokenIsStaleAfterFiveMinutes() {
    client.login();
    sandbox.advance(Duration.ofSeconds(299));
    assertThat(client.get("/v2/payments/balances").statusCode()).isEqualTo(200);

    sandbox.advance(Duration.ofSeconds(1));
    var stale = client.get("/v2/payments/balances");
    assertThat(stale.statusCode()).isEqualTo(401);
    assertThat(RawClient.json(stale).path("title").asText()).isEqualTo("Unauthorized");
  }

  @Test
  void refreshTokenGivesAnotherOne() {
    String refresh = client.login().path("refresh_token").asText();
    sandbox.advance(Duration.ofMinutes(20));
    var answer =
        client.token("grant_type=refresh_token&client_id=up42-api&refresh_token=" + refresh);

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void refreshTokenIsStaleAfterHalfAnHour() {
    String refresh = client.login().path("refresh_token").asText();
    sandbox.advance(Duration.ofMinutes(30));
    var answer =
        client.token("grant_type=refresh_token&client_id=up42-api&refresh_token=" + refresh);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(RawClient.json(answer).path("error_description").asText())
        .isEqualTo("Token is not active");
  }

  @Test
  void wrongPasswordIsRefusedInKeycloaksWords() {
    var answer =
        client.token(
            "grant_type=password&username=demo%40swath.example&password=x&client_id=up42-sdk");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(RawClient.json(answer).path("error").asText()).isEqualTo("invalid_grant");
    assertThat(RawClient.json(answer).path("error_description").asText())
        .isEqualTo("Invalid user credentials");
  }

  @Test
  void unknownClientIsRefused() {
    assertThat(
            RawClient.json(client.token("grant_type=password&client_id=me")).path("error").asText())
        .isEqualTo("invalid_client");
  }

  @Test
  void missingGrantTypeIsNamed() {
    assertThat(
            RawClient.json(client.token("client_id=up42-sdk")).path("error_description").asText())
        .isEqualTo("Missing form parameter: grant_type");
  }

  @Test
  void userinfoGivesTheDefaultWorkspace() {
    client.login();

    assertThat(client.json(USERINFO).path("sub").asText()).isEqualTo(Account.USER_ID);
  }

  @Test
  void userinfoNeedsTheOpenidScope() {
    JsonNode grant =
        RawClient.json(client.token(RawClient.passwordGrant() + "&client_id=up42-api"));
    client.use(grant.path("access_token").asText());

    assertThat(client.get(USERINFO).statusCode()).isEqualTo(403);
  }

  @Test
  void everyOtherRouteNeedsAToken() {
    for (String path : new String[] {"/v2/processing/jobs", "/v2/assets/stac/", "/v2/eulas"}) {
      assertThat(client.get(path).statusCode()).as(path).isEqualTo(401);
    }
  }
}
