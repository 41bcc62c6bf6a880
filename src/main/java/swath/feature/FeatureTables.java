package swath.feature;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import swath.internal.column.Columns;
import swath.internal.geo.GroundArea;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Features as Tablesaw tables. Stateless. */
final class FeatureTables {
  private static final int MOST_COLUMNS = 200;
  private static final List<String> OURS =
      List.of("job", "item", "class", "longitude", "latitude", "m2", "metres", "wkt");

  private FeatureTables() {}

  static Table of(Features features, String name) {
    StringColumn job = Columns.id("job");
    StringColumn item = Columns.id("item");
    StringColumn kind = StringColumn.create("class");
    DoubleColumn longitude = DoubleColumn.create("longitude");
    DoubleColumn latitude = DoubleColumn.create("latitude");
    DoubleColumn area = DoubleColumn.create("m2");
    DoubleColumn length = DoubleColumn.create("metres");
    StringColumn wkt = StringColumn.create("wkt");
    for (Feature feature : features) {
      job.append(feature.jobId().orElse(""));
      item.append(feature.itemId().orElse(""));
      kind.append(features.classOf(feature));
      Coordinate middle = feature.middle();
      append(longitude, middle == null ? OptionalDouble.empty() : OptionalDouble.of(middle.x));
      append(latitude, middle == null ? OptionalDouble.empty() : OptionalDouble.of(middle.y));
      append(area, rounded(feature.squareMetres(), 10));
      append(length, rounded(feature.metres(), 10));
      Geometry geometry = feature.geometry();
      wkt.append(geometry.isEmpty() ? "" : geometry.toText());
    }
    Table table = Table.create(name, job, item, kind);
    properties(features)
        .forEach((property, shape) -> table.addColumns(column(features, property, shape, table)));
    return table.addColumns(longitude, latitude, area, length, wkt);
  }

  private static void append(DoubleColumn column, OptionalDouble value) {
    if (value.isPresent()) {
      column.append(value.getAsDouble());
    } else {
      column.appendMissing();
    }
  }

  /** To a tenth, if {@code parts} is 10: a map knows no more. */
  private static OptionalDouble rounded(OptionalDouble value, double parts) {
    return value.isPresent()
        ? OptionalDouble.of(Math.round(value.getAsDouble() * parts) / parts)
        : value;
  }

  /** What all values of a property are. */
  private enum Shape {
    NUMBER,
    BOOLEAN,
    TEXT;

    static Shape of(JsonNode value) {
      return value.isNumber() ? NUMBER : value.isBoolean() ? BOOLEAN : TEXT;
    }
  }

  /** The properties without the one that is the class, in the order in which they come. */
  private static Map<String, Shape> properties(Features features) {
    Map<String, Shape> all = new LinkedHashMap<>();
    Optional<String> kind = features.classProperty();
    for (Feature feature : features) {
      for (Map.Entry<String, JsonNode> entry : feature.properties().properties()) {
        String name = entry.getKey();
        boolean hasRoom = all.containsKey(name) || all.size() < MOST_COLUMNS;
        if (hasRoom && !kind.equals(Optional.of(name)) && !entry.getValue().isNull()) {
          all.merge(name, Shape.of(entry.getValue()), (a, b) -> a == b ? a : Shape.TEXT);
        }
      }
    }
    return all;
  }

  private static Column<?> column(Features features, String property, Shape shape, Table table) {
    // Tablesaw takes names for the same whatever their capitals and the blanks around them are.
    String name = property.isBlank() ? "unnamed" : property.strip();
    while (isTaken(name, table)) {
      name = name + "_property";
    }
    switch (shape) {
      case NUMBER -> {
        DoubleColumn column = DoubleColumn.create(name);
        features.forEach(feature -> append(column, feature.number(property)));
        return column;
      }
      case BOOLEAN -> {
        BooleanColumn column = BooleanColumn.create(name);
        for (Feature feature : features) {
          JsonNode value = feature.properties().path(property);
          if (value.isBoolean()) {
            column.append(value.booleanValue());
          } else {
            column.appendMissing();
          }
        }
        return column;
      }
      default -> {
        StringColumn column = StringColumn.create(name);
        features.forEach(feature -> column.append(feature.text(property).orElse("")));
        return column;
      }
    }
  }

  private static boolean isTaken(String name, Table table) {
    return OURS.stream().anyMatch(name::equalsIgnoreCase)
        || table.columnNames().stream().anyMatch(name::equalsIgnoreCase);
  }

  /** The number of features by class, the most frequent first; all in one where none is named. */
  static Map<String, Long> classes(Features features) {
    Map<String, Long> counts = new HashMap<>();
    features.forEach(feature -> counts.merge(features.classOf(feature), 1L, Long::sum));
    return FeatureTally.sorted(counts);
  }

  private static final class Sums {
    private double area;
    private boolean hasArea;
    private double confidence;
    private long confident;
  }

  static Table byClass(Features features, String name) {
    StringColumn kind = StringColumn.create("class");
    LongColumn count = LongColumn.create("features");
    DoubleColumn density = DoubleColumn.create("per_km2");
    DoubleColumn area = DoubleColumn.create("m2");
    DoubleColumn confidence = DoubleColumn.create("mean_confidence");
    Map<String, Sums> sums = new HashMap<>();
    for (Feature feature : features) {
      Sums own = sums.computeIfAbsent(features.classOf(feature), one -> new Sums());
      feature
          .squareMetres()
          .ifPresent(
              metres -> {
                own.area += metres;
                own.hasArea = true;
              });
      confidence(feature)
          .ifPresent(
              one -> {
                own.confidence += one;
                own.confident++;
              });
    }
    OptionalDouble searched = searched(features.sources());
    classes(features)
        .forEach(
            (one, number) -> {
              Sums own = sums.getOrDefault(one, new Sums());
              kind.append(one);
              count.append(number);
              append(
                  density,
                  searched.isPresent()
                      ? OptionalDouble.of(number / searched.getAsDouble())
                      : searched);
              append(
                  area,
                  own.hasArea ? rounded(OptionalDouble.of(own.area), 10) : OptionalDouble.empty());
              append(
                  confidence,
                  own.confident > 0
                      ? rounded(OptionalDouble.of(own.confidence / own.confident), 1e4)
                      : OptionalDouble.empty());
            });
    return Table.create(name, kind, count, density, area, confidence);
  }

  private static OptionalDouble confidence(Feature feature) {
    for (String name : List.of("confidence", "score", "probability")) {
      OptionalDouble value = feature.number(name);
      if (value.isPresent()) {
        return value;
      }
    }
    return OptionalDouble.empty();
  }

  /** The km² of all footprints, each place once; empty if one of them is not known. */
  private static OptionalDouble searched(List<FeatureSource> sources) {
    Map<String, Geometry> places = new HashMap<>();
    for (FeatureSource source : sources) {
      @Nullable Geometry outline = source.footprint();
      if (outline == null || outline.isEmpty()) {
        return OptionalDouble.empty();
      }
      places.put(outline.toText(), outline);
    }
    double sum = 0;
    for (Geometry outline : places.values()) {
      sum += GroundArea.squareKilometres(outline).orElse(0);
    }
    return sum > 0 ? OptionalDouble.of(sum) : OptionalDouble.empty();
  }
}
