package swath.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Fills that are distinguished without colour: stripes and dots. */
enum Hatch {
  /** Stripes: withheld, not certain. */
  STRIPES,
  /** Dots: settling. */
  DOTS;

  private static final int TILE = 6;
  // The tile is drawn finer than it is laid, so that it stays sharp at twice the pixels.
  private static final int FINE = 4;

  Paint of(Color colour) {
    BufferedImage tile = new BufferedImage(TILE * FINE, TILE * FINE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g2 = tile.createGraphics();
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g2.scale(FINE, FINE);
    g2.setPaint(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 40));
    g2.fill(new Rectangle2D.Double(0, 0, TILE, TILE));
    g2.setPaint(colour);
    if (this == STRIPES) {
      g2.setStroke(new BasicStroke(1.6f));
      for (int shift = -TILE; shift <= TILE; shift += TILE) {
        g2.draw(new Line2D.Double(shift - 1, TILE + 1, shift + TILE + 1, -1));
      }
    } else {
      g2.fill(new Ellipse2D.Double(0.5, 0.5, 2, 2));
      g2.fill(new Ellipse2D.Double(3.5, 3.5, 2, 2));
    }
    g2.dispose();
    return new TexturePaint(tile, new Rectangle2D.Double(0, 0, TILE, TILE));
  }
}
