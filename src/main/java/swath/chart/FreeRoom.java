package swath.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The room for words in a drawing: each place is given once, and all lie within the area. One
 * drawing uses it, on one thread.
 */
final class FreeRoom {
  private static final int MOST_STEPS = 40;
  private static final double GAP = 1;

  private final Rectangle2D area;
  private final List<Rectangle2D> taken = new ArrayList<>();

  FreeRoom(Rectangle2D area) {
    this.area = area;
  }

  /**
   * The free place nearest to a wanted one, first above or below, then beside it; empty where the
   * picture has no room for it.
   */
  Optional<Rectangle2D> near(double x, double y, double width, double height) {
    double left = within(x, area.getMinX(), area.getMaxX() - width);
    double top = within(y, area.getMinY(), area.getMaxY() - height);
    Optional<Rectangle2D> place =
        DoubleStream.of(0, 1, -1, 2, -2)
            .map(aside -> left + aside * (width + 2 * GAP))
            .boxed()
            .flatMap(
                at ->
                    IntStream.range(0, MOST_STEPS)
                        .mapToDouble(i -> top + level(i) * (height / 2 + GAP))
                        .<Rectangle2D>mapToObj(
                            level -> new Rectangle2D.Double(at, level, width, height)))
            .filter(area::contains)
            .filter(one -> taken.stream().noneMatch(one::intersects))
            .findFirst();
    place.ifPresent(taken::add);
    return place;
  }

  /** 0, -1, 1, -2, 2, … */
  private static int level(int i) {
    return i % 2 == 0 ? i / 2 : -(i + 1) / 2;
  }

  private static double within(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }
}
