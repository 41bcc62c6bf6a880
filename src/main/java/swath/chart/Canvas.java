package swath.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.Instant;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/**
 * Where a drawing of ours is drawn: a plot's area, with its axes. Thousands of bars are drawn
 * straight to it, without a data item and a shape object each.
 */
final class Canvas {
  /** What draws. */
  interface Drawing {
    void draw(Canvas canvas);
  }

  private final Graphics2D g2;
  private final Rectangle2D area;
  private final XYPlot plot;
  private final ValueAxis domain;
  private final ValueAxis range;

  private Canvas(Graphics2D g2, Rectangle2D area, XYPlot plot, ValueAxis domain, ValueAxis range) {
    this.g2 = g2;
    this.area = area;
    this.plot = plot;
    this.domain = domain;
    this.range = range;
  }

  /** Has {@code plot} draw something of ours over its grid. */
  static void add(XYPlot plot, Drawing drawing) {
    plot.addAnnotation(new Annotation(drawing));
  }

  Graphics2D g2() {
    return g2;
  }

  Rectangle2D area() {
    return area;
  }

  double x(Instant at) {
    return x(at.getEpochSecond() * 1e3 + at.getNano() / 1e6);
  }

  double x(double value) {
    return domain.valueToJava2D(value, area, plot.getDomainAxisEdge());
  }

  double y(double value) {
    return range.valueToJava2D(value, area, plot.getRangeAxisEdge());
  }

  /** A bar between two places of the domain axis, at least {@code least} pixels wide. */
  void bar(double from, double to, double top, double height, double least, Paint paint) {
    g2.setPaint(paint);
    g2.fill(new Rectangle2D.Double(from, top, Math.max(least, to - from), height));
  }

  void outline(double from, double to, double top, double height, Stroke stroke, Color colour) {
    g2.setStroke(stroke);
    g2.setPaint(colour);
    g2.draw(new Rectangle2D.Double(from, top, to - from, height));
  }

  void line(double x1, double y1, double x2, double y2, Stroke stroke, Color colour) {
    g2.setStroke(stroke);
    g2.setPaint(colour);
    g2.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  void mark(MarkShape mark, double x, double y, Color colour) {
    mark.draw(g2, x, y, colour);
  }

  /** Words that begin at {@code x}, in the middle of {@code y}; returns where they end. */
  double words(String text, double x, double y, Font font, Color colour) {
    if (text.isEmpty()) {
      return x;
    }
    g2.setFont(font);
    g2.setPaint(colour);
    var metrics = g2.getFontMetrics();
    double capitals = metrics.getAscent() - metrics.getDescent();
    // What is above the area is not drawn.
    double base = Math.max(y + capitals / 2, area.getMinY() + capitals);
    g2.drawString(text, (float) x, (float) base);
    return x + metrics.getStringBounds(text, g2).getWidth();
  }

  /** The same on a strip of the card's colour, where lines may run beneath. */
  void wordsOnCard(String text, double x, double y, Font font, Color colour) {
    g2.setPaint(SwathTheme.CARD);
    g2.fill(new Rectangle2D.Double(x - 2, y - 7, width(text, font) + 4, 14));
    words(text, x, y, font, colour);
  }

  double width(String text, Font font) {
    return g2.getFontMetrics(font).getStringBounds(text, g2).getWidth();
  }

  private static final class Annotation extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;
    private final transient Drawing drawing;

    Annotation(Drawing drawing) {
      this.drawing = drawing;
    }

    @Override
    public void draw(
        Graphics2D g2,
        XYPlot plot,
        Rectangle2D area,
        ValueAxis domain,
        ValueAxis range,
        int rendererIndex,
        PlotRenderingInfo info) {
      drawing.draw(new Canvas(g2, area, plot, domain, range));
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
