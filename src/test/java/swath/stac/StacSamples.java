package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import swath.http.Credentials;
import swath.http.HttpClient;

/** Values of this room for the tests of others; they ask nobody. */
public final class StacSamples {
  private StacSamples() {}

  /** An item. */
  public static StacItem item(JsonNode json) {
    return new StacItem(api(), json);
  }

  /** A list of items. */
  public static StacItems items(StacItem... items) {
    return new StacItems(List.of(items));
  }

  /** A collection. */
  public static StacCollection collection(JsonNode json) {
    return new StacCollection(api(), json);
  }

  /** A collection whose items were asked for; they need nothing that is fetched. */
  public static StacCollection collection(JsonNode json, StacItem... items) {
    return new StacCollection(api(), json).showing(items(items));
  }

  // Opening a client sends nothing.
  private static StacApi api() {
    return new StacApi(HttpClient.open(Credentials.of("user", "secret")));
  }

  /** A file in storage. */
  public static Asset asset(JsonNode json) {
    return new Asset(api(), json);
  }
}
