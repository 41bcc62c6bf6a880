package swath.sandbox.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import swath.sandbox.world.Catalog;
import swath.sandbox.world.ItemPart;
import swath.sandbox.world.Scene;
import swath.sandbox.world.StoredItem;

/** Change maps against the difference of the two images. */
class ChangeMapTest {
  private static final int CHANGED = 128;

  private static StoredItem change(
      String scene, @Nullable String reference, @Nullable Integer sensitivity) {
    return ResultFiles.item(scene, "detection-change-simularity", reference, sensitivity);
  }

  private static long changed(int[] samples) {
    return Arrays.stream(samples).filter(value -> value >= CHANGED).count();
  }

  @ParameterizedTest
  @ValueSource(strings = {"berlin", "vienna", "paris", "marseille"})
  void changesAreWhereTheImagesDiffer(String key) throws IOException {
    Scene scene = Catalog.known(Catalog.SCENES, key);
    Scene before = Catalog.known(Catalog.SCENES, key + "-reference");
    StoredItem item = change(key, key + "-reference", 5);
    int[] now = Painter.colours(scene, ItemFiles.grid(item));
    int[] then = Painter.colours(before, ItemFiles.grid(item));
    int[] changes = ResultFiles.samples(item, ItemPart.DATA);
    int[] heat = ResultFiles.samples(item, ItemPart.HEATMAP);
    assertThat(changed(changes)).isPositive();
    for (int i = 0; i < changes.length; i++) {
      if (now[i] == 0 || then[i] == 0) {
        assertThat(changes[i]).isZero();
        assertThat(heat[i]).isZero();
      } else {
        int difference = Colours.difference(now[i], then[i]);
        assertThat(changes[i] >= CHANGED).isEqualTo(difference >= 39);
        assertThat(heat[i] > 1).isEqualTo(difference > 3);
      }
    }
    assertThat(heat).isNotEqualTo(changes);
  }

  @Test
  void moreSensitiveSeesMore() throws IOException {
    long before = -1;
    for (int sensitivity = 1; sensitivity <= 10; sensitivity++) {
      long now =
          changed(
              ResultFiles.samples(
                  change("berlin", "berlin-reference", sensitivity), ItemPart.DATA));
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = now;
    }
    StoredItem dull = change("berlin", "berlin-reference", 1);
    assertThat(before * 2).isGreaterThan(3 * changed(ResultFiles.samples(dull, ItemPart.DATA)));
  }

  @Test
  void anImageComparedWithItselfHasNotChanged() throws IOException {
    assertThat(changed(ResultFiles.samples(change("berlin", "berlin", 10), ItemPart.DATA)))
        .isZero();
    assertThat(changed(ResultFiles.samples(change("berlin", null, 10), ItemPart.DATA))).isZero();
  }

  @Test
  void whatIsComparedTheOtherWayRoundDiffersAtTheSamePlaces() throws IOException {
    long there = changed(ResultFiles.samples(change("paris", "paris-reference", 5), ItemPart.DATA));
    long back = changed(ResultFiles.samples(change("paris-reference", "paris", 5), ItemPart.DATA));
    assertThat((double) back / there).isBetween(0.8, 1.25);
  }
}
