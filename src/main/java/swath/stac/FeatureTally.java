package swath.stac;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import swath.stac.FeatureCounts.Count;

/**
 * Counts features by shape and by the values of each property that could name a class. It keeps so
 * many names and values only, however long the file is.
 */
final class FeatureTally {
  private static final List<String> NAMES =
      List.of("class", "classname", "label", "category", "type", "object", "objecttype");
  private static final int MOST_PROPERTIES = 100;
  private static final int MOST_CLASSES = 200;
  private static final int FEW_CLASSES = 30;
  private static final int NEED_NOT_REPEAT = 10;
  private static final int LONGEST = 200;

  private final Map<String, Long> shapes = new HashMap<>();
  private final Map<String, Values> properties = new LinkedHashMap<>();
  private long total;

  /** One feature, as far as it is read. */
  static final class Feature {
    private @Nullable String shape;
    private final Map<String, String> texts = new LinkedHashMap<>();

    void shape(String type) {
      shape = type;
    }

    /** A number may be a class too, but only by a name that says so. */
    void property(String name, String value, boolean isText) {
      if ((isText || rank(name) < NAMES.size()) && texts.size() < MOST_PROPERTIES) {
        texts.put(name, value.length() > LONGEST ? value.substring(0, LONGEST + 1) : value);
      }
    }
  }

  private static final class Values {
    private final Map<String, Long> counts = new HashMap<>();
    private long borne;
    private boolean tooMany;

    void add(String value) {
      borne++;
      if (!tooMany && value.length() <= LONGEST) {
        counts.merge(value, 1L, Long::sum);
      }
      if (counts.size() > MOST_CLASSES || value.length() > LONGEST) {
        tooMany = true;
        counts.clear();
      }
    }
  }

  void add(Feature feature) {
    total++;
    if (feature.shape != null && (shapes.size() < 10 || shapes.containsKey(feature.shape))) {
      shapes.merge(feature.shape, 1L, Long::sum);
    }
    feature.texts.forEach(
        (name, value) -> {
          if (properties.containsKey(name) || properties.size() < MOST_PROPERTIES) {
            properties.computeIfAbsent(name, n -> new Values()).add(value);
          }
        });
  }

  FeatureCounts counts(String file, boolean whole) {
    String property = telling().orElse(null);
    Values values = property == null ? null : properties.get(property);
    return new FeatureCounts(
        file,
        total,
        whole,
        sorted(shapes),
        property,
        values == null ? List.of() : sorted(values.counts));
  }

  /** The property that names the class: by its own name, else by its values. */
  private Optional<String> telling() {
    return properties.entrySet().stream()
        .filter(entry -> isTelling(entry.getKey(), entry.getValue()))
        .min(
            comparingInt((Map.Entry<String, Values> entry) -> rank(entry.getKey()))
                .thenComparing(entry -> -entry.getValue().borne)
                .thenComparing(entry -> entry.getValue().counts.size()))
        .map(Map.Entry::getKey);
  }

  private boolean isTelling(String name, Values values) {
    int different = values.counts.size();
    boolean isNamedSo = rank(name) < NAMES.size();
    boolean repeat = 2 * different <= values.borne;
    return !values.tooMany
        && 2 * values.borne >= total
        && (isNamedSo
            ? repeat || different <= NEED_NOT_REPEAT
            : repeat && different > 1 && different <= FEW_CLASSES);
  }

  /** How plainly a name says that it is a class; the less, the plainer. */
  private static int rank(String name) {
    int rank = NAMES.indexOf(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
    return rank < 0 ? NAMES.size() : rank;
  }

  private static List<Count> sorted(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue()))
        .sorted(comparing(Count::count).reversed().thenComparing(Count::name))
        .toList();
  }
}
