package swath.sandbox;

import java.awt.image.BufferedImage;

/**
 * Draws scenes as seen from above, from noise and a few patterns. No fonts, no anti-aliasing: the
 * same pixels on every machine.
 */
final class Painter {
  private final Scene scene;
  private final int size;
  private final int salt;

  private Painter(Scene scene, int size) {
    this.scene = scene;
    this.size = size;
    this.salt = Dice.of(0, scene.key()).below(1 << 20);
  }

  static BufferedImage picture(Scene scene, int size) {
    Painter painter = new Painter(scene, size);
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    painter.each((x, y, u, v) -> image.setRGB(x, y, painter.colour(u, v)));
    return image;
  }

  /** Where something is likely: 0 to 255. */
  static BufferedImage probability(Scene scene, int size) {
    Painter painter = new Painter(scene, size);
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
    painter.each(
        (x, y, u, v) -> {
          double p = (painter.noise(u * 9, v * 9, 5) - 0.45) * 4;
          image.getRaster().setSample(x, y, 0, (int) (255 * clamp(p)));
        });
    return image;
  }

  private interface Pixel {
    void at(int x, int y, double u, double v);
  }

  private void each(Pixel pixel) {
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        pixel.at(x, y, (double) x / size, (double) y / size);
      }
    }
  }

  private int colour(double u, double v) {
    Cover cover = scene.cover();
    double land = noise(u * 4, v * 4, 1);
    double grain = noise(u * 40, v * 40, 2);
    return switch (cover) {
      case CITY -> blocks(u, v, 14, grain);
      case FIELDS ->
          shade(
              cell(u, v, 7) < 0.45
                  ? cover.ground
                  : cell(u, v, 7) < 0.8 ? cover.second : cover.third,
              grain);
      case FOREST ->
          shade(
              land > 0.6 ? cover.second : land < 0.3 ? cover.third : cover.ground,
              noise(u * 60, v * 60, 3));
      case SEA ->
          cell(u, v, 26) > 0.985
              ? 0xe8ecec
              : shade(mix(cover.ground, cover.third, land), grain * 0.4);
      case PORT ->
          land + u * 0.5 > 0.75 ? blocks(u, v, 20, grain) : shade(cover.ground, grain * 0.4);
      case AIRPORT ->
          runway(u, v)
              ? shade(cover.third, 0.5)
              : Math.abs(v - 0.35) < 0.1 && u > 0.5
                  ? shade(cover.second, grain)
                  : shade(cover.ground, grain);
      case DESERT -> shade(mix(cover.ground, cover.third, Math.abs(Math.sin(land * 18))), grain);
      case ICE ->
          shade(land > 0.55 ? cover.ground : land > 0.35 ? cover.second : cover.third, grain * 0.6);
    };
  }

  /** Streets between blocks of different roofs, and some parks. */
  private int blocks(double u, double v, int count, double grain) {
    double street = 0.12;
    double inU = u * count - Math.floor(u * count);
    double inV = v * count - Math.floor(v * count);
    if (inU < street || inV < street) {
      return shade(0x4c4c4e, grain * 0.5);
    }
    double kind = cell(u, v, count);
    return shade(
        kind < 0.2 ? scene.cover().second : kind < 0.6 ? scene.cover().third : scene.cover().ground,
        grain);
  }

  private boolean runway(double u, double v) {
    return Math.abs(v - 0.62 - (u - 0.5) * 0.15) < 0.025
        || Math.abs(v - 0.8 - (u - 0.5) * 0.15) < 0.025;
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

  private static double clamp(double value) {
    return Math.max(0, Math.min(1, value));
  }

  /** Darker or lighter by up to a fifth. */
  private static int shade(int rgb, double grain) {
    return mix(rgb, grain < 0.5 ? 0x000000 : 0xffffff, Math.abs(grain - 0.5) * 0.4);
  }

  private static int mix(int a, int b, double share) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      double channel = (a >> shift & 0xff) * (1 - share) + (b >> shift & 0xff) * share;
      mixed |= (int) channel << shift;
    }
    return mixed;
  }
}
