package swath.stac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static swath.http.FaultyServer.reply;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import swath.error.CallInterruptedException;
import swath.http.FaultyServer;
import swath.http.HttpOptions;
import swath.http.Json;
import swath.http.ScriptedServer;

/** Previews of many items against a server that stalls, fails and counts. */
class PreviewFetcherTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration ENOUGH_FOR_THE_OTHERS = Duration.ofSeconds(2);
  private static final Duration SHORT = Duration.ofMillis(300);

  private ScriptedServer wire;
  private FaultyServer.Script storage = seen -> reply(200, "picture");

  @BeforeEach
  void start() throws IOException {
    wire = new ScriptedServer(this::answer);
  }

  @AfterEach
  void stop() throws IOException {
    wire.close();
  }

  private List<StacItem> items(int count) {
    StacClient client = new StacClient(wire.http());
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new StacItem(
                    client,
                    Json.parse(
                        """
                        {"id": "i%1$s", "assets": {"thumbnail": {"roles": ["thumbnail"],
                         "href": "%2$s/v2/assets/t%1$s/download-url"}}}
                        """
                            .formatted(i, wire.server().url()))))
        .toList();
  }

  /** Signed addresses, and what lies behind them. */
  private FaultyServer.Act answer(FaultyServer.Seen seen) {
    if (seen.path().endsWith("/download-url")) {
      String file = seen.path().split("/")[3];
      return reply(
          200,
          "{\"url\":\"%s/bucket/%s?signature=canary-signature\"}"
              .formatted(wire.server().url(), file));
    }
    return seen.path().endsWith("/metadata")
        ? reply(200, "{\"id\":\"a1\",\"size\":1234567}")
        : storage.act(seen);
  }

  private static List<String> fetched(List<StacItem> items) {
    return items.stream()
        .filter(item -> item.previewBytes().isPresent())
        .map(StacItem::id)
        .toList();
  }

  @Test
  void twelveAreFetchedAtOnceAndNoMore() {
    CyclicBarrier together = new CyclicBarrier(12);
    storage =
        seen ->
            (socket, out) -> {
              await(together);
              reply(200, "picture").perform(socket, out);
            };
    List<StacItem> items = items(15);
    PreviewFetcher.fetch(items, PATIENCE);
    assertThat(fetched(items)).hasSize(12).doesNotContain("i12", "i13", "i14");
    assertThat(items).allSatisfy(item -> assertThat(item.previewErrors()).isEmpty());
  }

  private static void await(CyclicBarrier barrier) throws IOException, InterruptedException {
    try {
      barrier.await(4, TimeUnit.SECONDS);
    } catch (java.util.concurrent.BrokenBarrierException
        | java.util.concurrent.TimeoutException e) {
      throw new IOException("not all at once", e);
    }
  }

  @Test
  void steadySessionAsksOneAfterTheOther() throws IOException {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    storage =
        seen ->
            (socket, out) -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              now.decrementAndGet();
              reply(200, "picture").perform(socket, out);
            };
    wire.close();
    wire = new ScriptedServer(this::answer, HttpOptions.defaults().withSteady(true));
    List<StacItem> items = items(4);
    PreviewFetcher.fetch(items, PATIENCE);
    assertThat(most).hasValue(1);
    assertThat(wire.server().seen())
        .extracting(FaultyServer.Seen::path)
        .filteredOn(path -> path.startsWith("/bucket"))
        .containsExactly("/bucket/t0", "/bucket/t1", "/bucket/t2", "/bucket/t3");
  }

  @Test
  void whatCameInTimeIsShownAndTheRestSaysSo() {
    List<StacItem> items = items(3);
    storage = seen -> seen.path().endsWith("t1") ? wire.server().stall() : reply(200, "picture");
    long begin = System.nanoTime();
    PreviewFetcher.fetch(items, ENOUGH_FOR_THE_OTHERS);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    assertThat(fetched(items)).containsExactly("i0", "i2");
    assertThat(items.get(1).previewErrors()).containsExactly("Thumbnail: not fetched in 2 s");
  }

  @Test
  void retriesDoNotOutliveTheBound() {
    List<StacItem> items = items(1);
    storage = seen -> wire.server().stall();
    PreviewFetcher.fetch(items, SHORT);
    assertThat(items.get(0).previewErrors()).containsExactly("Thumbnail: not fetched in 0.3 s");
  }

  @Test
  void failureOfOneIsKeptAndHidesNoOther() {
    List<StacItem> items = items(3);
    storage = seen -> seen.path().endsWith("t1") ? reply(404, "<Error/>") : reply(200, "picture");
    StacItems list = new StacItems(items).preview();
    assertThat(fetched(items)).containsExactly("i0", "i2");
    assertThat(items.get(1).previewErrors())
        .singleElement()
        .asString()
        .startsWith("Thumbnail: ")
        .contains("404");
    assertThat(list.toString())
        .contains("▲ Thumbnail: GET /bucket/t1 was answered by 404.")
        .doesNotContain("canary");
  }

  @Test
  void nextPreviewAsksOnlyForWhatIsMissing() {
    List<StacItem> items = items(2);
    storage = seen -> seen.path().endsWith("t1") ? reply(404, "<Error/>") : reply(200, "picture");
    PreviewFetcher.fetch(items, PATIENCE);
    storage = seen -> reply(200, "picture");
    PreviewFetcher.fetch(items, PATIENCE);
    assertThat(fetched(items)).containsExactly("i0", "i1");
    assertThat(items.get(1).previewErrors()).isEmpty();
    assertThat(wire.server().seen("/bucket/t0")).hasSize(1);
  }

  @Test
  void interruptEndsItWithinASecondAndKeepsWhatCame() throws Exception {
    List<StacItem> items = items(2);
    CountDownLatch stalled = new CountDownLatch(1);
    storage =
        seen -> {
          if (seen.path().endsWith("t0")) {
            return reply(200, "picture");
          }
          stalled.countDown();
          return wire.server().stall();
        };
    Thread reader = Thread.currentThread();
    Thread stopper =
        new Thread(
            () -> {
              try {
                stalled.await();
              } catch (InterruptedException e) {
                return;
              }
              reader.interrupt();
            });
    stopper.start();
    long begin = System.nanoTime();
    assertThatThrownBy(() -> PreviewFetcher.fetch(items, PATIENCE))
        .isInstanceOf(CallInterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    stopper.join();
    assertThat(items.get(1).previewBytes()).isEmpty();
  }

  @Test
  void sameErrorOfManyIsListedOnce() {
    storage = seen -> wire.server().stall();
    List<StacItem> items = items(3);
    PreviewFetcher.fetch(items, SHORT);
    assertThat(new StacItems(items).previewErrors())
        .containsExactly("3 × Thumbnail: not fetched in 0.3 s");
  }

  @Test
  void sizeAndFeaturesComeToo() {
    storage =
        seen ->
            reply(
                200,
                "{\"features\":[{\"geometry\":{\"type\":\"Point\"},"
                    + "\"properties\":{\"class\":\"car\"}}],\"type\":\"FeatureCollection\"}");
    StacItem item =
        new StacItem(
            new StacClient(wire.http()),
            Json.parse(
                """
                {"id": "i", "properties": {"up42-system:asset_id": "a1"},
                 "assets": {"cars.geojson": {"roles": ["data"], "type": "application/geo+json",
                   "href": "%s/v2/assets/a1"}}}
                """
                    .formatted(wire.server().url())));
    assertThat(item.preview().toString())
        .containsPattern("size +1\\.2 MB")
        .contains("Found 1 feature (Point), counted by the property \"class\", in cars.geojson")
        .containsPattern("car +1\n");
  }

  @Test
  void errorAboutAFileThatIsNoGeoJsonDoesNotQuoteIt() {
    storage = seen -> reply(200, "<html>secret</html>");
    StacItem item =
        new StacItem(
            new StacClient(wire.http()),
            Json.parse(
                "{\"assets\":{\"cars.geojson\":{\"href\":\"%s/v2/assets/a1\"}}}"
                    .formatted(wire.server().url())));
    assertThat(item.preview().previewErrors())
        .singleElement()
        .asString()
        .startsWith("Features of cars.geojson: The file cars.geojson is no GeoJSON")
        .doesNotContain("secret");
    assertThat(wire.server().seen("/bucket/a1")).as("asked once").hasSize(1);
  }

  @Test
  void geoJsonThatIsNoDataIsNotCounted() {
    storage = seen -> reply(200, "{\"features\":[],\"type\":\"FeatureCollection\"}");
    StacItem item =
        new StacItem(
            new StacClient(wire.http()),
            Json.parse(
                """
                {"assets": {"tiles.geojson": {"roles": ["metadata"],
                  "href": "%s/v2/assets/a1"}}}
                """
                    .formatted(wire.server().url())));
    assertThat(item.preview().featureCounts()).isEmpty();
    assertThat(wire.server().seen("/bucket/a1")).isEmpty();
  }

  @Test
  void malformedAssetsAreAnErrorOfTheirItem() {
    List<StacItem> items = items(1);
    StacItem malformed =
        new StacItem(
            new StacClient(wire.http()),
            Json.parse("{\"id\":\"malformed\",\"assets\":{\"a\":{\"roles\":7}}}"));
    PreviewFetcher.fetch(List.of(malformed, items.get(0)), PATIENCE);
    assertThat(malformed.previewErrors()).singleElement().asString().contains("roles");
    assertThat(fetched(items)).containsExactly("i0");
  }

  @Test
  void interruptKeepsWhatCameAfterWhatStalls() throws Exception {
    List<StacItem> items = items(2);
    storage = seen -> seen.path().endsWith("t0") ? wire.server().stall() : reply(200, "picture");
    Thread reader = Thread.currentThread();
    Thread stopper =
        new Thread(
            () -> {
              while (!isOneIdle()) {
                Thread.onSpinWait();
              }
              reader.interrupt();
            });
    stopper.start();
    assertThatThrownBy(() -> PreviewFetcher.fetch(items, PATIENCE))
        .isInstanceOf(CallInterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
    stopper.join();
    assertThat(fetched(items)).containsExactly("i1");
  }

  /** Whether the second picture was taken, and the thread that fetched it waits for more work. */
  private boolean isOneIdle() {
    return !wire.server().seen("/bucket/t0").isEmpty()
        && !wire.server().seen("/bucket/t1").isEmpty()
        && Thread.getAllStackTraces().keySet().stream()
            .anyMatch(
                thread ->
                    thread.getName().equals("swath-preview")
                        && thread.getState() == Thread.State.WAITING);
  }
}
