package swath.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import swath.internal.picture.Drawing;

/** Land and sea are where they are, whatever the middle, the width and the projection. */
class BaseMapTest {
  private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 600, 400);
  private static final double[][] LAND = {
    {2.5, 47},
    {13, 52},
    {25, -29},
    {100, 60},
    {170, 67},
    {-174.5, 66.8},
    {134, -25},
    {-100, 40},
    {-55, -10},
    {0, -85},
    {150, -75},
    {-120, -80},
    {5.1, 51.6},
    {-42, 70}
  };
  private static final double[][] SEA = {
    {3.5, 54},
    {3.5, 53},
    {-30, 0},
    {-150, 20},
    {179, 0},
    {-179, -45},
    {150, 80},
    {-150, 75},
    {70, -20},
    {0, -58},
    {0, 89},
    {-178, 78}
  };

  static Stream<Arguments> frames() {
    return Stream.of(
        Arguments.of("a sea", around(4, 53, 3_000)),
        Arguments.of("a coast", around(4, 52, 400)),
        Arguments.of("the date line", around(179, 65, 3_500)),
        Arguments.of("the north pole", around(0, 90, 5_000)),
        Arguments.of("the south pole", around(0, -90, 5_000)),
        Arguments.of("a half of the earth", MapFrame.globe(new Coordinate(150, -20), AREA)),
        Arguments.of("the other half", MapFrame.globe(new Coordinate(-30, 20), AREA)),
        Arguments.of("the world", world(0)),
        Arguments.of("the world from the Pacific", world(170)));
  }

  private static MapFrame around(double longitude, double latitude, double kilometres) {
    return MapFrame.around(new Coordinate(longitude, latitude), kilometres, AREA);
  }

  private static MapFrame world(double longitude) {
    List<Geometry> far =
        List.of(
            Rings.FACTORY.createPoint(new Coordinate(longitude, 60)),
            Rings.FACTORY.createPoint(new Coordinate(longitude, -75)));
    MapFrame frame = MapFrame.of(Cap.of(far), far, AREA);
    assertThat(frame.isWorld()).isTrue();
    return frame;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("frames")
  void landIsLandAndSeaIsSea(String name, MapFrame frame) {
    BufferedImage image = Drawing.image(600, 400, 1, g2 -> BaseMap.draw(g2, frame));
    int checked = 0;
    for (double[] place : LAND) {
      checked += check(image, frame, place, BaseMap.LAND);
    }
    for (double[] place : SEA) {
      checked += check(image, frame, place, BaseMap.SEA);
    }
    assertThat(checked).as("places within the frame").isPositive();
  }

  private static int check(BufferedImage image, MapFrame frame, double[] place, Color colour) {
    Point2D at = frame.pixel(place[0], place[1]);
    boolean isSeen =
        AREA.contains(at)
            && frame.cap().contains(place[0], place[1])
            && Cap.around(frame.middle().x, frame.middle().y, Math.toRadians(89))
                    .contains(place[0], place[1])
                | frame.isWorld();
    if (!isSeen) {
      return 0;
    }
    int x = (int) at.getX();
    int y = (int) at.getY();
    boolean isThere = false;
    for (int i = 0; i < 9; i++) { // a border may run through the very pixel
      int right = Math.min(599, Math.max(0, x + i % 3 - 1));
      int down = Math.min(399, Math.max(0, y + i / 3 - 1));
      isThere |= (image.getRGB(right, down) & 0xFFFFFF) == (colour.getRGB() & 0xFFFFFF);
    }
    assertThat(isThere).as("%s, %s", place[0], place[1]).isTrue();
    return 1;
  }
}
