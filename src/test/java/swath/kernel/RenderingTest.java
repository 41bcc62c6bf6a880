package swath.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import swath.notebook.MimeBundle;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class RenderingTest {
  @Test
  void tableHasHtmlAndText() {
    assertThat(Rendering.of(Table.create("t", StringColumn.create("a", "b"))))
        .containsOnlyKeys("text/plain", "text/html");
  }

  @Test
  void pictureIsBase64() {
    assertThat(Rendering.of(new MimeBundle("a picture", null, new byte[] {1, 2, 3})))
        .containsEntry("image/png", "AQID")
        .containsEntry("text/plain", "a picture")
        .doesNotContainKey("text/html");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {StackOverflowError.class, NoClassDefFoundError.class, OutOfMemoryError.class})
  void errorBecomesText(Class<? extends Error> type) {
    assertThat(Rendering.of(new Broken(type))).containsOnlyKeys("text/plain");
  }

  /** A value whose every method that a face uses fails. */
  private static final class Broken extends Table {
    private final Class<? extends Error> type;

    Broken(Class<? extends Error> type) {
      super("broken");
      this.type = type;
    }

    @Override
    public String name() {
      throw failure();
    }

    @Override
    public String toString() {
      throw failure();
    }

    private Error failure() {
      try {
        return type.getDeclaredConstructor().newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
