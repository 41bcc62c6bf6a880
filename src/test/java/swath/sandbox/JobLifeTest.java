package swath.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import swath.SandboxFixture;

/** What becomes of a job, and of its credits, from cause to end. */
class JobLifeTest {
  @RegisterExtension final SandboxFixture fixture = SandboxFixture.jobs(0);

  private final Sandbox sandbox = fixture.sandbox();
  private final RawClient client = fixture.raw();

  @Test
  void validJobPassesItsStages() {
    assertThat(statuses(client.execute())).containsSubsequence("created", "accepted", "running");
  }

  @Test
  void jobEndsWithinTenMinutes() {
    JsonNode job = client.execute();
    sandbox.advance(Duration.ofMinutes(10));
    client.login();

    assertThat(client.job(job).path("status").asText()).isEqualTo("captured");
  }

  @Test
  void creditsAreHeldWhenAcceptedAndDeductedWhenCaptured() {
    LedgerSummary before = sandbox.ledger();
    JsonNode job = until(client.execute(), "accepted");
    int credits = job.path("creditConsumption").path("credits").asInt();

    assertThat(sandbox.ledger().held()).isEqualTo(credits).isEqualTo(96);
    until(job, "captured");
    assertThat(sandbox.ledger().captured() - before.captured()).isEqualTo(credits);
    assertThat(sandbox.ledger().available()).isEqualTo(before.available() - credits);
  }

  @Test
  void settlementNoneRestsAtSuccessfulWithItsCreditsDeducted() {
    try (SandboxFixture resting =
        SandboxFixture.jobs(0).with(builder -> builder.settlement(Settlement.NONE))) {
      RawClient other = resting.raw();
      JsonNode job = other.execute();
      resting.sandbox().advance(Duration.ofDays(1));
      other.login();

      assertThat(other.job(job).path("status").asText()).isEqualTo("successful");
      assertThat(resting.sandbox().ledger().held()).isZero();
      assertThat(resting.sandbox().ledger().captures()).isEqualTo(1);
    }
  }

  @Test
  void licenceThatIsNotAcceptedMakesItUnlicensed() {
    JsonNode job = aircraft();

    assertThat(statuses(job)).endsWith("unlicensed");
  }

  @Test
  void acceptingTheLicenceLetsTheNextJobRun() {
    sandbox.acceptEula("detection-aircraft-oi");

    assertThat(statuses(aircraft())).endsWith("captured");
  }

  @Test
  void wrongInputsMakeItInvalidAndSayWhy() {
    JsonNode job =
        RawClient.json(
            client.process(
                "pansharpening", "execution", RawClient.inputs("No pan", client.image("lisbon"))));

    assertThat(statuses(job)).endsWith("invalid");
    JsonNode ended = client.job(job);
    assertThat(ended.path("results").path("errors").path(0).path("name").asText())
        .isEqualTo("MissingPanchromaticAsset");
    assertThat(ended.has("creditConsumption")).isFalse();
    assertThat(ended.path("workspaceID").isNull()).isTrue();
    assertThat(ended.path("started").isNull()).isTrue();
    assertThat(ended.path("finished").isNull()).isTrue();
  }

  @Test
  void emptyBalanceRejectsIt() {
    List<JsonNode> jobs = new ArrayList<>();
    String body = RawClient.inputs("Ortho", client.image("milan"));
    for (int i = 0; i < 5; i++) {
      jobs.add(RawClient.json(client.process("orthorectification-intermap", "execution", body)));
    }
    sandbox.advance(Duration.ofMinutes(5));
    client.login();

    assertThat(jobs.stream().map(job -> client.job(job).path("status").asText()))
        .filteredOn("rejected"::equals)
        .hasSize(2);
    assertThat(sandbox.ledger().available()).isNotNegative();
  }

  @Test
  void failedJobGetsItsCreditsBack() {
    sandbox.faults().jobs(JobFault.FAILS, 1);
    long before = sandbox.ledger().available();
    JsonNode job = client.execute();

    assertThat(statuses(job)).endsWith("released");
    JsonNode kept = client.job(job).path("creditConsumption");
    assertThat(kept.path("credits").asInt()).isEqualTo(96);
    assertThat(kept.has("consumptionID")).isFalse();
    assertThat(sandbox.ledger().available()).isEqualTo(before);
    assertThat(sandbox.ledger().releases()).isEqualTo(1);
  }

  @Test
  void hangingJobNeverEnds() {
    sandbox.faults().jobs(SandboxFixture.TREES, JobFault.HANGS, 1);

    assertThat(statuses(client.execute())).endsWith("running");
  }

  @Test
  void oddStatusIsOneThatNobodyKnows() {
    sandbox.faults().jobs(JobFault.ODD_STATUS, 1);

    assertThat(statuses(client.execute())).contains("suspended").endsWith("captured");
  }

  @Test
  void rejectionCanBeAskedFor() {
    sandbox.faults().jobs(JobFault.IS_REJECTED, 1);

    assertThat(statuses(client.execute())).endsWith("rejected");
  }

  private JsonNode aircraft() {
    return RawClient.json(
        client.process(
            "detection-aircraft-oi",
            "execution",
            RawClient.inputs("Planes", client.image("madrid"))));
  }

  /** The statuses that a client sees who looks about every second. */
  private List<String> statuses(JsonNode job) {
    List<String> seen = new ArrayList<>();
    Duration passed = Duration.ZERO;
    Duration loggedIn = Duration.ofHours(-1);
    while (passed.compareTo(Duration.ofMinutes(20)) < 0) {
      if (passed.minus(loggedIn).compareTo(Duration.ofMinutes(4)) > 0) {
        client.login();
        loggedIn = passed;
      }
      String status = client.job(job).path("status").asText();
      if (seen.isEmpty() || !seen.get(seen.size() - 1).equals(status)) {
        seen.add(status);
      }
      if (List.of("captured", "released", "invalid", "rejected", "unlicensed").contains(status)) {
        break;
      }
      Duration step = Duration.ofMillis(900);
      passed = passed.plus(step);
      sandbox.advance(step);
    }
    return seen;
  }

  private JsonNode until(JsonNode job, String status) {
    for (int i = 0; i < 2_000; i++) {
      JsonNode now = client.job(job);
      if (now.path("status").asText().equals(status)) {
        return now;
      }
      sandbox.advance(Duration.ofSeconds(1));
      if (i % 200 == 0) {
        client.login();
      }
    }
    throw new IllegalStateException("never " + status);
  }
}
