package swath.feature;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import swath.error.Up42Exception;
import swath.http.StreamReader;

/**
 * Whatever is in a file of features, it is tabulated and drawn, or refused. {@code -Plong} searches
 * for a minute what can't be.
 */
class FeatureTableFuzzTest {
  @FuzzTest(maxDuration = "1m")
  void tables(byte[] bytes) {
    var opener =
        new FeatureSource.Opener() {
          @Override
          public <T> T read(StreamReader<T> reading) throws IOException {
            return reading.read(new ByteArrayInputStream(bytes));
          }
        };
    var source = new FeatureSource("x.geojson", "x", "", "", null, null, opener);
    Features features = Features.of("x", false, () -> FeatureSources.of(List.of(source)));
    try {
      if (features.table().rowCount() != features.size()
          || features.byClass().rowCount() > features.size()
          || features.map().toString().isEmpty()) {
        throw new AssertionError("rows are missing");
      }
    } catch (Up42Exception e) {
      // no GeoJSON, and said so
    }
  }
}
