package swath.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import swath.error.Up42Exception;
import swath.journal.StatusHistory.Entry;
import swath.journal.StatusHistory.Kind;
import swath.processing.JobJson;
import swath.processing.JobMetadata;

class StatusHistoryTest {
  private static final String CREATED = "2026-03-01T12:00:00Z";
  private static final Instant T0 = Instant.parse(CREATED);

  private static List<String> words(StatusHistory history) {
    return history.entries().stream()
        .map(entry -> entry.kind().word() + " " + entry.rawStatus())
        .toList();
  }

  @Test
  void aCapturedJobReportsFourStatuses() {
    StatusHistory history = StatusHistory.of(JobJson.captured("j-1", CREATED, 5).get());
    assertThat(words(history))
        .containsExactly(
            "reported created", "reported running", "reported successful", "reported captured");
    assertThat(history.entries())
        .extracting(Entry::at)
        .containsExactly(T0, T0.plusSeconds(8), T0.plusSeconds(38), T0.plusSeconds(39));
  }

  @Test
  void aReleasedJobFailedBefore() {
    JobMetadata job =
        JobJson.job("j-1", "released", CREATED)
            .times(T0.plusSeconds(8), T0.plusSeconds(38), T0.plusSeconds(39))
            .get();
    assertThat(words(StatusHistory.of(job))).endsWith("reported failed", "reported released");
  }

  @Test
  void aCapturedJobWithoutAnEndIsInferredToHaveBeenSuccessful() {
    JobMetadata job =
        JobJson.job("j-1", "captured", CREATED).with("updated", "2026-03-01T12:05:00Z").get();
    assertThat(words(StatusHistory.of(job)))
        .containsExactly("reported created", "inferred successful", "reported captured");
  }

  @Test
  void anInvalidJobNeverRan() {
    JobMetadata job =
        JobJson.job("j-1", "invalid", CREATED)
            .times(T0.plusSeconds(8), T0.plusSeconds(38), T0.plusSeconds(39))
            .get();
    assertThat(words(StatusHistory.of(job)))
        .containsExactly("reported created", "reported invalid");
    assertThat(StatusHistory.of(job).entries().get(1).at()).isEqualTo(T0.plusSeconds(38));
  }

  @Test
  void anUnknownStatusIsKeptByItsWord() {
    JobMetadata job =
        JobJson.job("j-1", "suspended", CREATED).with("updated", "2026-03-01T12:05:00Z").get();
    assertThat(words(StatusHistory.of(job)))
        .containsExactly("reported created", "reported suspended");
  }

  @Test
  void anUnreadableTimeIsNamed() {
    JobMetadata job = JobJson.job("j-1", "created", CREATED).with("created", "soon").get();
    assertThatThrownBy(() -> StatusHistory.of(job))
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("$.created");
  }

  @Test
  void whatWasSeenComesBetween() {
    StatusHistory history =
        StatusHistory.of(JobJson.captured("j-1", CREATED, 5).get())
            .merge(List.of(Entry.observed("accepted", T0.plusSeconds(5), T0.plusSeconds(2))));
    assertThat(words(history))
        .startsWith("reported created", "observed accepted", "reported running");
  }

  @Test
  void aReportWinsOverALaterSight() {
    StatusHistory history =
        StatusHistory.of(JobJson.captured("j-1", CREATED, 5).get())
            .merge(List.of(Entry.observed("running", T0.plusSeconds(20), T0)));
    assertThat(words(history)).containsOnlyOnce("reported running");
    assertThat(words(history)).doesNotContain("observed running");
  }

  @Test
  void aSightWinsOverALaterReport() {
    Instant seen = T0.plusSeconds(38).plusMillis(500);
    JobMetadata touched =
        JobJson.captured("j-1", CREATED, 5)
            .times(T0.plusSeconds(8), T0.plusSeconds(38), T0.plusSeconds(40))
            .get();
    StatusHistory history =
        StatusHistory.of(touched).merge(List.of(Entry.observed("captured", seen, null)));
    assertThat(history.entries().get(3).kind()).isEqualTo(Kind.OBSERVED);
    assertThat(history.entries().get(3).at()).isEqualTo(seen);
  }

  @Test
  void aReportWithinTheSecondOfASightStands() {
    StatusHistory history =
        StatusHistory.of(JobJson.captured("j-1", CREATED, 5).get())
            .merge(List.of(Entry.observed("captured", T0.plusSeconds(38), null)));
    assertThat(history.entries().get(3).kind()).isEqualTo(Kind.REPORTED);
  }

  @Test
  void aStatusThatCameBackIsKeptTwice() {
    StatusHistory history =
        StatusHistory.of(JobJson.job("j-1", "created", CREATED).get())
            .merge(
                List.of(
                    Entry.observed("accepted", T0.plusSeconds(5), null),
                    Entry.observed("created", T0.plusSeconds(9), null),
                    Entry.observed("accepted", T0.plusSeconds(12), null)));
    assertThat(words(history))
        .containsExactly("reported created", "observed accepted", "observed accepted");
  }

  @Test
  void anInferenceGivesWayToASight() {
    JobMetadata job =
        JobJson.job("j-1", "captured", CREATED).with("updated", "2026-03-01T12:05:00Z").get();
    StatusHistory history =
        StatusHistory.of(job)
            .merge(List.of(Entry.observed("successful", T0.plusSeconds(100), null)));
    assertThat(words(history))
        .contains("observed successful")
        .doesNotContain("inferred successful");
  }
}
