package swath;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import swath.processing.JobJson;

/** What the faces say of jobs that UP42 forgot, of their siblings, and of empty periods. */
class StalledJobsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private static ListServer account(List<JobJson> jobs) throws IOException {
    List<ObjectNode> rows = jobs.stream().map(job -> (ObjectNode) job.get().json()).toList();
    return new ListServer(ListServer.Kind.JOBS).at(NOW).pages(page -> rows, page -> -1);
  }

  private static JobJson open(String id, String status, int daysAgo) {
    return JobJson.job(id, status, NOW.minus(Duration.ofDays(daysAgo)).toString())
        .input("item", "https://api.up42.com/v2/assets/stac/collections/c/items/i-1")
        .credits(1_000);
  }

  private static JobJson ended(String id, String status, int daysAgo, String item) {
    Instant created = NOW.minus(Duration.ofDays(daysAgo));
    return JobJson.job(id, status, created.toString())
        .times(created.plusSeconds(8), created.plusSeconds(48), created.plusSeconds(49))
        .input("item", "https://api.up42.com/v2/assets/stac/collections/c/items/" + item)
        .credits(20);
  }

  private static List<JobJson> withTwoStalled() {
    List<JobJson> jobs = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      jobs.add(ended("done-" + i, "captured", 1 + i, "i-" + i));
    }
    jobs.add(open("dead-1", "running", 49));
    jobs.add(open("dead-2", "accepted", 60));
    return jobs;
  }

  @Test
  void stalledJobsAreCountedApartEverywhere() throws IOException {
    try (ListServer account = account(withTwoStalled())) {
      JobList jobs = account.up42.jobs().list();

      assertThat(jobs.stalled()).extracting(Job::id).containsExactly("dead-1", "dead-2");
      assertThat(account.up42.jobs().stalled()).hasSize(2);
      assertThat(jobs.toString()).contains("25 captured").contains("2 stalled");
      assertThat(jobs.toString()).doesNotContain("1 running");
      assertThat(jobs.credits().toString())
          .contains("500 captured, 2,000 in 2 stalled jobs")
          .doesNotContain("000 held");
      assertThat(jobs.timeline().toString()).containsPattern("look stalled, left out +dead-2, dead-1");
      assertThat(jobs.credits().table().longColumn("held").sum()).isZero();
    }
  }

  @Test
  void cardOfAStalledJobSaysHowOldItIsAndWhatToDo() throws IOException {
    try (ListServer account = account(withTwoStalled())) {
      Job dead = account.up42.jobs().list().stalled().get(0);

      assertThat(dead.isStalled()).isTrue();
      assertThat(dead.toString())
          .contains("UP42 has not changed it for 49 d;")
          .contains("ask UP42's support with the job's id")
          .contains("siblings()")
          .contains("dead-1");
    }
  }

  @Test
  void jobThatWasQueuedAgainSaysSo() throws IOException {
    JobJson job =
        open("again", "running", 1)
            .times(NOW.minusSeconds(600), NOW.minusSeconds(4_000), NOW.minusSeconds(600));
    try (ListServer account = account(List.of(job))) {
      assertThat(account.up42.jobs().list().get(0).toString())
          .containsPattern("ran +10 min so far")
          .contains(
              "restarted: ran until 2026-11-24 10:53:20 UTC, running since 2026-11-24 11:50:00 UTC");
    }
  }

  @Test
  void waitForManyEndsWhenTheOthersHaveAndNamesTheStalled() throws IOException {
    try (ListServer account = account(withTwoStalled())) {
      JobList jobs = account.up42.jobs().list().track();

      assertThat(jobs).hasSize(27);
      assertThat(account.host.frames.get(account.host.frames.size() - 1).toString())
          .contains("look stalled")
          .contains("dead-1, dead-2, not waited for")
          .contains("All others have ended.");
    }
  }

  @ParameterizedTest
  @CsvSource({"released, 3 of 3 jobs on its images are released", "captured, 3 of 3 jobs"})
  void siblingsTellHowOthersFared(String status, String sentence) throws IOException {
    List<JobJson> jobs = new ArrayList<>();
    jobs.add(ended("this", "released", 2, "i-7"));
    for (int i = 0; i < 3; i++) {
      jobs.add(ended("same-" + i, status, 2, "i-7").with("processID", "p-" + i));
    }
    for (int i = 0; i < 41; i++) {
      jobs.add(ended("other-" + i, "captured", 5, "o-" + i));
    }
    try (ListServer account = account(jobs)) {
      Siblings siblings = account.up42.jobs().list().get(0).siblings();

      assertThat(siblings.sameItem()).hasSize(3);
      assertThat(siblings.sameProcess()).hasSize(41);
      assertThat(siblings.sameHour()).hasSize(3);
      assertThat(siblings.isComplete()).isTrue();
      assertThat(siblings.toString())
          .contains(sentence)
          .contains("41 of 41 jobs of its process on other images are captured");
    }
  }

  @Test
  void jobWithoutSiblingsSaysSo() throws IOException {
    try (ListServer account = account(List.of(ended("only", "released", 2, "i")))) {
      assertThat(account.up42.jobs().list().get(0).siblings().toString())
          .contains("no other job on its images is known")
          .contains("no other job of its process on other images is known");
    }
  }

  @Test
  void emptyPeriodSaysWhatNowIsAndWhenTheNewestJobWas() throws IOException {
    try (ListServer account = account(List.of(ended("old", "captured", 30, "i")))) {
      Jobs none = account.up42.jobs().since(NOW.minus(Duration.ofDays(7)));
      String now = "now is 2026-11-24 12:00:00 UTC";
      String newest = "the newest such job was created 2026-10-25 12:00:00 UTC";

      assertThat(none.list().toString().replaceAll("\\s+", " ")).contains(now).contains(newest);
      assertThat(none.table().name()).contains(now).contains(newest);
      assertThat(none.credits().toString().replaceAll("\\s+", " ")).contains(now).contains(newest);
      assertThat(none.timeline().toString().replaceAll("\\s+", " ")).contains(now).contains(newest);
      assertThat(account.up42.jobs().list()).hasSize(1);
    }
  }

  @Test
  void nowIsTheServicesBeforeAnythingWasAsked() throws IOException {
    try (ListServer account = account(List.of())) {
      assertThat(account.up42.now()).isEqualTo(NOW);
    }
  }
}
