package swath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import swath.error.JobFailedException;
import swath.feature.Feature;
import swath.feature.Features;
import swath.processing.JobStatus;
import swath.stac.Asset;
import swath.stac.Provenance;
import swath.stac.StacItem;

/** From jobs to what they found and to where that came from, against the sandbox. */
class ResultFeaturesTest {
  private static final String SHIPS = "detection-ships-airbus";

  @RegisterExtension static final SandboxFixture FIXTURE = SandboxFixture.seeded();

  private final Up42 up42 = FIXTURE.up42();

  private JobList ships() {
    return up42.jobs().process(SHIPS).status(JobStatus.CAPTURED).limit(3).list();
  }

  @Test
  void featuresOfAJobLieInItsFootprintWithJobAndItem() {
    Job job = ships().get(0);
    StacItem result = job.items().get(0);
    Features found = job.features();
    assertThat(found).isNotEmpty();
    for (Feature feature : found) {
      assertThat(feature.jobId()).hasValue(job.id());
      assertThat(feature.itemId()).hasValue(result.id());
      assertThat(result.footprint().orElseThrow().covers(feature.geometry())).isTrue();
    }
    assertThat(found.size()).isEqualTo(result.preview().featureCounts().get(0).total());
    assertThat(found.byClass().doubleColumn("per_km2").countMissing()).isZero();
    assertThat(List.copyOf(result.features())).hasSameSizeAs(found);
    assertThat(List.copyOf(job.items().features())).hasSameSizeAs(found);
  }

  @Test
  void featuresOfManyJobsComeTogether() {
    JobList jobs = ships();
    Features all = jobs.features();
    int sum = jobs.stream().mapToInt(job -> job.features().size()).sum();
    assertThat(all).hasSize(sum);
    Set<String> ids = jobs.stream().map(Job::id).collect(Collectors.toSet());
    assertThat(all.table().stringColumn("job").asSet()).isSubsetOf(ids);
    assertThat(all.map().toString()).contains("cargo ship");
    assertThat(all.errors()).isEmpty();
  }

  @Test
  void thumbnailsAreFetchedForMapsOnly() {
    Features found = ships().features();
    long before = SandboxFixture.requests(up42, "/download-url");
    assertThat(found.table().rowCount()).isPositive();
    long files = SandboxFixture.requests(up42, "/download-url") - before;
    assertThat(found.map().view().html()).contains("<img");
    assertThat(SandboxFixture.requests(up42, "/download-url") - before).isGreaterThan(files);
  }

  @Test
  void jobsWithoutResultsHaveNoFeatures() {
    JobList failed = up42.jobs().status(JobStatus.FAILED, JobStatus.INVALID).limit(2).list();
    assertThat(failed.features()).isEmpty();
    assertThatThrownBy(() -> failed.get(0).features()).isInstanceOf(JobFailedException.class);
  }

  @Test
  void mapsHaveTheThumbnailsOfTheirItems() {
    ItemList images = up42.images().limit(2).list();
    assertThat(images.get(0).previewBytes()).isEmpty();
    assertThat(images.map().view().html()).contains("<img");
    assertThat(images).allMatch(item -> item.previewBytes().isPresent());
    assertThat(up42.images().limit(2).map().toString()).contains("footprints  2");
    assertThat(ships().get(0).collection().map().toString()).contains("footprints  1");
  }

  @Test
  void aResultKnowsWhereItComesFrom() {
    Job job = ships().get(0);
    StacItem result = job.items().get(0);
    Provenance origin = result.provenance().orElseThrow();
    assertThat(origin.jobId()).isEqualTo(job.id());
    assertThat(origin.processId()).isEqualTo(SHIPS);
    assertThat(origin.sourceItemIds()).isEqualTo(job.itemIds());
    assertThat(origin.credits()).isEqualTo(job.credits());
    assertThat(origin.finished()).isEqualTo(job.finished());
    assertThat(origin.inputs()).isEqualTo(job.definition().path("inputs"));
    assertThat(result.toString())
        .contains("process", SHIPS, "made of items", job.itemIds().get(0), "captured", "ran");
    assertThat(origin.toString()).contains(job.id(), SHIPS);
    StacItem image = up42.item(job.itemIds().get(0));
    assertThat(image.provenance()).isEqualTo(Optional.empty());
  }

  @Test
  void aPreviewAsksForTheJobOfAllResultsOnce() {
    ItemList results = ships().get(0).items();
    long before = up42.requests().size();
    assertThat(results.preview()).hasSize(1);
    assertThat(up42.requests().size() - before).isPositive();
    assertThat(results.get(0).toString()).contains("made of items");
  }

  @Test
  void assetsAreAllFilesNewestFirst() {
    List<Asset> assets = List.copyOf(up42.assets());
    assertThat(assets).hasSizeGreaterThan(40);
    assertThat(assets.stream().map(Asset::id).distinct()).hasSameSizeAs(assets);
    assertThat(assets.stream().map(Asset::createdAt).toList())
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(up42.assets().toString()).contains("assets", "Files in storage", "kB");
  }
}
