package swath.feature;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.reverseOrder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Counts features by shape and by the values of each property that could name a class. The number
 * of names and values that it keeps is limited, so a file may have any length.
 */
final class FeatureTally {
  private static final List<String> NAMES =
      List.of("class", "classname", "label", "category", "type", "object", "objecttype");
  private static final int MOST_SHAPES = 10;
  private static final int MOST_PROPERTIES = 100;
  private static final int MOST_CLASSES = 200;
  private static final int FEW_CLASSES = 30;
  private static final int NEED_NOT_REPEAT = 10;
  private static final int LONGEST = 200;

  private final Map<String, Long> shapes = new HashMap<>();
  private final Map<String, Values> properties = new LinkedHashMap<>();
  private long total;
  private boolean complete = true;

  private static final class Values {
    private final Map<String, Long> counts = new HashMap<>();
    private long features;
    private boolean tooMany;

    void add(String value) {
      features++;
      if (!tooMany && value.length() <= LONGEST) {
        counts.merge(value, 1L, Long::sum);
      }
      if (counts.size() > MOST_CLASSES || value.length() > LONGEST) {
        tooMany = true;
        counts.clear();
      }
    }
  }

  void add(JsonNode feature) {
    total++;
    String shape = feature.path("geometry").path("type").asText("");
    if (!shape.isEmpty() && (shapes.size() < MOST_SHAPES || shapes.containsKey(shape))) {
      shapes.merge(shape, 1L, Long::sum);
    }
    addProperties(feature.path("properties"));
  }

  /** Only the properties of a feature whose shape does not matter. */
  void addProperties(JsonNode all) {
    int texts = 0;
    for (Map.Entry<String, JsonNode> entry : all.properties()) {
      String name = entry.getKey();
      JsonNode value = entry.getValue();
      // A number is a class only if the property's name says so.
      boolean mayBeClass =
          value.isTextual()
              || (value.isValueNode() && !value.isNull() && rank(name) < NAMES.size());
      if (mayBeClass && texts < MOST_PROPERTIES) {
        texts++;
        add(name, value.asText());
      }
    }
  }

  private void add(String name, String value) {
    if (properties.containsKey(name) || properties.size() < MOST_PROPERTIES) {
      properties
          .computeIfAbsent(name, n -> new Values())
          .add(value.length() > LONGEST ? value.substring(0, LONGEST + 1) : value);
    }
  }

  /** Says that the file has more features, which were not read. */
  void stopEarly() {
    complete = false;
  }

  boolean isComplete() {
    return complete;
  }

  long total() {
    return total;
  }

  /** The features by shape, the most frequent first. */
  Map<String, Long> shapes() {
    return sorted(shapes);
  }

  /** The features by class, the most frequent first; empty if no property names one. */
  Map<String, Long> classes() {
    return classProperty().map(name -> sorted(valuesOf(name))).orElse(Map.of());
  }

  private Map<String, Long> valuesOf(String property) {
    Values values = properties.get(property);
    return values == null ? Map.of() : values.counts;
  }

  /** As {@link #classProperty()}, where only the properties of that many features were added. */
  Optional<String> classPropertyOf(long features) {
    total = features;
    return classProperty();
  }

  /** The property that names the class: by its own name, else by its values. */
  Optional<String> classProperty() {
    return properties.entrySet().stream()
        .filter(entry -> namesClass(entry.getKey(), entry.getValue()))
        .min(
            comparingInt((Map.Entry<String, Values> entry) -> rank(entry.getKey()))
                .thenComparing(entry -> -entry.getValue().features)
                .thenComparing(entry -> entry.getValue().counts.size()))
        .map(Map.Entry::getKey);
  }

  private boolean namesClass(String name, Values values) {
    int different = values.counts.size();
    boolean isNamedSo = rank(name) < NAMES.size();
    boolean repeat = 2 * different <= values.features;
    return !values.tooMany
        && 2 * values.features >= total
        && (isNamedSo
            ? repeat || different <= NEED_NOT_REPEAT
            : repeat && different > 1 && different <= FEW_CLASSES);
  }

  /** How clearly a name says that it is a class; a lower rank is clearer. */
  private static int rank(String name) {
    int rank = NAMES.indexOf(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
    return rank < 0 ? NAMES.size() : rank;
  }

  static Map<String, Long> sorted(Map<String, Long> counts) {
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
