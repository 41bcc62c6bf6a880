package swath.feature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import swath.error.CallInterruptedException;
import swath.error.Up42Exception;
import swath.http.StreamReader;
import swath.internal.geo.GeoJson;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

class FeaturesTest {
  private static final String SHIPS =
      """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "id": "a", "geometry": {"type": "Point", "coordinates": [4.1, 51.9]},
         "properties": {"class": "tanker", "confidence": 0.9, "moving": true, "note": null}},
        {"type": "Feature", "id": 2, "geometry": {"type": "Polygon", "coordinates":
           [[[4, 52], [4.001, 52], [4.001, 52.001], [4, 52.001], [4, 52]]]},
         "properties": {"class": "tanker", "confidence": 0.7, "moving": false}},
        {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[4, 52], [4, 52.01]]},
         "properties": {"class": "wake", "confidence": 0.5, "length": "short"}},
        {"type": "Feature", "geometry": null, "properties": null}]}
      """;

  @TempDir Path folder;

  private Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Features ships() {
    return Features.of(file("ships.geojson", SHIPS));
  }

  @Test
  void featuresHaveGeometryPropertiesAndMeasures() {
    Features ships = ships();
    assertThat(ships).hasSize(4);
    Feature tanker = ships.get(0);
    assertThat(tanker.id()).hasValue("a");
    assertThat(tanker.geometry().getCoordinate()).isEqualTo(new Coordinate(4.1, 51.9));
    assertThat(tanker.text("class")).hasValue("tanker");
    assertThat(tanker.text("moving")).hasValue("true");
    assertThat(tanker.number("confidence")).hasValue(0.9);
    assertThat(tanker.text("note")).isEmpty();
    assertThat(tanker.number("class")).isEmpty();
    assertThat(tanker.jobId()).isEmpty();
    assertThat(tanker.squareMetres()).isEmpty();
    // 68.68 m by 111.27 m there, on the ellipsoid
    assertThat(ships.get(1).squareMetres().getAsDouble()).isCloseTo(7_642, within(10.0));
    assertThat(ships.get(2).metres().getAsDouble()).isCloseTo(1_112.7, within(0.5));
    assertThat(ships.get(3).geometry().isEmpty()).isTrue();
  }

  @Test
  void tableHasEachPropertyAsAColumnOfItsKind() {
    Table table = ships().table();
    assertThat(table.columnNames())
        .containsExactly(
            "job",
            "item",
            "class",
            "confidence",
            "moving",
            "length",
            "longitude",
            "latitude",
            "m2",
            "metres",
            "wkt");
    assertThat(table.column("confidence").type()).isEqualTo(ColumnType.DOUBLE);
    assertThat(table.column("moving").type()).isEqualTo(ColumnType.BOOLEAN);
    assertThat(table.stringColumn("class")).containsExactly("tanker", "tanker", "wake", "");
    assertThat(table.doubleColumn("longitude").get(0)).isEqualTo(4.1);
    assertThat(table.column("longitude").isMissing(3)).isTrue();
    assertThat(table.stringColumn("wkt").get(0)).isEqualTo("POINT (4.1 51.9)");
  }

  @Test
  void aPropertyThatIsCalledLikeAColumnOfOursGetsAnotherName() {
    Features odd =
        Features.of(
            file(
                "odd.geojson",
                """
                {"type": "Feature", "geometry": null,
                 "properties": {"WKT": "x", "job": 7, "Job": 8, "mixed": 1, "m2": {"a": 1},
                   "wkt ": 3, " Mixed": 4, "": 5, " ": 6}}
                {"type": "Feature", "geometry": null, "properties": {"mixed": "one"}}
                """));
    Table table = odd.table();
    assertThat(table.columnNames())
        .contains("WKT_property", "job_property", "Job_property_property", "m2_property")
        .contains("wkt_property_property", "Mixed_property", "unnamed", "unnamed_property");
    assertThat(table.stringColumn("mixed")).containsExactly("1", "one");
    assertThat(table.stringColumn("m2_property").get(0)).isEqualTo("{\"a\":1}");
  }

  @Test
  void classesAreSummed() {
    Table classes = ships().byClass();
    assertThat(classes.stringColumn("class")).containsExactly("tanker", "", "wake");
    assertThat(classes.longColumn("features")).containsExactly(2L, 1L, 1L);
    assertThat(classes.doubleColumn("mean_confidence").get(0)).isCloseTo(0.8, within(1e-9));
    assertThat(classes.column("per_km2").isMissing(0)).isTrue();
  }

  @Test
  void densityIsForEachSquareKilometreOfThePlacesEachOnce() {
    Geometry place = GeoJson.FACTORY.toGeometry(new Envelope(4, 4.1, 51.9, 52));
    Features twice = of(source("a", SHIPS, place), source("b", SHIPS, place.copy()));
    // 4 tankers on 76.5 km²
    assertThat(twice.byClass().doubleColumn("per_km2").get(0)).isCloseTo(4 / 76.48, within(0.0005));
  }

  /** Ships, before which something is done each time that they are asked for. */
  private static Features lazily(Runnable before) {
    return Features.of(
        "Ships",
        false,
        () -> {
          before.run();
          return FeatureSources.of(List.of(source("a", SHIPS, null)));
        });
  }

  private static Features of(FeatureSource... sources) {
    return Features.of("Ships", true, () -> FeatureSources.of(List.of(sources)));
  }

  private static FeatureSource source(String name, String text, @Nullable Geometry footprint) {
    return new FeatureSource(
        name,
        name,
        "item " + name,
        "job " + name,
        footprint,
        null,
        new FeatureSource.Opener() {
          @Override
          public <T> T read(StreamReader<T> reading) throws IOException {
            return reading.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
          }
        });
  }

  @Test
  void severalResultsComeTogetherAndOneThatFailsDoesNotHoldBackTheOthers() {
    Features all =
        of(source("a", SHIPS, null), source("b", "{}", null), source("c", "<html>", null));
    assertThat(all).hasSize(4);
    assertThat(all.errors())
        .containsExactly(
            "The file b is no GeoJSON with features.",
            "The file c is no GeoJSON: it is malformed in line 1.");
    assertThat(all.table().stringColumn("job")).containsOnly("job a");
    assertThat(all.table().stringColumn("item")).containsOnly("item a");
    assertThat(all.map().toString()).contains("tanker", "The file b is no GeoJSON");
    assertThat(all.toString()).contains("▲ The file b is no GeoJSON", "sandbox data");
  }

  @Test
  void eachFileHasAClassPropertyOfItsOwn() {
    String labels =
        """
        {"type": "Feature", "geometry": null, "properties": {"label": "crane", "class_id": 7}}
        {"type": "Feature", "geometry": null, "properties": {"label": "crane"}}
        """;
    String bare = "{\"type\": \"Feature\", \"geometry\": null, \"properties\": {\"score\": 0.5}}";
    Features all =
        of(source("a", SHIPS, null), source("b", labels, null), source("Turbines", bare, null));
    assertThat(all.classProperty()).isEmpty();
    assertThat(all.byClass().stringColumn("class"))
        .containsExactlyInAnyOrder("tanker", "crane", "wake", "Turbines", "");
    assertThat(all.table().columnNames()).contains("label", "score");
    assertThat(all.where("class", "tanker", "tanker")).hasSize(2);
  }

  @Test
  void theOnlyFileThatFailsIsThrown() {
    assertThatThrownBy(() -> of(source("a", "{}", null)).size())
        .isInstanceOf(Up42Exception.class)
        .hasMessage("The file a is no GeoJSON with features.");
    assertThatThrownBy(() -> Features.of(folder.resolve("none.geojson")).size())
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("none.geojson can't be read");
  }

  @Test
  void nothingIsReadBeforeItIsNeededAndThenOnce() {
    AtomicInteger asked = new AtomicInteger();
    Features lazy = lazily(asked::incrementAndGet);
    Features tankers = lazy.where("class", "tanker").atLeast("confidence", 0.8);
    assertThat(lazy.toString()).contains("Not read yet");
    assertThat(asked).hasValue(0);
    assertThat(tankers).hasSize(1);
    assertThat(lazy.where(feature -> feature.metres().isPresent())).hasSize(1);
    assertThat(lazy).hasSize(4);
    assertThat(asked).hasValue(1);
    assertThat(lazy.toString()).contains("tanker", "2", "wake").doesNotContain("Not read yet");
  }

  @Test
  void afterAnInterruptTheNextCallReadsAgain() {
    AtomicInteger asked = new AtomicInteger();
    Features lazy =
        lazily(
            () -> {
              if (asked.incrementAndGet() == 1) {
                throw new CallInterruptedException("Interrupted.", new InterruptedException());
              }
            });
    assertThatThrownBy(lazy::size).isInstanceOf(CallInterruptedException.class);
    assertThat(lazy).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[52, 104.0]|Latitudes lie from -90 to 90, and 104 does not",
        "[500000, 60]|Longitudes lie from -180 to 180",
        "[\"x\", 1]|is no GeoJSON: position",
        "[1]|is no GeoJSON: position",
        "7|is no GeoJSON: position",
      })
  void ageometryThatCantBeReadIsToldAndTheFeatureStays(String coordinates, String words) {
    Features one =
        Features.of(
            file(
                "one.geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":"
                    + "{\"type\":\"Point\",\"coordinates\":"
                    + coordinates
                    + "},\"properties\":{\"class\":\"x\"}},{\"type\":\"Feature\",\"geometry\":"
                    + "{\"type\":\"Point\",\"coordinates\":[1,2]},\"properties\":{}}]}"));
    assertThat(one).hasSize(2);
    assertThat(one.errors()).singleElement().asString().contains("1 feature without", words);
    assertThat(one.get(0).geometry().isEmpty()).isTrue();
    assertThat(one.map().toString()).contains(words.substring(0, 8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"urn:ogc:def:crs:EPSG::32631", "EPSG:3857"})
  void coordinatesThatAreNoDegreesAreRefusedWithWhatToDo(String system) {
    String text =
        "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\""
            + system
            + "\"}},\"features\":[]}";
    assertThatThrownBy(() -> Features.of(file("utm.geojson", text)).size())
        .hasMessageContaining(system)
        .hasMessageContaining("ogr2ogr -t_srs EPSG:4326");
  }

  @ParameterizedTest
  @ValueSource(strings = {"urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4326"})
  void degreesAreDegrees(String system) {
    String text =
        "{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\""
            + system
            + "\"}},\"type\":\"FeatureCollection\",\"features\":[]}";
    assertThat(Features.of(file("x.geojson", text))).isEmpty();
  }

  @Test
  void emptyResultsHaveATableAndAMap() {
    Features none =
        Features.of(file("none.geojson", "{\"type\":\"FeatureCollection\",\"features\":[]}"));
    assertThat(none.table().rowCount()).isZero();
    assertThat(none.table().columnNames()).contains("class", "longitude", "wkt");
    assertThat(none.byClass().rowCount()).isZero();
    assertThat(none.map().toString()).contains("Nothing to draw");
    assertThat(none.toString()).contains("0");
  }

  @Test
  void polygonsThatCrossThemselvesOrTheDateLineAreDrawnAndMeasured() {
    Features odd =
        Features.of(
            file(
                "odd.geojson",
                """
                {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates":
                  [[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]]}}
                {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates":
                  [[[179.9, 0], [-179.9, 0], [-179.9, 0.1], [179.9, 0.1], [179.9, 0]]]}}
                """));
    assertThat(odd.errors()).isEmpty();
    assertThat(odd.get(1).squareMetres().getAsDouble()).isCloseTo(246e6, within(2e6));
    assertThat(odd.map().view().html()).contains("<img");
  }

  @Test
  void savedGeoJsonReadsBackWithJobAndItem() throws IOException {
    Path saved = of(source("a", SHIPS, null)).save(folder.resolve("new/all.geojson"));
    Features back = Features.of(saved);
    assertThat(back).hasSize(4);
    assertThat(back.get(0).text("job")).hasValue("job a");
    assertThat(back.get(0).text("item")).hasValue("item a");
    assertThat(back.get(0).id()).hasValue("a");
    assertThat(back.get(1).geometry()).isEqualTo(ships().get(1).geometry());
    assertThat(back.classProperty()).hasValue("class");
    try (var files = Files.list(saved.getParent())) {
      assertThat(files).containsExactly(saved);
    }
  }

  @Test
  void savedCsvIsTheTable() {
    Path saved = ships().save(folder.resolve("all.csv"));
    Table back = Table.read().csv(saved.toFile());
    assertThat(back.rowCount()).isEqualTo(4);
    assertThat(back.columnNames()).isEqualTo(ships().table().columnNames());
    assertThat(back.doubleColumn("longitude").get(0)).isEqualTo(4.1);
  }

  @Test
  void otherEndingsAreRefusedAndNothingIsWritten() {
    assertThatThrownBy(() -> ships().save(folder.resolve("all.shp")))
        .hasMessageContaining(".geojson, .json or .csv");
    assertThat(folder.resolve("all.shp")).doesNotExist();
  }

  @Test
  void cardsOfOneFeatureSayWhatAndWhere() {
    assertThat(ships().get(1).toString()).contains("tanker · feature", "0.7", "Polygon", "m²");
    assertThat(of(source("a", SHIPS, null)).get(0).view().html()).contains("job a");
  }
}
