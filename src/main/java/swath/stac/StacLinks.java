package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Links between STAC objects. */
final class StacLinks {
  private StacLinks() {}

  static Optional<JsonNode> link(JsonNode json, String rel) {
    for (JsonNode link : json.path("links")) {
      if (link.path("rel").asText().equals(rel) && link.path("href").isTextual()) {
        return Optional.of(link);
      }
    }
    return Optional.empty();
  }

  static Optional<String> href(JsonNode json, String rel) {
    return link(json, rel).map(link -> link.path("href").textValue());
  }

  /** The last part of a path that is not empty. */
  static String lastPart(String url) {
    String path = url.replaceAll("[?#].*$", "").replaceAll("/+$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
