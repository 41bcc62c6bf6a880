package swath.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jfree.chart.ChartFactory;
import org.jfree.data.category.DefaultCategoryDataset;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

class DisplaysTest {
  @Test
  void valueWithoutFaceIsItsText() {
    assertThat(Displays.of("plain")).isEqualTo(MimeBundle.text("plain"));
  }

  @Test
  void nullIsText() {
    assertThat(Displays.of(null)).isEqualTo(MimeBundle.text("null"));
  }

  @Test
  void containersOfTheJdkShowWhatTheyHold() {
    assertThat(Displays.of(Optional.of("title"))).isEqualTo(MimeBundle.text("title"));
    assertThat(Displays.of(Optional.empty())).isEqualTo(MimeBundle.text("none"));
    assertThat(Displays.of(OptionalInt.of(3))).isEqualTo(MimeBundle.text("3"));
    assertThat(Displays.of(List.of(1, 2))).isEqualTo(MimeBundle.text("[1, 2]"));
    assertThat(Displays.of(new String[] {"a", "b"})).isEqualTo(MimeBundle.text("[a, b]"));
    assertThat(Displays.of(List.of())).isEqualTo(MimeBundle.text("[]"));
    assertThat(Displays.of(Stream.of(1)).text()).contains(".toList()");
  }

  @Test
  void errorInsideFaceFallsBackToText() {
    var bundle =
        Displays.of(
            new Table("broken", IntColumn.create("a", 1)) {
              @Override
              public int rowCount() {
                throw new NoClassDefFoundError("gone/Missing");
              }

              @Override
              public String toString() {
                return "broken table";
              }
            });

    assertThat(bundle.html()).isNull();
    assertThat(bundle.text()).startsWith("broken table\n").contains("gone/Missing");
  }

  @Test
  void errorInsideTextFallsBackToTheTypesName() {
    var endless =
        new Object() {
          @Override
          @SuppressWarnings("InfiniteRecursion")
          public String toString() {
            return toString() + ".";
          }
        };

    assertThat(Displays.of(endless).text()).contains("StackOverflowError");
  }

  @Test
  void chartIsPictureOfItsSizeWithItsTitleAsText() throws IOException {
    var data = new DefaultCategoryDataset();
    data.addValue(3, "credits", "trees");
    var bundle = Displays.of(ChartFactory.createBarChart("Credits by process", null, null, data));

    var png = bundle.png();
    assertThat(png).isNotNull();
    var image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(800);
    assertThat(bundle.text()).isEqualTo("Credits by process");
    assertThat(bundle.html()).isNull();
  }
}
