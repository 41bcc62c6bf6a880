package swath.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * The countries of the world, at two scales. Each is read when it is needed first. Thread-safe.
 *
 * <p>Borders are as Natural Earth draws them: those of who controls a place.
 */
final class WorldAtlas {
  private final List<Land> lands;

  private WorldAtlas(String file) {
    var all = new ArrayList<Land>();
    try (InputStream stream = WorldAtlas.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IOException("The file " + file + " is missing in the jar.");
      }
      TopoJson.polygons(
          stream,
          "countries",
          (name, polygon) -> all.add(new Land(name, polygon, Cap.of(polygon))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lands = List.copyOf(all);
  }

  /** A part of a country without water between. */
  record Land(String country, Polygon polygon, Cap cap) {}

  private static final class Coarse {
    static final WorldAtlas ATLAS = new WorldAtlas("countries-110m.json");
  }

  private static final class Fine {
    static final WorldAtlas ATLAS = new WorldAtlas("countries-50m.json");
  }

  /** For pictures of more than some 2,000 km. */
  static WorldAtlas coarse() {
    return Coarse.ATLAS;
  }

  /** For pictures of less. */
  static WorldAtlas fine() {
    return Fine.ATLAS;
  }

  List<Land> lands() {
    return lands;
  }

  /** The country of a place; empty at sea, and where the coast is drawn too coarsely. */
  Optional<String> country(double longitude, double latitude) {
    return lands.stream()
        .filter(land -> land.cap().contains(longitude, latitude))
        .filter(land -> contains(land.polygon(), longitude, latitude))
        .map(Land::country)
        .findFirst();
  }

  private static boolean contains(Polygon polygon, double longitude, double latitude) {
    // Around the place itself no ring is cut, unless it spans half the world.
    return Rings.cut(polygon, longitude).stream()
        .anyMatch(
            part ->
                SimplePointInAreaLocator.locate(new Coordinate(0, latitude), part)
                    != Location.EXTERIOR);
  }
}
