package swath.stac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import swath.error.NotFoundException;
import swath.http.HttpClient;
import swath.http.Json;
import swath.http.Overwrite;
import swath.http.SandboxSession;
import swath.processing.JobMetadata;
import swath.processing.JobQuery;
import swath.processing.ProcessingApi;
import swath.sandbox.Sandbox;

/** Storage, against the sandbox over HTTP. */
class StacApiTest {
  private static final String ASSET = "68567134-27ad-7bd7-4b65-d61adb11fc78";

  private static Sandbox sandbox;
  private static HttpClient http;
  private static StacApi stac;

  @TempDir Path directory;

  @BeforeAll
  static void start() {
    sandbox = Sandbox.builder().manualClock().start();
    http = SandboxSession.on(sandbox);
    stac = new StacApi(http);
  }

  @AfterAll
  static void stop() {
    http.close();
    sandbox.close();
  }

  private static StacItem item() {
    return stac.asset(ASSET).stacItems().get(0);
  }

  private static JobMetadata captured() {
    return new ProcessingApi(http)
        .page(JobQuery.all().withStatuses(List.of("captured")).withPageSize(1))
        .jobs()
        .get(0);
  }

  @Test
  void assetHasMetadataAndItems() {
    Asset asset = stac.asset(ASSET);
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
    assertThatThrownBy(() -> stac.asset("11111111-2222-3333-4444-555555555555"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("11111111-2222-3333-4444-555555555555");
  }

  @Test
  void itemIsFoundAgainByItsAddress() {
    StacItem item = item();
    assertThat(stac.item(item.selfHref().orElseThrow())).isEqualTo(item);
  }

  @Test
  void itemOfAnotherHostIsRefused() {
    assertThatThrownBy(() -> stac.item("https://api.up42.com/v2/assets/stac/collections/a/items/b"))
        .hasMessageContaining("is not on " + http.url());
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
    List<StacItem> all = stac.search().pageSize(7).list();
    assertThat(all).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    assertThat(stac.search().list()).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void searchStopsAtItsLimit() {
    try (HttpClient mine = SandboxSession.on(sandbox)) {
      assertThat(new StacApi(mine).search().pageSize(5).limit(12).list()).hasSize(12);
      assertThat(mine.requests()).filteredOn(r -> r.path().endsWith("/search")).hasSize(3);
    }
  }

  @Test
  void searchWithoutRoomAsksNothing() {
    try (HttpClient mine = SandboxSession.on(sandbox)) {
      assertThat(new StacApi(mine).search().limit(0).list()).isEmpty();
      assertThat(mine.requests()).isEmpty();
    }
  }

  @Test
  void searchByIdsAndCollections() {
    StacItem item = item();
    assertThat(stac.search().ids(item.id()).list()).containsExactly(item);
    assertThat(stac.search().collections(item.collectionId().orElseThrow()).list())
        .contains(item)
        .allSatisfy(found -> assertThat(found.collectionId()).isEqualTo(item.collectionId()));
  }

  @Test
  void searchByPlace() {
    StacItem item = item();
    double[] box = item.bbox();
    assertThat(stac.search().bbox(box[0], box[1], box[2], box[3]).list()).contains(item);
    assertThat(stac.search().intersects(item.footprint().orElseThrow()).list()).contains(item);
    assertThat(stac.search().intersects(item.geometry()).list()).contains(item);
    assertThat(stac.search().bbox(-0.001, -89.9, 0.001, -89.8).list()).isEmpty();
  }

  @Test
  void searchByTimeAndSorting() {
    Instant taken = item().datetime().orElseThrow();
    assertThat(stac.search().datetime(taken, taken).list()).contains(item());
    assertThat(stac.search().since(taken.plusSeconds(1)).list()).doesNotContain(item());
    assertThat(stac.search().sortBy("datetime", true).list())
        .isSortedAccordingTo(Comparator.comparing((StacItem i) -> i.datetime().orElseThrow()));
    assertThat(stac.search().sortBy("datetime", false).list())
        .isSortedAccordingTo(
            Comparator.comparing((StacItem i) -> i.datetime().orElseThrow()).reversed());
  }

  @Test
  void searchByFilterTogetherWithJob() {
    JobMetadata job = captured();
    assertThat(stac.search().job(job.jobId()).list())
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item.jobId()).contains(job.jobId()));
    assertThat(
            stac.search()
                .job(job.jobId())
                .filter(Json.parse("{\"op\":\"=\",\"args\":[{\"property\":\"id\"},\"another\"]}"))
                .list())
        .isEmpty();
  }

  @Test
  void collectionOfAJobHasItsItems() {
    JobMetadata job = captured();
    StacCollection collection = stac.collection(job.collectionUrl().orElseThrow());
    assertThat(collection.jobId()).contains(job.jobId());
    assertThat(collection.title()).isEqualTo(job.title());
    assertThat(collection.items())
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item.collectionId()).contains(collection.id()));
    assertThat(stac.collection(collection.id()).json()).isEqualTo(collection.json());
    assertThat(stac.collection(job.collectionUrl().orElseThrow() + "/").id())
        .isEqualTo(collection.id());
  }

  @Test
  void collectionsAreListed() {
    StacCollections all = stac.collections();
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
    StacCollection collection = stac.collection(captured().collectionUrl().orElseThrow());
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
