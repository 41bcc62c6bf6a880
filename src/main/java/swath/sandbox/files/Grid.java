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
public record Grid(
    double west, double north, double degreesRight, double degreesDown, int columns, int rows) {
  private static final int PIXELS = 256;

  /** With pixels of that many metres. */
  static Grid of(Scene scene, double metres) {
    double[] box = SceneFootprint.of(scene).bbox();
    double right = metres / Ground.metresEast(scene.lat());
    double down = metres / Ground.metresNorth();
    return new Grid(
        box[0],
        box[3],
        right,
        down,
        (int) Math.ceil((box[2] - box[0]) / right),
        (int) Math.ceil((box[3] - box[1]) / down));
  }

  /** Exactly the box, the longer side of which has that many pixels. */
  static Grid wide(Scene scene, int pixels) {
    double[] box = SceneFootprint.of(scene).bbox();
    double east = (box[2] - box[0]) * Ground.metresEast(scene.lat());
    double north = (box[3] - box[1]) * Ground.metresNorth();
    double metres = Math.max(east, north) / pixels;
    int columns = (int) Math.round(east / metres);
    int rows = (int) Math.round(north / metres);
    return new Grid(
        box[0], box[3], (box[2] - box[0]) / columns, (box[3] - box[1]) / rows, columns, rows);
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
