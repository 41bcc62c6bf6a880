package swath.feature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import swath.error.Up42Exception;

class FeatureCountsTest {
  @TempDir Path directory;

  private static FeatureCounts count(String json) {
    try {
      return FeatureCounts.read(new ByteArrayInputStream(json.getBytes(UTF_8)), "f", 1 << 20);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private static String feature(String properties) {
    return "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":%s}"
        .formatted(properties, "{\"type\":\"Point\",\"coordinates\":[1.5,[2],{\"type\":\"x\"}]}");
  }

  private static FeatureCounts of(String... properties) {
    return count(
        collection(
            Arrays.stream(properties).map(FeatureCountsTest::feature).toArray(String[]::new)));
  }

  @Test
  void classesAreCountedTheMostFrequentFirst() {
    assertThat(of("\"class\":\"car\"", "\"class\":\"bus\"", "\"class\":\"bus\"").sentence())
        .isEqualTo("3 features (Point) by \"class\": bus 2, car 1");
  }

  @Test
  void namesThatSayClassWinInTheirOrder() {
    assertThat(of("\"Type\":\"a\",\"Label\":\"b\",\"colour\":\"c\"").property()).contains("Label");
  }

  @Test
  void classMayBeANumberWhereItsNameSaysSo() {
    assertThat(of("\"class\":3,\"score\":0.5", "\"class\":3,\"score\":0.5").sentence())
        .isEqualTo("2 features (Point) by \"class\": 3 2");
  }

  @Test
  void withoutSuchANameTheTextWithFewValuesIsCounted() {
    var counts =
        of(
            IntStream.range(0, 40)
                .mapToObj(
                    i ->
                        "\"uid\":\"u%s\",\"length\":%s,\"kind\":\"%s\",\"unit\":\"m\""
                            .formatted(i, i, i % 4 == 0 ? "tanker" : "ferry"))
                .toArray(String[]::new));
    assertThat(counts.sentence()).isEqualTo("40 features (Point) by \"kind\": ferry 30, tanker 10");
  }

  @Test
  void labelThatDiffersInEachFeatureIsNoClass() {
    var counts =
        of(
            IntStream.range(0, 40)
                .mapToObj(i -> "\"label\":\"tree %s\"".formatted(i))
                .toArray(String[]::new));
    assertThat(counts.property()).isEmpty();
    assertThat(counts.sentence()).isEqualTo("40 features (Point)");
  }

  @Test
  void featuresWithoutAClassAreCountedApart() {
    assertThat(of("\"class\":\"car\"", "\"class\":null", "\"class\":\"car\"").sentence())
        .isEqualTo("3 features (Point) by \"class\": car 2, 1 without one");
  }

  @Test
  void propertyThatFewFeaturesBearIsNoClass() {
    assertThat(of("\"class\":\"car\"", "", "").property()).isEmpty();
  }

  @Test
  void shapesAreCounted() {
    assertThat(
            count(
                    collection(
                        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\"},\"properties\":null}",
                        "{\"geometry\":null,\"properties\":{}}",
                        feature("")))
                .shapes())
        .containsExactly(
            new FeatureCounts.Count("Point", 1), new FeatureCounts.Count("Polygon", 1));
  }

  @Test
  void oneFeatureAloneIsCounted() {
    assertThat(count(feature("\"class\":\"car\"")).sentence())
        .isEqualTo("1 feature (Point) by \"class\": car 1");
  }

  @Test
  void emptyCollectionHasNoFeatures() {
    assertThat(count("{\"features\":[],\"type\":\"FeatureCollection\"}").sentence())
        .isEqualTo("0 features");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "7",
        "{\"features\":[7]}",
        "{\"features\":[{]}",
        "{\"features\":[{\"properties\":{\"class\":\"secret\"",
        "{\"type\":\"Point\",\"coordinates\":[1,2]}",
        "<html>secret</html>"
      })
  void otherTextsAreAnErrorThatDoesNotQuoteThem(String text) {
    assertThatThrownBy(() -> count(text))
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("f is no GeoJSON")
        .hasMessageNotContaining("secret");
  }

  @Test
  void readingStopsAtTheLimitAndTheCountsSaySo() throws IOException {
    String one = feature("\"class\":\"car\"") + ",";
    InputStream endless =
        new SequenceInputStream(
            new ByteArrayInputStream("{\"features\":[".getBytes(UTF_8)), repeated(one));
    FeatureCounts counts = FeatureCounts.read(endless, "f", 1_000_000);
    assertThat(counts.isComplete()).isFalse();
    assertThat(counts.total()).isBetween(1_000_000L / one.length(), 1_100_000L / one.length());
    assertThat(counts.sentence()).startsWith("at least ");
  }

  private static InputStream repeated(String text) {
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return true;
          }

          @Override
          public InputStream nextElement() {
            return new ByteArrayInputStream(text.getBytes(UTF_8));
          }
        });
  }

  @Test
  void downloadedFileIsCountedToItsEnd() throws IOException {
    String features =
        Collections.nCopies(20_000, feature("\"class\":\"car\"")).stream().collect(joining(","));
    Path file = Files.writeString(directory.resolve("cars.geojson"), collection(features));
    FeatureCounts counts = FeatureCounts.of(file);
    assertThat(counts.file()).isEqualTo("cars.geojson");
    assertThat(counts.sentence()).isEqualTo("20,000 features (Point) by \"class\": car 20,000");
  }

  @Test
  void missingFileIsNamedInTheError() {
    assertThatThrownBy(() -> FeatureCounts.of(directory.resolve("none.geojson")))
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("none.geojson can't be read");
  }

  @Test
  void manyValuesAndPropertiesAreNotKept() {
    var counts =
        of(
            IntStream.range(0, 2_000)
                .mapToObj(
                    i ->
                        "\"type\":\"%s\",\"p%s\":\"x\",\"ground\":\"%s\""
                            .formatted("t".repeat(300) + i, i, i % 2 == 0 ? "sea" : "quay"))
                .toArray(String[]::new));
    assertThat(counts.property()).contains("ground");
  }

  @Test
  void sentenceNamesSixClassesAndCountsTheOthers() {
    var counts =
        of(
            IntStream.range(0, 10)
                .mapToObj(i -> "\"class\":\"c%s\"".formatted(i))
                .toArray(String[]::new));
    assertThat(counts.sentence()).endsWith("c4 1, c5 1 and 4 more");
    assertThat(counts.classes()).hasSize(10);
  }

  @Test
  void shapeOfAnyLengthIsCut() {
    assertThat(
            count(
                    "{\"type\":\"Feature\",\"geometry\":{\"type\":\"P\\n%s\"}}"
                        .formatted("x".repeat(500)))
                .summary())
        .startsWith("1 feature (P x")
        .hasSizeLessThan(60);
  }
}
