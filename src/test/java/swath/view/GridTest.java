package swath.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GridTest {
  private static List<Span> row(String... texts) {
    return List.of(texts).stream().map(Span::of).toList();
  }

  @Test
  void widestColumnsOfWordsGiveWayFirst() {
    var columns =
        List.of(
            Grid.Column.whole("id"),
            Grid.Column.text("title"),
            Grid.Column.text("process"),
            Grid.Column.number("credits"));
    var id = "i".repeat(36);
    var text =
        Card.table(
                Grid.of(
                    "Jobs", columns, List.of(row(id, "t".repeat(60), "p".repeat(20), "1,240")), 1))
            .text();

    assertThat(text.lines().skip(2).findFirst())
        .contains(id + "  " + "t".repeat(30) + "…  " + "p".repeat(20) + "    1,240");
  }

  @Test
  void columnsWithoutRoomAreNamed() {
    var columns = IntStream.range(0, 9).mapToObj(i -> Grid.Column.whole("column" + i)).toList();
    var cells = IntStream.range(0, 9).mapToObj(i -> "0123456789123").toArray(String[]::new);
    var text = Card.table(Grid.of("Wide", columns, List.of(row(cells)), 1)).text();

    assertThat(text.lines()).allMatch(line -> line.length() <= 100);
    assertThat(text).endsWith("not shown here: column6, column7, column8");
  }

  @Test
  void longCellsAreCutAndSayHowMuchIsMissing() {
    var grid = Grid.of("g", List.of(Grid.Column.text("c")), List.of(row("x".repeat(1_000))), 1);
    var cell = grid.rows().get(0).get(0);

    assertThat(cell.text()).isEqualTo("x".repeat(167) + "… (833 more characters)");
    assertThat(cell.hover()).isEqualTo("x".repeat(1_000));
  }

  @Test
  void noteSaysHowMuchIsShown() {
    var grid = Grid.of("g", List.of(Grid.Column.text("c")), List.of(row("x")), 1_240);

    assertThat(Card.table(grid).text()).endsWith("1 of 1,240 rows");
    assertThat(Card.table(grid).html()).contains("(1 of 1,240 rows)");
  }

  @Test
  void emptyColumnsCanGo() {
    var columns = List.of(Grid.Column.text("a"), Grid.Column.text("b"));
    var grid = Grid.of("g", columns, List.of(row("", "x"), row("", "y")), 2).withoutEmptyColumns();

    assertThat(grid.columns()).containsExactly(Grid.Column.text("b"));
    assertThat(grid.rows()).containsExactly(row("x"), row("y"));
  }

  @Test
  void rowsAreAsLongAsTheColumns() {
    assertThatThrownBy(
            () -> Grid.of("g", List.of(Grid.Column.text("a")), List.of(row("x", "y")), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 cells in a row of 1 columns");
  }
}
