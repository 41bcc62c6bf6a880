package swath.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static swath.http.FaultyServer.half;
import static swath.http.FaultyServer.reply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import swath.error.NotFoundException;
import swath.error.ServiceUnreachableException;
import swath.error.Up42Exception;

class DownloadsTest {
  private static final String CONTENT = "0123456789".repeat(50_000);
  private static final Progress QUIET = (done, total, unit) -> {};

  @TempDir Path directory;
  private final Deque<FaultyServer.Act> files = new ArrayDeque<>();
  private String disposition = "";
  private ScriptedServer wire;
  private FaultyServer storage;

  @BeforeEach
  void start() throws IOException {
    storage =
        new FaultyServer(
            "localhost", seen -> files.size() > 1 ? files.removeFirst() : files.getFirst());
    wire =
        ScriptedServer.impatient(
            seen ->
                reply(
                    200,
                    "{\"url\":\"%s/bucket/data.tif?signature=canary-%s%s\"}"
                        .formatted(storage.url(), wire.server().seen().size(), disposition)));
    files.add(reply(200, CONTENT));
  }

  @AfterEach
  void stop() throws IOException {
    wire.close();
    storage.close();
  }

  private void answers(FaultyServer.Act... acts) {
    files.clear();
    files.addAll(List.of(acts));
  }

  private Path download() {
    return wire.http().download("/v2/assets/a-1", directory, QUIET);
  }

  private Path replace(String asset) {
    DownloadFolder folder = DownloadFolder.at(directory, Overwrite.REPLACE);
    return wire.http().download(RemoteFile.at(asset), folder, QUIET);
  }

  private List<String> left() throws IOException {
    try (var entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void fileComesWholeUnderItsNameAndNothingElseIsLeft() throws IOException {
    assertThat(download()).isEqualTo(directory.resolve("data.tif")).hasContent(CONTENT);
    assertThat(left()).containsExactly("data.tif");
  }

  @Test
  void fileMayBeReadByWhomAnyOtherMay() throws IOException {
    Path file = download();
    Path any = Files.createFile(directory.resolve("any"));
    assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(any));
  }

  @Test
  void signedAddressGetsNoToken() throws IOException {
    download();
    assertThat(storage.seen().get(0).headers()).doesNotContainKey("authorization");
  }

  @Test
  void addressIsAskedForByPostAndItsEndNotDoubled() {
    download();
    replace("/v2/assets/a-1/download-url");
    assertThat(wire.server().seen("/v2/assets/a-1/download-url"))
        .hasSize(2)
        .allSatisfy(seen -> assertThat(seen.method()).isEqualTo("POST"));
  }

  @Test
  void fileThatIsThereStays() throws IOException {
    Files.writeString(directory.resolve("data.tif"), "mine");
    assertThatThrownBy(this::download)
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("already")
        .hasMessageContaining("Overwrite.REPLACE");
    assertThat(directory.resolve("data.tif")).hasContent("mine");
    assertThat(left()).hasSize(1);
  }

  @Test
  void fileThatIsThereIsReplacedWhenTold() throws IOException {
    Files.writeString(directory.resolve("data.tif"), "mine");
    replace("/v2/assets/a-1");
    assertThat(directory.resolve("data.tif")).hasContent(CONTENT);
  }

  @Test
  void fileThatIsThereStaysWhenTheNewOneBreaks() throws IOException {
    Files.writeString(directory.resolve("data.tif"), "mine");
    answers(half(200, CONTENT));
    assertThatThrownBy(() -> replace("/v2/assets/a-1"))
        .isInstanceOf(ServiceUnreachableException.class);
    assertThat(directory.resolve("data.tif")).hasContent("mine");
    assertThat(left()).hasSize(1);
  }

  @Test
  void brokenDownloadIsTriedAgainThroughANewAddress() throws IOException {
    answers(half(200, CONTENT), reply(503, ""), reply(200, CONTENT));
    assertThat(download()).hasContent(CONTENT);
    assertThat(storage.seen())
        .extracting(FaultyServer.Seen::target)
        .doesNotHaveDuplicates()
        .hasSize(3);
    assertThat(left()).containsExactly("data.tif");
  }

  @Test
  void addressThatIsTooOldIsRenewed() {
    answers(reply(403, "<Error>Expired</Error>"), reply(200, CONTENT));
    assertThat(download()).hasContent(CONTENT);
    assertThat(wire.server().seen("/v2/assets/a-1/download-url")).hasSize(2);
  }

  @Test
  void missingFileIsToldWithoutTheSignedAddress() throws IOException {
    answers(reply(404, ""));
    assertThatThrownBy(this::download)
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("http://localhost/…")
        .hasMessageNotContaining("canary");
    assertThat(left()).isEmpty();
  }

  @Test
  void unknownAssetIsNotFound() throws IOException {
    wire.server().script(seen -> ScriptedServer.isLogIn(seen) ? wire.logIn() : reply(404, "{}"));
    assertThatThrownBy(this::download).isInstanceOf(NotFoundException.class);
    assertThat(wire.server().seen("/v2/assets/a-1/download-url")).hasSize(1);
    assertThat(left()).isEmpty();
  }

  @Test
  void stalledDownloadEndsAndLeavesNothing() throws IOException {
    answers(storage.stall());
    assertThatThrownBy(this::download).isInstanceOf(ServiceUnreachableException.class);
    assertThat(left()).isEmpty();
  }

  @Test
  void interruptEndsItAtOnceAndLeavesNothing() throws IOException {
    Thread cell = Thread.currentThread();
    AtomicLong interrupted = new AtomicLong();
    answers(
        (socket, out) -> {
          half(200, CONTENT).perform(socket, out);
          interrupted.set(System.nanoTime());
          cell.interrupt();
        });
    assertThatThrownBy(this::download).isInstanceOf(Up42Exception.class);
    assertThat(System.nanoTime() - interrupted.get()).isLessThan(1_000_000_000L);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(left()).isEmpty();
  }

  @Test
  void progressCountsBytesOnTheCallersThreadUpToTheEnd() {
    List<Long> done = new ArrayList<>();
    Thread cell = Thread.currentThread();
    wire.http()
        .download(
            "/v2/assets/a-1",
            directory,
            (now, total, unit) -> {
              assertThat(Thread.currentThread()).isSameAs(cell);
              assertThat(total).isEqualTo(CONTENT.length());
              assertThat(unit).isEqualTo("bytes");
              done.add(now);
            });
    assertThat(done).isSorted().last().isEqualTo((long) CONTENT.length());
  }

  @Test
  void failingProgressEndsTheDownload() throws IOException {
    assertThatThrownBy(
            () ->
                wire.http()
                    .download(
                        "/v2/assets/a-1",
                        directory,
                        (done, total, unit) -> {
                          throw new IllegalStateException("the cell is gone");
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(left()).isEmpty();
  }

  @Test
  void nameComesFromTheSignedAddress() {
    disposition = "&response-content-disposition=attachment%3B%20filename%3D%22my%20file%22";
    assertThat(download()).hasFileName("my file.tif");
  }

  @Test
  void nameOfTheAnswerWins() {
    disposition = "&response-content-disposition=attachment%3B%20filename%3D%22my%20file%22";
    answers(reply(200, "x", "Content-Disposition: attachment; filename=\"../../etc/other.tif\""));
    assertThat(download()).isEqualTo(directory.resolve("other.tif"));
  }

  @Test
  void directoryIsMade() {
    Path deep = directory.resolve("a").resolve("b");
    assertThat(wire.http().download("/v2/assets/a-1", deep, QUIET))
        .isEqualTo(deep.resolve("data.tif"));
  }

  @Test
  void directoryThatIsAFileIsTold() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    assertThatThrownBy(() -> wire.http().download("/v2/assets/a-1", file, QUIET))
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("can't be made");
  }

  @Test
  void smallFileComesIntoMemory() {
    assertThat(wire.http().fetch("/v2/assets/a-1", CONTENT.length())).hasSize(CONTENT.length());
  }

  @Test
  void largeFileDoesNotComeIntoMemory() {
    assertThatThrownBy(() -> wire.http().fetch("/v2/assets/a-1", CONTENT.length() - 1))
        .hasMessageContaining("more than");
  }

  @Test
  void foreignAssetIsFetchedWithoutToken() {
    assertThat(wire.http().fetch(storage.url() + "/public/thumbnail.png", 1 << 20))
        .hasSize(CONTENT.length());
    assertThat(storage.seen().get(0).headers()).doesNotContainKey("authorization");
    assertThat(wire.server().seen()).isEmpty();
  }
}
