package swath.sandbox.files;

import swath.sandbox.world.Scene;
import swath.sandbox.world.SceneFootprint;

/**
 * The pixels of an image over a scene's box, north up, in degrees (EPSG:4326).
 *
 * @param west of the left edge
 * @param north of the upper edge
 * @param degreesRight the width of a pixel
 * @param degreesDown the height of a pixel
 */
public record PixelGrid(
    double west, double north, double degreesRight, double degreesDown, int columns, int rows) {
  private static final int PIXELS = 256;

  /** With pixels of that many metres, as nearly as a whole number of them fills the box. */
  static PixelGrid of(Scene scene, double metres) {
    double[] box = SceneFootprint.of(scene).bbox();
    int columns = (int) Math.round(metresEast(scene, box) / metres);
    int rows = (int) Math.round(metresNorth(box) / metres);
    return new PixelGrid(
        box[0], box[3], (box[2] - box[0]) / columns, (box[3] - box[1]) / rows, columns, rows);
  }

  /** With pixels of such a size that the longer side has that many. */
  static PixelGrid wide(Scene scene, int pixels) {
    double[] box = SceneFootprint.of(scene).bbox();
    return of(scene, Math.max(metresEast(scene, box), metresNorth(box)) / pixels);
  }

  private static double metresEast(Scene scene, double[] box) {
    return (box[2] - box[0]) * Ground.metresEast(scene.lat());
  }

  private static double metresNorth(double[] box) {
    return (box[3] - box[1]) * Ground.metresNorth();
  }

  /**
   * How many metres a pixel has: the product's where the image then has a thousand pixels at most,
   * else as many as make some 256 of it.
   */
  static double metres(Scene scene, double product) {
    double side = Math.max(scene.widthKm(), scene.heightKm()) * 1000;
    return side / product <= 4 * PIXELS ? product : Math.ceil(side / PIXELS * 2) / 2;
  }

  double longitude(int column) {
    return west + (column + 0.5) * degreesRight;
  }

  double latitude(int row) {
    return north - (row + 0.5) * degreesDown;
  }

  /** As STAC's projection extension has it: from column and row to degrees. */
  public double[] transform() {
    return new double[] {degreesRight, 0, west, 0, -degreesDown, north};
  }
}
