package swath.internal.code;

import java.util.List;
import java.util.Map;

/**
 * What Tab offers at a place of the code.
 *
 * @param suggestions in their order
 * @param begin where the text begins that a suggestion takes the place of
 * @param end where it ends
 */
public record Completions(List<Suggestion> suggestions, int begin, int end) {
  // JupyterLab's own name for it; other front ends pass it over
  private static final String TYPES = "_jupyter_types_experimental";

  /**
   * A suggestion.
   *
   * @param text what is put into the code
   * @param type what it is: function, class, variable, value
   */
  public record Suggestion(String text, String type) {}

  /** The texts alone. */
  public List<String> texts() {
    return suggestions.stream().map(Suggestion::text).toList();
  }

  /** What each of them is, as JupyterLab reads it. */
  public Map<String, Object> metadata() {
    List<Map<String, Object>> types =
        suggestions.stream()
            .map(
                one ->
                    Map.<String, Object>of(
                        "text", one.text(), "type", one.type(), "start", begin, "end", end))
            .toList();
    return Map.of(TYPES, types);
  }
}
