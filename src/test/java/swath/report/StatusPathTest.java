package swath.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import swath.journal.StatusHistory;
import swath.journal.StatusHistory.Entry;
import swath.journal.StatusHistory.Kind;
import swath.processing.JobStatus;
import swath.report.StatusPath.Step;

class StatusPathTest {
  private static final Instant T0 = Instant.parse("2026-11-24T13:00:00Z");

  @Test
  void statusesThatNobodySawAreSaidToBeSo() {
    StatusPath path = path(60, at("created", 0, Kind.REPORTED), at("running", 8, Kind.REPORTED));

    assertThat(path.steps())
        .extracting(Step::rawStatus)
        .containsExactly("created", "licensed", "valid", "accepted", "running");
    assertThat(path.steps().get(1).text()).isEqualTo("licensed: not seen");
  }

  @Test
  void lengthIsExactBetweenReportedNeighbours() {
    Step running =
        path(60, at("running", 8, Kind.REPORTED), at("successful", 38, Kind.REPORTED))
            .steps()
            .get(4);

    assertThat(running.isExact()).isTrue();
    assertThat(running.lastedText()).isEqualTo("30 s");
  }

  @Test
  void lengthIsABoundWhereStepsAreMissing() {
    Step created =
        path(60, at("created", 0, Kind.REPORTED), at("running", 8, Kind.REPORTED)).steps().get(0);

    assertThat(created.isExact()).isFalse();
    assertThat(created.lastedText()).isEqualTo("at most 8 s");
    assertThat(created.sureUntil()).isEqualTo(T0);
  }

  @Test
  void observedStatusIsSureUntilTheLastSight() {
    Step accepted =
        path(300, observed("accepted", 60, 0), observed("running", 180, 120)).steps().get(3);

    assertThat(accepted.sureUntil()).isEqualTo(T0.plusSeconds(120));
    assertThat(accepted.lastedText()).isEqualTo("1 min to 3 min");
    assertThat(accepted.text())
        .isEqualTo("accepted: by 2026-11-24 13:01:00 UTC (observed), 1 min to 3 min");
  }

  @Test
  void liveStatusLastsUntilAsOf() {
    Step running = last(path(600, at("running", 0, Kind.REPORTED)));

    assertThat(running.lasted()).contains(Duration.ofMinutes(10));
  }

  @Test
  void terminalStatusIsTheEnd() {
    Step captured = last(path(600, at("captured", 0, Kind.REPORTED)));

    assertThat(captured.until()).isNull();
    assertThat(captured.lasted()).isEmpty();
    assertThat(captured.text()).isEqualTo("captured: 2026-11-24 13:00:00 UTC (reported)");
  }

  @Test
  void releasedJobMustHaveFailed() {
    assertThat(path(60, at("released", 0, Kind.REPORTED)).steps())
        .extracting(Step::rawStatus)
        .containsExactly(
            "created", "licensed", "valid", "accepted", "running", "failed", "released");
  }

  @Test
  void refusedJobSkipsWhatComesAfter() {
    assertThat(path(60, at("created", 0, Kind.REPORTED), at("invalid", 5, Kind.REPORTED)).steps())
        .extracting(Step::rawStatus)
        .containsExactly("created", "licensed", "invalid");
  }

  @Test
  void goingBackwardsIsToldAsItWas() {
    assertThat(
            path(
                    60,
                    observed("running", 10, 0),
                    observed("accepted", 20, 10),
                    observed("running", 30, 20))
                .steps())
        .extracting(Step::rawStatus)
        .endsWith("running", "accepted", "running");
  }

  @Test
  void unknownWordHasNoPlaceAndHidesNothing() {
    StatusPath path =
        path(
            60,
            at("created", 0, Kind.REPORTED),
            at("paused", 5, Kind.REPORTED),
            at("licensed", 9, Kind.REPORTED));

    assertThat(path.steps())
        .extracting(Step::rawStatus)
        .containsExactly("created", "paused", "licensed");
  }

  @Test
  void foreignWordIsExactAsDataAndCleanForPeople() {
    String word = "paused\u001b[31m\u202E " + "x".repeat(100);
    Step step = last(path(60, at(word, 0, Kind.REPORTED)));

    assertThat(step.rawStatus()).isEqualTo(word);
    assertThat(step.word()).isEqualTo("paused " + "x".repeat(16) + "…");
    assertThat(step.text()).startsWith(step.word() + ": 2026-11-24 13:00:00 UTC (reported)");
  }

  @Test
  void lastKnownTimeEndsTheAxis() {
    assertThat(path(600, at("created", 0, Kind.REPORTED), at("captured", 40, Kind.REPORTED)).last())
        .isEqualTo(T0.plusSeconds(40));
    assertThat(path(600, at("created", 0, Kind.REPORTED)).last()).isEqualTo(T0.plusSeconds(600));
  }

  @Test
  void clockThatIsBehindDoesNotTurnLengthsRound() {
    Step running = last(path(-30, at("running", 0, Kind.REPORTED)));

    assertThat(running.lasted()).contains(Duration.ZERO);
  }

  private static Step last(StatusPath path) {
    return path.steps().get(path.steps().size() - 1);
  }

  private static StatusPath path(long asOf, Entry... entries) {
    return StatusPath.of(new StatusHistory("j", Arrays.asList(entries)), T0.plusSeconds(asOf));
  }

  private static Entry at(String word, long seconds, Kind kind) {
    return entry(word, seconds, null, kind);
  }

  private static Entry observed(String word, long seconds, long notBefore) {
    return entry(word, seconds, notBefore, Kind.OBSERVED);
  }

  private static Entry entry(String word, long seconds, @Nullable Long notBefore, Kind kind) {
    return new Entry(
        JobStatus.of(word),
        word,
        T0.plusSeconds(seconds),
        notBefore == null ? null : T0.plusSeconds(notBefore),
        kind);
  }
}
