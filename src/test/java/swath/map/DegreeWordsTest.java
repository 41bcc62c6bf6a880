package swath.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DegreeWordsTest {
  @ParameterizedTest
  @CsvSource({
    "10, -33.9, 20, -33.8, '33.8000 to 33.9000 °S, 10.0000 to 20.0000 °E'",
    "-1, -1, 1, 1, '1.0000 °S to 1.0000 °N, 1.0000 °W to 1.0000 °E'",
    "179, -18, -179, -17, '17.0000 to 18.0000 °S, 179.0000 °E to 179.0000 °W'",
  })
  void boxesNameTheirHemisphere(double west, double south, double east, double north, String text) {
    assertThat(DegreeWords.box(new double[] {west, south, east, north})).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "4.367, 2, 4.37°E",
    "-0.001, 2, 0.00°",
    "180, 0, 180°",
    "-180, 1, 180°",
    "190, 0, 170°W",
  })
  void longitudesGoFromWestToEast(double degrees, int decimals, String text) {
    assertThat(DegreeWords.longitude(degrees, decimals)).isEqualTo(text);
  }
}
