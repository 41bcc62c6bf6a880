package swath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import swath.error.JobFailedException;
import swath.error.NotFoundException;
import swath.error.UnfinishedJobException;
import swath.host.JobListTrackingFrame;
import swath.host.TrackingFrame;
import swath.http.Json;
import swath.processing.JobJson;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;
import swath.sandbox.Fault;
import swath.sandbox.JobFault;
import swath.sandbox.Settlement;
import swath.stac.StacItem;
import swath.tracking.Polling;
import swath.tracking.TrackingState;

class JobTest {
  private static final String POLL = "GET /v2/processing/jobs/{jobId}";

  /** Often enough to see how a job is accepted and runs. */
  private static final Polling OFTEN = Polling.of(Duration.ofSeconds(4), 200);

  @RegisterExtension final SandboxFixture fixture = SandboxFixture.empty();

  @Test
  void anUnknownIdIsNamed() {
    assertThatThrownBy(() -> fixture.up42().job("no-such-job"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("no-such-job");
    assertThat(fixture.up42().findJob("no-such-job")).isEmpty();
  }

  @Test
  void isEqualById() {
    Job job = fixture.trees("T").execute();
    assertThat(fixture.up42().job(job.id())).isEqualTo(job).hasSameHashCodeAs(job);
    assertThat(fixture.up42().findJob(job.id())).contains(job);
    assertThat(job).isNotEqualTo(fixture.trees("U").execute());
  }

  @Test
  void refreshReplacesWhatIsKnownAndReturnsTheJob() {
    Job job = fixture.trees("T").execute();
    fixture.sandbox().advance(Duration.ofHours(1));
    assertThat(job.status()).isEqualTo(JobStatus.CREATED);
    assertThat(job.refresh()).isSameAs(job);
    assertThat(job.status()).isEqualTo(JobStatus.CAPTURED);
    assertThat(job.asOf()).isEqualTo(fixture.sandbox().clock().instant());
  }

  @Test
  void unreadableErrorsDoNotHideThatItFailed() {
    JobMetadata invalid =
        JobJson.job("j-1", "invalid", "2026-03-01T12:00:00Z")
            .with("results", Json.parse("{\"errors\":[7]}"))
            .get();
    Job job = new Job(fixture.up42().scope(), invalid, fixture.up42().scope().now());
    assertThatThrownBy(job::collection)
        .isInstanceOf(JobFailedException.class)
        .hasMessageContaining("j-1");
  }

  @Test
  void accessorsAskNothing() {
    Job job = fixture.trees("T").execute();
    int before = fixture.up42().requests().size();
    var unused5 = job.status();
    var unused4 = job.collectionUrl();
    var unused3 = job.errors();
    var unused2 = job.history();
    var unused1 = job.template();
    var unused = job.credits();
    assertThat(job.toString()).isNotEmpty();
    assertThat(fixture.up42().requests()).hasSize(before);
  }

  @Test
  void trackReturnsTheJobUpToDate() {
    Job job = fixture.trees("T").execute();
    assertThat(job.track()).isSameAs(job);
    assertThat(job.status()).isEqualTo(JobStatus.CAPTURED);
    assertThat(job.collection().jobId()).contains(job.id());
  }

  @Test
  void trackEndsWhereTheServiceRests() {
    try (SandboxFixture resting =
        SandboxFixture.empty().with(builder -> builder.settlement(Settlement.NONE))) {
      Job job = resting.trees("T").execute().track();
      assertThat(job.status()).isEqualTo(JobStatus.SUCCESSFUL);
      assertThat(job.collection().items()).isNotEmpty();
      TrackingFrame last = resting.lastFrame(TrackingFrame.class);
      assertThat(last.state().ended()).isTrue();
      assertThat(last.toString()).contains("It rests at successful. To see it again:");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = JobFault.class,
      names = {"FAILS", "IS_REJECTED"})
  void trackReturnsAJobThatWentWrong(JobFault fault) {
    fixture.sandbox().faults().jobs(fault, 1);
    Job job = fixture.trees("T").execute().track();
    assertThat(job.status().isTerminal()).isTrue();
    assertThatThrownBy(job::collection)
        .isInstanceOfSatisfying(
            JobFailedException.class, e -> assertThat(e.jobId()).isEqualTo(job.id()))
        .hasMessageContaining(job.id())
        .hasMessageContaining(job.status().meaning());
  }

  @Test
  void aJobThatHangsIsGivenUp() {
    fixture.sandbox().faults().jobs(JobFault.HANGS, 1);
    Job job = fixture.trees("T").execute();
    assertThatThrownBy(() -> job.track(Duration.ofMinutes(1), 30))
        .isInstanceOf(UnfinishedJobException.class)
        .hasMessageContaining("running")
        .hasMessageContaining("up42.job(\"" + job.id() + "\").track()");
    assertThat(job.status()).isEqualTo(JobStatus.RUNNING);
    assertThatThrownBy(job::collection).isInstanceOf(UnfinishedJobException.class);
  }

  @Test
  void anUnknownStatusIsShownByItsWord() {
    fixture.sandbox().faults().jobs(JobFault.ODD_STATUS, 1);
    Job job = fixture.trees("T").execute();
    job.track();
    assertThat(job.history().statusHistory().entries())
        .anyMatch(entry -> entry.rawStatus().equals("suspended"));
  }

  @Test
  void theSessionsPollingIsUsed() {
    fixture.sandbox().faults().jobs(JobFault.HANGS, 1);
    Job job = fixture.trees("T").execute();
    Up42 patient = fixture.up42().polling(Polling.of(Duration.ofSeconds(1), 2));
    assertThatThrownBy(() -> patient.job(job.id()).track())
        .isInstanceOf(UnfinishedJobException.class)
        .hasMessageContaining("every 1 s, 2 times");
  }

  @Test
  void troubleIsShownAndSurvived() {
    Job job = fixture.trees("T").execute();
    fixture.sandbox().faults().add(Fault.status(503).on(POLL).times(2));
    job.track();
    assertThat(job.status()).isEqualTo(JobStatus.CAPTURED);
    assertThat(fixture.host.frames(TrackingFrame.class).get(0).toString()).contains("503");
  }

  @Test
  void framesAreImportantWhenTheStageIsNew() {
    fixture.trees("T").execute().track(OFTEN);
    List<TrackingFrame> frames = fixture.host.frames(TrackingFrame.class);
    assertThat(fixture.host.importance).contains(true, false);
    for (int i = 1; i < frames.size(); i++) {
      TrackingState now = frames.get(i).state();
      TrackingState before = frames.get(i - 1).state();
      boolean news =
          !now.job().status().equals(before.job().status()) || now.ended() != before.ended();
      assertThat(fixture.host.importance.get(i)).isEqualTo(news);
    }
  }

  @Test
  void everyFrameIsTrueByItself() {
    Job job = fixture.trees("T").execute().track(OFTEN);
    List<TrackingFrame> frames = fixture.host.frames(TrackingFrame.class);
    assertThat(frames).hasSizeGreaterThan(5);
    for (TrackingFrame frame : frames) {
      assertThat(frame.toString())
          .contains(job.id())
          .contains(frame.state().job().status())
          .contains("As of ")
          .contains("sandbox data");
      if (!frame.state().ended()) {
        assertThat(frame.toString())
            .contains("Stopping this cell does not stop the job")
            .contains("up42.job(\"" + job.id() + "\").track()");
      }
    }
  }

  @Test
  void historyTellsReportedAndObservedApart() {
    Job job = fixture.trees("T").execute().track(OFTEN);
    assertThat(job.history().statusHistory().entries())
        .extracting(entry -> entry.kind().word())
        .contains("reported", "observed");
    assertThat(job.history().table().columnNames())
        .containsExactly("status", "known", "at", "not_before", "seconds");
  }

  @Test
  void listOfImagesRunsFromTemplateToResult() {
    List<StacItem> pair =
        Stream.of("aba2d7b6-41d7-5ee9-b30f-fc186df3b20b", "51ddc643-e5f9-541e-945f-896db4548c2f")
            .map(asset -> fixture.up42().asset(asset).stacItems().get(0))
            .toList();
    MultiItemJobTemplate template =
        fixture.up42().templates().multi("detection-change-sandbox", "Changes", pair);

    assertThat(template.errors()).isEmpty();
    assertThat(template.cost().credits()).isZero();
    Job job = template.execute().track();
    assertThat(job.status()).isEqualTo(JobStatus.SUCCESSFUL);
    assertThat(job.itemIds()).containsExactlyElementsOf(pair.stream().map(StacItem::id).toList());
    assertThat(job.credits()).isEmpty();
    assertThat(job.collection().items()).hasSize(1);
  }

  @Test
  void manyAreTrackedTogether() {
    List<Job> jobs = List.of(fixture.trees("1").execute(), fixture.trees("2").execute());
    fixture.sandbox().faults().clear();
    JobList ended = fixture.up42().track(jobs);
    assertThat(ended).containsExactlyElementsOf(jobs);
    assertThat(jobs).extracting(Job::status).containsOnly(JobStatus.CAPTURED);
    List<JobListTrackingFrame> frames = fixture.host.frames(JobListTrackingFrame.class);
    JobListTrackingFrame last = frames.get(frames.size() - 1);
    assertThat(last.ended()).isEqualTo(2);
    assertThat(last.toString())
        .contains("2 of 2 jobs have run or ended", "2 captured", "All have ended.", "sandbox data");
    assertThat(frames.get(0).toString())
        .contains("0 of 2 jobs have run or ended", jobs.get(0).id(), "slowest")
        .contains("unknown yet");
    assertThat(last.withoutCredits()).isZero();
    assertThat(fixture.up42().requests())
        .noneMatch(request -> request.path().endsWith(jobs.get(0).id()));
  }

  @Test
  void aTrackedListIsAsOfTheEndOfTheWait() {
    fixture.trees("1").execute();
    JobList before = fixture.up42().jobs().list();
    JobList after = before.track();
    assertThat(after.asOf()).isAfter(before.asOf()).isEqualTo(after.get(0).asOf());
    assertThat(after).containsExactlyElementsOf(before);
  }

  @Test
  void aListIsTrackedByItself() {
    fixture.trees("1").execute();
    fixture.trees("2").execute();
    assertThat(fixture.up42().jobs().list().track())
        .hasSize(2)
        .allMatch(job -> job.status().isTerminal());
  }
}
