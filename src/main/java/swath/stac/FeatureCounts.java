package swath.stac;

import static java.util.stream.Collectors.joining;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;

/**
 * What a GeoJSON file holds: how many features, of which shapes and classes. UP42 does not say
 * which property names a detection's class, so it is told here which one was counted: the one
 * called {@code class}, {@code label}, {@code category}, {@code type} or the like, else the one
 * that most features bear as a text with few different values.
 *
 * <pre>{@code
 * FeatureCounts found = item.preview().features().get(0);
 * found.total();                                        // 71
 * FeatureCounts.of(Path.of("data", "cars.geojson"));    // of a file that was downloaded
 * }</pre>
 *
 * <p>Immutable; asks nobody.
 */
public final class FeatureCounts {
  private static final int TOLD = 6;

  private final String file;
  private final long total;
  private final boolean whole;
  private final List<Count> shapes;
  private final @Nullable String property;
  private final List<Count> classes;

  FeatureCounts(
      String file,
      long total,
      boolean whole,
      List<Count> shapes,
      @Nullable String property,
      List<Count> classes) {
    this.file = file;
    this.total = total;
    this.whole = whole;
    this.shapes = List.copyOf(shapes);
    this.property = property;
    this.classes = List.copyOf(classes);
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
      return Lines.line(name, 40) + " " + number(count);
    }
  }

  /**
   * Counts what is in a file; reads it as a stream, so that it may be large.
   *
   * @throws Up42Exception when the file can't be read or is no GeoJSON
   */
  public static FeatureCounts of(Path file) {
    String name = String.valueOf(file.getFileName());
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
      return FeatureReader.read(stream, name, Long.MAX_VALUE);
    } catch (IOException e) {
      throw new Up42Exception("The file " + file + " can't be read: " + e, e);
    }
  }

  /** The file's name, or its name within the item. */
  public String file() {
    return file;
  }

  /** How many features there are; where it is not whole, how many were read. */
  public long total() {
    return total;
  }

  /** Whether all of the file was read. */
  public boolean isWhole() {
    return whole;
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
        shapes.stream().map(shape -> Lines.line(shape.name(), 40)).collect(joining(", "));
    return (whole ? "" : "at least ")
        + number(total)
        + (total == 1 ? " feature" : " features")
        + (names.isEmpty() ? "" : " (" + names + ")");
  }

  @Override
  public String toString() {
    String classed = classes.stream().limit(TOLD).map(Count::toString).collect(joining(", "));
    int more = classes.size() - TOLD;
    return summary()
        + (property == null ? "" : " by \"" + Lines.line(property, 40) + "\": " + classed)
        + (more > 0 ? " and " + more + " more" : "")
        + (unclassed() > 0 ? ", " + number(unclassed()) + " without one" : "");
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
