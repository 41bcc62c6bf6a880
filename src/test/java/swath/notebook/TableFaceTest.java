package swath.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

@Tag("locale")
class TableFaceTest {
  private static final Instant AT = Instant.parse("2026-11-24T14:03:12.123456Z");

  private static Table jobs(int rows) {
    return Table.create(
        "Jobs",
        StringColumn.create("id", IntStream.range(0, rows).mapToObj(i -> "job-" + i)),
        StringColumn.create("status", IntStream.range(0, rows).mapToObj(i -> "captured")),
        IntColumn.create("credits", IntStream.range(0, rows).map(i -> 1240)),
        InstantColumn.create("created", IntStream.range(0, rows).mapToObj(i -> AT)),
        IntColumn.create("seconds", IntStream.range(0, rows).map(i -> 252)));
  }

  @Test
  void saysHowMuchIsShown() {
    var bundle = TableFace.of(jobs(1240));

    assertThat(bundle.text()).contains("20 of 1,240 rows");
    assertThat(bundle.html()).contains("20 of 1,240 rows");
    assertThat(bundle.html()).contains("job-19").doesNotContain("job-20");
  }

  @Test
  void valuesAreForPeople() {
    var row = TableFace.grid(jobs(1), 20).rows().get(0);

    assertThat(row.stream().map(Bit::text))
        .containsExactly("job-0", "captured", "1,240", "2026-11-24 14:03:12", "4 min 12 s");
    assertThat(row.get(1).mark()).isEqualTo(Mark.DONE);
  }

  @Test
  void idsAmongManyColumnsTakeLittleRoomAndStayWhole() {
    var id = Samples.JOB_ID;
    var table =
        Table.create(
            "Jobs",
            StringColumn.create("id", id),
            StringColumn.create("title", "t"),
            StringColumn.create("status", "captured"),
            IntColumn.create("credits", new int[] {1}));

    assertThat(TableFace.grid(table, 20).room(0)).contains("max-width: 8em");
    assertThat(TableFace.of(table).html()).contains(">" + id + "<", "title=\"" + id + "\"");
    assertThat(TableFace.grid(table.selectColumns("id", "title"), 20).room(0)).isEmpty();
  }

  @Test
  void wordsOfWideTableTakeLittleRoom() {
    var wide = Table.create("wide");
    for (int i = 0; i < 12; i++) {
      wide.addColumns(StringColumn.create("c" + i, "some words"));
    }
    wide.addColumns(IntColumn.create("n", new int[] {1}));

    var grid = TableFace.grid(wide, 20);
    assertThat(grid.room(3)).contains("max-width: 14em");
    assertThat(grid.room(12)).isEmpty();
  }

  @Test
  void textIsAligned() {
    assertThat(TableFace.of(jobs(2)).text())
        .isEqualTo(
            """
            Jobs
            id     status      credits  created                 seconds
            job-0  ✓ captured    1,240  2026-11-24 14:03:12  4 min 12 s
            job-1  ✓ captured    1,240  2026-11-24 14:03:12  4 min 12 s
            2 rows""");
  }

  @Test
  void textOfWideTableNamesWhatItLeavesOut() {
    var wide = Table.create("wide");
    for (int i = 0; i < 12; i++) {
      wide.addColumns(StringColumn.create("column" + i, "0123456789"));
    }
    var text = TableFace.of(wide).text();

    assertThat(text).contains("not shown here: column8, column9, column10, column11");
    assertThat(text.lines().limit(3)).allMatch(line -> line.length() <= 100);
  }

  @Test
  void textOfWideTableCutsAllButTheFirstColumnShort() {
    var id = "eb7e25e3-aef2-4d2b-86a7-8278edd46a60";
    var wide =
        Table.create(
            "wide",
            StringColumn.create("id", id),
            StringColumn.create("process", "orthorectification-intermap"),
            StringColumn.create("title", "Orthorectification, Dolomites, second try"),
            StringColumn.create("status", "captured"));

    assertThat(TableFace.of(wide).text().lines().skip(2).findFirst())
        .contains(id + "  orthorectificatio…  Orthorectificatio…  ✓ captured");
  }

  @Test
  void missingValuesAreEmpty() {
    var table = Table.create("t", IntColumn.create("credits", new Integer[] {null}));
    assertThat(TableFace.grid(table, 20).rows().get(0)).containsExactly(Bit.NONE);
  }

  @Test
  void decimalsAreShort() {
    var table = Table.create("t", DoubleColumn.create("x", 1.5, 2.0, 0.00001234, 1234567.891));
    assertThat(TableFace.grid(table, 20).rows().stream().map(row -> row.get(0).text()))
        .containsExactly("1.5", "2", "1.23e-05", "1234567.891");
  }

  @Test
  void markupInValuesIsShownAsText() {
    var table =
        Table.create("<b>t</b>", StringColumn.create("<i>", "<img src=x onerror=alert(1)>"));
    assertThat(TableFace.of(table).html())
        .doesNotContain("<img")
        .doesNotContain("<i>")
        .doesNotContain("<b>t");
  }

  @Test
  void tableWithoutColumnsHasAFace() {
    assertThat(TableFace.of(Table.create("empty")).text()).isEqualTo("empty\nno rows");
  }
}
