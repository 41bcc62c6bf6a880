package swath.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes the inputs of a process that name items, one by one or as a list. */
final class ItemInputs {
  /**
   * One item that inputs name.
   *
   * @param input as errors call it, {@code item} or {@code items.[0]}
   */
  record Named(String input, String url) {}

  private ItemInputs() {}

  static List<Named> read(ProcessModel process, JsonNode inputs) {
    List<Named> named = new ArrayList<>();
    for (String input : process.itemInputs()) {
      JsonNode value = inputs.path(input);
      if (!input.equals(ProcessModel.ITEMS)) {
        named.add(new Named(input, value.asText()));
      }
      for (int i = 0; value.isArray() && i < value.size(); i++) {
        named.add(new Named("%s.[%s]".formatted(input, i), value.get(i).asText()));
      }
    }
    return named;
  }

  /** Puts addresses of items into inputs, in the order of the process's description. */
  static void write(ProcessModel process, ObjectNode inputs, List<String> urls) {
    if (process.takesList()) {
      ArrayNode items = inputs.putArray(ProcessModel.ITEMS);
      urls.forEach(items::add);
      return;
    }
    for (int i = 0; i < urls.size(); i++) {
      inputs.put(process.itemInputs().get(i), urls.get(i));
    }
  }
}
