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
import org.junit.jupiter.params.provider.ValueSource;
import swath.error.UnfinishedJobException;
import swath.error.Up42Exception;
import swath.error.ApiException;
import swath.error.NotFoundException;
import swath.error.ServiceUnreachableException;
import swath.journal.StatusHistory;

class TrackerTest {
  private TrackerFixture bench;

  @BeforeEach
  void open() throws IOException {
    bench = new TrackerFixture();
  }

  @AfterEach
  void close() throws IOException {
    bench.close();
  }

  @Test
  void asksAtOnceAndThenEveryMinute() {
    bench.statuses("j-1", "created", "running", "captured");
    assertThat(bench.track("j-1", Polling.documented()).status()).isEqualTo("captured");
    assertThat(bench.sleeps()).containsExactly(60L, 60L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"captured", "released", "invalid", "rejected", "unlicensed"})
  void endsAtEachTerminalStatus(String word) {
    bench.statuses("j-1", word);
    assertThat(bench.track("j-1", Polling.documented()).status()).isEqualTo(word);
    assertThat(bench.sleeps()).isEmpty();
    assertThat(bench.last().ended()).isTrue();
  }

  @Test
  void countsQuestionsAsUp42sClientDoes() {
    bench.statuses("j-1", "running");
    assertThatThrownBy(() -> bench.track("j-1", Polling.of(Duration.ofSeconds(60), 3)))
        .isExactlyInstanceOf(UnfinishedJobException.class)
        .hasMessageContaining("j-1 (running at 12:02:00 UTC)")
        .hasMessageContaining("up42.job(\"j-1\").track()");
    assertThat(bench.server().seen("/v2/processing/jobs/j-1")).hasSize(3);
    assertThat(bench.sleeps()).containsExactly(60L, 60L);
  }

  @Test
  void waitsForTheSettlementEveryTwoSeconds() {
    bench.statuses("j-1", "running", "successful", "successful", "captured");
    assertThat(bench.track("j-1", Polling.documented()).status()).isEqualTo("captured");
    assertThat(bench.sleeps()).containsExactly(60L, 2L, 2L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"successful", "failed"})
  void returnsAJobThatIsNotSettledAfterAMinute(String word) {
    bench.statuses("j-1", word);
    assertThat(bench.track("j-1", Polling.of(Duration.ofSeconds(60), 1)).status()).isEqualTo(word);
    assertThat(bench.sleeps()).hasSize(30).containsOnly(2L);
  }

  @Test
  void aStatusThatGoesBackIsWaitedForAgain() {
    bench.statuses("j-1", "running", "successful", "accepted", "running", "captured");
    assertThat(bench.track("j-1", Polling.documented()).status()).isEqualTo("captured");
    assertThat(bench.sleeps()).containsExactly(60L, 2L, 60L, 60L);
    assertThat(bench.journal.observations("j-1"))
        .extracting(StatusHistory.Entry::rawStatus)
        .containsExactly("running", "successful", "accepted", "running", "captured");
  }

  @Test
  void anUnknownStatusIsNoEnd() {
    bench.statuses("j-1", "suspended", "running", "captured");
    assertThat(bench.track("j-1", Polling.documented()).status()).isEqualTo("captured");
  }

  @Test
  void adaptivePollingGrowsUntilSomethingChanges() {
    bench.statuses(
        "j-1", "created", "created", "created", "created", "running", "running", "captured");
    bench.track("j-1", Polling.adaptive());
    assertThat(bench.time().sleeps())
        .extracting(Duration::toMillis)
        .containsExactly(2_000L, 3_000L, 4_500L, 6_750L, 2_000L, 3_000L);
  }

  @Test
  void adaptivePollingGivesUpAfterThreeDays() {
    bench.statuses("j-1", "running");
    var start = bench.now();
    assertThatThrownBy(() -> bench.track("j-1", Polling.adaptive()))
        .isExactlyInstanceOf(UnfinishedJobException.class);
    assertThat(Duration.between(start, bench.now()))
        .isLessThanOrEqualTo(Duration.ofDays(3))
        .isGreaterThan(Duration.ofDays(3).minusMinutes(2));
  }

  @Test
  void aClockThatJumpsChangesNoDeadline() {
    bench.statuses("j-1", "running", "running", "captured");
    bench
        .tracker()
        .track(
            TrackerFixture.job("j-1", "created"),
            null,
            Polling.adaptive(),
            state -> bench.time().jump(Duration.ofDays(-400)));
    bench.statuses("j-2", "running", "captured");
    bench
        .tracker()
        .track(
            TrackerFixture.job("j-2", "created"),
            null,
            Polling.adaptive(),
            state -> bench.time().jump(Duration.ofDays(400)));
    assertThat(bench.sleeps()).allMatch(seconds -> seconds <= 4);
  }

  @Test
  void aLaptopThatSleptAsksOnceAndGoesOn() {
    bench.statuses("j-1", "running", "captured");
    bench
        .tracker()
        .track(
            TrackerFixture.job("j-1", "created"),
            null,
            Polling.documented(),
            state -> bench.time().jump(Duration.ofHours(9)));
    assertThat(bench.server().seen("/v2/processing/jobs/j-1")).hasSize(2);
  }

  @Test
  void softFailuresAreSurvivedAndShown() {
    bench.script(
        "j-1",
        reply(503, "{\"title\":\"Service Unavailable\",\"status\":503}"),
        bench.server().stall(),
        reply(429, "{}"),
        reply(200, "no JSON"),
        TrackerFixture.says("j-1", "captured"));
    assertThat(bench.track("j-1", Polling.documented()).status()).isEqualTo("captured");
    assertThat(bench.states.subList(0, 4)).allMatch(state -> state.trouble() != null);
    assertThat(bench.states.get(0).trouble()).contains("503");
    assertThat(bench.last().trouble()).isNull();
  }

  @Test
  void aPollIsSentOnce() {
    bench.script("j-1", reply(503, "{}"), TrackerFixture.says("j-1", "captured"));
    bench.track("j-1", Polling.documented());
    assertThat(bench.server().seen("/v2/processing/jobs/j-1")).hasSize(2);
    assertThat(bench.sleeps()).containsExactly(60L);
  }

  @Test
  void aSoftFailureCountsAsAQuestion() {
    bench.script("j-1", reply(503, "{\"title\":\"Service Unavailable\"}"));
    assertThatThrownBy(() -> bench.track("j-1", Polling.of(Duration.ofSeconds(1), 3)))
        .isInstanceOf(ServiceUnreachableException.class)
        .hasMessageContaining("j-1")
        .hasMessageContaining("created")
        .hasMessageContaining("503")
        .hasMessageContaining("up42.job(\"j-1\").track()");
    assertThat(bench.server().seen("/v2/processing/jobs/j-1")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404})
  void aRefusalEndsTheWait(int status) {
    bench.script("j-1", reply(status, "{\"title\":\"No\",\"status\":" + status + "}"));
    assertThatThrownBy(() -> bench.track("j-1", Polling.documented()))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(status));
    assertThat(bench.last().ended()).isTrue();
    assertThat(bench.sleeps()).isEmpty();
  }

  @Test
  void aNewJobMayNotBeFoundYet() {
    bench.young = true;
    bench.script("j-1", reply(404, "{}"), TrackerFixture.says("j-1", "captured"));
    assertThat(bench.track("j-1", Polling.documented()).status()).isEqualTo("captured");
  }

  @Test
  void anOldJobThatIsGoneEndsTheWait() {
    bench.script("j-1", reply(404, "{}"));
    assertThatThrownBy(() -> bench.track("j-1", Polling.documented()))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void aClosedSessionEndsTheWait() {
    bench.statuses("j-1", "running");
    assertThatThrownBy(
            () ->
                bench
                    .tracker()
                    .track(
                        TrackerFixture.job("j-1", "created"),
                        null,
                        Polling.documented(),
                        state -> bench.http().close()))
        .isExactlyInstanceOf(Up42Exception.class)
        .hasMessageContaining("closed");
    assertThat(bench.sleeps()).containsExactly(60L);
  }

  @Test
  void whatWasHeardBeforeTheWaitKeepsItsTimeUntilThereIsAnAnswer() {
    bench.script("j-1", reply(503, "{}"), TrackerFixture.says("j-1", "captured"));
    Instant heard = bench.now().minusSeconds(3_600);
    Instant start = bench.now();
    bench
        .tracker()
        .track(TrackerFixture.job("j-1", "running"), heard, Polling.documented(), bench.states::add);
    assertThat(bench.states.get(0).asOf()).isEqualTo(heard);
    assertThat(bench.states.get(0).waited()).isZero();
    assertThat(bench.last().asOf()).isEqualTo(start.plusSeconds(60));
    assertThat(bench.last().waited()).hasSeconds(60);
  }

  @Test
  void aStaleTokenIsRenewedOnce() {
    bench.script("j-1", reply(401, "{}"), TrackerFixture.says("j-1", "captured"));
    assertThat(bench.track("j-1", Polling.documented()).status()).isEqualTo("captured");
    assertThat(bench.sleeps()).isEmpty();
  }

  @Test
  void framesSayWhenTheNextQuestionIs() {
    bench.statuses("j-1", "running", "captured");
    bench.track("j-1", Polling.documented());
    TrackingState first = bench.states.get(0);
    assertThat(first.nextPoll()).isEqualTo(first.asOf().plusSeconds(60));
    assertThat(bench.last().nextPoll()).isNull();
  }

  @Test
  void whatIsSeenSaysSinceWhenItMayHaveBeenSo() {
    bench.statuses("j-1", "accepted", "running", "captured");
    bench.track("j-1", Polling.documented());
    StatusHistory.Entry running = bench.journal.observations("j-1").get(1);
    assertThat(Duration.between(running.notBefore(), running.at())).hasSeconds(60);
  }
}
