package swath.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import swath.SandboxFixture;

/** Balance, budgets, EULAs. */
class AccountTest {
  @RegisterExtension final SandboxFixture fixture = SandboxFixture.jobs(0);

  private final Sandbox sandbox = fixture.sandbox();
  private final RawClient client = fixture.raw();

  @Test
  void topUpRaisesTheBalance() {
    int before = balance();
    sandbox.topUp(500);

    assertThat(balance()).isEqualTo(before + 500);
  }

  @Test
  void budgetsAreFilteredByRepeatedStatus() {
    assertThat(client.json("/v2/budgets?page=0&status=ACTIVE").path("content")).hasSize(2);
    assertThat(client.json("/v2/budgets?page=0&status=ACTIVE&status=INACTIVE").path("content"))
        .hasSize(3);
    assertThat(client.json("/v2/budgets").path("totalPages").asInt()).isEqualTo(1);
  }

  @Test
  void budgetsAreSortedByTheirLastUpdate() {
    assertThat(names("asc")).isEqualTo("Pilot Land cover Ports ");
    assertThat(names("desc")).isEqualTo("Ports Land cover Pilot ");
  }

  @Test
  void usageIsThereOnlyWhenAskedForInAnyCase() {
    JsonNode plain = client.json("/v2/budgets/" + budget("Land cover"));
    JsonNode used = client.json("/v2/budgets/" + budget("Land cover") + "?includeUsage=True");

    assertThat(plain.has("consumedCredits")).isFalse();
    assertThat(used.path("remainingCredits").asInt()).isEqualTo(30_000);
  }

  @Test
  void capturedCreditsCountOnTheBudget() {
    String id = budget("Land cover");
    RawClient.json(execute(id));
    sandbox.advance(Duration.ofMinutes(15));
    client.login();

    JsonNode usage = client.json("/v2/budgets/" + id + "/usage");
    assertThat(usage.path("consumedCredits").asInt()).isEqualTo(96);
  }

  @Test
  void inactiveBudgetIsRefused() {
    assertThat(execute(budget("Pilot")).statusCode()).isEqualTo(422);
  }

  @Test
  void exhaustedBudgetIsRefused() {
    String id = budget("Land cover");
    sandbox.topUp(100_000);
    String ortho = RawClient.inputs("Ortho", client.image("milan"));
    int refusedAfter = 0;
    while (client
            .process("orthorectification-intermap", "execution?budgetId=" + id, ortho)
            .statusCode()
        == 201) {
      refusedAfter++;
    }

    assertThat(refusedAfter).isEqualTo(30_000 / 2_320);
  }

  @Test
  void jobsThatHangCountAgainstTheirBudget() {
    String id = budget("Land cover");
    sandbox.topUp(100_000);
    sandbox.faults().jobs(JobFault.HANGS, 100);
    String ortho = RawClient.inputs("Ortho", client.image("milan"));
    for (int i = 0; i < 30_000 / 2_320; i++) {
      client.process("orthorectification-intermap", "execution?budgetId=" + id, ortho);
    }
    sandbox.advance(Duration.ofMinutes(4));

    assertThat(sandbox.ledger().held()).isEqualTo(30_000 / 2_320 * 2_320L);
    assertThat(
            client
                .process("orthorectification-intermap", "execution?budgetId=" + id, ortho)
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void unknownBudgetIsRefused() {
    assertThat(execute("none").statusCode()).isEqualTo(404);
  }

  @Test
  void emptyBudgetIdIsNone() {
    assertThat(execute("").statusCode()).isEqualTo(201);
  }

  @Test
  void enforcementAsksForABudget() {
    try (SandboxFixture strict =
        SandboxFixture.jobs(0).with(builder -> builder.budgetsEnforced(true))) {
      RawClient other = strict.raw();

      assertThat(other.json("/v2/budgets/settings").path("enforcementEnabled").asBoolean())
          .isTrue();
      assertThat(other.execute().path("status").asInt()).isEqualTo(422);
    }
  }

  @Test
  void eulaCanBeAcceptedByItsDocument() {
    JsonNode eula = client.json("/v2/eulas/5c2b8f0e-3d41-4a6f-9b1c-7e0d52a3c104");
    assertThat(eula.path("isAccepted").asBoolean()).isFalse();
    String document =
        "/v2/eulas/"
            + eula.path("id").asText()
            + "/documents/"
            + eula.path("currentDocumentId").asText();
    var answer = client.send("PATCH", document, "{\"isAccepted\":true}");

    assertThat(RawClient.json(answer).path("isAccepted").asBoolean()).isTrue();
    assertThat(client.json(document).path("acceptedAt").isNull()).isFalse();
  }

  @Test
  void exactlyOneEulaIsNotAccepted() {
    int open = 0;
    for (JsonNode eula : client.json("/v2/eulas")) {
      open += eula.path("isAccepted").asBoolean() ? 0 : 1;
    }
    assertThat(open).isEqualTo(1);
  }

  private int balance() {
    return client.json("/v2/payments/balances").path("available").path("amount").asInt();
  }

  private String names(String direction) {
    StringBuilder names = new StringBuilder();
    client
        .json("/v2/budgets?sort=updatedAt%2C" + direction)
        .path("content")
        .forEach(budget -> names.append(budget.path("name").asText()).append(' '));
    return names.toString();
  }

  private String budget(String name) {
    for (JsonNode budget : client.json("/v2/budgets").path("content")) {
      if (budget.path("name").asText().equals(name)) {
        return budget.path("id").asText();
      }
    }
    throw new IllegalStateException("no budget " + name);
  }

  private java.net.http.HttpResponse<String> execute(String budget) {
    return client.process(
        SandboxFixture.TREES,
        "execution?budgetId=" + budget,
        RawClient.inputs("T", client.item(SandboxFixture.ASSET)));
  }
}
