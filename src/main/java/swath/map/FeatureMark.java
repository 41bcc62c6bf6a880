package swath.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import swath.internal.picture.Palette;

/**
 * How features of one class are marked: by a colour and a shape, so that neither is needed alone.
 */
enum FeatureMark {
  CIRCLE(Palette.VERMILION),
  SQUARE(Palette.BLUE),
  TRIANGLE(Palette.GREEN),
  DIAMOND(Palette.PURPLE),
  DOWN(new Color(0xB0, 0x7A, 0x00)),
  TALL(new Color(0x2B, 0x8C, 0xBE)),
  WIDE(new Color(0x8C, 0x2D, 0x04)),
  OTHER(Palette.MUTED);

  private static final Color HALO = new Color(255, 255, 255, 230);
  private static final BasicStroke HALO_STROKE = new BasicStroke(1.6f);

  final Color colour;

  FeatureMark(Color colour) {
    this.colour = colour;
  }

  /** The mark of the class at that place of a list; the eighth and all after it share one. */
  static FeatureMark of(int place) {
    return values()[Math.min(place, OTHER.ordinal())];
  }

  void draw(Graphics2D g2, double x, double y, double size) {
    if (size <= 2) {
      g2.setPaint(colour);
      g2.fill(new Rectangle2D.Double(x - size / 2, y - size / 2, size, size));
      return;
    }
    Shape shape = shape(x, y, size / 2);
    g2.setPaint(HALO);
    g2.setStroke(HALO_STROKE);
    g2.draw(shape);
    g2.setPaint(colour);
    g2.fill(shape);
  }

  private Shape shape(double x, double y, double r) {
    return switch (this) {
      case CIRCLE, OTHER -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
      case SQUARE -> new Rectangle2D.Double(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
      case TALL -> new Rectangle2D.Double(x - r * 0.5, y - r * 1.2, r, r * 2.4);
      case WIDE -> new Rectangle2D.Double(x - r * 1.2, y - r * 0.5, r * 2.4, r);
      case TRIANGLE -> polygon(x, y - r * 1.2, x + r * 1.1, y + r * 0.8, x - r * 1.1, y + r * 0.8);
      case DOWN -> polygon(x, y + r * 1.2, x + r * 1.1, y - r * 0.8, x - r * 1.1, y - r * 0.8);
      case DIAMOND -> polygon(x, y - r * 1.3, x + r * 1.3, y, x, y + r * 1.3, x - r * 1.3, y);
    };
  }

  private static Path2D polygon(double... points) {
    var path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    path.closePath();
    return path;
  }
}
