package swath.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a job, and of its credits, from cause to end. */
class JobLifeTest {
  private final Sandbox sandbox = Sandbox.builder().manualClock().jobs(0).start();
  private final Wire wire = Wire.to(sandbox);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void goodJobPassesTheWholePath() {
    assertThat(statuses(wire.execute()))
        .containsExactly(
            "created", "licensed", "valid", "accepted", "running", "successful", "captured");
  }

  @Test
  void pollsOfOneMinuteSeeMostStagesWithinSevenMinutes() {
    JsonNode job = wire.execute();
    List<String> seen = new ArrayList<>();
    for (int minute = 0; minute < 8; minute++) {
      wire.login();
      seen.add(wire.job(job).path("status").asText());
      sandbox.advance(Duration.ofSeconds(61));
    }
    assertThat(seen.stream().distinct().count()).isGreaterThanOrEqualTo(5);
    assertThat(seen).endsWith("captured");
  }

  @Test
  void creditsAreHeldWhenAcceptedAndDeductedWhenCaptured() {
    LedgerSummary before = sandbox.ledger();
    JsonNode job = until(wire.execute(), "accepted");
    int credits = job.path("creditConsumption").path("credits").asInt();

    assertThat(sandbox.ledger().held()).isEqualTo(credits).isBetween(20L, 60L);
    until(job, "captured");
    assertThat(sandbox.ledger().captured() - before.captured()).isEqualTo(credits);
    assertThat(sandbox.ledger().available()).isEqualTo(before.available() - credits);
  }

  @Test
  void settlementNoneRestsAtSuccessfulWithItsCreditsDeducted() {
    try (Sandbox resting =
        Sandbox.builder().manualClock().jobs(0).settlement(Settlement.NONE).start()) {
      Wire other = Wire.to(resting);
      JsonNode job = other.execute();
      resting.advance(Duration.ofDays(1));
      other.login();

      assertThat(other.job(job).path("status").asText()).isEqualTo("successful");
      assertThat(resting.ledger().held()).isZero();
      assertThat(resting.ledger().captures()).isEqualTo(1);
    }
  }

  @Test
  void licenceThatIsNotAcceptedMakesItUnlicensed() {
    JsonNode job = aircraft();

    assertThat(statuses(job)).containsExactly("created", "unlicensed");
  }

  @Test
  void acceptingTheLicenceLetsTheNextJobRun() {
    sandbox.acceptEula("detection-aircraft-oi");

    assertThat(statuses(aircraft())).endsWith("captured");
  }

  @Test
  void wrongInputsMakeItInvalidAndSayWhy() {
    JsonNode job =
        Wire.json(
            wire.process(
                "pansharpening", "execution", Wire.inputs("No pan", wire.image("lisbon"))));

    assertThat(statuses(job)).containsExactly("created", "licensed", "invalid");
    JsonNode ended = wire.job(job);
    assertThat(ended.path("results").path("errors").path(0).path("name").asText())
        .isEqualTo("MissingPanchromaticAsset");
    assertThat(ended.has("creditConsumption")).isFalse();
    assertThat(ended.path("workspaceID").isNull()).isTrue();
  }

  @Test
  void emptyBalanceRejectsIt() {
    List<JsonNode> jobs = new ArrayList<>();
    String body = Wire.inputs("Ortho", wire.image("milan"));
    for (int i = 0; i < 5; i++) {
      jobs.add(Wire.json(wire.process("orthorectification-intermap", "execution", body)));
    }
    sandbox.advance(Duration.ofMinutes(5));
    wire.login();

    assertThat(jobs.stream().map(job -> wire.job(job).path("status").asText()))
        .contains("rejected", "running");
    assertThat(sandbox.ledger().available()).isNotNegative();
  }

  @Test
  void failedJobGetsItsCreditsBack() {
    sandbox.faults().jobs(JobFault.FAILS, 1);
    long before = sandbox.ledger().available();
    JsonNode job = wire.execute();

    assertThat(statuses(job)).endsWith("running", "failed", "released");
    assertThat(wire.job(job).path("creditConsumption").isNull()).isTrue();
    assertThat(sandbox.ledger().available()).isEqualTo(before);
    assertThat(sandbox.ledger().releases()).isEqualTo(1);
  }

  @Test
  void hangingJobNeverEnds() {
    sandbox.faults().jobs(Wire.TREES, JobFault.HANGS, 1);

    assertThat(statuses(wire.execute())).endsWith("running");
  }

  @Test
  void oddStatusIsOneThatNobodyKnows() {
    sandbox.faults().jobs(JobFault.ODD_STATUS, 1);

    assertThat(statuses(wire.execute())).contains("suspended").endsWith("captured");
  }

  @Test
  void rejectionCanBeAskedFor() {
    sandbox.faults().jobs(JobFault.IS_REJECTED, 1);

    assertThat(statuses(wire.execute())).endsWith("valid", "rejected");
  }

  private JsonNode aircraft() {
    return Wire.json(
        wire.process(
            "detection-aircraft-oi", "execution", Wire.inputs("Planes", wire.image("madrid"))));
  }

  /** The distinct statuses of a job in the course of two hours. */
  private List<String> statuses(JsonNode job) {
    List<String> seen = new ArrayList<>();
    for (int second = 0; second < 7_200; second += 10) {
      if (second % 240 == 0) {
        wire.login();
      }
      String status = wire.job(job).path("status").asText();
      if (seen.isEmpty() || !seen.get(seen.size() - 1).equals(status)) {
        seen.add(status);
      }
      if (List.of("captured", "released", "invalid", "rejected", "unlicensed").contains(status)) {
        break;
      }
      sandbox.advance(Duration.ofSeconds(10));
    }
    return seen;
  }

  private JsonNode until(JsonNode job, String status) {
    for (int i = 0; i < 2_000; i++) {
      JsonNode now = wire.job(job);
      if (now.path("status").asText().equals(status)) {
        return now;
      }
      sandbox.advance(Duration.ofSeconds(1));
      if (i % 200 == 0) {
        wire.login();
      }
    }
    throw new IllegalStateException("never " + status);
  }
}
