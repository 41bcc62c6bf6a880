package swath.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldAtlasTest {
  @ParameterizedTest
  @CsvSource({
    "4.4, 51.25, Belgium",
    "2.35, 48.86, France",
    "-53, 4, France", // French Guiana
    "178, 67, Russia", // both sides of the meridian of 180°
    "-175, 66.5, Russia",
    "178, -17.9, Fiji",
    "0, -89, Antarctica",
    "150, -75, Antarctica",
    "28.2, -29.6, Lesotho", // in a hole of South Africa
    "25, -29, South Africa",
    "3, 54,",
    "-150, 20,",
    "0, 90,",
  })
  void placesHaveTheirCountry(double longitude, double latitude, String country) {
    if (country == null) {
      assertThat(WorldAtlas.fine().country(longitude, latitude)).isEmpty();
      assertThat(WorldAtlas.coarse().country(longitude, latitude)).isEmpty();
    } else {
      assertThat(WorldAtlas.fine().country(longitude, latitude)).hasValue(country);
    }
  }
}
