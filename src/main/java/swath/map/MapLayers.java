package swath.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import swath.internal.picture.Palette;
import swath.internal.picture.SwathFonts;
import swath.view.Span;

/** Draws footprints and features into a frame. Stateless. */
final class MapLayers {
  private static final Color FILL = new Color(0x00, 0x72, 0xB2, 26);
  private static final BasicStroke OUTLINE =
      new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  private static final Color HALO = new Color(255, 255, 255, 150);
  private static final BasicStroke HALO_STROKE = new BasicStroke(3f);
  private static final BasicStroke LINE = new BasicStroke(1.4f);
  private static final double SMALLEST = 8;
  private static final int MOST_LABELS = 12;
  private static final int LONGEST_LABEL = 28;

  private MapLayers() {}

  static void pictures(Graphics2D g2, MapFrame frame, List<Footprint> footprints) {
    for (Footprint footprint : footprints) {
      var source = footprint.picture();
      BufferedImage picture = source == null || frame.isWorld() ? null : source.get();
      if (picture != null && footprint.geometry().getEnvelopeInternal().getWidth() < 180) {
        draw(g2, frame, footprint.geometry(), picture);
      }
    }
  }

  /** A picture over the geometry's box, cut to its outline. */
  private static void draw(
      Graphics2D g2, MapFrame frame, Geometry geometry, BufferedImage picture) {
    Envelope box = geometry.getEnvelopeInternal();
    Point2D upperLeft = frame.pixel(box.getMinX(), box.getMaxY());
    Point2D upperRight = frame.pixel(box.getMaxX(), box.getMaxY());
    Point2D lowerLeft = frame.pixel(box.getMinX(), box.getMinY());
    var placed =
        new AffineTransform(
            (upperRight.getX() - upperLeft.getX()) / picture.getWidth(),
            (upperRight.getY() - upperLeft.getY()) / picture.getWidth(),
            (lowerLeft.getX() - upperLeft.getX()) / picture.getHeight(),
            (lowerLeft.getY() - upperLeft.getY()) / picture.getHeight(),
            upperLeft.getX(),
            upperLeft.getY());
    Shape before = g2.getClip();
    g2.clip(frame.path(geometry));
    g2.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        // Pixels as they are, where they are large: that is true, and a PNG of few bytes.
        placed.getScaleX() > 1
            ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
            : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g2.drawImage(coarse(picture), placed, null);
    g2.setClip(before);
  }

  /** With 32 shades a channel: noise that nobody sees would be most of a PNG's bytes. */
  private static BufferedImage coarse(BufferedImage picture) {
    var coarse =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int argb = picture.getRGB(x, y);
        coarse.setRGB(x, y, argb & 0xFFF8F8F8 | (argb >> 5 & 0x070707));
      }
    }
    return coarse;
  }

  /** Outlines; one that would be too small to see is a square of a fixed size. */
  static void outlines(Graphics2D g2, MapFrame frame, List<Footprint> footprints) {
    g2.setStroke(OUTLINE);
    for (Footprint footprint : footprints) {
      Shape shape = shape(frame, footprint.geometry());
      if (footprint.picture() == null) {
        g2.setPaint(FILL);
        g2.fill(shape);
      }
      g2.setPaint(Palette.BLUE);
      g2.draw(shape);
    }
  }

  static Shape shape(MapFrame frame, Geometry geometry) {
    Path2D path = frame.path(geometry);
    Rectangle2D box = path.getBounds2D();
    if (Math.max(box.getWidth(), box.getHeight()) >= SMALLEST) {
      return path;
    }
    Point2D middle = middle(frame, geometry);
    return new Rectangle2D.Double(
        middle.getX() - SMALLEST / 2, middle.getY() - SMALLEST / 2, SMALLEST, SMALLEST);
  }

  private static Point2D middle(MapFrame frame, Geometry geometry) {
    if (geometry instanceof Point point) {
      return frame.pixel(point.getX(), point.getY());
    }
    var middle = Cap.of(geometry).middle();
    return frame.pixel(middle.x, middle.y);
  }

  /** Titles beside the first footprints, as far as none covers another. */
  static void labels(Graphics2D g2, MapFrame frame, List<Footprint> footprints) {
    g2.setFont(SwathFonts.plain(11));
    var metrics = g2.getFontMetrics();
    var taken = new ArrayList<Rectangle2D>();
    if (footprints.size() == 1) {
      return; // the map's title names it
    }
    for (Footprint footprint : footprints.subList(0, Math.min(MOST_LABELS, footprints.size()))) {
      String label = Span.shortened(footprint.label(), LONGEST_LABEL).text();
      if (label.isEmpty()) {
        continue;
      }
      Rectangle2D box = shape(frame, footprint.geometry()).getBounds2D();
      double wide = metrics.stringWidth(label) + 6;
      double left = Math.min(box.getCenterX() - wide / 2, frame.area().getMaxX() - wide - 4);
      left = Math.max(left, frame.area().getX() + 4);
      for (double top : new double[] {box.getMinY() - 18, box.getMaxY() + 3}) {
        var room = new Rectangle2D.Double(left, top, wide, 15);
        if (frame.area().contains(room) && taken.stream().noneMatch(room::intersects)) {
          taken.add(room);
          g2.setPaint(Palette.VEIL);
          g2.fill(room);
          g2.setPaint(Palette.INK);
          g2.drawString(label, (float) left + 3, (float) top + 11.5f);
          break;
        }
      }
    }
  }

  /** Features of one class: points as marks, others by their outlines where these can be seen. */
  static void features(
      Graphics2D g2, MapFrame frame, List<Geometry> features, FeatureMark mark, double size) {
    for (Geometry feature : features) {
      if (feature.isEmpty()) {
        continue;
      }
      if (feature.getDimension() > 0) {
        Path2D path = frame.path(feature);
        Rectangle2D box = path.getBounds2D();
        if (Math.max(box.getWidth(), box.getHeight()) > size) {
          g2.setPaint(HALO);
          g2.setStroke(HALO_STROKE);
          g2.draw(path);
          g2.setPaint(mark.colour);
          g2.setStroke(LINE);
          g2.draw(path);
          continue;
        }
      }
      for (int i = 0; i < feature.getNumGeometries(); i++) {
        Geometry part = feature.getGeometryN(i);
        if (!part.isEmpty()) {
          Point2D at = middle(frame, part);
          mark.draw(g2, at.getX(), at.getY(), size);
        }
      }
    }
  }
}
