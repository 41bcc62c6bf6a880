package swath.map;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import swath.internal.picture.Drawing;
import swath.internal.picture.Palette;
import swath.internal.picture.SwathFonts;
import swath.view.Span;
import swath.view.Words;

/** A map as a picture: the map itself, where in the world it is, and what its marks mean. */
final class MapDrawing {
  static final int WIDTH = 800;
  static final int SMALL_WIDTH = 380;
  private static final int SMALL_HEIGHT = 190;
  private static final Rectangle2D MAIN = new Rectangle2D.Double(62, 38, 546, 412);
  private static final Rectangle2D WORLD = new Rectangle2D.Double(62, 38, 716, 349);
  private static final Rectangle2D WORLD_WITH_LEGEND = new Rectangle2D.Double(62, 38, 546, 266);
  private static final Rectangle2D REGION = new Rectangle2D.Double(624, 38, 162, 130);
  private static final Rectangle2D GLOBE = new Rectangle2D.Double(655, 180, 100, 100);
  private static final Rectangle2D SMALL_MAIN = new Rectangle2D.Double(0, 0, 226, 189);
  private static final Rectangle2D SMALL_WORLD = new Rectangle2D.Double(0, 2, 379, 185);
  private static final Rectangle2D SMALL_REGION = new Rectangle2D.Double(238, 0, 141, 110);
  private static final Rectangle2D SMALL_GLOBE = new Rectangle2D.Double(273, 118, 70, 70);
  private static final double LARGEST_REGION_KM = 700;
  private static final int FEW = 400;
  private static final int MANY = 4_000;

  private final String title;
  private final List<Footprint> footprints;
  private final Map<String, List<Geometry>> features;
  private final List<Geometry> all = new ArrayList<>();
  private final Cap cap;
  private final MapFrame frame;

  MapDrawing(String title, List<Footprint> footprints, Map<String, List<Geometry>> features) {
    this.title = title;
    this.footprints = footprints;
    this.features = features;
    footprints.forEach(footprint -> all.add(footprint.geometry()));
    features.values().forEach(all::addAll);
    all.removeIf(Geometry::isEmpty);
    cap = Cap.of(all);
    MapFrame near = MapFrame.of(cap, all, MAIN);
    Rectangle2D world = features.isEmpty() ? WORLD : WORLD_WITH_LEGEND;
    frame = near.isWorld() ? MapFrame.of(cap, all, world) : near;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** All that is drawn. */
  Collection<Geometry> geometries() {
    return all;
  }

  /** Where all of it is. */
  Cap cap() {
    return cap;
  }

  boolean isWorld() {
    return frame.isWorld();
  }

  private int height() {
    return isEmpty() ? 100 : (int) frame.area().getMaxY() + 50;
  }

  /** What the caption says of the projection and of the coastlines. */
  String caption() {
    return frame.projection().words()
        + ". "
        + (BaseMap.has(frame)
            ? "Coastlines and borders"
            : "On the small maps, coastlines and borders")
        + ": Natural Earth.";
  }

  BufferedImage image(int scale) {
    return Drawing.image(WIDTH, height(), scale, this::draw);
  }

  private void draw(Graphics2D g2) {
    int height = height();
    g2.setPaint(Palette.CARD);
    g2.fill(new Rectangle2D.Double(0, 0, WIDTH, height));
    g2.setPaint(Palette.EDGE);
    g2.draw(new Rectangle2D.Double(0.5, 0.5, WIDTH - 1.0, height - 1.0));
    words(g2, title, SwathFonts.bold(15), Palette.INK, 14, 25);
    if (isEmpty()) {
      words(g2, "Nothing to draw: no geometry.", SwathFonts.plain(12), Palette.MUTED, 62, 60);
      return;
    }
    var graticule = new Graticule(frame);
    main(g2, frame, graticule);
    MapLayers.labels(g2, frame, footprints);
    ScaleBar.north(g2, frame);
    graticule.label(g2);
    double below = REGION.getY();
    if (!frame.isWorld()) {
      if (frame.kilometres() < LARGEST_REGION_KM) {
        Locator.region(g2, cap.middle(), REGION);
        Locator.globe(g2, cap.middle(), GLOBE);
        below = GLOBE.getMaxY() + 18;
      } else {
        var globe =
            new Rectangle2D.Double(
                GLOBE.getX(), REGION.getY(), GLOBE.getWidth(), GLOBE.getHeight());
        Locator.globe(g2, cap.middle(), globe);
        below = globe.getMaxY() + 18;
      }
    }
    legend(g2, below);
    words(g2, caption(), SwathFonts.plain(10), Palette.MUTED, 14, height - 12);
  }

  private void main(Graphics2D g2, MapFrame frame, Graticule graticule) {
    Shape before = g2.getClip();
    g2.clip(BaseMap.outline(frame));
    BaseMap.draw(g2, frame);
    graticule.draw(g2);
    MapLayers.pictures(g2, frame, footprints);
    MapLayers.outlines(g2, frame, footprints);
    int place = 0;
    for (List<Geometry> some : features.values()) {
      MapLayers.features(g2, frame, some, FeatureMark.of(place), size());
      place++;
    }
    ScaleBar.draw(g2, frame);
    g2.setClip(before);
    BaseMap.edge(g2, frame);
  }

  private double size() {
    long count = features.values().stream().mapToLong(List::size).sum();
    return count <= FEW ? 7.5 : count <= MANY ? 5 : 2;
  }

  private void legend(Graphics2D g2, double top) {
    double y = top;
    int place = 0;
    for (var one : features.entrySet()) {
      FeatureMark.of(place).draw(g2, REGION.getX() + 5, y + 6, 8);
      String text = shortened(one.getKey(), g2, 110);
      words(g2, text, SwathFonts.plain(11), Palette.INK, REGION.getX() + 16, y + 10);
      String count = Words.number(one.getValue().size());
      double wide = g2.getFontMetrics(SwathFonts.plain(11)).stringWidth(count);
      words(g2, count, SwathFonts.plain(11), Palette.MUTED, REGION.getMaxX() - wide, y + 10);
      y += 18;
      place++;
    }
  }

  private static String shortened(String text, Graphics2D g2, double room) {
    var metrics = g2.getFontMetrics(SwathFonts.plain(11));
    String shown = text;
    for (int most = text.length() - 1; metrics.stringWidth(shown) > room && most > 1; most--) {
      shown = Span.shortened(text, most).text();
    }
    return shown;
  }

  /** The same as a part of a card: smaller, without words but for the scale. */
  BufferedImage small(int scale) {
    return Drawing.image(
        SMALL_WIDTH,
        SMALL_HEIGHT,
        scale,
        g2 -> {
          g2.setPaint(Palette.CARD);
          g2.fill(new Rectangle2D.Double(0, 0, SMALL_WIDTH, SMALL_HEIGHT));
          var own = MapFrame.of(cap, all, isWorld() ? SMALL_WORLD : SMALL_MAIN);
          main(g2, own, new Graticule(own));
          if (isWorld()) {
            return;
          }
          if (own.kilometres() < LARGEST_REGION_KM) {
            Locator.region(g2, cap.middle(), SMALL_REGION);
          }
          Locator.globe(g2, cap.middle(), SMALL_GLOBE);
        });
  }

  private static void words(
      Graphics2D g2, String text, Font font, Color colour, double x, double y) {
    g2.setFont(font);
    g2.setPaint(colour);
    g2.drawString(text, (float) x, (float) y);
  }
}
