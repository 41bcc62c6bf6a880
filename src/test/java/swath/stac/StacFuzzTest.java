package swath.stac;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import swath.error.Up42Exception;
import swath.http.Credentials;
import swath.http.HttpClient;
import swath.http.HttpOptions;
import swath.http.Json;
import swath.http.Region;

/** Whatever JSON an item has, a question is answered or throws an {@link Up42Exception}. */
class StacFuzzTest {
  private static final StacClient NOWHERE =
      new StacClient(
          HttpClient.open(
              Credentials.of("me", "x").in(Region.at("http://127.0.0.1:9")),
              HttpOptions.defaults().withEnvironment(Map.of())));

  private static final List<Function<StacItem, Object>> QUESTIONS =
      List.of(
          StacItem::id,
          StacItem::collectionId,
          StacItem::selfHref,
          StacItem::bbox,
          StacItem::footprint,
          StacItem::datetime,
          StacItem::gsd,
          StacItem::cloudCover,
          StacItem::title,
          StacItem::tags,
          StacItem::thumbnail,
          StacItem::toString,
          item -> item.assets().stream().map(StacAsset::isData).toList(),
          item -> item.assets().stream().map(StacAsset::toString).toList());

  @FuzzTest(maxDuration = "10m")
  void items(byte[] bytes) {
    JsonNode json;
    try {
      json = Json.parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (Up42Exception e) {
      return;
    }
    StacItem item = new StacItem(NOWHERE, json);
    for (Function<StacItem, Object> question : QUESTIONS) {
      try {
        Object unused = question.apply(item);
      } catch (Up42Exception e) {
        // A malformed field is an error of this one question.
      }
    }
  }
}
