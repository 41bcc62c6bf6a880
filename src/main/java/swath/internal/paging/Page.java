package swath.internal.paging;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. Immutable as long as its JSON is left alone.
 *
 * @param elements what is on it, in the list's order
 * @param next what asks for the page after it; null on the last one
 */
public record Page(List<JsonNode> elements, @Nullable PageRequest next) {
  /** Takes a copy of the list. */
  public Page {
    elements = List.copyOf(elements);
  }

  /** A page with the elements of an array; with none where it is not there. */
  public static Page of(JsonNode array, @Nullable PageRequest next) {
    List<JsonNode> elements = new ArrayList<>(array.size());
    array.forEach(elements::add);
    return new Page(elements, next);
  }
}
