package swath.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static swath.http.FaultyServer.reply;
import static swath.tracking.TrackerFixture.job;
import static swath.tracking.TrackerFixture.page;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import swath.error.ServiceUnreachableException;
import swath.error.UnfinishedJobException;
import swath.http.FaultyServer;
import swath.processing.JobJson;
import swath.processing.JobMetadata;

class TrackManyTest {
  private final List<JobListTrackingState> states = new ArrayList<>();
  private TrackerFixture fixture;

  @BeforeEach
  void open() throws IOException {
    fixture = new TrackerFixture();
  }

  @AfterEach
  void close() throws IOException {
    fixture.close();
  }

  private List<JobMetadata> track(String... ids) {
    return track(Polling.adaptive(), ids);
  }

  private List<JobMetadata> track(Polling polling, String... ids) {
    List<JobMetadata> jobs = List.of(ids).stream().map(id -> job(id, "created")).toList();
    return fixture.tracker().track(jobs, null, polling, states::add);
  }

  @Test
  void asksForAllByOneRequest() {
    fixture.script("jobs", page(job("j-1", "captured"), job("j-2", "captured")));
    assertThat(track("j-1", "j-2")).extracting(JobMetadata::status).containsOnly("captured");
    assertThat(fixture.server().seen("/v2/processing/jobs"))
        .extracting(FaultyServer.Seen::target)
        .containsExactly("/v2/processing/jobs?limit=2&ids=j-1%2Cj-2");
  }

  @Test
  void asksOnlyForThoseThatHaveNotEnded() {
    fixture.script(
        "jobs", page(job("j-1", "captured"), job("j-2", "running")), page(job("j-2", "captured")));
    track("j-1", "j-2");
    assertThat(fixture.server().seen("/v2/processing/jobs").get(1).target())
        .isEqualTo("/v2/processing/jobs?limit=1&ids=j-2");
  }

  @Test
  void asksMoreOftenAgainAfterAChange() {
    fixture.script(
        "jobs",
        page(job("j-1", "created")),
        page(job("j-1", "created")),
        page(job("j-1", "created")),
        page(job("j-1", "running")),
        page(job("j-1", "captured")));
    track("j-1");
    assertThat(fixture.time().sleeps())
        .extracting(Duration::toMillis)
        .containsExactly(2_000L, 3_000L, 4_500L, 2_000L);
  }

  @Test
  void asksMoreOftenAgainAfterAChangeOfOneThatItAskedForAlone() {
    fixture.statuses("j-1", "created", "created", "created", "running", "captured");
    track("j-1");
    assertThat(fixture.time().sleeps())
        .extracting(Duration::toMillis)
        .containsExactly(2_000L, 3_000L, 4_500L, 2_000L);
  }

  @Test
  void namesOnlyThoseThatHaveNotEnded() {
    fixture.time().pass(Duration.ofHours(1));
    fixture.script("jobs", page(job("j-1", "captured"), job("j-2", "running")));
    assertThatThrownBy(() -> track(Polling.of(Duration.ofSeconds(5), 3), "j-1", "j-2"))
        .isInstanceOfSatisfying(
            UnfinishedJobException.class, e -> assertThat(e.jobIds()).containsExactly("j-2"))
        .hasMessageContaining("The wait ended after 10 s")
        .hasMessageContaining("job j-2 (running at 13:00:10 UTC)")
        .hasMessageContaining("Wait again by up42.job(\"j-2\").track().");
  }

  @Test
  void namesTheFirstOfSeveralThatHaveNotEnded() {
    fixture.script("jobs", page(job("j-1", "running"), job("j-2", "running")));
    assertThatThrownBy(() -> track(Polling.of(Duration.ofSeconds(5), 1), "j-1", "j-2"))
        .isInstanceOfSatisfying(
            UnfinishedJobException.class, e -> assertThat(e.jobIds()).containsExactly("j-1", "j-2"))
        .hasMessageContaining("2 jobs, of which the first is j-1")
        .hasMessageContaining("the first by up42.job(\"j-1\").track()");
  }

  @Test
  void keepsTheOrderGiven() {
    fixture.script("jobs", page(job("j-2", "captured"), job("j-1", "released")));
    assertThat(track("j-1", "j-2")).extracting(JobMetadata::jobId).containsExactly("j-1", "j-2");
  }

  @Test
  void followsNext() {
    fixture.script(
        "jobs",
        reply(200, JobJson.page(List.of(job("j-1", "captured")), "/v2/processing/jobs?token=t")),
        page(job("j-2", "captured")));
    assertThat(track("j-1", "j-2")).hasSize(2);
    assertThat(fixture.server().seen("/v2/processing/jobs")).hasSize(2);
  }

  @Test
  void aListThatLeadsInACircleIsAFailedQueryAndNoEndlessOne() {
    FaultyServer.Act circle = reply(200, JobJson.page(List.of(job("j-1", "running")), "?token=t"));
    fixture.script("jobs", circle, circle, page(job("j-1", "captured")));
    assertThat(track("j-1")).extracting(JobMetadata::status).containsExactly("captured");
    assertThat(fixture.server().seen("/v2/processing/jobs")).hasSize(3);
  }

  @Test
  void asksForTwoHundredByARequest() {
    String[] ids = IntStream.range(0, 450).mapToObj(i -> "j-" + i).toArray(String[]::new);
    JobMetadata[] all =
        IntStream.range(0, 450)
            .mapToObj(i -> job("j-" + i, "captured"))
            .toArray(JobMetadata[]::new);
    fixture.script("jobs", page(all));
    track(ids);
    assertThat(fixture.server().seen("/v2/processing/jobs")).hasSize(3);
  }

  @Test
  void asksAloneForOneThatDidNotComeBack() {
    fixture.script("jobs", page(job("j-1", "captured")));
    fixture.statuses("j-2", "captured");
    assertThat(track("j-1", "j-2").get(1).status()).isEqualTo("captured");
  }

  @Test
  void saysWhichJobIsGoneOnceTheOthersHaveEnded() {
    fixture.script("jobs", page(job("j-1", "running")), page(job("j-1", "captured")));
    assertThatThrownBy(() -> track("j-1", "j-2"))
        .isInstanceOfSatisfying(
            UnfinishedJobException.class, e -> assertThat(e.jobIds()).containsExactly("j-2"));
    JobListTrackingState last = states.get(states.size() - 1);
    assertThat(last.missing()).containsExactly("j-2");
    assertThat(last.jobs().get(0).status()).isEqualTo("captured");
  }

  @Test
  void survivesSoftFailures() {
    fixture.script("jobs", reply(502, "{}"), page(job("j-1", "captured")));
    assertThat(track("j-1")).extracting(JobMetadata::status).containsExactly("captured");
    assertThat(states.get(0).trouble()).contains("502");
  }

  @Test
  void settlesEachJobByItself() {
    fixture.script(
        "jobs",
        page(job("j-1", "successful"), job("j-2", "running")),
        page(job("j-1", "captured"), job("j-2", "running")),
        page(job("j-2", "captured")));
    track("j-1", "j-2");
    assertThat(fixture.sleeps()).containsExactly(2L, 2L);
  }

  @Test
  void aJobOfNoReadableStatusDoesNotHoldTheOthersBack() {
    JobMetadata unreadable =
        JobJson.empty().with("jobID", "j-1").with("status", IntNode.valueOf(7)).get();
    fixture.script("jobs", page(unreadable, job("j-2", "captured")));
    assertThatThrownBy(() -> trackTwice("j-1", "j-2"))
        .isInstanceOfSatisfying(
            UnfinishedJobException.class, e -> assertThat(e.jobIds()).containsExactly("j-1"));
    assertThat(last().jobs().get(1).status()).isEqualTo("captured");
    assertThat(fixture.journal.observations("j-1")).isEmpty();
  }

  @Test
  void aJobThatWasListedWithoutAStatusIsWaitedFor() {
    fixture.script("jobs", page(job("j-1", "captured"), job("j-2", "captured")));
    JobMetadata listed = JobJson.empty().with("jobID", "j-1").get();
    List<JobMetadata> ended =
        fixture
            .tracker()
            .track(List.of(listed, job("j-2", "running")), null, Polling.adaptive(), states::add);
    assertThat(ended).extracting(JobMetadata::status).containsOnly("captured");
  }

  @Test
  void aRowWithoutAnIdIsPassedOver() {
    JobMetadata nameless = JobJson.empty().get();
    JobMetadata none = new JobMetadata(NullNode.instance);
    fixture.script("jobs", page(nameless, none, job("j-1", "captured")));
    assertThat(track("j-1")).extracting(JobMetadata::status).containsExactly("captured");
  }

  @Test
  void aJobThatCanNotBeAskedForAloneDoesNotHoldTheOthersBack() {
    fixture.script("jobs", page(job("j-2", "captured")));
    fixture.script("j-1", reply(500, "{}"));
    assertThatThrownBy(() -> trackTwice("j-1", "j-2"))
        .isInstanceOf(ServiceUnreachableException.class)
        .hasMessageContaining("j-1");
    assertThat(last().jobs().get(1).status()).isEqualTo("captured");
  }

  @Test
  void whatWasHeardBeforeTheWaitKeepsItsTimeUntilThereIsAnAnswer() {
    fixture.script("jobs", reply(503, "{}"), page(job("j-1", "captured")));
    Instant heard = fixture.now().minusSeconds(3_600);
    fixture.tracker().track(List.of(job("j-1", "running")), heard, Polling.adaptive(), states::add);
    assertThat(states.get(0).asOf()).isEqualTo(heard);
  }

  private void trackTwice(String... ids) {
    List<JobMetadata> jobs = List.of(ids).stream().map(id -> job(id, "created")).toList();
    fixture.tracker().track(jobs, null, Polling.of(Duration.ofSeconds(10), 2), states::add);
  }

  private JobListTrackingState last() {
    return states.get(states.size() - 1);
  }

  @Test
  void nothingIsAskedForNoJobs() {
    assertThat(track()).isEmpty();
    assertThat(fixture.server().seen()).isEmpty();
  }
}
