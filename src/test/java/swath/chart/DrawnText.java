package swath.chart;

import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import net.bytebuddy.matcher.ElementMatchers;
import org.jfree.chart.JFreeChart;

/**
 * The texts of a picture, and where each stands, measured while it is drawn.
 *
 * <pre>{@code
 * DrawnText.of(chart, 600, 250).overlaps();  // pairs of texts over one another
 * }</pre>
 */
final class DrawnText {
  /** A text and the rectangle that it fills, in pixels of the picture. */
  record Placed(String text, Rectangle2D place) {
    boolean isOver(Placed other) {
      Rectangle2D both = place.createIntersection(other.place);
      return both.getWidth() > 1.5 && both.getHeight() > 1.5;
    }
  }

  private final List<Placed> texts = new ArrayList<>();
  private final List<String> cut = new ArrayList<>();
  private final Rectangle2D picture;

  private DrawnText(Rectangle2D picture) {
    this.picture = picture;
  }

  static DrawnText of(JFreeChart chart, int width, int height) {
    Rectangle2D area = new Rectangle2D.Double(0, 0, width, height);
    DrawnText drawn = new DrawnText(area);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    chart.draw(drawn.watched(g2), area);
    g2.dispose();
    return drawn;
  }

  private Graphics2D watched(Graphics2D real) {
    try {
      return new ByteBuddy()
          .subclass(Graphics2D.class)
          .method(ElementMatchers.any())
          .intercept(InvocationHandlerAdapter.of((proxy, method, args) -> call(real, method, args)))
          .make()
          .load(DrawnText.class.getClassLoader())
          .getLoaded()
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private Object call(Graphics2D real, Method method, Object[] args) throws Throwable {
    if (method.getName().equals("drawString") && args[0] instanceof String text) {
      note(real, text, ((Number) args[1]).doubleValue(), ((Number) args[2]).doubleValue());
    }
    try {
      Object result = method.invoke(real, args);
      return result instanceof Graphics copy ? watched((Graphics2D) copy) : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private void note(Graphics2D real, String text, double x, double y) {
    if (text.isBlank()) {
      return;
    }
    Font font = real.getFont();
    Rectangle2D bounds =
        font.createGlyphVector(real.getFontRenderContext(), text).getVisualBounds();
    Shape placed = AffineTransform.getTranslateInstance(x, y).createTransformedShape(bounds);
    Rectangle2D place = real.getTransform().createTransformedShape(placed).getBounds2D();
    Rectangle2D visible =
        real.getClip() == null
            ? picture
            : real.getTransform().createTransformedShape(real.getClip()).getBounds2D();
    texts.add(new Placed(text, place));
    if (!roomy(visible).contains(place) || !roomy(picture).contains(place)) {
      cut.add(text + " " + place + " in " + visible);
    }
  }

  /** All texts, in the order in which they were drawn. */
  List<Placed> texts() {
    return texts;
  }

  /** Pairs of texts of which one lies over the other. */
  List<String> overlaps() {
    List<String> overlaps = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        if (texts.get(i).isOver(texts.get(j))) {
          overlaps.add(texts.get(i).text() + " / " + texts.get(j).text());
        }
      }
    }
    return overlaps;
  }

  /** Texts that the edge of the picture, or of what is drawn in, cuts. */
  List<String> cut() {
    return cut;
  }

  private static Rectangle2D roomy(Rectangle2D place) {
    return new Rectangle2D.Double(
        place.getX() - 1, place.getY() - 1, place.getWidth() + 2, place.getHeight() + 2);
  }
}
