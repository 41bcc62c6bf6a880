package swath.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import swath.internal.code.CellText;
import swath.internal.code.CompilingShell;
import swath.internal.code.ShadowShell;

/**
 * The check refuses no cell of a notebook of ours, also where it takes them in one after another.
 */
class NotebookCellsTest {
  @ParameterizedTest
  @MethodSource("swath.kernel.NotebooksIT#notebooks")
  void allCellsPass(String name) throws IOException {
    try (CompilingShell kernel = new CompilingShell();
        ShadowShell shadow = new ShadowShell()) {
      for (Notebook.Cell cell : Notebook.read(NotebooksIT.folder().resolve(name)).cells()) {
        CellText text = CellText.of(cell.source()).orElseThrow();
        assertThat(shadow.check(text, kernel.state())).as(cell.id()).isEmpty();
        assertThat(kernel.run(cell.source())).as(cell.id()).isEmpty();
        assertThat(shadow.follow(kernel.state())).as("repeated " + cell.id()).isTrue();
      }
    }
  }
}
