package swath.sandbox.files;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import swath.sandbox.world.Scene;
import swath.sandbox.world.SceneFootprint;
import swath.sandbox.world.SeededRandom;

/**
 * Draws scenes as seen from above: the ground and the objects on it. No fonts, no anti-aliasing:
 * the same pixels on every machine. Outside of the footprint all bands are 0, within it none is.
 */
final class Painter {
  /** What no pixel of the footprint has. */
  static final int NOTHING = 0;

  private static final int MOST_NOISE = 3;

  private final Scene scene;
  private final PixelGrid grid;
  private final Ground ground;
  private final IndexedPointInAreaLocator footprint;
  private final int[] pixels;

  private Painter(Scene scene, PixelGrid grid) {
    this.scene = scene;
    this.grid = grid;
    this.ground = new Ground(scene);
    this.footprint = new IndexedPointInAreaLocator(SceneFootprint.of(scene).geometry());
    this.pixels = new int[grid.columns() * grid.rows()];
  }

  /** The colours of a scene, row by row; {@link #NOTHING} outside of its footprint. */
  static int[] colours(Scene scene, PixelGrid grid) {
    Painter painter = new Painter(scene, grid);
    painter.paintGround();
    GroundObjects.of(scene).forEach(painter::paint);
    return painter.pixels;
  }

  static BufferedImage picture(Scene scene, PixelGrid grid) {
    var image = new BufferedImage(grid.columns(), grid.rows(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, grid.columns(), grid.rows(), colours(scene, grid), 0, grid.columns());
    return image;
  }

  /** The same, transparent outside of the footprint. */
  static BufferedImage thumbnail(Scene scene, PixelGrid grid) {
    int[] colours = colours(scene, grid);
    for (int i = 0; i < colours.length; i++) {
      colours[i] = colours[i] == NOTHING ? 0 : colours[i] | 0xFF000000;
    }
    return transparent(colours, grid);
  }

  static BufferedImage transparent(int[] colours, PixelGrid grid) {
    var image = new BufferedImage(grid.columns(), grid.rows(), BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, grid.columns(), grid.rows(), colours, 0, grid.columns());
    return image;
  }

  /** The same picture in shades of grey. */
  static BufferedImage grey(Scene scene, PixelGrid grid) {
    int[] colours = colours(scene, grid);
    return band(
        grid,
        i -> ((colours[i] >> 16 & 0xff) + (colours[i] >> 8 & 0xff) + (colours[i] & 0xff)) / 3);
  }

  /** The value of a pixel. */
  interface Values {
    int at(int index);
  }

  static BufferedImage band(PixelGrid grid, Values values) {
    var image = new BufferedImage(grid.columns(), grid.rows(), BufferedImage.TYPE_BYTE_GRAY);
    WritableRaster raster = image.getRaster();
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        raster.setSample(column, row, 0, values.at(row * grid.columns() + column));
      }
    }
    return image;
  }

  /**
   * Where something is likely: 1 to 255 for 0 to 100 %, 0 outside of the footprint. Trees are where
   * the picture is green, and so on.
   */
  static int[] probability(Scene scene, String what, PixelGrid grid) {
    Ground ground = new Ground(scene);
    int[] values = colours(scene, grid);
    for (int i = 0; i < values.length; i++) {
      if (values[i] != NOTHING) {
        double east = ground.east(grid.longitude(i % grid.columns()));
        double south = ground.south(grid.latitude(i / grid.columns()));
        // Never 0 everywhere: a detector has some noise where it detects nothing.
        double seen =
            Math.max(
                likelihood(what, values[i], ground.noiseAt(east, south, 5)),
                ground.noiseAt(east, south, 6) / 10);
        values[i] = 1 + (int) (254 * Colours.clamp(seen));
      }
    }
    return values;
  }

  private static double likelihood(String what, int rgb, double noise) {
    int red = rgb >> 16 & 0xff;
    int green = rgb >> 8 & 0xff;
    int blue = rgb & 0xff;
    double bright = (red + green + blue) / 3.0;
    return switch (what) {
      case "tree" -> (2.0 * green - red - blue) / 60 * (135 - bright) / 50;
      case "building" -> Math.min(red - blue, bright - 105) / 30;
      case "shadow" -> (85 - bright) / 40;
      default -> (noise - 0.45) * 4; // of processes that nobody can run any more
    };
  }

  private void paintGround() {
    SeededRandom sensor = SeededRandom.of(0, scene.key() + " sensor");
    for (int row = 0; row < grid.rows(); row++) {
      double south = ground.south(grid.latitude(row));
      for (int column = 0; column < grid.columns(); column++) {
        if (isSeen(grid.longitude(column), grid.latitude(row))) {
          double east = ground.east(grid.longitude(column));
          int noise = sensor.below(MOST_NOISE);
          set(row * grid.columns() + column, ground.colourAt(east, south) + noise * 0x010101);
        }
      }
    }
  }

  private boolean isSeen(double longitude, double latitude) {
    return footprint.locate(new Coordinate(longitude, latitude)) != Location.EXTERIOR;
  }

  /** No band is 0, which means "no data". */
  private void set(int index, int rgb) {
    int kept = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      kept |= Math.max(1, Math.min(255, rgb >> shift & 0xff)) << shift;
    }
    pixels[index] = kept;
  }

  private void paint(GroundObject object) {
    double west = ground.longitude(object.east() - object.reach());
    double east = ground.longitude(object.east() + object.reach());
    double north = ground.latitude(object.south() - object.reach());
    double south = ground.latitude(object.south() + object.reach());
    int left = Math.max(0, (int) ((west - grid.west()) / grid.degreesRight()));
    int right = Math.min(grid.columns() - 1, (int) ((east - grid.west()) / grid.degreesRight()));
    int top = Math.max(0, (int) ((grid.north() - north) / grid.degreesDown()));
    int bottom = Math.min(grid.rows() - 1, (int) ((grid.north() - south) / grid.degreesDown()));
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        int index = row * grid.columns() + column;
        int colour =
            object.colourAt(ground.east(grid.longitude(column)), ground.south(grid.latitude(row)));
        if (colour >= 0 && pixels[index] != NOTHING) {
          set(index, colour);
        }
      }
    }
  }
}
