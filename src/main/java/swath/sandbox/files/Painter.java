package swath.sandbox.files;

import java.awt.image.BufferedImage;
import swath.sandbox.world.Cover;
import swath.sandbox.world.Scene;
import swath.sandbox.world.SeededRandom;

/**
 * Draws scenes as seen from above, from noise and a few patterns. No fonts, no anti-aliasing: the
 * same pixels on every machine.
 */
final class Painter {
  private static final int SHIP = 0xe8ecec;
  private static final int ASPHALT = 0x4c4c4e;
  private static final int BUILT = 0xd8c8a8;
  private static final double STREET = 0.12;

  private final Scene scene;
  private final int size;

  /** Fixes what a place looks like in every photograph. */
  private final int salt;

  /** Fixes what was under construction in this photograph. */
  private final int visit;

  private Painter(Scene scene, int size) {
    this.scene = scene;
    this.size = size;
    this.visit = SeededRandom.of(0, scene.key()).below(1 << 16);
    this.salt = SeededRandom.of(0, scene.place()).below(1 << 20);
  }

  static BufferedImage picture(Scene scene, int size) {
    Painter painter = new Painter(scene, size);
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    painter.each((x, y, u, v) -> image.setRGB(x, y, painter.colour(u, v)));
    return image;
  }

  /** The same picture in shades of grey. */
  static BufferedImage grey(BufferedImage picture) {
    BufferedImage grey =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int rgb = picture.getRGB(x, y);
        int mean = ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 3;
        grey.getRaster().setSample(x, y, 0, mean);
      }
    }
    return grey;
  }

  /** Where something is likely: 0 to 255. Trees are where the picture is green, and so on. */
  static BufferedImage probability(Scene scene, String what, int size) {
    Painter painter = new Painter(scene, size);
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
    painter.each(
        (x, y, u, v) ->
            image
                .getRaster()
                .setSample(x, y, 0, (int) (255 * clamp(painter.likelihood(what, u, v)))));
    return image;
  }

  /** Never 0 everywhere: a detector has some noise where it detects nothing. */
  private double likelihood(String what, double u, double v) {
    int rgb = colour(u, v);
    int red = rgb >> 16 & 0xff;
    int green = rgb >> 8 & 0xff;
    int blue = rgb & 0xff;
    double bright = (red + green + blue) / 3.0;
    double seen =
        switch (what) {
          case "tree" -> (2.0 * green - red - blue) / 60 * (135 - bright) / 50;
          case "building" -> Math.min(red - blue, bright - 105) / 30;
          case "shadow" -> (85 - bright) / 40;
          default -> (noise(u * 9, v * 9, 5) - 0.45) * 4;
        };
    return Math.max(seen, noise(u * 9, v * 9, 6) / 10);
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
      case CITY -> city(u, v, grain);
      case FIELDS -> field(u, v, grain);
      case FOREST ->
          shade(
              land > 0.6 ? cover.second : land < 0.3 ? cover.third : cover.ground,
              noise(u * 60, v * 60, 3));
      case SEA ->
          cell(u, v, 26) > 0.985 ? SHIP : shade(mix(cover.ground, cover.third, land), grain * 0.4);
      case PORT ->
          land + u * 0.5 > 0.75 ? blocks(u, v, 20, grain) : shade(cover.ground, grain * 0.4);
      case AIRPORT -> airport(u, v, grain);
      case DESERT -> shade(mix(cover.ground, cover.third, Math.abs(Math.sin(land * 18))), grain);
      case ICE ->
          shade(land > 0.55 ? cover.ground : land > 0.35 ? cover.second : cover.third, grain * 0.6);
    };
  }

  /** Turned by an angle of its own, with a river in most. */
  private int city(double u, double v, double grain) {
    double river = Math.abs(noise(u * 2.2, v * 2.2, 9) - 0.5);
    if (river < 0.03 && salt % 4 != 0) {
      return shade(Cover.PORT.ground, grain * 0.4);
    }
    if (noise(u * 3, v * 3, 11) > 0.78) {
      return shade(scene.cover().second, noise(u * 60, v * 60, 3));
    }
    double[] turned = turned(u, v);
    return blocks(turned[0], turned[1], 9 + salt % 9, grain);
  }

  private int field(double u, double v, double grain) {
    double[] turned = turned(u, v);
    double kind = cell(turned[0], turned[1], 5 + salt % 5);
    Cover cover = scene.cover();
    return shade(kind < 0.45 ? cover.ground : kind < 0.8 ? cover.second : cover.third, grain);
  }

  private int airport(double u, double v, double grain) {
    double[] turned = turned(u, v);
    double across = turned[1];
    if (Math.abs(across - 0.62) < 0.025 || Math.abs(across - 0.8) < 0.025) {
      return shade(scene.cover().third, 0.5);
    }
    boolean apron = Math.abs(across - 0.35) < 0.1 && turned[0] > 0.5;
    return shade(apron ? scene.cover().second : scene.cover().ground, grain);
  }

  /** Streets between blocks of different roofs. */
  private int blocks(double u, double v, int count, double grain) {
    double inU = u * count - Math.floor(u * count);
    double inV = v * count - Math.floor(v * count);
    if (inU < STREET || inV < STREET) {
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
