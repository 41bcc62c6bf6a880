package swath.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import swath.SandboxFixture;
import swath.sandbox.world.Account;

/** Filters, sorting and paging of the job list. */
class JobsListTest {
  @RegisterExtension static final SandboxFixture FIXTURE = SandboxFixture.seeded();

  private static final Sandbox SANDBOX = FIXTURE.sandbox();
  private static final RawClient CLIENT = FIXTURE.raw();
  private static final List<JsonNode> ALL = list("limit=1000");

  @Test
  void newestComeFirst() {
    assertThat(ALL.stream().map(job -> Instant.parse(job.path("created").asText())))
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(ALL).hasSize(250);
  }

  @Test
  void pageHasAHundredByDefault() {
    JsonNode page = CLIENT.json("/v2/processing/jobs");

    assertThat(page.path("jobs")).hasSize(100);
    assertThat(page.path("links").path(0).path("href").asText())
        .startsWith("/v2/processing/jobs?token=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "created,asc",
        "created,desc",
        "status,asc",
        "status,desc",
        "processID,asc",
        "processID,desc",
        "creditConsumption.credits,asc",
        "creditConsumption.credits,desc"
      })
  void pagesGiveAllJobsInOrder(String sort) {
    List<String> paged = ids(pages("limit=33&sort=" + RawClient.encode(sort)));

    assertThat(paged).isEqualTo(ids(list("limit=1000&sort=" + RawClient.encode(sort))));
    assertThat(new HashSet<>(paged)).hasSize(250);
  }

  @Test
  void newJobsNeitherRepeatNorHideOthers() {
    try (SandboxFixture own = SandboxFixture.jobs(20)) {
      RawClient client = own.raw();
      JsonNode first = client.json("/v2/processing/jobs?limit=10");
      client.execute();
      JsonNode second = client.json(first.path("links").path(0).path("href").asText());

      List<String> seen = ids(first.path("jobs"));
      seen.addAll(ids(second.path("jobs")));
      assertThat(seen).hasSize(20).doesNotHaveDuplicates();
    }
  }

  @Test
  void lastPageHasLinksButNoNext() {
    assertThat(CLIENT.json("/v2/processing/jobs?limit=1000").path("links").isArray()).isTrue();
    assertThat(CLIENT.json("/v2/processing/jobs?limit=1000").path("links")).isEmpty();
  }

  @Test
  void creditsDescendingPutsUnknownOnesLast() {
    List<JsonNode> jobs = list("limit=1000&sort=creditConsumption.credits%2Cdesc");
    List<Integer> credits = new ArrayList<>();
    jobs.forEach(job -> credits.add(job.path("creditConsumption").path("credits").asInt(-1)));

    assertThat(credits).isSortedAccordingTo(Collections.reverseOrder());
  }

  @Test
  void processesAreCommaJoined() {
    assertThat(
            distinct(
                list("limit=1000&processId=pansharpening%2Cupsampling-ns"),
                job -> text(job, "processID")))
        .containsExactlyInAnyOrder("pansharpening", "upsampling-ns");
  }

  @Test
  void statusesAreCommaJoined() {
    assertThat(distinct(list("limit=1000&status=captured%2Creleased"), job -> text(job, "status")))
        .containsExactlyInAnyOrder("captured", "released");
  }

  @Test
  void workspaceSelectsItsJobs() {
    String workspace = Account.WORKSPACES.get(1);
    assertThat(distinct(list("workspaceId=" + workspace), job -> text(job, "workspaceID")))
        .containsExactly(workspace);
  }

  @Test
  void idsSelectJobs() {
    String ids = text(ALL.get(3), "jobID") + "," + text(ALL.get(200), "jobID");

    assertThat(ids(list("ids=" + RawClient.encode(ids)))).containsExactly(ids.split(","));
  }

  @Test
  void durationsAreInclusiveSecondsBetweenStartAndEnd() {
    JsonNode some =
        ALL.stream()
            .filter(job -> text(job, "status").equals("captured"))
            .findFirst()
            .orElseThrow();
    Duration run =
        Duration.between(
            Instant.parse(text(some, "started")), Instant.parse(text(some, "finished")));
    String id = "ids=" + text(some, "jobID");

    assertThat(list(id + "&minDuration=" + run.toSeconds())).hasSize(1);
    assertThat(list(id + "&minDuration=" + (run.toSeconds() + 1))).isEmpty();
    assertThat(list(id + "&maxDuration=" + (run.toSeconds() + 1))).hasSize(1);
    assertThat(list(id + "&maxDuration=" + (run.toSeconds() - 1))).isEmpty();
  }

  @Test
  void minDurationZeroLeavesOutWhatNeverRan() {
    assertThat(distinct(list("limit=1000&minDuration=0"), job -> text(job, "status")))
        .doesNotContain(
            "created", "licensed", "valid", "accepted", "rejected", "unlicensed", "invalid")
        .contains("running", "released");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status=done", "limit=0", "limit=x", "minDuration=1.5", "minDuration=-1",
        "sort=created", "sort=title,asc", "sort=created,up", "token=%25%25", "datetime=x",
        "limit=1&limit=2", "sort=created%2Casc&token=LTUgMCA"
      })
  void whatIsNotUnderstoodIsRefused(String query) {
    assertThat(CLIENT.get("/v2/processing/jobs?" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void jobIsShownAloneAsInTheList() {
    assertThat(CLIENT.job(ALL.get(7))).isEqualTo(ALL.get(7));
  }

  @Test
  void unknownJobIsNamed() {
    var answer = CLIENT.get("/v2/processing/jobs/none");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(RawClient.json(answer).path("detail").asText()).contains("none");
  }

  private static List<JsonNode> list(String query) {
    List<JsonNode> jobs = new ArrayList<>();
    CLIENT.json("/v2/processing/jobs?" + query).path("jobs").forEach(jobs::add);
    return jobs;
  }

  private static List<JsonNode> pages(String query) {
    List<JsonNode> jobs = new ArrayList<>();
    String href = "/v2/processing/jobs?" + query;
    while (!href.isEmpty()) {
      JsonNode page = CLIENT.json(href);
      page.path("jobs").forEach(jobs::add);
      href = page.path("links").path(0).path("href").asText();
    }
    return jobs;
  }

  private static List<String> ids(Iterable<JsonNode> jobs) {
    List<String> ids = new ArrayList<>();
    jobs.forEach(job -> ids.add(text(job, "jobID")));
    return ids;
  }

  private static List<String> distinct(List<JsonNode> jobs, Function<JsonNode, String> value) {
    return jobs.stream().map(value).distinct().toList();
  }

  private static String text(JsonNode job, String field) {
    return job.path(field).asText();
  }
}
