package swath.map;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import swath.internal.picture.SmallPng;
import swath.view.Block;
import swath.view.Card;
import swath.view.Facts;
import swath.view.Line;
import swath.view.Picture;
import swath.view.Pictures;
import swath.view.Span;
import swath.view.UserPath;
import swath.view.Viewable;
import swath.view.Words;

/**
 * A map: footprints and features over coastlines and borders, with a scale, and where in its region
 * and in the world they lie. North is up in the middle.
 *
 * <pre>{@code
 * up42.images().map();
 * item.map().save("where.png");
 * MapView.of("Fields").footprints(List.of(Footprint.of(field, "North field")));
 * }</pre>
 *
 * <p>Up to 120° across the projection is Lambert's azimuthal equal-area one around the middle, for
 * which neither the meridian of 180° nor a pole is an edge; beyond it all the world is drawn in
 * Equal Earth. Coastlines and borders are those of Natural Earth at 1 : 50 million, from 50 km
 * width up, and at 1 : 110 million from 2,500 km up. Immutable and thread-safe, as long as nobody
 * changes the geometries.
 */
public final class MapView implements Viewable {
  private static final int MOST_COUNTRIES = 3;
  private static final int MOST_PLACES = 200;
  private static final int MOST_CLASSES = 7;
  private static final String OTHERS = "other";

  private final String title;
  private final List<Footprint> footprints;
  private final Map<String, List<Geometry>> features;
  private final List<String> notes;
  private final boolean isSandbox;

  private MapView(
      String title,
      List<Footprint> footprints,
      Map<String, List<Geometry>> features,
      List<String> notes,
      boolean isSandbox) {
    this.title = title;
    this.footprints = List.copyOf(footprints);
    this.features = features;
    this.notes = List.copyOf(notes);
    this.isSandbox = isSandbox;
  }

  /** An empty map of that name. */
  public static MapView of(String title) {
    return new MapView(title, List.of(), Map.of(), List.of(), false);
  }

  /** The same with these outlines too. */
  public MapView footprints(List<Footprint> more) {
    var all = new ArrayList<>(footprints);
    for (Footprint one : more) {
      check(one.geometry(), one.label());
      if (!one.geometry().isEmpty()) {
        all.add(one);
      }
    }
    return new MapView(title, all, features, notes, isSandbox);
  }

  /**
   * The same with these features too; an {@link IllegalArgumentException} says which are no
   * degrees. The first seven classes have a mark of their own, all others share one.
   *
   * @param byClass geometries in degrees, by what the legend calls them
   */
  public MapView features(Map<String, List<Geometry>> byClass) {
    var all = new LinkedHashMap<String, List<Geometry>>();
    features.forEach((name, some) -> add(all, name, some));
    byClass.forEach(
        (name, some) -> {
          some.forEach(geometry -> check(geometry, name));
          add(all, name, some);
        });
    return new MapView(title, footprints, all, notes, isSandbox);
  }

  private static void check(Geometry geometry, String name) {
    for (Coordinate corner : geometry.getCoordinates()) {
      if (!(Math.abs(corner.y) <= 90) || !(Math.abs(corner.x) <= 540)) {
        throw new IllegalArgumentException(
            "\""
                + name
                + "\" has coordinates that are no degrees, longitude first: "
                + corner.x
                + ", "
                + corner.y
                + ". Were they swapped, or are they metres?");
      }
    }
  }

  private static void add(Map<String, List<Geometry>> all, String name, List<Geometry> some) {
    boolean hasRoom = all.containsKey(name) || all.size() < MOST_CLASSES;
    all.computeIfAbsent(hasRoom ? name : OTHERS, key -> new ArrayList<>()).addAll(some);
  }

  /** The same with a sentence beneath it. */
  public MapView noted(String sentence) {
    var all = new ArrayList<>(notes);
    all.add(sentence);
    return new MapView(title, footprints, features, all, isSandbox);
  }

  /** The same, marked as sandbox data or not. */
  public MapView sandbox(boolean sandbox) {
    return new MapView(title, footprints, features, notes, sandbox);
  }

  private MapDrawing drawing() {
    return new MapDrawing(title + (isSandbox ? " (sandbox data)" : ""), footprints, features);
  }

  /** The map as an image of 800 pixels' width, which every Java kernel shows by itself. */
  public BufferedImage image() {
    return drawing().image(1);
  }

  /** Saves the map as a PNG file with twice the pixels; an existing file is replaced. */
  public void save(Path file) {
    SmallPng.save(drawing().image(2), UserPath.of(file));
  }

  /** As {@link #save(Path)}; {@code ~} is the home. */
  public void save(String file) {
    save(UserPath.of(file));
  }

  /** The same as a part of a card: 380 pixels wide, with the places in words. */
  public Picture small() {
    MapDrawing drawing = drawing();
    return Picture.png(
        () -> drawing.isEmpty() ? new byte[0] : SmallPng.of(drawing.small(1)),
        MapDrawing.SMALL_WIDTH,
        "map: " + where(drawing));
  }

  private static String where(MapDrawing drawing) {
    if (drawing.isEmpty()) {
      return "nothing to draw";
    }
    if (drawing.isWorld()) {
      return "all over the world";
    }
    return DegreeWords.box(corners(drawing));
  }

  /** West, south, east, north; west is greater than east across the meridian of 180°. */
  private static double[] corners(MapDrawing drawing) {
    double middle = drawing.cap().longitude();
    var box = new Envelope();
    drawing
        .geometries()
        .forEach(
            geometry ->
                geometry.apply(
                    (Coordinate c) -> box.expandToInclude(Projection.turn(c.x - middle), c.y)));
    return new double[] {
      Projection.turn(middle + box.getMinX()),
      box.getMinY(),
      Projection.turn(middle + box.getMaxX()),
      box.getMaxY()
    };
  }

  /** The countries that footprints and features lie in, by Natural Earth. */
  private static String countries(Collection<Geometry> geometries) {
    Set<String> names = new LinkedHashSet<>();
    geometries.stream()
        .limit(MOST_PLACES)
        .map(geometry -> Cap.of(geometry).middle())
        .forEach(place -> WorldAtlas.fine().country(place.x, place.y).ifPresent(names::add));
    var first = names.stream().limit(MOST_COUNTRIES).toList();
    int more = names.size() - first.size();
    return String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
  }

  private List<Block> words(MapDrawing drawing) {
    if (drawing.isEmpty()) {
      return List.of(Line.of(Span.of("Nothing to draw: no geometry.")));
    }
    var facts = new ArrayList<Facts.Fact>();
    if (!footprints.isEmpty()) {
      facts.add(Facts.Fact.of("footprints", Span.of(Words.number(footprints.size()))));
    }
    features.forEach(
        (name, some) -> facts.add(Facts.Fact.of(name, Span.of(Words.number(some.size())))));
    facts.add(Facts.Fact.of("where", Span.of(where(drawing))));
    String countries = countries(drawing.geometries());
    if (!countries.isEmpty()) {
      facts.add(Facts.Fact.of("in", Span.of(countries)));
    }
    return List.of(new Facts(facts));
  }

  @Override
  public Card view() {
    MapDrawing drawing = drawing();
    Picture picture =
        Picture.png(
            () -> SmallPng.of(drawing.image(1)), MapDrawing.WIDTH, title + ": " + where(drawing));
    Card.Builder card =
        Card.frameless("map", title)
            .block(Pictures.of(picture).inWords(words(drawing).toArray(Block[]::new)));
    notes.forEach(note -> card.line(Span.sentence(note)));
    return card.asOf(null, isSandbox).build();
  }

  @Override
  public String toString() {
    return view().text();
  }
}
