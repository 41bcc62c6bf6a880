package swath.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static swath.http.FaultyServer.reply;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import swath.error.ApiException;
import swath.error.NotFoundException;
import swath.error.ServiceUnreachableException;
import swath.error.UnfinishedJobException;
import swath.error.Up42Exception;
import swath.http.FaultyServer;
import swath.http.Json;
import swath.journal.StatusHistory;
import swath.processing.JobJson;

class TrackerTest {
  private TrackerFixture fixture;

  @BeforeEach
  void open() throws IOException {
    fixture = new TrackerFixture();
  }

  @AfterEach
  void close() throws IOException {
    fixture.close();
  }

  @Test
  void asksAtOnceAndThenEveryMinute() {
    fixture.statuses("j-1", "created", "running", "captured");
    assertThat(fixture.track("j-1", Polling.documented()).status()).isEqualTo("captured");
    assertThat(fixture.sleeps()).containsExactly(60L, 60L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"captured", "released", "invalid", "rejected", "unlicensed"})
  void endsAtEachTerminalStatus(String word) {
    fixture.statuses("j-1", word);
    assertThat(fixture.track("j-1", Polling.documented()).status()).isEqualTo(word);
    assertThat(fixture.sleeps()).isEmpty();
    assertThat(fixture.last().ended()).isTrue();
  }

  @Test
  void countsQuestionsAsUp42sClientDoes() {
    fixture.statuses("j-1", "running");
    assertThatThrownBy(() -> fixture.track("j-1", Polling.of(Duration.ofSeconds(60), 3)))
        .isExactlyInstanceOf(UnfinishedJobException.class)
        .hasMessageContaining("j-1 (running at 12:02:00 UTC)")
        .hasMessageContaining("up42.job(\"j-1\").track()");
    assertThat(fixture.server().seen("/v2/processing/jobs/j-1")).hasSize(3);
    assertThat(fixture.sleeps()).containsExactly(60L, 60L);
  }

  @Test
  void waitsForTheSettlementEveryTwoSeconds() {
    fixture.statuses("j-1", "successful", "successful", "captured");
    assertThat(fixture.track("j-1", Polling.documented()).status()).isEqualTo("captured");
    assertThat(fixture.sleeps()).containsExactly(2L, 2L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"successful", "failed"})
  void asksThreeTimesMoreForTheSettlement(String word) {
    fixture.statuses("j-1", word);
    assertThat(fixture.track("j-1", Polling.documented()).status()).isEqualTo(word);
    assertThat(fixture.sleeps()).containsExactly(2L, 2L, 2L);
    assertThat(fixture.server().seen("/v2/processing/jobs/j-1")).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({"successful, 1", "failed, 2", "successful, 3"})
  void pollsForTheSettlementCountAmongTheRetries(String word, int retries) {
    fixture.statuses("j-1", word);
    assertThat(fixture.track("j-1", Polling.of(Duration.ofSeconds(1), retries)).status())
        .isEqualTo(word);
    assertThat(fixture.server().seen("/v2/processing/jobs/j-1")).hasSize(retries);
    assertThat(fixture.last().ended()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"successful", "failed"})
  void aJobThatHasLongRestedThereIsReturnedAtOnce(String word) {
    fixture.time().pass(Duration.ofSeconds(16));
    fixture.statuses("j-1", word);
    assertThat(fixture.track("j-1", Polling.documented()).status()).isEqualTo(word);
    assertThat(fixture.sleeps()).isEmpty();
  }

  @Test
  void aJobWithAConsumptionIsReturnedAtOnce() {
    JobJson charged = JobJson.job("j-1", "successful", TrackerFixture.CREATED);
    charged.with("creditConsumption", Json.parse("{\"credits\":4,\"consumptionID\":\"c\"}"));
    fixture.script("j-1", reply(200, charged.toString()));
    assertThat(fixture.track("j-1", Polling.documented()).status()).isEqualTo("successful");
    assertThat(fixture.sleeps()).isEmpty();
  }

  @Test
  void theServersClockSaysHowLongAJobHasRested() {
    fixture.script(
        "j-1",
        reply(
            200,
            JobJson.job("j-1", "successful", TrackerFixture.CREATED).toString(),
            "Date: Sun, 01 Mar 2026 12:00:16 GMT"));
    fixture.track("j-1", Polling.documented());
    assertThat(fixture.sleeps()).isEmpty();
  }

  @Test
  void whatIsSeenIsStampedByTheServersClock() {
    String[] dates = {"12:00:05", "12:05:05", "12:10:05"};
    String[] words = {"accepted", "running", "captured"};
    FaultyServer.Act[] acts = new FaultyServer.Act[dates.length];
    for (int i = 0; i < dates.length; i++) {
      String body = JobJson.job("j-1", words[i], TrackerFixture.CREATED).toString();
      acts[i] = reply(200, body, "Date: Sun, 01 Mar 2026 " + dates[i] + " GMT");
    }
    fixture.script("j-1", acts);
    fixture.track("j-1", Polling.of(Duration.ofSeconds(5), 9));
    StatusHistory.Entry running = fixture.journal.observations("j-1").get(1);
    assertThat(running.at()).isEqualTo("2026-03-01T12:05:05Z");
    assertThat(running.notBefore()).isEqualTo("2026-03-01T12:00:05Z");
    assertThat(fixture.last().asOf()).isEqualTo("2026-03-01T12:10:05Z");
  }

  @Test
  void aStatusThatGoesBackIsWaitedForAgain() {
    fixture.statuses("j-1", "successful", "accepted", "running", "captured");
    assertThat(fixture.track("j-1", Polling.documented()).status()).isEqualTo("captured");
    assertThat(fixture.sleeps()).containsExactly(2L, 60L, 60L);
    assertThat(fixture.journal.observations("j-1"))
        .extracting(StatusHistory.Entry::rawStatus)
        .containsExactly("successful", "accepted", "running", "captured");
  }

  @Test
  void anUnknownStatusIsNoEnd() {
    fixture.statuses("j-1", "suspended", "running", "captured");
    assertThat(fixture.track("j-1", Polling.documented()).status()).isEqualTo("captured");
  }

  @Test
  void adaptivePollingGrowsUntilSomethingChanges() {
    fixture.statuses(
        "j-1", "created", "created", "created", "created", "running", "running", "captured");
    fixture.track("j-1", Polling.adaptive());
    assertThat(fixture.time().sleeps())
        .extracting(Duration::toMillis)
        .containsExactly(2_000L, 3_000L, 4_500L, 6_750L, 2_000L, 3_000L);
  }

  @Test
  void adaptivePollingGivesUpAfterThreeDays() {
    fixture.statuses("j-1", "running");
    var start = fixture.now();
    assertThatThrownBy(() -> fixture.track("j-1", Polling.adaptive()))
        .isExactlyInstanceOf(UnfinishedJobException.class);
    assertThat(Duration.between(start, fixture.now()))
        .isLessThanOrEqualTo(Duration.ofDays(3))
        .isGreaterThan(Duration.ofDays(3).minusMinutes(2));
  }

  @Test
  void aClockThatJumpsChangesNoDeadline() {
    fixture.statuses("j-1", "running", "running", "captured");
    fixture
        .tracker()
        .track(
            TrackerFixture.job("j-1", "created"),
            null,
            Polling.adaptive(),
            state -> fixture.time().jump(Duration.ofDays(-400)));
    fixture.statuses("j-2", "running", "captured");
    fixture
        .tracker()
        .track(
            TrackerFixture.job("j-2", "created"),
            null,
            Polling.adaptive(),
            state -> fixture.time().jump(Duration.ofDays(400)));
    assertThat(fixture.sleeps()).hasSize(3).allMatch(seconds -> seconds <= 4);
  }

  @Test
  void aLaptopThatSleptAsksOnceAndGoesOn() {
    fixture.statuses("j-1", "running", "captured");
    fixture
        .tracker()
        .track(
            TrackerFixture.job("j-1", "created"),
            null,
            Polling.documented(),
            state -> fixture.time().jump(Duration.ofHours(9)));
    assertThat(fixture.server().seen("/v2/processing/jobs/j-1")).hasSize(2);
  }

  @Test
  void softFailuresAreSurvivedAndShown() throws IOException {
    fixture.close();
    fixture = TrackerFixture.impatient();
    fixture.script(
        "j-1",
        reply(503, "{\"title\":\"Service Unavailable\",\"status\":503}"),
        fixture.server().stall(),
        reply(429, "{}"),
        reply(200, "no JSON"),
        TrackerFixture.says("j-1", "captured"));
    assertThat(fixture.track("j-1", Polling.documented()).status()).isEqualTo("captured");
    assertThat(fixture.states.subList(0, 4))
        .extracting(TrackingState::trouble)
        .doesNotContainNull();
    assertThat(fixture.states.get(0).trouble()).contains("503");
    assertThat(fixture.last().trouble()).isNull();
  }

  @Test
  void aPollIsSentOnce() {
    fixture.script("j-1", reply(503, "{}"), TrackerFixture.says("j-1", "captured"));
    fixture.track("j-1", Polling.documented());
    assertThat(fixture.server().seen("/v2/processing/jobs/j-1")).hasSize(2);
    assertThat(fixture.sleeps()).containsExactly(60L);
  }

  @Test
  void aSoftFailureCountsAsAQuestion() {
    fixture.script("j-1", reply(503, "{\"title\":\"Service Unavailable\"}"));
    assertThatThrownBy(() -> fixture.track("j-1", Polling.of(Duration.ofSeconds(1), 3)))
        .isInstanceOf(ServiceUnreachableException.class)
        .hasMessageContaining("j-1")
        .hasMessageContaining("created")
        .hasMessageContaining("503")
        .hasMessageContaining("up42.job(\"j-1\").track()");
    assertThat(fixture.server().seen("/v2/processing/jobs/j-1")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403})
  void aRefusalEndsTheWait(int status) {
    fixture.script("j-1", reply(status, "{\"title\":\"No\",\"status\":" + status + "}"));
    assertThatThrownBy(() -> fixture.track("j-1", Polling.documented()))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(status));
    assertThat(fixture.last().ended()).isTrue();
    assertThat(fixture.sleeps()).isEmpty();
  }

  @Test
  void anAbsenceInTheMiddleOfAWaitIsTrouble() {
    fixture.script(
        "j-1",
        TrackerFixture.says("j-1", "running"),
        reply(404, "{}"),
        TrackerFixture.says("j-1", "running"),
        reply(404, "{}"),
        TrackerFixture.says("j-1", "captured"));
    assertThat(fixture.track("j-1", Polling.documented()).status()).isEqualTo("captured");
    assertThat(fixture.states.get(1).trouble()).contains("does not find the job at the moment");
  }

  @Test
  void anAbsenceOfAMinuteEndsTheWait() {
    fixture.script("j-1", reply(404, "{}"));
    assertThatThrownBy(() -> fixture.track("j-1", Polling.of(Duration.ofSeconds(7), 99)))
        .isInstanceOf(NotFoundException.class);
    assertThat(fixture.server().seen("/v2/processing/jobs/j-1")).hasSize(10);
    assertThat(fixture.last().ended()).isTrue();
  }

  @Test
  void anAnswerForAnotherJobIsTrouble() {
    fixture.script(
        "j-1", TrackerFixture.says("j-2", "captured"), TrackerFixture.says("j-1", "captured"));
    assertThat(fixture.track("j-1", Polling.documented()).jobId()).isEqualTo("j-1");
    assertThat(fixture.states.get(0).trouble())
        .contains("asked for job j-1", "answered with job j-2");
  }

  @ParameterizedTest
  @CsvSource({"30, 60", "600, 600", "900, 900", "7200, 900"})
  void aRetryAfterIsObeyedUpToAQuarterOfAnHour(int asked, long waited) {
    fixture.script(
        "j-1",
        reply(429, "{\"title\":\"Slow down\"}", "Retry-After: " + asked),
        TrackerFixture.says("j-1", "captured"));
    fixture.track("j-1", Polling.documented());
    assertThat(fixture.sleeps()).containsExactly(waited);
    String trouble = String.valueOf(fixture.states.get(0).trouble());
    assertThat(trouble).contains("Slow down", "wait " + asked + " s");
    assertThat(trouble.contains("asks again after 15 min all the same")).isEqualTo(asked > 900);
  }

  @Test
  void aClosedSessionEndsTheWait() {
    fixture.statuses("j-1", "running");
    assertThatThrownBy(
            () ->
                fixture
                    .tracker()
                    .track(
                        TrackerFixture.job("j-1", "created"),
                        null,
                        Polling.documented(),
                        state -> fixture.http().close()))
        .isExactlyInstanceOf(Up42Exception.class)
        .hasMessageContaining("closed");
    assertThat(fixture.sleeps()).containsExactly(60L);
  }

  @Test
  void whatWasHeardBeforeTheWaitKeepsItsTimeUntilThereIsAnAnswer() {
    fixture.script("j-1", reply(503, "{}"), TrackerFixture.says("j-1", "captured"));
    Instant heard = fixture.now().minusSeconds(3_600);
    Instant start = fixture.now();
    fixture
        .tracker()
        .track(
            TrackerFixture.job("j-1", "running"), heard, Polling.documented(), fixture.states::add);
    assertThat(fixture.states.get(0).asOf()).isEqualTo(heard);
    assertThat(fixture.states.get(0).waited()).isZero();
    assertThat(fixture.last().asOf()).isEqualTo(start.plusSeconds(60));
    assertThat(fixture.last().waited()).hasSeconds(60);
  }

  @Test
  void aStaleTokenIsRenewedOnce() {
    fixture.script("j-1", reply(401, "{}"), TrackerFixture.says("j-1", "captured"));
    assertThat(fixture.track("j-1", Polling.documented()).status()).isEqualTo("captured");
    assertThat(fixture.sleeps()).isEmpty();
  }

  @Test
  void framesSayWhenTheNextQuestionIs() {
    fixture.statuses("j-1", "running", "captured");
    fixture.track("j-1", Polling.documented());
    TrackingState first = fixture.states.get(0);
    assertThat(first.nextPoll()).isEqualTo(first.asOf().plusSeconds(60));
    assertThat(fixture.last().nextPoll()).isNull();
  }

  @Test
  void whatIsSeenSaysSinceWhenItMayHaveBeenSo() {
    fixture.statuses("j-1", "accepted", "running", "captured");
    fixture.track("j-1", Polling.documented());
    StatusHistory.Entry running = fixture.journal.observations("j-1").get(1);
    assertThat(Duration.between(running.notBefore(), running.at())).hasSeconds(60);
  }
}
