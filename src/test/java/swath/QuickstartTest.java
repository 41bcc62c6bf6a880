package swath;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import swath.host.TrackingFrame;
import swath.processing.JobSorting;
import swath.processing.JobStatus;
import swath.stac.StacItem;
import swath.stac.StacItems;
import tech.tablesaw.api.Table;

/** The journey of the first notebook, as a user writes it. */
class QuickstartTest {
  @RegisterExtension final SandboxFixture fixture = SandboxFixture.seeded();

  private final Up42 up42 = fixture.up42();

  @Test
  void journeyFromTheJobsTableToTheResults() {
    Table jobs = up42.jobs().table();
    assertThat(jobs.rowCount()).isEqualTo(fixture.sandbox().jobs());
    assertThat(jobs.columnNames()).startsWith("id", "process", "title", "status", "credits");

    Table dear =
        up42.jobs()
            .status(JobStatus.CAPTURED)
            .minDuration(Duration.ofMinutes(5))
            .sortBy(JobSorting.CREDITS.desc())
            .limit(8)
            .table();
    assertThat(dear.rowCount()).isEqualTo(8);
    assertThat(dear.stringColumn("status").asSet()).containsExactly("captured");

    StacItem item = up42.asset(SandboxFixture.ASSET).stacItems().get(0);
    SingleItemJobTemplate template =
        up42.templates().detectionTreesSpacept("Detect trees over UK", item).spendingAtMost(100);
    Quote quote = template.quote();
    assertThat(quote.isValid()).isTrue();
    assertThat(quote.cost().orElseThrow().isAtMost(100)).isTrue();

    Job job = template.executeOnce();
    Receipt receipt = fixture.host.shown(Receipt.class).get(0);
    assertThat(receipt.job()).isEqualTo(job);
    assertThat(receipt.found()).isFalse();

    assertThat(job.track().status()).isEqualTo(JobStatus.CAPTURED);
    List<TrackingFrame> frames = fixture.host.frames(TrackingFrame.class);
    assertThat(frames.get(frames.size() - 1).state().ended()).isTrue();

    assertThat(job.history().statusHistory().entries())
        .extracting(entry -> entry.status())
        .startsWith(JobStatus.CREATED)
        .endsWith(JobStatus.SUCCESSFUL, JobStatus.CAPTURED);
    assertThat(job.history().table().rowCount()).isGreaterThan(5);
    assertThat(job.history().image().getWidth()).isGreaterThan(600);
    assertThat(up42.jobs().credits().byProcess().table().rowCount()).isGreaterThan(5);
    assertThat(up42.jobs().credits().byProcess().image().getWidth()).isGreaterThan(600);
    assertThat(up42.spent().captured())
        .isEqualTo(quote.cost().orElseThrow().credits())
        .isEqualTo(job.credits().orElseThrow());

    StacItems results = job.collection().items();
    assertThat(results).isNotEmpty();
    assertThat(results.preview().get(0).previewBytes()).isPresent();

    assertThat(template.executeOnce()).isEqualTo(job);
    assertThat(fixture.host.shown(Receipt.class).get(1).found()).isTrue();
  }
}
