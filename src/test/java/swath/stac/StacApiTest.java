package swath.stac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import swath.SandboxFixture;
import swath.error.NotFoundException;
import swath.http.HttpClient;
import swath.http.Json;
import swath.http.Overwrite;
import swath.processing.JobMetadata;
import swath.processing.JobQuery;
import swath.processing.ProcessingApi;

/** Storage, against the sandbox over HTTP. */
class StacApiTest {
  private static final String ASSET = SandboxFixture.ASSET;

  @RegisterExtension static final SandboxFixture FIXTURE = SandboxFixture.seeded();

  private static final HttpClient HTTP = FIXTURE.http();
  private static final StacApi STAC = new StacApi(HTTP);

  @TempDir Path directory;

  private static StacItem item() {
    return STAC.asset(ASSET).stacItems().get(0);
  }

  private static JobMetadata captured() {
    return new ProcessingApi(HTTP)
        .page(JobQuery.all().withStatuses(List.of("captured")).withPageSize(1))
        .jobs()
        .get(0);
  }

  @Test
  void assetHasMetadataAndItems() {
    Asset asset = STAC.asset(ASSET);
    assertThat(asset.id()).isEqualTo(ASSET);
    assertThat(asset.name()).isPresent();
    assertThat(asset.size().orElseThrow()).isPositive();
    assertThat(asset.createdAt()).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
    assertThat(asset.stacItems())
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item.assetId()).contains(ASSET));
  }

  @Test
  void unknownAssetIsNotFound() {
    assertThatThrownBy(() -> STAC.asset("11111111-2222-3333-4444-555555555555"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("11111111-2222-3333-4444-555555555555");
  }

  @Test
  void itemIsFoundAgainByItsAddress() {
    StacItem item = item();
    assertThat(STAC.item(item.selfHref().orElseThrow())).isEqualTo(item);
  }

  @Test
  void itemOfAnotherHostIsRefused() {
    assertThatThrownBy(() -> STAC.item("https://api.up42.com/v2/assets/stac/collections/a/items/b"))
        .hasMessageContaining("is not on " + HTTP.url());
  }

  @Test
  void itemHasAPlaceAndATime() {
    StacItem item = item();
    assertThat(item.datetime()).isPresent();
    assertThat(item.platform()).isPresent();
    Geometry footprint = item.footprint().orElseThrow();
    double[] box = item.bbox();
    assertThat(footprint.getEnvelopeInternal().getMinX()).isEqualTo(box[0]);
    assertThat(footprint.getEnvelopeInternal().getMaxY()).isEqualTo(box[3]);
    assertThat(footprint.isValid()).isTrue();
  }

  @Test
  void previewIsAPicture() {
    byte[] picture = item().preview().previewBytes().orElseThrow();
    assertThat(picture).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void searchGoesThroughAllPages() {
    List<StacItem> all = STAC.search().pageSize(7).list();
    assertThat(all).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    assertThat(STAC.search().list()).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void searchStopsAtItsLimit() {
    try (HttpClient mine = FIXTURE.http(FIXTURE.sandbox().url())) {
      assertThat(new StacApi(mine).search().pageSize(5).limit(12).list()).hasSize(12);
      assertThat(mine.requests()).filteredOn(r -> r.path().endsWith("/search")).hasSize(3);
    }
  }

  @Test
  void searchWithoutRoomAsksNothing() {
    try (HttpClient mine = FIXTURE.http(FIXTURE.sandbox().url())) {
      assertThat(new StacApi(mine).search().limit(0).list()).isEmpty();
      assertThat(mine.requests()).isEmpty();
    }
  }

  @Test
  void searchByIdsAndCollections() {
    StacItem item = item();
    assertThat(STAC.search().ids(item.id()).list()).containsExactly(item);
    assertThat(STAC.search().collections(item.collectionId().orElseThrow()).list())
        .contains(item)
        .allSatisfy(found -> assertThat(found.collectionId()).isEqualTo(item.collectionId()));
  }

  @Test
  void searchByPlace() {
    StacItem item = item();
    double[] box = item.bbox();
    assertThat(STAC.search().bbox(box[0], box[1], box[2], box[3]).list()).contains(item);
    assertThat(STAC.search().intersects(item.footprint().orElseThrow()).list()).contains(item);
    assertThat(STAC.search().intersects(item.geometry()).list()).contains(item);
    assertThat(STAC.search().bbox(-0.001, -89.9, 0.001, -89.8).list()).isEmpty();
  }

  @Test
  void searchByTimeAndSorting() {
    Instant taken = item().datetime().orElseThrow();
    assertThat(STAC.search().datetime(taken, taken).list()).contains(item());
    assertThat(STAC.search().since(taken.plusSeconds(1)).list()).doesNotContain(item());
    assertThat(STAC.search().sortBy("datetime", true).list())
        .isSortedAccordingTo(Comparator.comparing((StacItem i) -> i.datetime().orElseThrow()));
    assertThat(STAC.search().sortBy("datetime", false).list())
        .isSortedAccordingTo(
            Comparator.comparing((StacItem i) -> i.datetime().orElseThrow()).reversed());
  }

  @Test
  void searchByFilterTogetherWithJob() {
    JobMetadata job = captured();
    assertThat(STAC.search().job(job.jobId()).list())
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item.jobId()).contains(job.jobId()));
    assertThat(
            STAC.search()
                .job(job.jobId())
                .filter(Json.parse("{\"op\":\"=\",\"args\":[{\"property\":\"id\"},\"another\"]}"))
                .list())
        .isEmpty();
  }

  @Test
  void collectionOfAJobHasItsItems() {
    JobMetadata job = captured();
    StacCollection collection = STAC.collection(job.collectionUrl().orElseThrow());
    assertThat(collection.jobId()).contains(job.jobId());
    assertThat(collection.title()).isEqualTo(job.title());
    assertThat(collection.items())
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item.collectionId()).contains(collection.id()));
    assertThat(STAC.collection(collection.id()).json()).isEqualTo(collection.json());
    assertThat(STAC.collection(job.collectionUrl().orElseThrow() + "/").id())
        .isEqualTo(collection.id());
  }

  @Test
  void collectionsAreListed() {
    StacCollections all = STAC.collections();
    assertThat(all).hasSizeGreaterThan(20);
    assertThat(all.toString())
        .startsWith(all.size() + " collections · list\n")
        .contains(all.get(0).id(), all.get(19).id())
        .doesNotContain(all.get(20).id())
        .contains("\n20 of " + all.size() + " rows\n")
        .endsWith("\nsandbox data");
    assertThat(all.toString().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void resultsAreDownloadedWithProgress() throws Exception {
    StacCollection collection = STAC.collection(captured().collectionUrl().orElseThrow());
    AtomicLong bytes = new AtomicLong();
    List<Path> files =
        collection.download(
            directory, Overwrite.NEVER, (done, total, unit) -> bytes.set(Math.max(done, total)));
    assertThat(files).isNotEmpty();
    assertThat(Files.size(files.get(files.size() - 1))).isEqualTo(bytes.get());
    try (var left = Files.list(directory)) {
      assertThat(left).containsExactlyInAnyOrderElementsOf(files);
    }
  }
}
