package swath.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import swath.internal.picture.OtherMachine;
import swath.internal.picture.Palette;

class MapViewTest {
  @TempDir Path folder;

  private static Geometry box(double west, double south, double east, double north) {
    return Rings.FACTORY.createPolygon(
        new Coordinate[] {
          new Coordinate(west, south),
          new Coordinate(east, south),
          new Coordinate(east, north),
          new Coordinate(west, north),
          new Coordinate(west, south)
        });
  }

  private static MapView antwerp() {
    return MapView.of("Antwerp")
        .footprints(List.of(Footprint.of(box(4.36, 51.25, 4.40, 51.28), "Harbour")));
  }

  @ParameterizedTest
  @EnumSource
  void pictureIsTheSameWhateverFontsTheMachineHas(OtherMachine machine, @TempDir Path out)
      throws Exception {
    assertThat(machine.files(Drawn.class, out).get("map.png")).isEqualTo(png(out));
  }

  /** Writes the picture to a folder. */
  static final class Drawn {
    private Drawn() {}

    public static void main(String[] args) throws IOException {
      png(Path.of(args[0]));
    }
  }

  private static byte[] png(Path folder) throws IOException {
    Path file = folder.resolve("map.png");
    antwerp().save(file);
    return Files.readAllBytes(file);
  }

  @Test
  void saysInWordsWhatItShows() {
    assertThat(antwerp().sandbox(true).toString())
        .contains("Antwerp · map", "footprints  1", "51.2500 to 51.2800 °N", "Belgium")
        .contains("sandbox data");
    assertThat(antwerp().view().html()).contains("<img").doesNotContain("<script");
  }

  @Test
  void featuresHaveALegendAndAreCounted() {
    List<Geometry> points =
        IntStream.range(0, 30)
            .mapToObj(
                i -> (Geometry) Rings.FACTORY.createPoint(new Coordinate(4.37 + i / 1e3, 51.26)))
            .toList();
    MapView map = antwerp().features(Map.of("tanker", points));
    assertThat(map.toString()).contains("tanker      30");
    assertThat(colours(map.image(), Palette.VERMILION))
        .isGreaterThan(colours(antwerp().image(), Palette.VERMILION) + 300);
  }

  @Test
  void classesBeyondTheSeventhShareAMark() {
    MapView map = antwerp();
    for (int i = 0; i < 12; i++) {
      map = map.features(Map.of("class " + i, List.of(box(4.37, 51.26, 4.38, 51.27))));
    }
    assertThat(map.toString()).contains("class 6  ", "other       5").doesNotContain("class 7");
  }

  @ParameterizedTest
  @CsvSource({
    "178.5, -18.5, -178.9, -16.2, '178.5000 °E to 178.9000 °W'",
    "179.99, 65, 180.01, 65.01, '179.9900 °E to 179.9900 °W'",
    "-180, -16.2, -179, -15, '179.0000 to 180.0000 °W'",
    "-40, 84, 60, 89.9, '40.0000 °W to 60.0000 °E'",
    "-180, -90, 180, -80, ''",
    "10, 20, 10, 20, '20.0000 to 20.0000 °N'", // no size at all
  })
  void edgesOfTheWorldAreNoEdges(
      double west, double south, double east, double north, String words) {
    MapView map =
        MapView.of("Edge").footprints(List.of(Footprint.of(box(west, south, east, north), "x")));
    assertThat(map.toString()).contains(words);
    assertThat(colours(map.image(), Palette.BLUE)).isPositive();
    assertThat(map.small().bytes()).isNotEmpty();
  }

  @Test
  void oneThatCrossesItselfIsDrawn() {
    Geometry bow =
        Rings.FACTORY.createPolygon(
            new Coordinate[] {
              new Coordinate(0, 0),
              new Coordinate(1, 1),
              new Coordinate(1, 0),
              new Coordinate(0, 1),
              new Coordinate(0, 0)
            });
    assertThat(
            colours(
                MapView.of("Bow").footprints(List.of(Footprint.of(bow, ""))).image(), Palette.BLUE))
        .isGreaterThan(500);
  }

  @ParameterizedTest
  @CsvSource({"51, 104", "NaN, 3", "500000, 5700000", "0, -90.5"})
  void whatIsNoDegreesIsRefusedByName(double x, double y) {
    Geometry point = Rings.FACTORY.createPoint(new Coordinate(x, y));
    assertThatThrownBy(() -> MapView.of("Odd").features(Map.of("metres", List.of(point))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"metres\"");
    assertThatThrownBy(() -> MapView.of("Odd").footprints(List.of(Footprint.of(point, "field"))))
        .hasMessageContaining("\"field\"");
  }

  @Test
  void emptyPartsOfAFeatureAreNowhere() {
    var none = Rings.FACTORY.createGeometryCollection();
    var point = Rings.FACTORY.createPoint(new Coordinate(4.37, 51.26));
    var line =
        Rings.FACTORY.createLineString(
            new Coordinate[] {new Coordinate(4.37, 51.26), new Coordinate(4.39, 51.27)});
    List<Geometry> nested =
        List.of(
            Rings.FACTORY.createGeometryCollection(new Geometry[] {none, point}),
            Rings.FACTORY.createGeometryCollection(new Geometry[] {none, line}),
            Rings.FACTORY.createGeometryCollection(
                new Geometry[] {Rings.FACTORY.createPoint(), point}));
    MapView map = antwerp().features(Map.of("nested", nested));
    assertThat(colours(map.image(), Palette.VERMILION)).isPositive();
    assertThat(map.small().bytes()).isNotEmpty();
  }

  @Test
  void emptyOutlinesAreLeftOut() {
    MapView map =
        antwerp().footprints(List.of(Footprint.of(Rings.FACTORY.createPolygon(), "empty")));
    assertThat(map.toString()).contains("footprints  1");
  }

  @Test
  void nothingToDrawIsSaid() {
    assertThat(MapView.of("None").toString()).contains("Nothing to draw");
    assertThat(MapView.of("None").view().html()).contains("<img");
    assertThat(MapView.of("None").small().bytes()).isEmpty();
  }

  @Test
  void farApartMeansTheWorld() {
    MapView map =
        MapView.of("World")
            .footprints(
                List.of(
                    Footprint.of(box(4, 51, 5, 52), "A"),
                    Footprint.of(box(150, -30, 152, -28), "B"),
                    Footprint.of(box(-60, -10, -58, -8), "C")));
    assertThat(map.toString()).contains("all over the world", "Belgium, Australia, Brazil");
  }

  @Test
  void fiftyOutlinesAreAllSeen() {
    List<Footprint> fifty = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      double west = i % 10 * 1.5;
      double south = 45 + i / 10 * 1.2;
      fifty.add(Footprint.of(box(west, south, west + 0.01, south + 0.01), "Image " + i));
    }
    // Each is a square of eight pixels, whose sides are 1.6 wide.
    assertThat(colours(MapView.of("Fifty").footprints(fifty).image(), Palette.BLUE))
        .isGreaterThan(50 * 20);
  }

  @Test
  void aPictureFillsItsFootprintAndNothingElse() {
    var red = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 1600; i++) {
      red.setRGB(i % 40, i / 40, 0xFF0000);
    }
    Geometry tilted =
        Rings.FACTORY.createPolygon(
            new Coordinate[] {
              new Coordinate(4.37, 51.25),
              new Coordinate(4.40, 51.26),
              new Coordinate(4.39, 51.28),
              new Coordinate(4.36, 51.27),
              new Coordinate(4.37, 51.25)
            });
    MapView map = MapView.of("Red").footprints(List.of(Footprint.of(tilted, "").with(() -> red)));
    long box = 396 * 330;
    assertThat(colours(map.image(), Color.RED)).isBetween(box / 3, box * 3 / 4);
    MapView none =
        MapView.of("None").footprints(List.of(Footprint.of(tilted, "").with(() -> null)));
    assertThat(colours(none.image(), Color.RED)).isZero();
  }

  @Test
  void savesTwiceThePixels() throws IOException {
    Path file = folder.resolve("map.png");
    antwerp().save(file);
    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1600);
  }

  private static long colours(BufferedImage image, Color colour) {
    long count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += (image.getRGB(x, y) & 0xFFFFFF) == (colour.getRGB() & 0xFFFFFF) ? 1 : 0;
      }
    }
    return count;
  }
}
