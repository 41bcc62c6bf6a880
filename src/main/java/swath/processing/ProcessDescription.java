package swath.processing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import swath.http.JsonFields;
import swath.view.Card;
import swath.view.Lenient;
import swath.view.Viewable;

/**
 * What can be run, as UP42 describes it.
 *
 * <pre>{@code
 * ProcessDescription process = api.process("pansharpening");
 * process.prices();  // [4 credits per km²]
 * process.inputs();  // each input's title, description and JSON schema
 * }</pre>
 *
 * <p>In a list it may be a summary, without inputs (the list's shape is inferred from OGC's
 * standard).
 *
 * @param json UP42's answer
 */
public record ProcessDescription(JsonNode json) implements Viewable {
  /** The process's id, such as {@code detection-trees-spacept}. */
  public String id() {
    return fields().text("id");
  }

  /** Its title. */
  public String title() {
    return fields().optionalText("title").orElseGet(this::id);
  }

  /** What it does. */
  public String description() {
    return fields().optionalText("description").orElse("");
  }

  /** Its inputs by name, with their schemas; a missing node in a summary. */
  public JsonNode inputs() {
    return json.path("inputs");
  }

  /** The EULA that must be accepted before it runs. */
  public Optional<String> eulaId() {
    return parameter("eula-id")
        .map(value -> value.isArray() ? value.path(0) : value)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue);
  }

  /** Its prices; an empty list where UP42 names none. */
  public List<Price> prices() {
    List<Price> prices = new ArrayList<>();
    parameter("price")
        .ifPresent(
            values ->
                values.forEach(
                    value -> {
                      JsonFields price = JsonFields.of(value, "price");
                      prices.add(new Price(price.decimal("credits"), price.text("unit")));
                    }));
    return List.copyOf(prices);
  }

  private Optional<JsonNode> parameter(String name) {
    for (JsonNode parameter : json.path("additionalParameters").path("parameters")) {
      if (parameter.path("name").asText().equals(name)) {
        return Optional.of(parameter.path("value"));
      }
    }
    return Optional.empty();
  }

  private JsonFields fields() {
    return JsonFields.of(json, "process");
  }

  @Override
  public Card view() {
    var card =
        Card.of("process", Lenient.text(this::title))
            .fact("id", Lenient.code(this::id))
            .fact("does", Lenient.text(this::description))
            .fact("price", priceText())
            .fact("EULA", eulaText());
    if (inputs().isObject()) {
      card.block(ProcessInputs.grid(inputs()));
    }
    return card.build();
  }

  private String priceText() {
    var prices = Lenient.or(List.<Price>of(), this::prices);
    return prices.isEmpty()
        ? "unknown here; a template's quote has it"
        : prices.stream().map(Price::toString).collect(Collectors.joining(", "));
  }

  private String eulaText() {
    return Lenient.or(Optional.<String>empty(), this::eulaId).isPresent()
        ? "must be accepted once; a template's quote says whether it is"
        : "none";
  }

  @Override
  public String toString() {
    return view().text();
  }
}
