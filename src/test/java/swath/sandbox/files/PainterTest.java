package swath.sandbox.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import swath.sandbox.world.Catalog;
import swath.sandbox.world.Scene;

/** Pictures of every scene show something. */
class PainterTest {
  @Test
  void mapIsNeverEmptyWhereverItLies() {
    for (Scene scene : Catalog.SCENES.values()) {
      for (String what : new String[] {"tree", "building", "shadow", "change"}) {
        var map = Painter.probability(scene, what, 64).getRaster();
        int[] samples = map.getSamples(0, 0, 64, 64, 0, (int[]) null);
        assertThat(Arrays.stream(samples).distinct().count()).isGreaterThan(2);
      }
    }
  }
}
