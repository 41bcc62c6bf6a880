package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import swath.internal.geo.GeoJson;
import swath.map.DegreeWords;
import swath.view.Card;
import swath.view.Lenient;
import swath.view.Span;
import swath.view.Words;

/** The card of a search: its conditions, made of the JSON that it will send. Stateless. */
final class SearchCard {
  private static final int LONGEST_FILTER = 200;
  private static final String OPEN = "..";

  private SearchCard() {}

  static Card of(
      JsonNode body, List<JsonNode> filters, StacSearch.Kept kept, long limit, boolean sandbox) {
    var card =
        Card.of("STAC search", kept.heading() + " in storage")
            .fact("ids", texts(body.path("ids")))
            .fact("collections", texts(body.path("collections")))
            .fact("within box", box(body.path("bbox")))
            .fact("touching", geometry(body.path("intersects")))
            .fact("taken", period(body.path("datetime").asText()));
    filters.forEach(filter -> filter(card, filter));
    card.fact("a tag has", String.join(", ", kept.tags()));
    card.fact("sorted by", sorting(body.path("sortby")))
        .fact(kept.noun(), limit == Long.MAX_VALUE ? "all" : "at most " + Words.number(limit))
        .line(
            Span.sentence("Nothing is asked yet: list() asks for all items, a loop page by page."));
    return card.asOf(null, sandbox).build();
  }

  private static Span texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(text -> texts.add(text.asText()));
    return Span.code(String.join(", ", texts));
  }

  private static Span box(JsonNode box) {
    return box.isMissingNode()
        ? Span.NONE
        : Lenient.span(() -> DegreeWords.box(GeoJson.box(box, "The search's $.bbox")));
  }

  private static Span geometry(JsonNode json) {
    return FieldSpans.optional(() -> GeoJson.geometry(json).map(SearchCard::place));
  }

  private static String place(Geometry geometry) {
    var type = "a " + geometry.getGeometryType();
    return geometry.isEmpty()
        ? type
        : type + " in " + DegreeWords.box(geometry.getEnvelopeInternal());
  }

  private static String period(String interval) {
    if (interval.isEmpty()) {
      return "";
    }
    var ends = interval.split("/", -1);
    var from = Words.utc(Instant.parse(ends[0]));
    return ends[1].equals(OPEN)
        ? "since " + from
        : from + " to " + Words.utc(Instant.parse(ends[1]));
  }

  /** What a method of the search made, by its name; any other expression as its JSON. */
  private static void filter(Card.Builder card, JsonNode filter) {
    var property = filter.path("args").path(0).path("property").asText();
    var value = filter.path("args").path(1);
    name(filter.path("op").asText() + " " + property)
        .filter(name -> value.isValueNode())
        .ifPresentOrElse(
            name -> card.fact(name, Span.code(value.asText())),
            () -> card.fact("filter", Span.shortened(filter.toString(), LONGEST_FILTER)));
  }

  private static Optional<String> name(String comparison) {
    return switch (comparison) {
      case "= asset_id" -> Optional.of("asset");
      case "= job_id" -> Optional.of("made by job");
      case "= up42-order:id" -> Optional.of("order");
      case "= up42-product:product_id" -> Optional.of("product");
      case "a_contains title" -> Optional.of("title has");
      case "<= eo:cloud_cover" -> Optional.of("cloud (%) at most");
      case "<= gsd" -> Optional.of("resolution (m) at most");
      default -> Optional.empty();
    };
  }

  private static String sorting(JsonNode fields) {
    var names = new ArrayList<String>();
    for (var field : fields) {
      boolean isDown = field.path("direction").asText().equals("desc");
      names.add(field.path("field").asText() + (isDown ? " (descending)" : " (ascending)"));
    }
    return String.join(", then ", names);
  }
}
