package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import swath.http.Credentials;
import swath.http.HttpClient;
import swath.http.Json;

/** Values of the storage for all tests; they ask no network. */
public final class StacSamples {
  private StacSamples() {}

  /** An item with all the fields that its card shows. */
  public static StacItem item() {
    return item(
        Json.parse(
            """
            {"type": "Feature", "id": "68567134-27ad-7bd7-4b65-d61adb11fc78",
             "collection": "c8f3a1de-0000-4b53-8c5b-2cb2f0dd3a1c",
             "bbox": [-0.12, 51.48, 0.04, 51.53],
             "geometry": {"type": "Polygon", "coordinates":
               [[[-0.12, 51.49], [0.01, 51.48], [0.04, 51.52], [-0.09, 51.53], [-0.12, 51.49]]]},
             "properties": {"datetime": "2025-06-11T11:02:33.120Z", "platform": "PNEO 3",
               "gsd": 0.3, "eo:cloud_cover": 4.5, "up42-user:title": "Epping Forest",
               "up42-user:tags": ["trees", "UK"],
               "up42-system:asset_id": "68567134-27ad-7bd7-4b65-d61adb11fc78"},
             "assets": {
               "multispectral": {"href": "https://api.up42.com/v2/assets/a1", "type": "image/tiff",
                 "title": "Multispectral", "roles": ["data"], "file:size": 48211003},
               "thumbnail": {"href": "https://api.up42.com/v2/assets/t1", "type": "image/png",
                 "roles": ["thumbnail"], "file:size": 20480}}}
            """));
  }

  /** An item. */
  public static StacItem item(JsonNode json) {
    return new StacItem(client(), json);
  }

  /** A list of items. */
  public static StacItems items(StacItem... items) {
    return new StacItems(List.of(items));
  }

  /** A collection. */
  public static StacCollection collection(JsonNode json) {
    return new StacCollection(client(), json);
  }

  /** A collection whose items were asked for; they need nothing that is fetched. */
  public static StacCollection collection(JsonNode json, StacItem... items) {
    return new StacCollection(client(), json).preview(items(items));
  }

  // Opening a client sends nothing.
  static StacClient client() {
    return new StacClient(HttpClient.open(Credentials.of("user", "secret")));
  }

  /** A file in storage. */
  public static Asset asset(JsonNode json) {
    return new Asset(client(), json);
  }
}
