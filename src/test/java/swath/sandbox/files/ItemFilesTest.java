package swath.sandbox.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import swath.sandbox.world.Catalog;
import swath.sandbox.world.ItemPart;

/** Each process leaves files, those that nobody can run any more too. */
class ItemFilesTest {
  static Stream<String> processes() {
    return Stream.concat(Catalog.PROCESSES.keySet().stream(), Catalog.REMOVED.keySet().stream());
  }

  @ParameterizedTest
  @MethodSource("processes")
  void eachProcessLeavesFiles(String process) {
    var item = ResultFiles.item("berlin", process, "berlin-reference", null);
    for (ItemPart part : ItemPart.of(item)) {
      assertThat(ItemFiles.bytes(item, part)).as(part.name()).isNotEmpty();
      assertThat(ItemFiles.size(item, part)).isEqualTo(ItemFiles.bytes(item, part).length);
    }
  }
}
