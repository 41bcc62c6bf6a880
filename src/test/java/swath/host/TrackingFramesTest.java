package swath.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import swath.internal.card.JobCard;
import swath.journal.StatusHistory;
import swath.notebook.Displays;
import swath.processing.JobJson;
import swath.processing.JobMetadata;
import swath.tracking.JobListTrackingState;
import swath.tracking.TrackingState;

/** What the last frame of a wait says, in words and in HTML. */
class TrackingFramesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:03:12Z");

  private static JobMetadata job(String id, String status) {
    return JobJson.job(id, status, "2026-11-24T14:00:00Z").get();
  }

  private static TrackingFrame one(String status, @Nullable String trouble) {
    JobMetadata job = job("j-1", status);
    return new TrackingFrame(
        new TrackingState(
            job, StatusHistory.of(job), NOW, NOW, null, 1, trouble, Optional.empty(), true),
        false);
  }

  private static JobListTrackingFrame many(List<JobMetadata> jobs, String... missing) {
    return new JobListTrackingFrame(
        new JobListTrackingState(jobs, NOW, NOW, null, 1, null, List.of(missing), List.of(), true),
        false);
  }

  @Test
  void jobThatHadEndedDoesNotGoOnWhenTheWaitIsStopped() {
    assertThat(one("captured", "this cell was stopped").toString()).doesNotContain("goes on");
    assertThat(one("running", "this cell was stopped").toString())
        .contains("The job goes on without this cell.");
  }

  @Test
  void jobThatIsNoLongerKnownIsNamedAndDoesNotGoOn() {
    JobListTrackingFrame frame =
        many(List.of(job("j-1", "captured"), job("j-2", "running")), "j-2");
    assertThat(frame.toString())
        .contains("UP42 no longer knows j-2", "All others have ended.")
        .doesNotContain("go on");
    assertThat(Displays.of(frame).html())
        .contains("UP42 no longer knows j-2")
        .doesNotContain("go on", "track()");
  }

  @Test
  void onlyThoseThatUp42KnowsAreWatchedAgain() {
    JobListTrackingFrame frame = many(List.of(job("j-1", "running"), job("j-2", "running")), "j-2");
    assertThat(frame.resumeLine()).isEqualTo("up42.jobs().ids(\"j-1\").list().track()");
    assertThat(frame.toString())
        .contains("The jobs go on without this cell. To watch them again: " + frame.resumeLine());
  }

  @Test
  void onlyAllAreAHundredPercent() {
    List<JobMetadata> jobs = new ArrayList<>();
    for (int i = 0; i < 999; i++) {
      jobs.add(job("j-" + i, "captured"));
    }
    jobs.add(job("j-999", "running"));
    assertThat(Displays.of(many(jobs)).html()).contains("99 %").doesNotContain("100 %");
  }

  @ParameterizedTest
  @CsvSource({
    "invalid, never",
    "rejected, never",
    "unlicensed, never",
    "released, unknown: UP42 names no start",
    "accepted, not yet"
  })
  void jobThatNeverRanIsNotSaidToRunLater(String status, String ran) {
    assertThat(JobCard.of(job("j-1", status), NOW, false, false).text())
        .containsPattern("\n  ran +" + Pattern.quote(ran) + "\n");
  }

  @Test
  void validationOfAnInvalidJobIsNoRun() {
    JobMetadata job =
        JobJson.job("j-1", "invalid", "2026-11-24T14:00:00Z")
            .times(NOW.minusSeconds(30), NOW.minusSeconds(5), NOW)
            .get();
    assertThat(JobCard.of(job, NOW, false, false).text()).containsPattern("\n  ran +never\n");
  }
}
