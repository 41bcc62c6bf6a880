package swath.feature;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import swath.error.Up42Exception;

/**
 * Whatever is in a file of features, it is counted or refused. {@code -Plong} searches for a minute
 * what can't be read.
 */
class FeatureFuzzTest {
  @FuzzTest(maxDuration = "1m")
  void features(byte[] bytes) throws IOException {
    try {
      FeatureCounts counts =
          FeatureCounts.read(new ByteArrayInputStream(bytes), "x.geojson", Long.MAX_VALUE);
      if (!counts.isComplete()) {
        throw new AssertionError("it stopped early");
      }
    } catch (Up42Exception e) {
      // no GeoJSON, and said so
    }
  }
}
