package swath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import swath.error.JobFailedException;
import swath.host.ProgressFrame;
import swath.internal.session.SessionScope;
import swath.processing.JobJson;
import swath.processing.JobMetadata;
import swath.view.Words;

/** What {@code println} shows: within 100 columns, and no text of a stranger breaks it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandleTextTest {
  private static final String HOSTILE =
      "<img onerror=x>\n\u202Eevil\u202C " + "very long ".repeat(25) + "\uD83D\uDEF0";

  @RegisterExtension final SandboxFixture fixture = SandboxFixture.jobs(60).plus(5_000);

  private List<Object> values;

  @BeforeAll
  void open() {
    JobTemplate template = fixture.trees("T").spendingAtMost(100);
    Quote quote = template.quote();
    Job job = template.execute().track();
    values =
        Stream.concat(
                Stream.of(
                    fixture.up42(),
                    fixture.up42().jobs(),
                    fixture.up42().jobs().list(),
                    fixture.up42().jobs().since(job.created()).list().track(),
                    job,
                    template,
                    quote,
                    job.history(),
                    fixture.up42().jobs().credits(),
                    fixture.up42().jobs().credits().byProcess(),
                    fixture.up42().jobs().credits().byWorkspace(),
                    fixture.up42().jobs().credits().byMonth(),
                    fixture.up42().jobs().credits().byDay(),
                    fixture.up42().jobs().credits().dearest(),
                    fixture.up42().jobs().credits().quoted(),
                    fixture.up42().jobs().timeline(),
                    fixture.up42().processes(),
                    fixture.up42().budgets(),
                    fixture.up42().spent(),
                    fixture.up42().templates(),
                    fixture.up42().requests(),
                    new ValidationErrors(List.of())),
                Stream.concat(fixture.host.shown.stream(), fixture.host.frames.stream()))
            .toList();
  }

  @Test
  void allFitIntoAHundredColumns() {
    for (Object value : values) {
      assertThat(value.toString().lines())
          .as(value.getClass().getSimpleName())
          .allSatisfy(line -> assertThat(Words.length(line)).isLessThanOrEqualTo(100));
    }
  }

  @Test
  void allOfASandboxSaySo() {
    for (Object value : values) {
      if (!(value instanceof Templates
          || value instanceof Requests
          || value instanceof ValidationErrors
          || value instanceof ProgressFrame)) {
        assertThat(value.toString()).as(value.getClass().getSimpleName()).contains("sandbox");
      }
    }
  }

  @Test
  void noneShowsTheSandboxsPort() {
    String port = fixture.sandbox().url().replaceAll(".*:", ":");
    assertThat(values).noneMatch(value -> value.toString().contains(port));
  }

  @Test
  void aStrangersTitleStaysInItsRow() {
    JobMetadata hostile = hostile();
    SessionScope session = fixture.up42().scope();
    Job job = new Job(session, hostile, session.now());
    JobList list = JobList.of(session, List.of(job, job), "q", Instant.EPOCH, true);
    assertThat(list.toString().lines()).filteredOn(line -> line.startsWith("j-1")).hasSize(2);
    assertThat(list.toString()).doesNotContain("\u202E");
    assertThat(job.toString()).doesNotContain("\u202E").contains("<img onerror=x>");
  }

  @Test
  void theMessageOfAFailedJobHoldsNothingThatATerminalObeys() {
    ObjectNode json =
        (ObjectNode) JobJson.job("j-1", "released", "2026-03-01T12:00:00Z").get().json();
    json.put("jobID", "j-1\u001b[31m\u202e\u200b");
    SessionScope session = fixture.up42().scope();
    Job job = new Job(session, new JobMetadata(json), session.now());
    assertThatThrownBy(job::collection)
        .isInstanceOf(JobFailedException.class)
        .hasMessageStartingWith("Job j-1 left no results. It is released");
  }

  @Test
  void aJobWithoutReadableFieldsStillHasAFace() {
    JobMetadata broken =
        JobJson.empty().with("created", "soon").with("jobID", IntNode.valueOf(7)).get();
    Job job = new Job(fixture.up42().scope(), broken, fixture.up42().scope().now());
    assertThat(job.toString()).startsWith("untitled job · –").containsPattern("created +–");
    assertThat(
            JobList.of(fixture.up42().scope(), List.of(job), "q", Instant.EPOCH, true).toString())
        .contains("1 job");
  }

  private static JobMetadata hostile() {
    return JobJson.captured("j-1", "2026-03-01T12:00:00Z", 5).input("title", HOSTILE).get();
  }
}
