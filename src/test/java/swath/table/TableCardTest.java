package swath.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import swath.internal.column.Columns;
import swath.view.Mark;
import swath.view.Span;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TableCardTest {
  private static final Instant AT = Instant.parse("2026-11-24T14:03:12.123456Z");
  private static final String JOB_ID = "21e447c4-3d4f-4f0b-9a43-0c1d5e2f7a10";

  private static Table jobs(int rows) {
    var id = Columns.id("id");
    var status = Columns.status("status");
    var credits = Columns.credits("credits");
    var created = InstantColumn.create("created");
    var seconds = Columns.seconds("seconds");
    for (int row = 0; row < rows; row++) {
      id.append("job-" + row);
      status.append("captured");
      credits.append(1240);
      created.append(AT);
      seconds.append(252.0);
    }
    return Table.create("Jobs", id, status, credits, created, seconds);
  }

  private static List<Span> row(Table table) {
    return TableCard.grid(table, 20).rows().get(0);
  }

  private static String html(Table table) {
    return TableCard.of(table).html();
  }

  @Test
  void saysHowMuchIsShown() {
    var card = TableCard.of(jobs(1240));

    assertThat(card.text())
        .contains("60 of 1,240 rows; System.setProperty(\"swath.rows\", \"500\") shows more");
    assertThat(card.html()).contains("60 of 1,240 rows; System.setProperty");
    assertThat(card.html()).contains("job-59").doesNotContain("job-60");
  }

  @Test
  void describedCellsAreForPeople() {
    var row = row(jobs(1));

    assertThat(row.stream().map(Span::text))
        .containsExactly("job-0", "captured", "1,240", "2026-11-24 14:03:12", "4 min 12 s");
    assertThat(row.get(0).code()).isTrue();
    assertThat(row.get(1).mark()).isEqualTo(Mark.DONE);
  }

  @Test
  void dataOfDescribedColumnsIsPlain() {
    var jobs = jobs(1);

    assertThat(jobs.get(0, 1)).isEqualTo("captured");
    assertThat(jobs.write().toString("csv"))
        .isEqualTo(
            "id,status,credits,created,seconds\n"
                + "job-0,captured,1240,2026-11-24T14:03:12.123Z,252.0\n");
  }

  @Test
  void creditsMayBeLongOrDecimal() {
    var held = Columns.credits(LongColumn.create("held", new long[] {4_200}));
    var price = Columns.credits(DoubleColumn.create("price", 0.25));
    var mean = Columns.credits(DoubleColumn.create("mean", 1_234.5678));

    assertThat(row(Table.create("t", held, price, mean)).stream().map(Span::text))
        .containsExactly("4,200", "0.25", "1,234.6");
  }

  @Test
  void longIdsAreCutAndHoverTellsThem() {
    var id = Columns.id("id");
    id.append("x".repeat(60));

    var span = row(Table.create("t", id)).get(0);

    assertThat(span.text()).isEqualTo("x".repeat(39) + "…");
    assertThat(span.hover()).isEqualTo("x".repeat(60));
  }

  @Test
  void idsAmongManyColumnsTakeLittleRoomAndStayComplete() {
    var id = Columns.id("id");
    id.append(JOB_ID);
    var status = Columns.status("status");
    status.append("captured");
    var table =
        Table.create(
            "Jobs",
            id,
            StringColumn.create("title", "t"),
            status,
            IntColumn.create("n", new int[] {1}));

    assertThat(html(table)).contains("max-width: 8em");
    assertThat(html(table)).contains(">" + JOB_ID + "<", "title=\"" + JOB_ID + "\"");
    assertThat(html(table.selectColumns("id", "title"))).doesNotContain("max-width: 8em");
  }

  @Test
  void wordsOfWideTableTakeLittleRoom() {
    var wide = Table.create("wide");
    for (int i = 0; i < 12; i++) {
      wide.addColumns(StringColumn.create("c" + i, "some words"));
    }
    wide.addColumns(IntColumn.create("n", new int[] {1}));

    // Of the thirteen columns the twelve with words.
    assertThat(html(wide).split("max-width: 14em", -1)).hasSize(13);
  }

  @Test
  void textIsAligned() {
    assertThat(TableCard.of(jobs(2)).text())
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
    var text = TableCard.of(wide).text();

    assertThat(text).contains("not shown here: column8, column9, column10, column11");
    assertThat(text.lines().limit(3)).allMatch(line -> line.length() <= 100);
  }

  @Test
  void textOfWideTableCutsItsWidestColumnsOfWords() {
    var id = Columns.id("id");
    id.append(JOB_ID);
    var status = Columns.status("status");
    status.append("captured");
    var wide =
        Table.create(
            "wide",
            id,
            StringColumn.create("process", "orthorectification-intermap"),
            StringColumn.create("title", "Orthorectification, Dolomites, second try"),
            status);

    assertThat(TableCard.of(wide).text().lines().skip(2).findFirst())
        .contains(JOB_ID + "  orthorectification-inte…  Orthorectification, Dol…  ✓ captured");
  }

  @Test
  void missingValuesAreEmpty() {
    var credits = Columns.credits("credits");
    credits.appendMissing();

    assertThat(row(Table.create("t", credits))).containsExactly(Span.NONE);
  }

  @Test
  void creditsFromTenOnHaveOneDecimal() {
    var table =
        Table.create("t", Columns.credits(DoubleColumn.create("mean", 4.0417, 41.6667, 1240.0)));
    assertThat(TableCard.grid(table, 20).rows().stream().map(row -> row.get(0).text()))
        .containsExactly("4.0417", "41.7", "1,240");
  }

  @Test
  void decimalsAreShort() {
    var table = Table.create("t", DoubleColumn.create("x", 1.5, 2.0, 0.00001234, 1234567.891));
    assertThat(TableCard.grid(table, 20).rows().stream().map(row -> row.get(0).text()))
        .containsExactly("1.5", "2", "1.23e-05", "1234567.891");
  }

  @Test
  void markupInValuesIsShownAsText() {
    var table =
        Table.create("<b>t</b>", StringColumn.create("<i>", "<img src=x onerror=alert(1)>"));
    assertThat(html(table)).doesNotContain("<img").doesNotContain("<i>").doesNotContain("<b>t");
  }

  @Test
  void hostileCellsAreCleanAndCutAndTheirDataIsExact() {
    var hostile = "a\u001b]0;owned\u0007b\u202Ec\u200B" + "x".repeat(10_000);
    var id = Columns.id("id");
    id.append(hostile);
    var status = Columns.status("status");
    status.append(hostile);
    var table = Table.create(hostile, id, status, StringColumn.create("words", hostile));

    assertThat(row(table))
        .allSatisfy(
            span -> {
              assertThat(span.text()).startsWith("abcxx").hasSizeLessThanOrEqualTo(40);
              assertThat(span.hover() == null ? "" : span.hover()).doesNotContain("\u202E");
            });
    assertThat(table.get(0, 2)).isEqualTo(hostile);
    assertThat(TableCard.of(table).text()).doesNotContain("\u001b", "\u202E", "\u200B", "owned");
  }

  @Test
  void tableWithoutColumnsIsANameAndNoRows() {
    assertThat(TableCard.of(Table.create("empty")).text()).isEqualTo("empty\nno rows");
  }

  @Test
  void rowsAreLimited() {
    assertThat(TableCard.grid(jobs(5), 3).rows()).hasSize(3);
    assertThat(IntStream.range(0, 3).mapToObj(i -> TableCard.grid(jobs(5), 3).rows().get(i).get(0)))
        .extracting(Span::text)
        .containsExactly("job-0", "job-1", "job-2");
  }
}
