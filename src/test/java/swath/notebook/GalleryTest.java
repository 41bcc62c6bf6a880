package swath.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import swath.view.HtmlRules;

/** Holds every face to the rules; writes them out for the screenshots. */
class GalleryTest {
  private static final Map<String, String> HTML = Gallery.html();

  static Iterable<String> names() {
    return HTML.keySet();
  }

  @BeforeAll
  static void writeForScreenshots() throws IOException {
    var all = new StringBuilder();
    for (var value : Gallery.values().entrySet()) {
      all.append("=== ").append(value.getKey()).append('\n');
      all.append(Displays.of(value.getValue()).text()).append("\n\n");
    }
    var directory = Files.createDirectories(Path.of("target", "cards"));
    Files.writeString(directory.resolve("texts.txt"), all);
    for (var face : HTML.entrySet()) {
      Files.writeString(directory.resolve(face.getKey() + ".html"), face.getValue());
    }
  }

  static Stream<Arguments> values() {
    return Gallery.values().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("values")
  void textReadsWellWithin100Columns(String name, Object value) {
    var text = Displays.of(value).text();

    assertThat(text).isNotBlank().doesNotContainPattern("@[0-9a-f]{5}");
    if (value instanceof Throwable) {
      return; // a message is wrapped by whoever prints it
    }
    assertThat(text.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 100);
  }

  static Stream<Arguments> valuesOfASandbox() {
    return values().filter(arguments -> hasMethod(arguments.get()[1], "isSandbox"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("valuesOfASandbox")
  void valueOfASandboxSaysSo(String name, Object value) {
    assertThat(Displays.of(value).text()).contains("sandbox");
  }

  private static boolean hasMethod(Object value, String method) {
    return Arrays.stream(value.getClass().getMethods()).anyMatch(m -> m.getName().equals(method));
  }

  @ParameterizedTest
  @MethodSource("names")
  void keepsTheRules(String name) {
    HtmlRules.check(HTML.getOrDefault(name, ""));
  }

  static Stream<String> trackingFrames() {
    return HTML.keySet().stream().filter(name -> name.startsWith("tracking"));
  }

  @ParameterizedTest
  @MethodSource("trackingFrames")
  void isSmallEnoughToBePaintedFourTimesASecond(String name) {
    assertThat(HTML.getOrDefault(name, "").length()).isLessThan(10_000);
  }

  @Test
  void hostileTitleIsShownAsText() {
    var text = HtmlRules.text(HTML.getOrDefault("tracking-hostile", ""));
    assertThat(text).contains("<img src=x onerror=alert(1)> </div><script>alert(2)</script>");
  }
}
