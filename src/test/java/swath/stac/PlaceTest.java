package swath.stac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import swath.error.Up42Exception;
import swath.internal.geo.Degrees;
import swath.internal.geo.GroundArea;

/** Places as people have them. */
class PlaceTest {
  private static final String SQUARE =
      "{\"type\":\"Polygon\",\"coordinates\":[[[4,51],[5,51],[5,52],[4,52],[4,51]]]}";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        SQUARE,
        "{\"type\":\"Feature\",\"properties\":{},\"geometry\":" + SQUARE + "}",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":null},"
            + "{\"type\":\"Feature\",\"geometry\":"
            + SQUARE
            + "}]}",
        "POLYGON ((4 51, 5 51, 5 52, 4 52, 4 51))",
        "  polygon((4 51,5 51,5 52,4 52,4 51))\n",
        "SRID=4326;POLYGON ((4 51, 5 51, 5 52, 4 52, 4 51))",
        "MULTIPOLYGON (((4 51, 5 51, 5 52, 4 52, 4 51)))"
      })
  void sameSquare(String text) throws IOException {
    Geometry square = Place.of(text);
    assertThat(square.getArea()).isEqualTo(1, within(1e-9));
    assertThat(square.getCentroid().getX()).isEqualTo(4.5, within(1e-9));
    Path file = Files.writeString(folder.resolve("place.geojson"), text);
    assertThat(Place.of(file).equalsTopo(square)).isTrue();
    assertThat(Place.of(file.toString()).equalsTopo(square)).isTrue();
  }

  @Test
  void severalFeaturesBecomeOne() {
    String other =
        SQUARE.replace("[4,51],[5,51],[5,52],[4,52],[4,51]", "[5,51],[6,51],[6,52],[5,52],[5,51]");
    Geometry both =
        Place.of(
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":"
                + SQUARE
                + "},{\"type\":\"Feature\",\"geometry\":"
                + other
                + "}]}");
    assertThat(both.getGeometryType()).isEqualTo("Polygon");
    assertThat(both.getArea()).isEqualTo(2, within(1e-9));
  }

  @Test
  void outlineThatCrossesItselfIsMended() {
    assertThat(Place.of("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))").isValid()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POINT (51.2 104.3)|Were they swapped?",
        "POINT (200 10)|from -180 to 180",
        "POLYGON EMPTY|empty",
        "POLYGON ((4 51, 5 51))|no WKT",
        "POLYGON ((4 51, 5 x))|no WKT",
        "{\"type\":\"Polygon\"}|no GeoJSON",
        "{\"type\":\"FeatureCollection\",\"features\":[]}|no geometry",
        "{\"type\":\"Topology\"}|no GeoJSON",
        "{|JSON",
        "no-such-file.geojson|neither GeoJSON nor WKT",
        "Antwerp|neither GeoJSON nor WKT",
        "''|neither GeoJSON nor WKT"
      })
  void nonsenseIsToldWhatToDo(String text, String words) {
    assertThatThrownBy(() -> Place.of(text))
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining(words);
  }

  @Test
  void folderIsNoPlace() {
    assertThatThrownBy(() -> Place.of(folder)).hasMessageContaining("is a folder");
  }

  @ParameterizedTest
  @CsvSource({"4.4, 51.3, 5", "179.99, -17, 20", "-179.99, 65, 300", "10, 89, 50", "0, -89.9, 500"})
  void circleHasItsAreaAndLiesWithinTheWorld(double longitude, double latitude, double radius) {
    Geometry circle = Place.around(longitude, latitude, radius);
    assertThat(circle.isValid()).isTrue();
    assertThat(Math.abs(circle.getEnvelopeInternal().getMinX())).isLessThanOrEqualTo(180);
    assertThat(circle.getEnvelopeInternal().getMaxX()).isLessThanOrEqualTo(180);
    double area = GroundArea.squareKilometres(circle).orElseThrow();
    double wanted = Math.PI * radius * radius;
    boolean hasPole = Math.abs(latitude) + radius / 111 > 90;
    // a circle about a pole is widened to a cap of all longitudes
    assertThat(area).isBetween(wanted * 0.98, hasPole ? wanted * 6 : wanted * 1.02);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "0, 0, -3", "0, 0, 20000", "0, 91, 5", "181, 0, 5", "0, NaN, 5"})
  void circleOutOfRangeIsRefused(double longitude, double latitude, double radius) {
    assertThatThrownBy(() -> Place.around(longitude, latitude, radius))
        .isInstanceOf(Up42Exception.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "51.1, 4.2, 51.4, 104.6|Were they swapped?",
        "4.2, 51.4, 4.6, 51.1|South (51.4) lies above north (51.1)",
        "4.2, 51.1, 204.6, 51.4|Longitudes lie from -180 to 180",
        "NaN, 51.1, 4.6, 51.4|Longitudes"
      })
  void boxOutOfRangeIsRefused(String box, String words) {
    String[] corners = box.split(",");
    assertThatThrownBy(
            () ->
                Degrees.check(
                    Double.parseDouble(corners[0]),
                    Double.parseDouble(corners[1]),
                    Double.parseDouble(corners[2]),
                    Double.parseDouble(corners[3])))
        .hasMessageContaining(words);
  }
}
