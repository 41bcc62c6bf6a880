package swath.internal.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GroundAreaTest {
  // A cell of one degree has 12,308.8 km² at the equator (WGS 84).
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))|12308.8",
        "POLYGON ((0 0, 0 1, 1 1, 1 0, 0 0))|12308.8",
        "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((5 0, 6 0, 6 1, 5 1, 5 0)))|24617.6",
        "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0), (0 0, 1 0, 1 1, 0 1, 0 0))|0",
      })
  void polygonsAreMeasuredOnTheEllipsoid(String wkt, double area) throws ParseException {
    assertThat(GroundArea.squareKilometres(new WKTReader().read(wkt)).orElseThrow())
        .isCloseTo(area, within(0.1));
  }

  @Test
  void pointsHaveNone() throws ParseException {
    assertThat(GroundArea.squareKilometres(new WKTReader().read("POINT (1 2)"))).isEmpty();
    assertThat(GroundArea.squareKilometres(new WKTReader().read("POLYGON EMPTY"))).isEmpty();
  }
}
