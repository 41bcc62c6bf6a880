package swath.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

/** The kilometres are PROJ's (pyproj 3.7, laea and eqearth with +R=6371007.2). */
class ProjectionTest {
  private static final double A_METRE = 0.001;

  @ParameterizedTest
  @CsvSource({
    "4.3, 51.9, 4.4, 51.25, 6.9601, -72.2716",
    "4.3, 51.9, 11, 48, 498.0113, -410.9432",
    "4.3, 51.9, -60, -10, -7531.8196, -3761.9234",
    "179, -17, -178.9, -18.5, 221.4458, -167.9999",
    "179, -17, 120, -40, -4728.8205, -3596.1393",
    "0, 90, 60, 84, 577.5225, -333.4328",
    "0, 90, -120, 70, -1916.1917, 1106.3138",
    "166, -78, 172, -80, 115.6646, -228.3191",
  })
  void localOneIsLamberts(double lon0, double lat0, double lon, double lat, double x, double y) {
    var projection = new LocalProjection(lon0, lat0);
    assertNear(projection.plane(lon, lat), x, y);
    assertBack(projection, lon, lat);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 4.4, 51.25, 344.1324, 6123.2691",
    "0, -179, 65, -12271.7372, 7338.9192",
    "0, 30, -90, 1702.7458, -8392.9276",
    "150, -170, 60, 2886.8592, 6933.5725",
    "150, -29, 10, -17023.5711, 1287.2138",
  })
  void worldsOneIsEqualEarth(double lon0, double lon, double lat, double x, double y) {
    var projection = new WorldProjection(lon0);
    assertNear(projection.plane(lon, lat), x, y);
    assertBack(projection, lon, lat);
  }

  private static void assertNear(Coordinate plane, double x, double y) {
    assertThat(plane.x).isCloseTo(x, within(A_METRE));
    assertThat(plane.y).isCloseTo(y, within(A_METRE));
  }

  private static void assertBack(Projection projection, double lon, double lat) {
    Coordinate plane = projection.plane(lon, lat);
    Coordinate degrees = Objects.requireNonNull(projection.degrees(plane.x, plane.y));
    assertThat(degrees.y).isCloseTo(lat, within(1e-5));
    if (Math.abs(lat) < 90) {
      assertThat(degrees.x).isCloseTo(lon, within(1e-5));
    }
  }

  @Test
  void placesBesideTheEarthHaveNoDegrees() {
    assertThat(new LocalProjection(0, 0).degrees(13_000, 0)).isNull();
    assertThat(new WorldProjection(0).degrees(0, 9_000)).isNull();
    assertThat(new WorldProjection(0).degrees(17_000, 6_000)).isNull();
  }

  @Test
  void localOneKeepsAPlaceOnTheOtherSideWithinReach() {
    var projection = new LocalProjection(10, 20);
    Coordinate far = projection.plane(-170, -20);
    assertThat(Math.hypot(far.x, far.y)).isLessThan(2 * Projection.RADIUS);
  }
}
