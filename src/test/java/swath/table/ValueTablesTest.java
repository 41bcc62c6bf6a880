package swath.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import swath.error.ValidationError;
import swath.processing.Budget;
import swath.processing.ProcessDescription;
import swath.stac.StacSamples;
import tech.tablesaw.api.Table;

class ValueTablesTest {
  @Test
  void processTellsPriceAndInputs() {
    ProcessDescription process =
        new ProcessDescription(
            json(
                """
                {"id":"coregistration-simularity","title":"Coregistration","description":"Aligns.",
                 "inputs":{"title":{},"sourceItem":{}},
                 "additionalParameters":{"parameters":[
                   {"name":"price","value":[{"credits":1.5,"unit":"SQ_KM"}]}]}}"""));

    Table table = ValueTables.processes(List.of(process), "processes");

    assertThat(table.getString(0, "id")).isEqualTo("coregistration-simularity");
    assertThat(table.doubleColumn("credits").get(0)).isEqualTo(1.5);
    assertThat(table.getString(0, "unit")).isEqualTo("SQ_KM");
    assertThat(table.getString(0, "inputs")).isEqualTo("title,sourceItem");
  }

  @Test
  void processWithoutPriceHasAMissingOne() {
    Table table =
        ValueTables.processes(List.of(new ProcessDescription(json("{\"id\":\"p\"}"))), "processes");

    assertThat(table.column("credits").isMissing(0)).isTrue();
    assertThat(table.column("inputs").isMissing(0)).isTrue();
  }

  @Test
  void itemTellsWhenWhereAndHowFine() {
    var item =
        StacSamples.item(
            json(
                """
                {"id":"i-1","collection":"c-1","bbox":[-1.5,51.0,-1.25,51.5],
                 "properties":{"datetime":"2026-05-31T09:51:52Z","platform":"PNEO","gsd":0.3,
                   "eo:cloud_cover":4.5,"up42-system:job_id":"j-1"},
                 "assets":{"data":{"href":"https://api.up42.com/v2/assets/a-1"}}}"""));

    Table table = ValueTables.items(List.of(item), "items");

    assertThat(table.instantColumn("datetime").get(0))
        .isEqualTo(Instant.parse("2026-05-31T09:51:52Z"));
    assertThat(table.doubleColumn("gsd").get(0)).isEqualTo(0.3);
    assertThat(table.doubleColumn("west").get(0)).isEqualTo(-1.5);
    assertThat(table.doubleColumn("north").get(0)).isEqualTo(51.5);
    assertThat(table.intColumn("assets").get(0)).isEqualTo(1);
    assertThat(table.getString(0, "job")).isEqualTo("j-1");
  }

  @Test
  void heightsOfABoxAreLeftOut() {
    var item = StacSamples.item(json("{\"id\":\"i\",\"bbox\":[1,2,90,3,4,95]}"));

    Table table = ValueTables.items(List.of(item), "items");

    assertThat(table.doubleColumn("east").get(0)).isEqualTo(3);
    assertThat(table.doubleColumn("north").get(0)).isEqualTo(4);
  }

  @Test
  void itemWithoutPlaceHasMissingCells() {
    var item = StacSamples.item(json("{\"id\":\"i\"}"));

    Table table = ValueTables.items(List.of(item), "items");

    assertThat(table.column("west").isMissing(0)).isTrue();
    assertThat(table.column("datetime").isMissing(0)).isTrue();
  }

  @Test
  void budgetTellsLimitUsageAndValidity() {
    Budget budget =
        new Budget(
            json(
                """
                {"id":"b-1","name":"spring","status":"ACTIVE","spendLimit":5000,
                 "consumedCredits":42,"validityPeriod":{"startDate":"2026-01-01"},
                 "updatedAt":"2026-11-24T09:00:00Z"}"""));

    Table table = ValueTables.budgets(List.of(budget), "budgets");

    assertThat(table.doubleColumn("limit").get(0)).isEqualTo(5_000);
    assertThat(table.doubleColumn("consumed").get(0)).isEqualTo(42);
    assertThat(table.column("remaining").isMissing(0)).isTrue();
    assertThat(table.dateColumn("first").get(0)).isEqualTo(LocalDate.parse("2026-01-01"));
    assertThat(table.column("last").isMissing(0)).isTrue();
  }

  @Test
  void errorsStandInTheirOrder() {
    Table table =
        ValueTables.errors(
            List.of(
                ValidationError.of("InvalidTitle", "too long"),
                ValidationError.of("GreyWeightBandsNotUnique", "not unique")),
            "errors");

    assertThat(table.stringColumn("name").asList())
        .containsExactly("InvalidTitle", "GreyWeightBandsNotUnique");
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
