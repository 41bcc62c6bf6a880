package swath.table;

import static org.assertj.core.api.Assertions.assertThat;
import static tech.tablesaw.aggregate.AggregateFunctions.sum;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import swath.internal.column.Columns;
import swath.processing.JobJson;
import swath.report.CreditReport;
import swath.report.TimelineReport;
import swath.view.Span;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.selection.Selection;
import tech.tablesaw.table.Relation;

class ColumnsTest {
  private static final Map<String, Columns.Kind> DESCRIBED =
      Map.of(
          "id", Columns.Kind.ID,
          "status", Columns.Kind.STATUS,
          "credits", Columns.Kind.CREDITS,
          "seconds", Columns.Kind.SECONDS,
          "title", Columns.Kind.PLAIN);

  private static Table jobs() {
    return JobTables.of(JobJson.many(30), "jobs")
        .selectColumns("id", "status", "credits", "seconds", "title");
  }

  private static Map<String, Columns.Kind> kinds(Relation table) {
    return table.columns().stream().collect(Collectors.toMap(Column::name, Columns::kind));
  }

  static Stream<Arguments> derivations() {
    return Stream.of(
        derivation("where", jobs -> jobs.where(jobs.stringColumn("status").isEqualTo("captured"))),
        derivation("where a row", jobs -> jobs.where(Selection.with(0))),
        derivation("sortOn", jobs -> jobs.sortOn("credits")),
        derivation("sortDescendingOn", jobs -> jobs.sortDescendingOn("status")),
        derivation("copy", Table::copy),
        derivation("emptyCopy", Table::emptyCopy),
        derivation("emptyCopy with rows", jobs -> jobs.emptyCopy(3)),
        derivation("first", jobs -> jobs.first(2)),
        derivation("last", jobs -> jobs.last(2)),
        derivation("inRange", jobs -> jobs.inRange(0, 2)),
        derivation("sample", jobs -> jobs.sampleN(2)),
        derivation("dropRows", jobs -> jobs.dropRows(0)),
        derivation("dropRowsWithMissingValues", Table::dropRowsWithMissingValues),
        derivation("dropDuplicateRows", Table::dropDuplicateRows),
        derivation(
            "reorderColumns",
            jobs -> jobs.reorderColumns("title", "id", "credits", "status", "seconds")),
        derivation("append", jobs -> jobs.copy().append(jobs)),
        derivation("setName", jobs -> jobs.copy().setName("mine")),
        derivation("rows of a stream", ColumnsTest::collected),
        derivation("concat", jobs -> jobs.selectColumns("id").concat(jobs.rejectColumns("id"))),
        derivation(
            "join",
            jobs ->
                jobs.selectColumns("id", "status", "title")
                    .joinOn("id")
                    .inner(jobs.selectColumns("id", "credits", "seconds"))),
        derivation("a slice", jobs -> jobs.splitOn("status").getSlices().get(0).asTable()));
  }

  private static Arguments derivation(String name, UnaryOperator<Table> derived) {
    return Arguments.of(name, derived);
  }

  private static Table collected(Table jobs) {
    return jobs.stream()
        .filter(row -> row.getRowNumber() % 2 == 0)
        .collect(jobs::emptyCopy, (Table all, Row row) -> all.append(row), Table::append);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("derivations")
  void derivedTableKnowsItsColumns(String name, UnaryOperator<Table> derived) {
    assertThat(kinds(derived.apply(jobs()))).isEqualTo(DESCRIBED);
  }

  @Test
  void groupsKeepTheDescriptionOfWhatTheyAreBy() {
    assertThat(kinds(jobs().countBy("status")).get("status")).isEqualTo(Columns.Kind.STATUS);
    assertThat(kinds(jobs().summarize("credits", sum).by("status")).get("status"))
        .isEqualTo(Columns.Kind.STATUS);
  }

  @Test
  void sliceThatIsNoTableIsDescribedToo() {
    assertThat(jobs().splitOn("status"))
        .isNotEmpty()
        .allSatisfy(slice -> assertThat(kinds(slice)).isEqualTo(DESCRIBED));
  }

  @Test
  void usersOwnColumnsAreTheirs() {
    var theirs =
        Table.create(
            "theirs",
            StringColumn.create("id", "7 of 9"),
            StringColumn.create("job", "baker"),
            StringColumn.create("status", "captured"),
            IntColumn.create("credits", new int[] {4_200}),
            DoubleColumn.create("seconds", new double[] {252}));

    assertThat(kinds(theirs).values()).containsOnly(Columns.Kind.PLAIN);
    assertThat(TableCard.grid(theirs, 1).rows().get(0))
        .containsExactly(
            Span.of("7 of 9"),
            Span.of("baker"),
            Span.of("captured"),
            Span.of("4200"),
            Span.of("252"));
  }

  @Test
  void usersOwnColumnBesideOursIsTheirs() {
    var jobs = jobs().first(1);
    jobs.replaceColumn("status", StringColumn.create("status", "paid by Ada"));

    assertThat(kinds(jobs)).containsEntry("status", Columns.Kind.PLAIN);
    assertThat(kinds(jobs)).containsEntry("credits", Columns.Kind.CREDITS);
  }

  @Test
  void columnWithAnotherNameIsTheUsers() {
    var jobs = jobs();
    jobs.column("seconds").setName("minutes");

    assertThat(kinds(jobs)).containsEntry("minutes", Columns.Kind.PLAIN);
  }

  @Test
  void oneNameMayBeDescribedTwice() {
    assertThat(Columns.kind(Columns.id("status"))).isEqualTo(Columns.Kind.ID);
    assertThat(Columns.kind(Columns.status("status"))).isEqualTo(Columns.Kind.STATUS);
  }

  @Test
  void ourTablesDescribeWhatTheyHold() {
    var report = CreditReport.of(JobJson.many(300), JobJson.asOf(49));
    var timeline = TimelineReport.of(JobJson.many(300), JobJson.asOf(49));

    assertThat(kinds(CreditTables.dearest(report, "t")))
        .containsEntry("job", Columns.Kind.ID)
        .containsEntry("status", Columns.Kind.STATUS)
        .containsEntry("credits", Columns.Kind.CREDITS);
    assertThat(kinds(CreditTables.byDay(report, "t")))
        .containsEntry("captured", Columns.Kind.CREDITS)
        .containsEntry("accumulated", Columns.Kind.CREDITS);
    assertThat(kinds(TimelineTables.of(timeline, "t")))
        .containsEntry("job", Columns.Kind.ID)
        .containsEntry("ran", Columns.Kind.SECONDS);
    assertThat(kinds(TimelineTables.byProcess(timeline, "t")))
        .containsEntry("p90", Columns.Kind.SECONDS)
        .containsEntry("runs", Columns.Kind.PLAIN);
  }

  @Test
  void statusOfABudgetIsNotOneOfAJob() {
    assertThat(kinds(ValueTables.budgets(List.of(), "t")))
        .containsEntry("id", Columns.Kind.ID)
        .containsEntry("status", Columns.Kind.PLAIN);
  }
}
