package swath.internal.paging;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The links of OGC's and STAC's objects. Stateless. */
public final class Links {
  private Links() {}

  /** The first link of that relation; a link without an address is none. */
  public static Optional<JsonNode> find(JsonNode json, String rel) {
    for (JsonNode link : json.path("links")) {
      if (link.path("rel").asText().equals(rel) && link.path("href").isTextual()) {
        return Optional.of(link);
      }
    }
    return Optional.empty();
  }
}
