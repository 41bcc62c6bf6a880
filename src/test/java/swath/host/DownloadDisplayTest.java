package swath.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static swath.http.FaultyServer.half;
import static swath.http.FaultyServer.reply;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import swath.TestHost;
import swath.error.CallInterruptedException;
import swath.error.ServiceUnreachableException;
import swath.error.Up42Exception;
import swath.http.FaultyServer;
import swath.http.HttpOptions;
import swath.http.ManualTime;
import swath.http.Overwrite;
import swath.http.Progress;
import swath.http.ScriptedServer;
import swath.stac.StacApi;
import swath.stac.StacCollection;

/** What a cell shows of a download: on its way, at its end, when it breaks off. */
class DownloadDisplayTest {
  private static final int BLOCK = 100_000;

  @TempDir Path directory;
  private final TestHost host = new TestHost();
  private final ManualTime time = new ManualTime();
  private final Semaphore shown = new Semaphore(0);

  private List<String> frames() {
    return host.frames(ProgressFrame.class).stream().map(ProgressFrame::line).toList();
  }

  private String last() {
    List<String> frames = frames();
    return frames.get(frames.size() - 1);
  }

  private DownloadDisplay progress(boolean steady) {
    return new DownloadDisplay(host, time, steady);
  }

  @Test
  void frameTellsBytesRateRemainingTimeAndWhen() {
    DownloadDisplay progress = progress(false);
    progress.expect(1);
    progress.begin("a.tif");
    time.pass(Duration.ofSeconds(2));
    progress.report(2_000_000, 8_000_000, "bytes");
    assertThat(last())
        .isEqualTo(
            "Downloading a.tif: 2.0 MB of 8.0 MB, 1.0 MB a second, 6 s left"
                + " (as of 12:00:02 UTC)");
  }

  @Test
  void steadyFrameTellsNoTimes() {
    DownloadDisplay progress = progress(true);
    progress.begin("a.tif");
    time.pass(Duration.ofSeconds(2));
    progress.report(2_000_000, 8_000_000, "bytes");
    assertThat(last()).startsWith("Downloading a.tif: 2.0 MB of 8.0 MB (as of");
    progress.whole("a.tif");
    progress.end(null);
    assertThat(last()).isEqualTo("Downloaded: 1 file, 2.0 MB: a.tif.");
  }

  @Test
  void lengthThatNobodyKnowsIsNotGuessed() {
    DownloadDisplay progress = progress(true);
    progress.begin("a.tif");
    progress.report(2_000_000, -1, "bytes");
    assertThat(last()).startsWith("Downloading a.tif: 2.0 MB so far (as of");
  }

  @Test
  void filesAreCountedEvenWhenTheSecondIsLarger() {
    DownloadDisplay progress = progress(true);
    progress.expect(2);
    file(progress, "a.tif", 10);
    file(progress, "b.tif", 2_000);
    progress.end(null);
    assertThat(frames().get(1)).startsWith("Downloading file 2 of 2, b.tif: 2.0 kB of 2.0 kB");
    assertThat(last()).isEqualTo("Downloaded: 2 files, 2.0 kB: a.tif, b.tif.");
    assertThat(host.closed).hasValue(1);
  }

  private static void file(DownloadDisplay progress, String name, long bytes) {
    progress.begin(name);
    progress.report(bytes, bytes, "bytes");
    progress.whole(name);
  }

  @Test
  void secondTryOfAFileIsTheSameFile() {
    DownloadDisplay progress = progress(true);
    progress.begin("a.tif");
    progress.report(500, 1_000, "bytes");
    file(progress, "a.tif", 1_000);
    progress.end(null);
    assertThat(last()).isEqualTo("Downloaded: 1 file, 1.0 kB: a.tif.");
  }

  @Test
  void lastFrameOfABrokenOneTellsWhatIsThere() {
    DownloadDisplay progress = progress(true);
    progress.expect(3);
    file(progress, "a.tif", 1_000);
    progress.begin("b.tif");
    progress.report(500, 2_000, "bytes");
    progress.end(new Up42Exception("no"));
    assertThat(last())
        .isEqualTo(
            "Download broken off: 500 B of 2.0 kB of file 2 of 3, b.tif had come when it failed;"
                + " nothing of it was kept. Complete: 1 file, 1.0 kB: a.tif.");
    assertThat(host.importance).endsWith(true);
  }

  @Test
  void failureBeforeAnythingCameShowsNothing() {
    progress(false).end(new Up42Exception("no"));
    assertThat(host.frames).isEmpty();
  }

  @Test
  void throttledDownloadPaintsItsWay() throws Exception {
    download(
        seen -> throttled(4), collection -> assertThat(collection.download(directory)).hasSize(1));
    assertThat(host.frames(ProgressFrame.class))
        .filteredOn(frame -> !frame.isLast())
        .extracting(ProgressFrame::done)
        .contains(1L * BLOCK, 2L * BLOCK, 3L * BLOCK)
        .isSorted();
    assertThat(last()).matches("Downloaded: 1 file, 400\\.0 kB in .*: data\\.tif\\.");
  }

  @Test
  void interruptedDownloadSaysThatNothingWasKept() throws Exception {
    Thread reader = Thread.currentThread();
    download(
        seen ->
            (socket, out) -> {
              block(out, 4, 0);
              seenBy(BLOCK);
              reader.interrupt();
              socket.getInputStream().read();
            },
        collection ->
            assertThatThrownBy(() -> collection.download(directory))
                .isInstanceOf(CallInterruptedException.class));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(last())
        .isEqualTo(
            "Download broken off: 100.0 kB of 400.0 kB of data.tif had come when this cell was"
                + " stopped; nothing of it was kept.");
    assertThat(directory).isEmptyDirectory();
    assertThat(host.closed).hasValue(1);
  }

  @Test
  void failedDownloadSaysThatNothingWasKept() throws Exception {
    download(
        seen -> half(200, "0123456789"),
        collection ->
            assertThatThrownBy(() -> collection.download(directory, Overwrite.REPLACE))
                .isInstanceOf(ServiceUnreachableException.class));
    assertThat(last())
        .isEqualTo(
            "Download broken off: 5 B of 10 B of data.tif had come when it failed;"
                + " nothing of it was kept.");
  }

  /** A collection with one item with one file, which the script sends. */
  private void download(FaultyServer.Script file, Consumer<StacCollection> work) throws Exception {
    HttpOptions options = HttpOptions.defaults().withProgress(this::signalling);
    FaultyServer[] server = new FaultyServer[1];
    try (ScriptedServer wire =
        new ScriptedServer(
            seen ->
                switch (seen.path()) {
                  case "/bucket/data.tif" -> file.act(seen);
                  case "/v2/assets/a/download-url" ->
                      reply(200, "{\"url\":\"%s/bucket/data.tif\"}".formatted(server[0].url()));
                  case "/v2/assets/stac/collections/c" -> reply(200, "{\"id\":\"c\"}");
                  default ->
                      reply(
                          200,
                          "{\"features\":[{\"assets\":{\"data\":{\"href\":\"%s/v2/assets/a\"}}}]}"
                              .formatted(server[0].url()));
                },
            options)) {
      server[0] = wire.server();
      work.accept(new StacApi(wire.http()).collection("c"));
    }
  }

  private FaultyServer.Act throttled(int blocks) {
    return (socket, out) -> {
      for (int i = 0; i < blocks; i++) {
        block(out, blocks, i);
        if (i < blocks - 1) {
          seenBy((i + 1L) * BLOCK);
        }
      }
    };
  }

  private static void block(OutputStream out, int blocks, int number) throws IOException {
    if (number == 0) {
      String head = "HTTP/1.1 200 OK\r\nContent-Length: " + blocks * BLOCK + "\r\n\r\n";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
    }
    out.write(new byte[BLOCK]);
    out.flush();
  }

  /** Waits until the cell shows so many bytes: what throttles the server. */
  private void seenBy(long bytes) throws IOException, InterruptedException {
    if (!shown.tryAcquire((int) bytes, 5, TimeUnit.SECONDS)) {
      throw new IOException("not shown: " + bytes);
    }
    shown.release((int) bytes);
  }

  /** The cell's progress, which also tells the server how many bytes are shown. */
  private Progress signalling() {
    DownloadDisplay cell = progress(false);
    return new Progress() {
      private long last;

      @Override
      public void report(long done, long total, String unit) {
        cell.report(done, total, unit);
        shown.release((int) Math.max(0, done - last));
        last = done;
      }

      @Override
      public void expect(int parts) {
        cell.expect(parts);
      }

      @Override
      public void begin(String name) {
        cell.begin(name);
      }

      @Override
      public void whole(String name) {
        cell.whole(name);
      }

      @Override
      public void end(@Nullable RuntimeException failure) {
        cell.end(failure);
      }
    };
  }
}
