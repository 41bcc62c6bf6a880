package swath.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import swath.SandboxFixture;
import swath.stac.StacItem;

/** Sandboxes with more images than usual, and sandboxes that begin anew. */
class ImagesTest {
  @RegisterExtension
  static final SandboxFixture FIXTURE = SandboxFixture.empty().with(builder -> builder.images(200));

  @TempDir private Path folder;

  @Test
  void moreImagesAreEarlierPassesOverTheSamePlaces() {
    List<StacItem> images = FIXTURE.up42().images().list();
    assertThat(images).hasSize(200);
    assertThat(images.stream().map(StacItem::id).distinct()).hasSize(200);
    assertThat(images.stream().map(image -> image.datetime().orElseThrow()).distinct())
        .hasSize(200);
    assertThat(images.stream().map(StacItem::label).distinct().count()).isLessThan(50);
    assertThat(FIXTURE.up42().assets()).hasSizeGreaterThanOrEqualTo(190);
  }

  @Test
  void anEarlierPassIsProcessedAsAnyImage() {
    StacItem earlier = FIXTURE.up42().images().titled("Felixstowe").list().get(1);
    var job =
        FIXTURE
            .up42()
            .templates()
            .detectionStorageTanksAirbus("Tanks", earlier)
            .executeOnce()
            .track();
    assertThat(job.collection().features().size()).isPositive();
    assertThat(job.collection().download(folder)).isNotEmpty();
  }

  @Test
  void anOddNumberIsRefused() {
    assertThatThrownBy(() -> Sandbox.builder().images(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("42 to 2,000");
  }

  @Test
  void beginningAnewRemovesTheWorldAndItsJournals() throws IOException {
    Path world = folder.resolve("world.json");
    String first;
    try (Sandbox sandbox = Sandbox.builder().manualClock().data(world).start()) {
      first = sandbox.worldId();
    }
    Path journal = Files.writeString(folder.resolve("world.json-journal-1.db"), "x");
    Path other = Files.writeString(folder.resolve("world.json.mine"), "x");
    try (Sandbox again = Sandbox.builder().manualClock().data(world).start()) {
      assertThat(again.worldId()).isEqualTo(first);
    }
    try (Sandbox anew = Sandbox.builder().manualClock().data(world).anew().start()) {
      assertThat(anew.worldId()).isNotEqualTo(first);
    }
    assertThat(journal).doesNotExist();
    assertThat(other).exists();
    Sandbox.builder().data(folder.resolve("nowhere").resolve("world.json")).anew();
  }
}
