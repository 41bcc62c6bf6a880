package swath.sandbox.files;

import static swath.sandbox.files.Colours.mix;
import static swath.sandbox.files.Colours.shade;

import swath.sandbox.world.Catalog;
import swath.sandbox.world.Cover;
import swath.sandbox.world.Scene;
import swath.sandbox.world.SeededRandom;

/**
 * What the ground of a place looks like, from noise and a few patterns, without what stands or
 * moves on it. A place is the same in each photograph, but for what is under construction.
 *
 * <p>Places on it are in units of the scene's width and height, from the upper left of a box around
 * the middle of the place; they may lie beyond 0 and 1.
 */
final class Ground {
  private static final int ASPHALT = 0x4c4c4e;
  private static final int BUILT = 0xd8c8a8;
  private static final double STREET = 0.12;
  private static final int PORT_BLOCKS = 20;
  private static final double METRES_PER_DEGREE = 111_320;

  private final Scene scene;
  private final Scene base;

  /** Fixes what a place looks like in every photograph. */
  private final int salt;

  /** Fixes what was under construction in this photograph. */
  private final int visit;

  Ground(Scene scene) {
    this.scene = scene;
    this.base = Catalog.scene(scene.placeKey());
    this.visit = SeededRandom.of(0, scene.key()).below(1 << 16);
    this.salt = SeededRandom.of(0, scene.place()).below(1 << 20);
  }

  /** The scene whose middle is the place's: the newer of two photographs. */
  Scene base() {
    return base;
  }

  static double metresEast(double latitude) {
    return METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
  }

  static double metresNorth() {
    return METRES_PER_DEGREE;
  }

  double longitude(double east) {
    return base.lon() + east / metresEast(base.lat());
  }

  double latitude(double south) {
    return base.lat() - south / METRES_PER_DEGREE;
  }

  /** Metres from the middle of the place. */
  double east(double longitude) {
    return (longitude - base.lon()) * metresEast(base.lat());
  }

  double south(double latitude) {
    return (base.lat() - latitude) * METRES_PER_DEGREE;
  }

  private double u(double east) {
    return east / (base.widthKm() * 1000) + 0.5;
  }

  private double v(double south) {
    return south / (base.heightKm() * 1000) + 0.5;
  }

  /** The colour at so many metres from the middle. */
  int colourAt(double east, double south) {
    return colour(u(east), v(south));
  }

  /** Smooth noise, 0 to 1, some hundred metres wide. */
  double noiseAt(double east, double south, int layer) {
    return noise(u(east) * 9, v(south) * 9, layer);
  }

  boolean isWater(double east, double south) {
    double u = u(east);
    double v = v(south);
    return switch (scene.cover()) {
      case SEA -> true;
      case PORT -> !isQuay(u, v);
      case CITY -> isRiver(u, v);
      case FIELDS, FOREST, AIRPORT, DESERT, ICE -> false;
    };
  }

  boolean isStreet(double east, double south) {
    double u = u(east);
    double v = v(south);
    if (scene.cover() == Cover.PORT) {
      return isQuay(u, v) && isStreet(u, v, PORT_BLOCKS);
    }
    double[] turned = turned(u, v);
    return scene.cover() == Cover.CITY
        && !isRiver(u, v)
        && !isPark(u, v)
        && isStreet(turned[0], turned[1], cityBlocks());
  }

  boolean isApron(double east, double south) {
    double[] turned = turned(u(east), v(south));
    return scene.cover() == Cover.AIRPORT && (isApron(turned) || isRunway(turned));
  }

  /** How a runway or a street runs, in degrees. */
  double direction() {
    return scene.cover() == Cover.PORT ? 0 : -(salt % 70 - 35);
  }

  private int colour(double u, double v) {
    Cover cover = scene.cover();
    double land = noise(u * 4, v * 4, 1);
    double grain = noise(u * 40, v * 40, 2);
    return switch (cover) {
      case CITY -> city(u, v, grain);
      case FIELDS -> field(u, v, grain);
      case FOREST ->
          shade(
              land > 0.6 ? cover.second : land < 0.3 ? cover.third : cover.ground,
              noise(u * 60, v * 60, 3));
      case SEA -> shade(mix(cover.ground, cover.third, land), grain * 0.4);
      case PORT ->
          isQuay(u, v) ? blocks(u, v, PORT_BLOCKS, grain) : shade(cover.ground, grain * 0.4);
      case AIRPORT -> airport(u, v, grain);
      case DESERT -> shade(mix(cover.ground, cover.third, Math.abs(Math.sin(land * 18))), grain);
      case ICE ->
          shade(land > 0.55 ? cover.ground : land > 0.35 ? cover.second : cover.third, grain * 0.6);
    };
  }

  /** Turned by an angle of its own, with a river in most. */
  private int city(double u, double v, double grain) {
    if (isRiver(u, v)) {
      return shade(Cover.PORT.ground, grain * 0.4);
    }
    if (isPark(u, v)) {
      return shade(scene.cover().second, noise(u * 60, v * 60, 3));
    }
    double[] turned = turned(u, v);
    return blocks(turned[0], turned[1], cityBlocks(), grain);
  }

  private int field(double u, double v, double grain) {
    double[] turned = turned(u, v);
    double kind = cell(turned[0], turned[1], 5 + salt % 5);
    Cover cover = scene.cover();
    return shade(kind < 0.45 ? cover.ground : kind < 0.8 ? cover.second : cover.third, grain);
  }

  private int airport(double u, double v, double grain) {
    double[] turned = turned(u, v);
    if (isRunway(turned)) {
      return shade(scene.cover().third, 0.5);
    }
    return shade(isApron(turned) ? scene.cover().second : scene.cover().ground, grain);
  }

  private static boolean isRunway(double[] turned) {
    return Math.abs(turned[1] - 0.62) < 0.025 || Math.abs(turned[1] - 0.8) < 0.025;
  }

  private static boolean isApron(double[] turned) {
    return Math.abs(turned[1] - 0.35) < 0.1 && turned[0] > 0.5;
  }

  private boolean isQuay(double u, double v) {
    return noise(u * 4, v * 4, 1) + u * 0.5 > 0.75;
  }

  private boolean isRiver(double u, double v) {
    return Math.abs(noise(u * 2.2, v * 2.2, 9) - 0.5) < 0.03 && salt % 4 != 0;
  }

  private boolean isPark(double u, double v) {
    return noise(u * 3, v * 3, 11) > 0.78;
  }

  private int cityBlocks() {
    return 9 + salt % 9;
  }

  private static boolean isStreet(double u, double v, int count) {
    return u * count - Math.floor(u * count) < STREET || v * count - Math.floor(v * count) < STREET;
  }

  /** Streets between blocks of different roofs. */
  private int blocks(double u, double v, int count, double grain) {
    if (isStreet(u, v, count)) {
      return shade(ASPHALT, grain * 0.5);
    }
    if (hash((int) Math.floor(u * count), (int) Math.floor(v * count), visit) > 0.94) {
      return shade(BUILT, grain);
    }
    double kind = cell(u, v, count);
    return shade(
        kind < 0.2 ? scene.cover().second : kind < 0.6 ? scene.cover().third : scene.cover().ground,
        grain);
  }

  private double[] turned(double u, double v) {
    double angle = (salt % 70 - 35) * Math.PI / 180;
    double x = u - 0.5;
    double y = v - 0.5;
    return new double[] {
      x * Math.cos(angle) - y * Math.sin(angle) + 0.5,
      x * Math.sin(angle) + y * Math.cos(angle) + 0.5
    };
  }

  private double cell(double u, double v, int count) {
    return hash((int) Math.floor(u * count), (int) Math.floor(v * count), 7);
  }

  /** Smooth noise, 0 to 1. */
  private double noise(double x, double y, int layer) {
    int ix = (int) Math.floor(x);
    int iy = (int) Math.floor(y);
    double fx = smooth(x - ix);
    double fy = smooth(y - iy);
    double top = hash(ix, iy, layer) * (1 - fx) + hash(ix + 1, iy, layer) * fx;
    double bottom = hash(ix, iy + 1, layer) * (1 - fx) + hash(ix + 1, iy + 1, layer) * fx;
    return top * (1 - fy) + bottom * fy;
  }

  private double hash(int x, int y, int layer) {
    int h = x * 374761393 + y * 668265263 + layer * 1274126177 + salt * 974711;
    h = (h ^ (h >>> 13)) * 1274126177;
    return ((h ^ (h >>> 16)) & 0xffff) / 65536.0;
  }

  private static double smooth(double t) {
    return t * t * (3 - 2 * t);
  }
}
