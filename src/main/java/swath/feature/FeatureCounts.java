package swath.feature;

import static java.util.stream.Collectors.joining;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Grid.Column;
import swath.view.RowLimit;
import swath.view.Sanitizer;
import swath.view.Span;
import swath.view.UserPath;
import swath.view.Viewable;
import swath.view.Words;

/**
 * What a GeoJSON file holds: how many features, of which shapes and classes. UP42 does not document
 * which property names a detection's class, so {@link #property()} names the one that was counted:
 * the one called {@code class}, {@code label}, {@code category}, {@code type} or the like, else the
 * text property of most features that has few different values.
 *
 * <pre>{@code
 * FeatureCounts found = item.preview().featureCounts().get(0);
 * found.total();                                        // 71
 * FeatureCounts.of(Path.of("data", "cars.geojson"));    // of a file that was downloaded
 * }</pre>
 *
 * <p>Immutable. It asks no network.
 */
public final class FeatureCounts implements Viewable {
  private static final int MOST_CLASSES = 6;
  private static final int LONGEST_NAME = 40;

  private final String file;
  private final long total;
  private final boolean complete;
  private final List<Count> shapes;
  private final @Nullable String property;
  private final List<Count> classes;

  private FeatureCounts(String file, FeatureTally tally) {
    this.file = file;
    this.total = tally.total();
    this.complete = tally.isComplete();
    this.shapes = counts(tally.shapes());
    this.property = tally.classProperty().orElse(null);
    this.classes = counts(tally.classes());
  }

  private static List<Count> counts(Map<String, Long> features) {
    return features.entrySet().stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue()))
        .toList();
  }

  /**
   * How often something occurs.
   *
   * @param name the class or shape
   * @param count the features
   */
  public record Count(String name, long count) {
    @Override
    public String toString() {
      return Sanitizer.line(name, LONGEST_NAME) + " " + Words.number(count);
    }
  }

  /**
   * Counts what is in a file; reads it as a stream, so that it may be large.
   *
   * @throws Up42Exception when the file can't be read or is no GeoJSON
   */
  public static FeatureCounts of(Path file) {
    String name = String.valueOf(file.getFileName());
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(UserPath.of(file)))) {
      return read(stream, name, Long.MAX_VALUE);
    } catch (IOException e) {
      throw new Up42Exception("The file " + file + " can't be read: " + e, e);
    }
  }

  /** As {@link #of(Path)}; {@code ~} is the home. */
  public static FeatureCounts of(String file) {
    return of(UserPath.of(file));
  }

  /**
   * Counts what is in a stream, of which it reads at most {@code largest} bytes.
   *
   * @throws IOException when the stream breaks off
   * @throws Up42Exception when it is no GeoJSON
   */
  public static FeatureCounts read(InputStream stream, String file, long largest)
      throws IOException {
    FeatureTally tally = new FeatureTally();
    if (!FeatureReader.read(stream, file, largest, tally::add)) {
      tally.stopEarly();
    }
    return new FeatureCounts(file, tally);
  }

  /** The file's name, or its name within the item. */
  public String file() {
    return file;
  }

  /** How many features there are; if the file was not read to its end, how many were read. */
  public long total() {
    return total;
  }

  /** Whether the file was read to its end. */
  public boolean isComplete() {
    return complete;
  }

  /** The features by shape, such as {@code Point}; the most frequent first. */
  public List<Count> shapes() {
    return shapes;
  }

  /** The property that names the class; empty where none does. */
  public Optional<String> property() {
    return Optional.ofNullable(property);
  }

  /** The features by class, the most frequent first; those without one are not among them. */
  public List<Count> classes() {
    return classes;
  }

  /** The features that have no class, where others have one. */
  public long unclassed() {
    return property == null ? 0 : total - classes.stream().mapToLong(Count::count).sum();
  }

  /** How many, and of which shape: {@code 71 features (Point)}. */
  public String summary() {
    String names =
        shapes.stream()
            .map(shape -> Sanitizer.line(shape.name(), LONGEST_NAME))
            .collect(joining(", "));
    return number() + (names.isEmpty() ? "" : " (" + names + ")");
  }

  /** How many: {@code 71 features}, or {@code at least 71 features}. */
  public String number() {
    return (complete ? "" : "at least ") + Words.count(total, "feature");
  }

  /** The summary and the most frequent classes, for a line in a list. */
  public String sentence() {
    if (property == null) {
      return summary();
    }
    String most = classes.stream().limit(MOST_CLASSES).map(Count::toString).collect(joining(", "));
    int more = classes.size() - MOST_CLASSES;
    return summary()
        + " by \""
        + Sanitizer.line(property, LONGEST_NAME)
        + "\": "
        + most
        + (more > 0 ? " and " + Words.number(more) + " more" : "")
        + (unclassed() > 0 ? ", " + Words.number(unclassed()) + " without one" : "");
  }

  /** Adds what the file holds to a card that shows other things too. */
  public void addTo(Card.Builder card) {
    card.line(Span.of(found() + " in"), Span.code(file));
    addClasses(card);
  }

  private String found() {
    return "Found "
        + summary()
        + (property == null
            ? ""
            : ", counted by the property \"" + Sanitizer.line(property, LONGEST_NAME) + "\",");
  }

  private void addClasses(Card.Builder card) {
    if (property == null) {
      return;
    }
    List<List<Span>> rows = new ArrayList<>();
    for (Count count : RowLimit.first(classes)) {
      rows.add(List.of(Span.shortened(count.name(), 60), Span.of(Words.number(count.count()))));
    }
    int all = classes.size();
    if (unclassed() > 0) {
      rows.add(List.of(Span.of("(without one)"), Span.of(Words.number(unclassed()))));
      all++;
    }
    card.block(
        Grid.of("Classes", List.of(Column.text(property), Column.number("features")), rows, all));
  }

  @Override
  public Card view() {
    Card.Builder card = Card.of("GeoJSON", file);
    card.line(Span.of(found().replaceFirst(",$", "") + "."));
    addClasses(card);
    return card.build();
  }

  @Override
  public String toString() {
    return view().text();
  }
}
