package swath.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import swath.journal.StatusHistory;
import swath.report.JobTimes;

/** Marks of about nine pixels, distinguished by their shape. */
enum MarkShape {
  /** Reported; succeeded. */
  DOT(true),
  /** Seen while tracking. */
  RING(false),
  /** Inferred. */
  DIAMOND(false),
  /** Failed. */
  CROSS(false),
  /** Refused. */
  SQUARE(false),
  /** Goes on. */
  ARROW(true);

  private static final double R = 4.2;
  private static final Stroke STROKE = new BasicStroke(1.8f);

  private final boolean isFilled;

  MarkShape(boolean isFilled) {
    this.isFilled = isFilled;
  }

  static MarkShape of(StatusHistory.Kind kind) {
    return switch (kind) {
      case REPORTED -> DOT;
      case OBSERVED -> RING;
      case INFERRED -> DIAMOND;
    };
  }

  static MarkShape of(JobTimes.Ending ending) {
    return switch (ending) {
      case SUCCEEDED -> DOT;
      case FAILED -> CROSS;
      case REFUSED -> SQUARE;
      case OPEN -> ARROW;
    };
  }

  /** Its outline around the origin. */
  Shape shape() {
    return shape(0, 0);
  }

  void draw(Graphics2D g2, double x, double y, Color colour) {
    Shape shape = shape(x, y);
    g2.setPaint(isFilled || this == CROSS ? colour : SwathTheme.CARD);
    if (this != CROSS) {
      g2.fill(shape);
    }
    g2.setPaint(colour);
    g2.setStroke(STROKE);
    g2.draw(shape);
  }

  private Shape shape(double x, double y) {
    return switch (this) {
      case DOT, RING -> new Ellipse2D.Double(x - R, y - R, 2 * R, 2 * R);
      case SQUARE -> new Rectangle2D.Double(x - R + 0.5, y - R + 0.5, 2 * R - 1, 2 * R - 1);
      case DIAMOND -> polygon(true, x, y - R - 1, x + R + 1, y, x, y + R + 1, x - R - 1, y);
      case ARROW -> polygon(true, x - R, y - R, x + R, y, x - R, y + R);
      case CROSS -> {
        Path2D cross = new Path2D.Double();
        cross.append(polygon(false, x - R, y - R, x + R, y + R), false);
        cross.append(polygon(false, x - R, y + R, x + R, y - R), false);
        yield cross;
      }
    };
  }

  private static Path2D polygon(boolean closed, double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    if (closed) {
      path.closePath();
    }
    return path;
  }
}
