package swath.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static swath.http.FaultyServer.reply;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that the locale's characters can't write, as in a container that sets none. */
@Tag("slow")
class PlainLocaleTest {
  private static final List<String> NAMES = List.of("Zürich.csv", "東京.csv", "🌳.csv", "plain.csv");

  @TempDir private Path folder;

  @Test
  void namesAreWrittenInCAndInUtf8() throws Exception {
    assertThat(downloaded("C"))
        .containsExactly(
            "Z%C3%BCrich.csv", "%E6%9D%B1%E4%BA%AC.csv", "%F0%9F%8C%B3.csv", "plain.csv", "8");
    assertThat(downloaded("C.UTF-8"))
        .containsExactly(
            encoded("Zürich.csv"), encoded("東京.csv"), encoded("🌳.csv"), "plain.csv", "8");
  }

  /** Printed in ASCII, whatever the locale. */
  private static String encoded(String name) {
    return "=" + URLEncoder.encode(name, UTF_8);
  }

  private List<String> downloaded(String locale) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            PlainLocaleTest.class.getName(),
            folder.resolve(locale).toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_"));
    builder.environment().remove("LANG");
    builder.environment().put("LC_ALL", locale);
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), US_ASCII);
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines().toList();
  }

  private static FaultyServer.Act answer(FaultyServer.Seen seen) {
    if (seen.path().endsWith("/download-url")) {
      return reply(
          200,
          "{\"url\":\"http://%s/file/%s\"}"
              .formatted(seen.headers().get("host"), seen.path().split("/")[3]));
    }
    String name = NAMES.get(Integer.parseInt(seen.path().split("/")[2]));
    return reply(
        200,
        "a,b",
        "Content-Disposition: attachment; filename*=UTF-8''" + URLEncoder.encode(name, UTF_8));
  }

  /** Downloads all to a folder; prints the names that the files got, and how often was asked. */
  public static void main(String[] arguments) throws IOException {
    try (ScriptedServer wire = new ScriptedServer(PlainLocaleTest::answer)) {
      DownloadFolder to = DownloadFolder.at(Path.of(arguments[0]), Overwrite.KEEP);
      Stream.iterate(0, i -> i + 1)
          .limit(NAMES.size())
          .map(
              i ->
                  wire.http()
                      .download(
                          RemoteFile.at(wire.server().url() + "/v2/assets/" + i),
                          to,
                          (done, total, unit) -> {}))
          .map(path -> path.getFileName().toString())
          .map(name -> US_ASCII.newEncoder().canEncode(name) ? name : encoded(name))
          .forEach(System.out::println);
      System.out.println(wire.asked());
    }
  }
}
