package swath.sandbox.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import swath.sandbox.world.Catalog;
import swath.sandbox.world.ItemPart;
import swath.sandbox.world.Scene;
import swath.sandbox.world.SceneFootprint;

/** Pictures of every scene show something, and nothing outside of their footprints. */
class PainterTest {
  @ParameterizedTest
  @ValueSource(strings = {"tree", "building", "shadow"})
  void mapIsNeverEmptyWhereverItLies(String what) {
    for (Scene scene : Catalog.SCENES.values()) {
      int[] samples = Painter.probability(scene, what, PixelGrid.wide(scene, 64));
      assertThat(Arrays.stream(samples).distinct().count()).isGreaterThan(3);
    }
  }

  @Test
  void outsideOfTheFootprintIsNoDataAndWithinItAll() {
    for (Scene scene : Catalog.SCENES.values()) {
      PixelGrid grid = PixelGrid.wide(scene, 64);
      int[] colours = Painter.colours(scene, grid);
      for (int i = 0; i < colours.length; i++) {
        var place =
            SceneFootprint.FACTORY.createPoint(
                new Coordinate(
                    grid.longitude(i % grid.columns()), grid.latitude(i / grid.columns())));
        boolean isSeen = SceneFootprint.of(scene).geometry().covers(place);
        assertThat(colours[i] != Painter.NOTHING).as(scene.key()).isEqualTo(isSeen);
        for (int shift = 0; isSeen && shift <= 16; shift += 8) {
          assertThat(colours[i] >> shift & 0xff).as("0 is no data").isPositive();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ipswich, , 7.5",
    "flevoland, , 10",
    "hornsea, , 55",
    "ipswich, upsampling-ns, 3.75",
    "landes, upsampling-ns-sentinel, 5",
  })
  void resolutionIsThePixels(String scene, String process, double metres) {
    var item = ResultFiles.item(scene, process);
    assertThat(ItemFiles.gsd(item)).isEqualTo(metres);
    PixelGrid grid = ItemFiles.grid(item);
    double north = grid.degreesDown() * 111_320;
    assertThat(north).isCloseTo(metres, within(metres / 100));
    double[] box = SceneFootprint.of(Catalog.scene(item)).bbox();
    assertThat(grid.columns() * grid.degreesRight()).isCloseTo(box[2] - box[0], within(1e-9));
  }

  @Test
  void sizesAreThoseOfTheFiles() {
    for (String scene : new String[] {"ipswich", "berlin", "atacama"}) {
      for (ItemPart part : ItemPart.of(ResultFiles.item(scene, null))) {
        var item = ResultFiles.item(scene, null);
        assertThat(ItemFiles.size(item, part)).isEqualTo(ItemFiles.bytes(item, part).length);
      }
    }
    var change = ResultFiles.item("berlin", "detection-change-simularity", "berlin-reference", 3);
    for (ItemPart part : ItemPart.of(change)) {
      assertThat(ItemFiles.size(change, part)).isEqualTo(ItemFiles.bytes(change, part).length);
    }
  }

  @Test
  void aPlaceLooksTheSameInBothPhotographsButForWhatChanged() throws IOException {
    Scene now = Catalog.known(Catalog.SCENES, "vienna");
    Scene before = Catalog.known(Catalog.SCENES, "vienna-reference");
    PixelGrid grid = PixelGrid.wide(now, 128);
    int[] first = Painter.colours(now, grid);
    int[] second = Painter.colours(before, grid);
    int both = 0;
    int same = 0;
    for (int i = 0; i < first.length; i++) {
      if (first[i] != Painter.NOTHING && second[i] != Painter.NOTHING) {
        both++;
        same += Colours.difference(first[i], second[i]) <= 3 ? 1 : 0;
      }
    }
    assertThat(both).isGreaterThan(first.length / 3);
    assertThat((double) same / both).isBetween(0.7, 0.99);
  }
}
