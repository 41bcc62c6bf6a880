package swath.stac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static swath.http.FaultyServer.half;
import static swath.http.FaultyServer.reply;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import swath.error.ApiException;
import swath.error.DownloadException;
import swath.error.Up42Exception;
import swath.feature.FeatureCounts;
import swath.http.FaultyServer;
import swath.http.Json;
import swath.http.Overwrite;
import swath.http.Progress;
import swath.http.ScriptedServer;

/** What storage and items do to downloads, by a storage of our own on this machine. */
class DownloadSituationsTest {
  private static final byte[] TIFF = content("II*\0", 5_000);

  @TempDir Path directory;
  private final Map<String, FaultyServer.Act> files = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Notes notes = new Notes();
  private ScriptedServer wire;

  @BeforeEach
  void start() throws IOException {
    wire =
        ScriptedServer.impatient(
            seen -> {
              String path = seen.path();
              if (path.endsWith("/download-url")) {
                String id = path.split("/")[3];
                String query =
                    seen.target().contains("?") ? seen.target().replaceFirst(".*\\?", "&") : "";
                return reply(
                    200,
                    "{\"url\":\"%s/file/%s/%s?signature=canary%s\"}"
                        .formatted(url(), id, names.getOrDefault(id, id + ".tif"), query));
              }
              if (path.startsWith("/file/")) {
                return files.getOrDefault(path.split("/")[2], reply(404, "no such file"));
              }
              return reply(404, "{}");
            });
  }

  @AfterEach
  void stop() throws IOException {
    wire.close();
  }

  private String url() {
    return wire.server().url();
  }

  private static byte[] content(String begin, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i % 251);
    }
    System.arraycopy(begin.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 0, begin.length());
    return bytes;
  }

  /** An item whose assets are given as JSON members. */
  private StacItem item(String id, String assets) {
    return new StacItem(
        new StacClient(wire.http()),
        Json.parse(
            "{\"id\":\"%s\",\"assets\":{%s},\"links\":[{\"rel\":\"self\",\"href\":\"%s/v2/items/%s\"}]}"
                .formatted(id, assets, url(), id)));
  }

  private String asset(String id, String more) {
    return "\"%s\":{\"href\":\"%s/v2/assets/%s\",\"roles\":[\"data\"]%s}"
        .formatted(id, url(), id, more);
  }

  private static final String TYPE = ",\"type\":\"image/tiff; application=geotiff\"";

  private List<String> left() throws IOException {
    try (var entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private static final class Notes implements Progress {
    private final List<String> all = new ArrayList<>();

    @Override
    public void report(long done, long total, String unit) {}

    @Override
    public void note(String sentence) {
      all.add(sentence);
    }
  }

  private List<Path> download(StacItem item, Overwrite overwrite) {
    return item.download(directory, overwrite, notes);
  }

  // Names

  @ParameterizedTest
  @CsvSource({
    "output.tif, output.tif, output.tif, output-item-1.tif",
    "output.tif, OUTPUT.TIF, output.tif, OUTPUT-item-1.TIF",
    "Straße.tif, STRASSE.tif, Straße.tif, STRASSE-item-1.tif",
    "a, a, a, a-item-1",
  })
  void noPathIsWrittenTwice(String first, String second, String one, String other)
      throws IOException {
    names.putAll(Map.of("f1", first, "f2", second));
    files.put("f1", reply(200, TIFF));
    files.put("f2", reply(200, content("II*\0", 100)));
    List<Path> came =
        download(item("item-1", asset("f1", "") + "," + asset("f2", "")), Overwrite.NEVER);

    assertThat(came).extracting(path -> path.getFileName().toString()).containsExactly(one, other);
    assertThat(came.get(0)).hasBinaryContent(TIFF);
    assertThat(came.get(1)).hasSize(100);
  }

  @Test
  void threeOfOneNameGetNumbers() {
    for (String id : List.of("f1", "f2", "f3")) {
      names.put(id, "output.tif");
      files.put(id, reply(200, content("II*\0", 100 + id.charAt(1))));
    }
    List<Path> came =
        download(
            item("i", asset("f1", "") + "," + asset("f2", "") + "," + asset("f3", "")),
            Overwrite.REPLACE);

    assertThat(came)
        .extracting(path -> path.getFileName().toString())
        .containsExactly("output.tif", "output-i.tif", "output-i-2.tif");
  }

  @Test
  void stringsAndHomesAreTakenWhereverAPathIs() throws IOException {
    files.put("f1", reply(200, TIFF));
    StacItem item = item("i", asset("f1", ""));

    assertThat(item.download(directory + "/sub/../other"))
        .containsExactly(directory.resolve("other/f1.tif"));
    assertThat(item.assets().get(0).download(directory.toString()))
        .isEqualTo(directory.resolve("f1.tif"));
    String home = System.getProperty("user.home");
    try {
      System.setProperty("user.home", directory.toString());
      assertThat(item.download("~/data")).containsExactly(directory.resolve("data/f1.tif"));
      assertThat(item.download(Path.of("~/more")))
          .containsExactly(directory.resolve("more/f1.tif"));
    } finally {
      System.setProperty("user.home", home);
    }
  }

  // Encodings

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "GZIP"})
  void compressedFilesAreDecoded(String encoding) throws IOException {
    files.put("f1", reply(200, gzip(TIFF), "Content-Encoding: " + encoding));
    StacItem item = item("i", asset("f1", TYPE + ",\"file:size\":5000"));

    assertThat(download(item, Overwrite.NEVER).get(0)).hasBinaryContent(TIFF);
    assertThat(item.assets().get(0).fetch(10_000)).isEqualTo(TIFF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "zstd", "deflate"})
  void otherEncodingsAreRefusedByName(String encoding) throws IOException {
    files.put("f1", reply(200, TIFF, "Content-Encoding: " + encoding));

    assertThatThrownBy(() -> download(item("i", asset("f1", "")), Overwrite.NEVER))
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("\"" + encoding + "\"");
    assertThat(asked("f1")).isEqualTo(1);
    assertThat(left()).isEmpty();
  }

  // Whole

  @ParameterizedTest
  @ValueSource(strings = {"size", "checksum", "nothing"})
  void whatLooksCutOffIsFetchedOnceMore(String told) throws Exception {
    byte[] cut = told.equals("nothing") ? new byte[0] : content("II*\0", 2_500);
    int[] count = {0};
    FaultyServer.Act flaky =
        (socket, out) -> reply(200, count[0]++ == 0 ? cut : TIFF).perform(socket, out);
    files.put("f1", flaky);

    List<Path> came = download(item("i", asset("f1", TYPE + told(told))), Overwrite.NEVER);

    assertThat(came.get(0)).hasBinaryContent(TIFF);
    assertThat(notes.all).hasSize(1).allMatch(note -> note.contains("fetched once more"));
    assertThat(left()).hasSize(1);
  }

  private static String told(String what) throws Exception {
    return switch (what) {
      case "size" -> ",\"file:size\":5000";
      case "checksum" -> ",\"file:checksum\":\"1220" + sha256(TIFF) + "\"";
      default -> "";
    };
  }

  @Test
  void sameBytesTwiceAreKeptAndTold() throws Exception {
    files.put("f1", reply(200, content("II*\0", 2_500)));

    Path file = download(item("i", asset("f1", TYPE + told("size"))), Overwrite.NEVER).get(0);

    assertThat(file).hasSize(2_500);
    assertThat(notes.all.get(1)).contains("2.5 kB came", "5.0 kB were told", "twice the same");
    assertThat(asked("f1")).isEqualTo(2);
  }

  @Test
  void wrongChecksumTwiceIsNoFile() throws Exception {
    files.put("f1", reply(200, content("II*\0", 5_001)));

    assertThatThrownBy(
            () -> download(item("i", asset("f1", TYPE + told("checksum"))), Overwrite.NEVER))
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("twice")
        .hasMessageContaining("checksum");
    assertThat(left()).isEmpty();
  }

  @Test
  void emptyFileTwiceIsKeptAndTold() {
    files.put("f1", reply(200, ""));

    assertThat(download(item("i", asset("f1", "")), Overwrite.NEVER).get(0)).isEmptyFile();
    assertThat(notes.all.get(1)).contains("no bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><title>Log in</title>",
        "<?xml version=\"1.0\"?><Error><Code>Expired</Code></Error>",
        "{\"error\":\"no\"}",
        "\ufeff  <!doctype html>",
        "Access denied, token=canary-secret-token"
      })
  void textInsteadOfATiffIsRefused(String text) throws IOException {
    files.put("f1", reply(200, text, "Content-Type: image/tiff"));

    assertThatThrownBy(() -> download(item("i", asset("f1", TYPE)), Overwrite.NEVER))
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("Instead of the file f1.tif (TIFF)")
        .hasMessageNotContaining("canary");
    assertThat(asked("f1")).isEqualTo(1);
    assertThat(left()).isEmpty();
  }

  // Kept

  @Test
  void whatIsThereWholeIsNotFetchedAgain() throws Exception {
    String assets =
        String.join(
            ",",
            asset("f1", TYPE + told("size")),
            asset("f2", TYPE + told("checksum")),
            asset("f3", TYPE),
            asset("f4", TYPE));
    files.put("f1", reply(200, TIFF));
    files.put("f2", reply(200, TIFF));
    files.put("f3", reply(200, TIFF));
    files.put("f4", reply(404, "gone"));
    DownloadException half =
        catchThrowableOfType(
            DownloadException.class, () -> download(item("i", assets), Overwrite.KEEP));
    assertThat(half.files()).hasSize(3);
    assertThat(half.failures()).singleElement().asString().startsWith("f4: ");
    assertThat(half).hasMessageContaining("3 of 4 files").hasMessageContaining("Overwrite.KEEP");

    files.put("f4", reply(200, TIFF));
    assertThat(download(item("i", assets), Overwrite.KEEP))
        .hasSize(4)
        .allSatisfy(f -> assertThat(f).hasBinaryContent(TIFF));
    assertThat(asked("f1")).isEqualTo(1);
    assertThat(asked("f2")).isEqualTo(1);
    assertThat(left()).hasSize(4);
  }

  @Test
  void beginningOfTheFileIsReplacedAndAnotherFileStays() throws Exception {
    files.put("f1", reply(200, TIFF));
    files.put("f2", reply(200, TIFF));
    Files.write(directory.resolve("f1.tif"), content("II*\0", 100));
    Files.writeString(directory.resolve("f2.tif"), "mine");

    List<Path> came = download(item("i", asset("f1", "") + "," + asset("f2", "")), Overwrite.KEEP);

    assertThat(came)
        .extracting(path -> path.getFileName().toString())
        .containsExactly("f1.tif", "f2-i.tif");
    assertThat(directory.resolve("f1.tif")).hasBinaryContent(TIFF);
    assertThat(directory.resolve("f2.tif")).hasContent("mine");
  }

  @Test
  void checksumDecidesWhetherAFileOfTheSameSizeIsTheSame() throws Exception {
    files.put("f1", reply(200, TIFF));
    Files.write(directory.resolve("f1.tif"), content("MM\0*", 5_000));

    Path file = download(item("i", asset("f1", TYPE + told("checksum"))), Overwrite.KEEP).get(0);

    assertThat(file).hasFileName("f1-i.tif").hasBinaryContent(TIFF);
  }

  @Test
  void oneFileThatFailsDoesNotStopTheRest() throws IOException {
    files.put("f1", half(200, "x".repeat(100)));
    files.put("f2", reply(200, TIFF));
    files.put("f3", reply(410, "gone"));
    files.put("f4", reply(200, TIFF));
    String assets =
        String.join(",", asset("f1", ""), asset("f2", ""), asset("f3", ""), asset("f4", ""));

    assertThatThrownBy(() -> download(item("i", assets), Overwrite.NEVER))
        .isInstanceOfSatisfying(
            DownloadException.class,
            e -> {
              assertThat(e.files()).hasSize(2);
              assertThat(e.failures()).hasSize(2);
            });
    assertThat(left()).containsExactly("f2.tif", "f4.tif");
  }

  // Addresses

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3://bucket/key.tif",
        "abfs://c@a.dfs.core.windows.net/x.tif",
        "ftp://example.org/x.tif",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://",
        ""
      })
  void whatNobodyCanFetchIsToldAndLeftOut(String href) throws IOException {
    files.put("f1", reply(200, TIFF));
    String odd = "\"odd\":{\"href\":\"%s\",\"roles\":[\"data\"]}".formatted(href);

    assertThat(download(item("i", odd + "," + asset("f1", "")), Overwrite.NEVER)).hasSize(1);
    assertThat(notes.all).singleElement().asString().startsWith("Left out: odd: ");
    long before = wire.asked();
    assertThatThrownBy(() -> download(item("i", odd), Overwrite.NEVER))
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("odd: ");
    assertThat(wire.asked()).isEqualTo(before);
  }

  @Test
  void noAddressAtAllIsLeftOutToo() {
    assertThatThrownBy(() -> download(item("i", "\"odd\":{}"), Overwrite.NEVER))
        .hasMessageContaining("no address");
  }

  @ParameterizedTest
  @CsvSource({
    "/v2/assets/a?n=1, /v2/assets/a/download-url?n=1",
    "../assets/b, /v2/assets/b/download-url",
    "c/d.tif, /v2/items/c/d.tif/download-url",
  })
  void relativeAddressesAreResolvedAgainstTheItemsOwn(String href, String asked) {
    wire.server().script(seen -> ScriptedServer.isLogIn(seen) ? wire.logIn() : reply(404, "{}"));
    String asset = "\"odd\":{\"href\":\"%s\"}".formatted(href);

    assertThatThrownBy(() -> download(item("i", asset), Overwrite.NEVER))
        .isInstanceOf(ApiException.class);
    assertThat(wire.server().seen()).anyMatch(seen -> seen.target().equals(asked));
  }

  @Test
  void otherHostsAreAskedOnceWithoutAToken() throws IOException {
    try (FaultyServer other = new FaultyServer("localhost", seen -> reply(503, "busy"))) {
      String asset = "\"odd\":{\"href\":\"%s/x.tif\"}".formatted(other.url());

      assertThatThrownBy(() -> download(item("i", asset), Overwrite.NEVER))
          .isInstanceOf(Up42Exception.class);
      assertThat(other.seen()).hasSize(1);
      assertThat(other.seen().get(0).headers()).doesNotContainKey("authorization");
    }
  }

  // Items and collections

  @Test
  void rolesAsTextNoSelfLinkAndATimeThatNobodyReadsSpoilThemselvesOnly() {
    StacItem item =
        new StacItem(
            new StacClient(wire.http()),
            Json.parse(
                "{\"id\":\"i\",\"properties\":{\"datetime\":\"last summer\"},\"assets\":{\"t\":"
                    + "{\"href\":\"/v2/assets/t\",\"roles\":\"thumbnail\"},\"d\":{\"href\":\"/v2/assets/d\""
                    + ",\"roles\":7}}}"));

    assertThat(item.toString()).contains("can't be read: last summer");
    assertThat(item.thumbnail()).isPresent();
    assertThat(item.data()).extracting(StacAsset::key).containsExactly("d");
    assertThat(item.selfHref()).isEmpty();
  }

  @Test
  void timeWithoutAZoneSaysSo() {
    StacItem item =
        new StacItem(
            new StacClient(wire.http()),
            Json.parse("{\"id\":\"i\",\"properties\":{\"datetime\":\"2024-06-05T13:12\"}}"));
    assertThat(item.toString()).contains("2024-06-05 13:12:00 UTC (no zone told, taken as UTC)");
  }

  @ParameterizedTest
  @CsvSource({
    "a/b, /v2/assets/stac/collections/a%2Fb",
    "a#b, /v2/assets/stac/collections/a%23b",
    "a?b=c, /v2/assets/stac/collections/a%3Fb%3Dc",
  })
  void idOfACollectionLeadsNowhereElse(String id, String asked) {
    assertThatThrownBy(() -> new StacApi(wire.http()).collection(id))
        .isInstanceOf(ApiException.class);
    assertThat(wire.server().seen()).anyMatch(seen -> seen.target().equals(asked));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.elsewhere.example/v2/assets/stac/collections/c-1",
        "http://127.0.0.1:1/c-1/",
        "https://x.example/c-1?token=1"
      })
  void resultsOnAnotherHostAreAskedForAtTheSessionsOwn(String address) {
    assertThatThrownBy(() -> new StacApi(wire.http()).resultsOf(address))
        .isInstanceOf(ApiException.class);
    assertThat(wire.server().seen())
        .anyMatch(seen -> seen.target().equals("/v2/assets/stac/collections/c-1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"Feature\"}\n{\"type\":\"Feature\"}\n",
        "\u001e{\"type\":\"Feature\"}\n\u001e{\"type\":\"Feature\"}\n",
        "\ufeff{\"features\":[{\"properties\":{\"a\":NaN}},{\"properties\":{\"a\":-Infinity}}]}"
      })
  void sequencesLinesAndOddNumbersAreRead(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("f.geojson"), text);
    assertThat(FeatureCounts.of(file.toString()).total()).isEqualTo(2);
  }

  private long asked(String id) {
    return wire.server().seen().stream()
        .filter(s -> s.path().startsWith("/file/" + id + "/"))
        .count();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
