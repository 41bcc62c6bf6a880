package swath.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A notebook's file: its code cells, and what they showed when it was saved. */
record Notebook(List<Cell> cells) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A code cell. */
  record Cell(String id, String source, List<Shown> outputs) {}

  static Notebook read(Path file) throws IOException {
    List<Cell> cells = new ArrayList<>();
    for (JsonNode cell : JSON.readTree(file.toFile()).get("cells")) {
      if (cell.get("cell_type").asText().equals("code")) {
        List<Shown> outputs = new ArrayList<>();
        cell.get("outputs").forEach(output -> outputs.add(shown(output)));
        cells.add(new Cell(cell.get("id").asText(), text(cell.get("source")), outputs));
      }
    }
    return new Notebook(cells);
  }

  private static Shown shown(JsonNode output) {
    String type = output.get("output_type").asText();
    return type.equals("stream")
        ? Shown.stream(output.get("name").asText(), text(output.get("text")))
        : Shown.of(
            type,
            text(output.path("data").path("text/plain")),
            text(output.path("data").path("text/html")),
            text(output.path("data").path("image/png")));
  }

  /** A text that a notebook's file keeps whole or in lines. */
  private static String text(JsonNode node) {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining())
        : node.asText();
  }
}
