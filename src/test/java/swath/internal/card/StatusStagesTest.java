package swath.internal.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import swath.journal.StatusHistory;
import swath.journal.StatusHistory.Entry;
import swath.journal.StatusHistory.Kind;
import swath.processing.JobStatus;
import swath.view.Mark;
import swath.view.Stages;

class StatusStagesTest {
  private static final Instant START = Instant.parse("2026-11-24T13:59:00Z");

  @Test
  void stagesThatNobodySawAreSaidToBeUnseen() {
    assertThat(steps(100, reported("created", 0), reported("running", 8)))
        .containsExactly(
            "✓ created at most 8 s",
            "– licensed not seen",
            "– valid not seen",
            "– accepted not seen",
            "● running for 1 min 32 s (now)",
            "○ successful",
            "○ captured");
  }

  @Test
  void timeBetweenReportsIsExact() {
    assertThat(steps(60, reported("running", 0), reported("successful", 42)))
        .contains("✓ running 42 s");
  }

  @Test
  void timeBetweenSightsHasBounds() {
    assertThat(
            steps(
                400,
                seen("accepted", 60, 0),
                seen("running", 180, 120),
                seen("successful", 300, 240)))
        .contains("✓ accepted 1 min to 3 min", "✓ running 1 min to 3 min");
  }

  @Test
  void upperBoundIsNeverRoundedDown() {
    var created =
        new Entry(JobStatus.CREATED, "created", START.plusMillis(120), null, Kind.REPORTED);
    assertThat(steps(60, created, reported("running", 2))).contains("✓ created at most 1.9 s");
  }

  @Test
  void terminalStatusTellsWhenItCame() {
    assertThat(steps(400, reported("successful", 0), reported("captured", 12)))
        .endsWith("✓ captured 13:59:12 UTC (now)");
  }

  @Test
  void failureGoesOnToRelease() {
    assertThat(steps(60, reported("running", 0), reported("failed", 30)))
        .endsWith("✗ failed for 30 s (now)", "○ released");
  }

  @Test
  void refusalEndsThePath() {
    assertThat(steps(60, reported("created", 0), reported("unlicensed", 3)))
        .containsExactly("✓ created 3 s", "✗ unlicensed 13:59:03 UTC (now)");
  }

  @Test
  void statusThatWentBackwardsIsShownAsItCame() {
    assertThat(steps(60, reported("running", 0), seen("accepted", 10, 5), seen("running", 30, 20)))
        .contains("● running for 30 s (now)")
        .filteredOn(step -> step.contains("not seen"))
        .hasSize(4);
  }

  @Test
  void unknownStatusPromisesNothing() {
    assertThat(steps(60, reported("running", 0), reported("pondering", 30)))
        .endsWith("● pondering for 30 s (now)");
  }

  @Test
  void clockThatWentBackwardsGivesNoNegativeTime() {
    assertThat(steps(0, reported("running", 30))).contains("● running for 0 ms (now)");
  }

  @Test
  void emptyHistoryIsAnEmptyPath() {
    assertThat(steps(60)).isEmpty();
  }

  private static List<String> steps(int asOf, Entry... entries) {
    var history = new StatusHistory("job", Arrays.asList(entries));
    return StatusStages.of(history, START.plusSeconds(asOf)).stages().stream()
        .map(StatusStagesTest::text)
        .toList();
  }

  private static String text(Stages.Stage step) {
    var text = sign(step.span().mark()) + " " + step.span().text() + " " + step.note();
    return text.strip() + (step.isCurrent() ? " (now)" : "");
  }

  private static String sign(@Nullable Mark mark) {
    return mark == null ? "" : mark.sign();
  }

  private static Entry reported(String word, int second) {
    return new Entry(JobStatus.of(word), word, START.plusSeconds(second), null, Kind.REPORTED);
  }

  private static Entry seen(String word, int second, int notBefore) {
    return Entry.observed(word, START.plusSeconds(second), START.plusSeconds(notBefore));
  }
}
