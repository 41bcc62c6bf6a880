package swath.feature;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import swath.error.CallInterruptedException;
import swath.error.Up42Exception;
import swath.http.StreamReader;
import swath.internal.column.TableName;
import swath.map.Footprint;
import swath.map.MapView;
import swath.view.Card;
import swath.view.Grid;
import swath.view.RowLimit;
import swath.view.Span;
import swath.view.UserPath;
import swath.view.Viewable;
import swath.view.Words;
import tech.tablesaw.api.Table;

/**
 * What one job or several found: all features of their GeoJSON files. They are read when they are
 * needed first, and kept.
 *
 * <pre>{@code
 * Features ships = job.collection().features();
 * ships.byClass();                       // how many of each class, and for each km²
 * ships.where("class", "tanker").map();
 * ships.save("ships.csv");
 * Features.of("ships.geojson").table();  // of a file
 * }</pre>
 *
 * <p>Coordinates are degrees of WGS 84, longitude first, as GeoJSON has them. A file that can't be
 * read does not hold back the others: {@link #errors()} has it. Thread-safe.
 */
public final class Features extends AbstractList<Feature> implements Viewable {
  private final String title;
  private final boolean isSandbox;
  private final Supplier<Loaded> loading;
  private @Nullable Loaded loaded;

  private Features(String title, boolean isSandbox, Supplier<Loaded> loading) {
    this.title = title;
    this.isSandbox = isSandbox;
    this.loading = loading;
  }

  /** What was read. */
  private record Loaded(
      FeatureSources sources,
      List<Feature> features,
      Map<FeatureSource, String> classProperties,
      List<String> errors) {}

  /**
   * The features of these files, which {@code sources} names when they are needed.
   *
   * @param title what they are called in tables and on maps
   */
  public static Features of(String title, boolean isSandbox, Supplier<FeatureSources> sources) {
    return new Features(title, isSandbox, () -> load(sources.get()));
  }

  /** The features of these GeoJSON files. */
  public static Features of(Path... files) {
    List<FeatureSource> sources = Arrays.stream(files).map(Features::source).toList();
    String title = sources.size() == 1 ? sources.get(0).file() : sources.size() + " files";
    return of(title, false, () -> FeatureSources.of(sources));
  }

  /** As {@link #of(Path...)}; {@code ~} is the home. */
  public static Features of(String... files) {
    return of(Arrays.stream(files).map(UserPath::of).toArray(Path[]::new));
  }

  private static FeatureSource source(Path given) {
    Path file = UserPath.of(given);
    String name = String.valueOf(file.getFileName());
    var opener =
        new FeatureSource.Opener() {
          @Override
          public <T> T read(StreamReader<T> reading) throws IOException {
            try (var stream = new BufferedInputStream(Files.newInputStream(file))) {
              return reading.read(stream);
            }
          }
        };
    return new FeatureSource(name, name, "", "", null, null, opener);
  }

  private static Loaded load(FeatureSources all) {
    List<FeatureSource> sources = all.files();
    List<Feature> features = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (FeatureSource source : sources) {
      try {
        features.addAll(read(source));
      } catch (IOException e) {
        keep(errors, sources, "The file " + source.file() + " can't be read: " + e, e);
      } catch (CallInterruptedException e) {
        throw e; // nothing is kept: the next call reads again
      } catch (Up42Exception e) {
        keep(errors, sources, String.valueOf(e.getMessage()), e);
      }
    }
    problems(features, errors);
    return new Loaded(all, List.copyOf(features), classProperties(features), List.copyOf(errors));
  }

  /** Each file's own: two processes may call it by two names. */
  private static Map<FeatureSource, String> classProperties(List<Feature> features) {
    Map<FeatureSource, FeatureTally> tallies = new LinkedHashMap<>();
    Map<FeatureSource, Integer> counts = new HashMap<>();
    for (Feature feature : features) {
      tallies
          .computeIfAbsent(feature.source(), source -> new FeatureTally())
          .addProperties(feature.properties());
      counts.merge(feature.source(), 1, Integer::sum);
    }
    Map<FeatureSource, String> properties = new HashMap<>();
    tallies.forEach(
        (source, tally) ->
            tally
                .classPropertyOf(counts.getOrDefault(source, 0))
                .ifPresent(name -> properties.put(source, name)));
    return properties;
  }

  /** One of several is an error among the others; the only one is thrown. */
  private static void keep(
      List<String> errors, List<FeatureSource> all, String sentence, Exception cause) {
    if (all.size() == 1) {
      throw cause instanceof Up42Exception ours ? ours : new Up42Exception(sentence, cause);
    }
    errors.add(sentence);
  }

  private static List<Feature> read(FeatureSource source) throws IOException {
    return source
        .opener()
        .read(
            stream -> {
              List<Feature> all = new ArrayList<>();
              FeatureReader.read(
                  stream, source.file(), Long.MAX_VALUE, json -> all.add(Feature.of(json, source)));
              return all;
            });
  }

  private static void problems(List<Feature> features, List<String> errors) {
    features.stream()
        .flatMap(feature -> feature.problem().stream())
        .collect(Collectors.groupingBy(words -> words, LinkedHashMap::new, Collectors.counting()))
        .forEach(
            (words, count) ->
                errors.add(
                    Words.count(count, "feature") + " without a readable geometry: " + words));
  }

  private synchronized Loaded loaded() {
    Loaded known = loaded;
    if (known == null) {
      known = loading.get();
      loaded = known;
    }
    return known;
  }

  void readAll() {
    loaded();
  }

  @Override
  public Feature get(int index) {
    return loaded().features().get(index);
  }

  @Override
  public int size() {
    return loaded().features().size();
  }

  /** What could not be read, a sentence each. */
  public List<String> errors() {
    return loaded().errors();
  }

  /**
   * The property that names the class in all files; empty if there is none, or if they differ: each
   * file has its own. It is the one called {@code class}, {@code label} or the like, else the text
   * of most features that has few different values. UP42 documents none.
   */
  public Optional<String> classProperty() {
    Set<String> names = new HashSet<>(loaded().classProperties().values());
    return names.size() == 1 ? Optional.of(names.iterator().next()) : Optional.empty();
  }

  /** Its class; where its file names none beside others, what the result is called. */
  String classOf(Feature feature) {
    Loaded all = loaded();
    String property = all.classProperties().get(feature.source());
    if (property != null) {
      return feature.text(property).orElse("");
    }
    return all.sources().files().size() > 1 ? feature.source().title() : "";
  }

  /** Those for which a condition holds; it is asked when they are needed. */
  public Features where(Predicate<Feature> condition) {
    return new Features(
        title,
        isSandbox,
        () -> {
          Loaded all = loaded();
          return new Loaded(
              all.sources(),
              all.features().stream().filter(condition).toList(),
              all.classProperties(),
              all.errors());
        });
  }

  /** Those of which a property has one of these values, as text. */
  public Features where(String property, String... values) {
    Set<String> wanted = new HashSet<>(Arrays.asList(values));
    return where(feature -> feature.text(property).filter(wanted::contains).isPresent());
  }

  /** Those of which a property is a number of at least that. */
  public Features atLeast(String property, double number) {
    return where(feature -> feature.number(property).orElse(Double.NEGATIVE_INFINITY) >= number);
  }

  /**
   * A row a feature: job, item, class, each property as a column, longitude and latitude of its
   * middle, m2, metres of lines, and wkt.
   */
  public Table table() {
    return FeatureTables.of(this, TableName.of(title, isSandbox));
  }

  /**
   * A row a class: how many features, how many for each km² of the footprints, their area, and the
   * mean of their confidence.
   */
  public Table byClass() {
    return FeatureTables.byClass(this, TableName.of(title + " by class", isSandbox));
  }

  /**
   * The features on a map, over the footprints of what was searched and its thumbnails where they
   * are known.
   */
  public MapView map() {
    loaded().sources().pictures().run();
    MapView map = MapView.of(title).sandbox(isSandbox).footprints(footprints());
    Map<String, List<Geometry>> byClass = new LinkedHashMap<>();
    FeatureTables.classes(this).keySet().forEach(name -> byClass.put(name, new ArrayList<>()));
    for (Feature feature : this) {
      if (!feature.geometry().isEmpty()) {
        byClass
            .computeIfAbsent(classOf(feature), name -> new ArrayList<>())
            .add(feature.geometry());
      }
    }
    Map<String, List<Geometry>> named = new LinkedHashMap<>();
    byClass.forEach((name, all) -> named.put(name.isEmpty() ? "features" : name, all));
    map = map.features(named);
    for (String error : errors()) {
      map = map.noted(error);
    }
    return map;
  }

  /** Of several results of one place, it is drawn once. */
  private List<Footprint> footprints() {
    Map<String, Footprint> all = new LinkedHashMap<>();
    for (FeatureSource source : sources()) {
      Geometry outline = source.footprint();
      if (outline != null && !outline.isEmpty()) {
        Footprint plain = Footprint.of(outline, source.title());
        var picture = source.picture();
        all.putIfAbsent(outline.toText(), picture == null ? plain : plain.with(picture));
      }
    }
    return List.copyOf(all.values());
  }

  List<FeatureSource> sources() {
    return loaded().sources().files();
  }

  /**
   * Writes them to a file; one that is there is replaced once all is written.
   *
   * @param file {@code .geojson} or {@code .json} for GeoJSON, {@code .csv} for the table
   * @return the file
   * @throws Up42Exception when it can't be written, or has another ending
   */
  public Path save(Path file) {
    return FeatureFiles.save(this, UserPath.of(file));
  }

  /** As {@link #save(Path)}; {@code ~} is the home. */
  public Path save(String file) {
    return save(UserPath.of(file));
  }

  /** Whether they are a sandbox's. */
  public boolean isSandbox() {
    return isSandbox;
  }

  @Override
  public synchronized Card view() {
    Card.Builder card = Card.of("features", title);
    if (loaded == null) {
      card.line(Span.sentence("Not read yet: table(), byClass(), map() and size() read them."));
      return card.asOf(null, isSandbox).build();
    }
    card.fact("features", Words.number(size())).fact("files", Words.number(sources().size()));
    classProperty().ifPresent(name -> card.fact("class", Span.code(name)));
    card.block(classes());
    card.errors(errors());
    card.line(Span.sentence("table() has all, byClass() sums, map() draws, save(file) writes."));
    return card.asOf(null, isSandbox).build();
  }

  private Grid classes() {
    Map<String, Long> classes = FeatureTables.classes(this);
    List<List<Span>> rows = new ArrayList<>();
    for (var one : RowLimit.first(List.copyOf(classes.entrySet()))) {
      rows.add(List.of(Span.shortened(one.getKey(), 60), Span.of(Words.number(one.getValue()))));
    }
    return Grid.of(
        "Classes",
        List.of(Grid.Column.text("class"), Grid.Column.number("features")),
        rows,
        classes.size());
  }

  @Override
  public String toString() {
    return view().text();
  }
}
