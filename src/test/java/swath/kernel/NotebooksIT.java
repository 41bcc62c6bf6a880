package swath.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each notebook, in both kernels, gives what was committed: texts and HTML exactly, pictures by
 * size and thumbnail. When a change is meant, {@code python3 src/notebooks/refresh.py} commits to
 * it.
 */
class NotebooksIT {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final long LARGEST = 750_000;
  private static final int ALIKE = 24;

  static Stream<Arguments> notebooksAndKernels() throws IOException {
    return notebooks()
        .flatMap(n -> Stream.of(KernelKind.values()).map(kind -> Arguments.of(n, kind)));
  }

  static Stream<String> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".ipynb"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("notebooksAndKernels")
  void givesWhatWasCommitted(String name, KernelKind kind) throws Exception {
    List<Notebook.Cell> cells = Notebook.read(folder().resolve(name)).cells();
    try (KernelClient kernel = KernelClient.start(Prerequisites.kernelspec(kind), Map.of())) {
      for (Notebook.Cell cell : cells) {
        Execution run = kernel.send(cell.source()).await(MINUTE);
        assertThat(run.status()).as("%s: %s", cell.id(), cell.source()).isEqualTo("ok");
        isAsCommitted(cell, Shown.by(run));
      }
    }
  }

  private static void isAsCommitted(Notebook.Cell cell, List<Shown> now) {
    assertThat(now.stream().map(Shown::words))
        .as(cell.id())
        .containsExactlyElementsOf(cell.outputs().stream().map(Shown::words).toList());
    for (int i = 0; i < now.size(); i++) {
      List<Picture> pictures = now.get(i).pictures();
      List<Picture> committed = cell.outputs().get(i).pictures();
      assertThat(pictures).as(cell.id()).hasSameSizeAs(committed);
      for (int k = 0; k < pictures.size(); k++) {
        Picture picture = pictures.get(k);
        assertThat(picture.size()).as(cell.id()).isEqualTo(committed.get(k).size());
        assertThat(picture.difference(committed.get(k))).as(cell.id()).isLessThan(ALIKE);
        assertThat(picture.contrast()).as("%s: not empty", cell.id()).isPositive();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void isSmallEnoughToShare(String name) throws IOException {
    assertThat(Files.size(folder().resolve(name))).isLessThan(LARGEST);
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void showsNoFailure(String name) throws IOException {
    assertThat(Notebook.read(folder().resolve(name)).cells())
        .flatExtracting(Notebook.Cell::outputs)
        .extracting(output -> ((Shown) output).type())
        .doesNotContain("error", "stream stderr");
  }

  static Path folder() {
    return Prerequisites.base().resolve("notebooks");
  }
}
