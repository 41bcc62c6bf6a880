package swath.processing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import swath.error.Up42Exception;
import swath.http.Json;

/**
 * Whatever the wire says, a reader answers or throws an {@link Up42Exception}. Runs the seeds in
 * each build; {@code JAZZER_FUZZ=1 mvn test -Pfuzz -Dtest=ReadersFuzzTest#jobs} searches for more.
 */
class ReadersFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void jobs(byte[] bytes) {
    read(bytes, JobMetadata::new, JobMetadataTest.everything());
  }

  @FuzzTest(maxDuration = "10m")
  void others(byte[] bytes) {
    read(
        bytes,
        Cost::new,
        List.of(Cost::strategy, Cost::credits, Cost::size, Cost::unit, Cost::toString));
    read(
        bytes,
        ProcessDescription::new,
        List.of(
            ProcessDescription::id,
            ProcessDescription::title,
            ProcessDescription::description,
            ProcessDescription::inputs,
            ProcessDescription::eulaId,
            ProcessDescription::prices,
            ProcessDescription::toString));
    read(bytes, Eula::new, List.of(Eula::id, Eula::title, Eula::accepted, Eula::acceptedAt));
    read(bytes, Balance::new, List.of(Balance::credits));
    read(
        bytes,
        Budget::new,
        List.of(
            Budget::name,
            Budget::spendLimit,
            Budget::startDate,
            Budget::endDate,
            Budget::usagePercentage,
            Budget::createdAt));
  }

  private static <T> void read(
      byte[] bytes, Function<JsonNode, T> reader, List<Function<T, Object>> questions) {
    T value;
    try {
      value = reader.apply(Json.parse(new String(bytes, StandardCharsets.UTF_8)));
    } catch (Up42Exception e) {
      return;
    }
    for (Function<T, Object> question : questions) {
      try {
        Object unused = question.apply(value);
      } catch (Up42Exception e) {
        // odd, and said so
      }
    }
  }
}
