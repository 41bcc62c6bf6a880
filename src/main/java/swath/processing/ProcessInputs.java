package swath.processing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import swath.view.Grid;
import swath.view.Span;
import swath.view.Words;

/** The inputs of a process as a table. Stateless. */
final class ProcessInputs {
  private static final int LONGEST = 90;
  private static final List<Grid.Column> COLUMNS =
      List.of(
          Grid.Column.text("input"),
          Grid.Column.text("type"),
          Grid.Column.text("needed"),
          Grid.Column.text("what it is"));

  private ProcessInputs() {}

  /** A row for each input, with its JSON schema and whether it is required. */
  static Grid grid(JsonNode inputs) {
    var rows = inputs.propertyStream().map(i -> row(i.getKey(), i.getValue())).toList();
    return new Grid("Inputs", COLUMNS, rows, Words.count(rows.size(), "input"));
  }

  private static List<Span> row(String name, JsonNode input) {
    return List.of(
        Span.code(name),
        Span.of(input.at("/schema/type").asText("any")),
        Span.of(input.path("minOccurs").asInt(1) == 0 ? "no" : "yes"),
        Span.shortened(input.path("description").asText(""), LONGEST));
  }
}
