package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import swath.internal.paging.Links;

/** Links between STAC objects. */
final class StacLinks {
  private StacLinks() {}

  static Optional<String> href(JsonNode json, String rel) {
    return Links.find(json, rel).map(link -> link.path("href").textValue());
  }

  /** The last part of a path that is not empty. */
  static String lastPart(String url) {
    String path = url.replaceAll("[?#].*$", "").replaceAll("/+$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
