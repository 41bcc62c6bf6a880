package swath.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import swath.host.Frames;
import swath.processing.JobJson;
import swath.tracking.RemainingTime;
import swath.tracking.TrackingState;
import swath.view.HtmlRules;

class TrackingCardTest {
  private static final String RESUME = "up42.job(\"" + Samples.JOB_ID + "\").track()";

  @ParameterizedTest
  @ValueSource(strings = {"created", "running", "captured", "released", "pondering"})
  void everyFrameIsATruthfulLastFrame(String status) {
    assertThat(text(Gallery.state(Samples.job(status), null, null, false)))
        .contains("As of 2026-11-24 14:03:12 UTC")
        .contains(Samples.JOB_ID)
        .contains(status)
        .contains(RESUME)
        .contains("sandbox");
  }

  @Test
  void runningFrameSaysThatStoppingTheCellDoesNotStopTheJob() {
    assertThat(text(Gallery.state(Samples.job("running"), null, null, false)))
        .contains("Stopping this cell does not stop the job; UP42 can't cancel one.")
        .contains("63 held until the job ends")
        .contains("4 min 11 s since it was created")
        .contains("14:04:12 UTC (polled 5 times so far)");
  }

  @Test
  void estimateComesWithItsBasis() {
    var estimate =
        new RemainingTime(Duration.ofMinutes(6), Duration.ofMinutes(11), 41, Duration.ofMinutes(4));
    assertThat(text(Gallery.state(Samples.job("running"), estimate, null, false)))
        .contains("about 2 min left")
        .contains("median of 41 earlier runs of this process: 6 min; nine in ten within 11 min");
  }

  @Test
  void withoutBasisThereIsNoEstimate() {
    assertThat(text(Gallery.state(Samples.job("running"), null, null, false)))
        .doesNotContain(" left");
  }

  @Test
  void interruptedFrameSaysThatTheJobGoesOn() {
    var trouble = "this cell was stopped; UP42 can't cancel a job, so it goes on";
    assertThat(text(Gallery.state(Samples.job("running"), null, trouble, true)))
        .contains("the wait ended")
        .contains("The job goes on without this cell.")
        .doesNotContain("next poll");
  }

  @Test
  void unsettledEndIsNoInterruption() {
    assertThat(text(Gallery.state(Samples.job("successful"), null, null, true)))
        .contains("its credits were not settled while this cell watched")
        .doesNotContain("goes on");
  }

  @Test
  void troubleIsSaidWhileItLasts() {
    assertThat(text(Gallery.state(Samples.job("running"), null, "no answer within 30 s", false)))
        .contains("connection ▲ no answer within 30 s");
  }

  @Test
  void jobWithoutReadableFieldsHasAFrame() {
    var job = JobJson.empty().get();
    var state = Gallery.state(Samples.job("running"), null, null, false);
    var unreadable =
        new TrackingState(
            job,
            state.history(),
            state.startedWaiting(),
            state.asOf(),
            state.nextPoll(),
            state.queries(),
            null,
            state.estimate(),
            false);
    assertThat(text(unreadable)).contains("–").contains("watched for 4 min 10 s");
  }

  private static String text(@Nullable TrackingState state) {
    if (state == null) {
      throw new AssertionError("no state");
    }
    return HtmlRules.text(Frames.of(state).view().html());
  }
}
