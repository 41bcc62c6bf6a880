package swath;

import swath.view.Words;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import swath.host.ProgressFrame;
import swath.internal.session.SessionScope;
import swath.processing.JobMetadata;
import swath.report.JobJson;

/** What {@code println} shows: within 100 columns, and no text of a stranger breaks it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextFacesTest {
  private static final String HOSTILE =
      "<img onerror=x>\n\u202Eevil\u202C " + "very long ".repeat(25) + "\uD83D\uDEF0";

  private SandboxFixture desk;
  private List<Object> faces;

  @BeforeAll
  void open() {
    desk = new SandboxFixture(builder -> builder.jobs(60));
    desk.sandbox.topUp(5_000);
    JobTemplate template = desk.trees("T").spendingAtMost(100);
    Quote quote = template.quote();
    Job job = template.execute().track();
    faces =
        Stream.concat(
                Stream.of(
                    desk.up42,
                    desk.up42.jobs(),
                    desk.up42.jobs().list(),
                    desk.up42.jobs().list().track(),
                    job,
                    template,
                    quote,
                    job.history(),
                    desk.up42.jobs().credits(),
                    desk.up42.jobs().credits().byProcess(),
                    desk.up42.jobs().credits().byWorkspace(),
                    desk.up42.jobs().credits().byMonth(),
                    desk.up42.jobs().credits().byDay(),
                    desk.up42.jobs().credits().dearest(),
                    desk.up42.jobs().credits().quoted(),
                    desk.up42.jobs().timeline(),
                    desk.up42.processes(),
                    desk.up42.budgets(),
                    desk.up42.spent(),
                    desk.up42.templates(),
                    desk.up42.requests(),
                    new ValidationErrors(List.of())),
                Stream.concat(desk.host.shown.stream(), desk.host.frames.stream()))
            .toList();
  }

  @AfterAll
  void close() {
    desk.close();
  }

  @Test
  void allFitIntoAHundredColumns() {
    for (Object face : faces) {
      assertThat(face.toString().lines())
          .as(face.getClass().getSimpleName())
          .allSatisfy(line -> assertThat(Words.length(line)).isLessThanOrEqualTo(100));
    }
  }

  @Test
  void allOfASandboxSaySo() {
    for (Object face : faces) {
      if (!(face instanceof Templates
          || face instanceof Requests
          || face instanceof ValidationErrors
          || face instanceof ProgressFrame)) {
        assertThat(face.toString()).as(face.getClass().getSimpleName()).contains("sandbox");
      }
    }
  }

  @Test
  void noneShowsTheSandboxsPort() {
    String port = desk.sandbox.url().replaceAll(".*:", ":");
    assertThat(faces).noneMatch(face -> face.toString().contains(port));
  }

  @Test
  void aStrangersTitleStaysInItsRow() {
    JobMetadata hostile = hostile();
    SessionScope session = desk.up42.scope();
    Job job = new Job(session, hostile, session.now());
    JobList list = new JobList(session, List.of(job, job), "q", Instant.EPOCH, true);
    assertThat(list.toString().lines()).filteredOn(line -> line.startsWith("j-1")).hasSize(2);
    assertThat(list.toString()).doesNotContain("\u202E");
    assertThat(job.toString()).doesNotContain("\u202E").contains("<img onerror=x>");
  }

  @Test
  void aJobWithoutReadableFieldsStillHasAFace() {
    JobMetadata broken =
        new JobMetadata(swath.http.Json.object().put("created", "soon").put("jobID", 7));
    Job job = new Job(desk.up42.scope(), broken, desk.up42.scope().now());
    assertThat(job.toString()).startsWith("untitled job · –").containsPattern("created +–");
    assertThat(new JobList(desk.up42.scope(), List.of(job), "q", Instant.EPOCH, true).toString())
        .contains("1 job");
  }

  private static JobMetadata hostile() {
    JobMetadata job = JobJson.captured("j-1", "2026-03-01T12:00:00Z", 5).get();
    ((ObjectNode) job.json().path("definition").path("inputs")).put("title", HOSTILE);
    return job;
  }
}
