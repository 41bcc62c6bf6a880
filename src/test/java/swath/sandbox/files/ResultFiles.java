package swath.sandbox.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import swath.sandbox.world.ItemPart;
import swath.sandbox.world.StoredItem;

/** Results of jobs on the sandbox's scenes. */
final class ResultFiles {
  private ResultFiles() {}

  static StoredItem item(String scene, @Nullable String process) {
    return item(scene, process, null, null);
  }

  static StoredItem item(
      String scene,
      @Nullable String process,
      @Nullable String reference,
      @Nullable Integer sensitivity) {
    Instant now = Instant.parse("2026-07-06T09:00:00Z");
    String job = process == null ? null : "j";
    return new StoredItem(
        "i",
        "c",
        "a",
        scene,
        "w",
        null,
        job,
        process,
        reference,
        sensitivity,
        now,
        now,
        "Result",
        List.of());
  }

  /** The first band, row by row. */
  static int[] samples(StoredItem item, ItemPart part) throws IOException {
    var raster = ImageIO.read(new ByteArrayInputStream(ItemFiles.bytes(item, part))).getRaster();
    return raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), 0, (int[]) null);
  }
}
