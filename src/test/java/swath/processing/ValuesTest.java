package swath.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import swath.error.Up42Exception;
import swath.http.Json;

/** Prices, processes, EULAs, balance and budgets, from recorded bodies. */
@Tag("locale")
class ValuesTest {
  private static Cost cost(int credits) {
    return new Cost(Json.parse("{\"pricingStrategy\":\"none\",\"totalCredits\":" + credits + "}"));
  }

  @Test
  void costIsReadWithItsDecimalSize() {
    Cost cost =
        new Cost(
            Json.parse(
                "{\"pricingStrategy\":\"area\",\"totalCredits\":63,\"totalSize\":15.8,"
                    + "\"unit\":\"SQ_KM\"}"));
    assertThat(cost.strategy()).isEqualTo("area");
    assertThat(cost.credits()).isEqualTo(63);
    assertThat(cost.size()).contains(new BigDecimal("15.8"));
    assertThat(cost.unit()).contains("SQ_KM");
    assertThat(cost).hasToString("63 credits for 15.8 km²");
  }

  @Test
  void costMayHaveNoSize() {
    assertThat(cost(1).size()).isEmpty();
    assertThat(cost(1).unit()).isEmpty();
    assertThat(cost(1)).hasToString("1 credit");
  }

  @Test
  void costIsOneLineAndTheTitleOfItsCard() {
    Cost cost =
        new Cost(
            Json.parse(
                "{\"pricingStrategy\":\"area\",\"totalCredits\":4200,\"totalSize\":9.9,"
                    + "\"unit\":\"SQ_KM\"}"));
    assertThat(cost).hasToString("4,200 credits for 9.9 km²");
    assertThat(cost.view().title()).isEqualTo(cost.toString());
    assertThat(cost.view().text()).isEqualTo("4,200 credits for 9.9 km² · cost\n  priced by  area");
    assertThat(cost.view().html()).contains("4,200 credits for 9.9 km²");
  }

  @Test
  void valuesWithoutReadableFieldsHaveCards() {
    var empty = Json.parse("{}");
    assertThat(new Cost(empty)).hasToString("–");
    assertThat(new Balance(empty)).hasToString("–");
    assertThat(new Budget(empty).view().text())
        .isEqualTo("– · budget\n○ –\n  id     –\n  limit  none\n  spent  not asked for");
    assertThat(new Eula(empty).view().text()).startsWith("– · EULA\n✗ not accepted");
    assertThat(new ProcessDescription(empty).view().text())
        .isEqualTo(
            """
            – · process
              id     –
              price  unknown here; a template's quote has it
              EULA   none""");
    assertThat(new Budget(Json.parse("{\"spendLimit\":\"all\"}")).view().text())
        .contains("limit  –");
  }

  @Test
  void statusCardSaysWhatToDo() {
    assertThat(JobStatus.UNLICENSED.view().text())
        .isEqualTo(
            """
            unlicensed · job status
            ✗ the EULA of its process has not been accepted, so it will not run
              what to do  accept the process's EULA in UP42's console, then run the template again
              terminal    yes: no other status follows""");
  }

  @Test
  void costsCompareInAllFourWays() {
    Cost ten = cost(10);
    assertThat(ten.isLessThan(cost(11))).isTrue();
    assertThat(ten.isLessThan(cost(10))).isFalse();
    assertThat(ten.isAtMost(cost(10))).isTrue();
    assertThat(ten.isAtMost(cost(9))).isFalse();
    assertThat(ten.isGreaterThan(cost(9))).isTrue();
    assertThat(ten.isGreaterThan(cost(10))).isFalse();
    assertThat(ten.isAtLeast(cost(10))).isTrue();
    assertThat(ten.isAtLeast(cost(11))).isFalse();
    assertThat(ten).isGreaterThan(cost(0)).isEqualByComparingTo(cost(10));
  }

  @Test
  void costsCompareWithNumbers() {
    Cost ten = cost(10);
    assertThat(ten.isLessThan(10.5)).isTrue();
    assertThat(ten.isLessThan(10)).isFalse();
    assertThat(ten.isAtMost(10)).isTrue();
    assertThat(ten.isAtMost(9.9)).isFalse();
    assertThat(ten.isGreaterThan(9.9)).isTrue();
    assertThat(ten.isGreaterThan(10)).isFalse();
    assertThat(ten.isAtLeast(10)).isTrue();
    assertThat(ten.isAtLeast(10.1)).isFalse();
  }

  @Test
  void missingCostIsNotZero() {
    assertThatThrownBy(() -> new Cost(Json.parse("{}")).credits())
        .isInstanceOf(Up42Exception.class)
        .hasMessage("The cost's $.totalCredits is missing.");
  }

  @Test
  void statusesKnowTheirWordsAndEnds() {
    for (JobStatus status : JobStatus.values()) {
      assertThat(status.word()).isLowerCase();
      assertThat(status.meaning()).isNotBlank();
      assertThat(status.advice()).isNotBlank();
      assertThat(JobStatus.of(status.word())).isEqualTo(status);
    }
    assertThat(JobStatus.values())
        .filteredOn(JobStatus::isTerminal)
        .containsExactlyInAnyOrder(
            JobStatus.CAPTURED,
            JobStatus.RELEASED,
            JobStatus.INVALID,
            JobStatus.REJECTED,
            JobStatus.UNLICENSED);
  }

  @Test
  void otherWordsAreUnknown() {
    for (String word : new String[] {"", "Captured", "dismissed", " running", "RUNNING"}) {
      assertThat(JobStatus.of(word)).isEqualTo(JobStatus.UNKNOWN);
    }
  }

  @Test
  void processIsReadWithItsPriceAndEula() {
    ProcessDescription process =
        new ProcessDescription(
            Json.parse(
                """
                {"id":"coregistration-simularity","title":"Coregistration","description":"An …",
                 "inputs":{"title":{"schema":{"type":"string","maxLength":250}}},
                 "additionalParameters":{"parameters":[
                   {"name":"eula-id","value":["4136a5db"]},
                   {"name":"price","value":[{"credits":1.5,"unit":"SQ_KM"}]}]}}"""));
    assertThat(process.description()).isEqualTo("An …");
    assertThat(process.prices().get(0)).hasToString("1.5 credits per km²");
    assertThat(process.eulaId()).contains("4136a5db");
    assertThat(process.prices()).containsExactly(new Price(new BigDecimal("1.5"), "SQ_KM"));
    assertThat(process.inputs().path("title").path("schema").path("maxLength").asInt())
        .isEqualTo(250);
    assertThat(process.prices().get(0).brief()).isEqualTo("1.5/km²");
    assertThat(process)
        .hasToString(
            """
            Coregistration · process
              id     coregistration-simularity
              does   An …
              price  1.5 credits per km²
              EULA   must be accepted once; a template's quote says whether it is

            Inputs
            input  type    needed  what it is
            title  string  yes
            1 input""");
  }

  @Test
  void processMayBeASummary() {
    ProcessDescription process = new ProcessDescription(Json.parse("{\"id\":\"p\"}"));
    assertThat(process.title()).isEqualTo("p");
    assertThat(process.description()).isEmpty();
    assertThat(process.eulaId()).isEmpty();
    assertThat(process.prices()).isEmpty();
    assertThat(process.inputs().isMissingNode()).isTrue();
  }

  @Test
  void eulaTellsWhetherItWasAccepted() {
    Eula eula =
        new Eula(
            Json.parse(
                """
                {"id":"4136a5db","title":"Pléiades Analytic","isAccepted":true,
                 "acceptedAt":"2024-01-19T15:10:16.263039Z"}"""));
    assertThat(eula.id()).isEqualTo("4136a5db");
    assertThat(eula.accepted()).isTrue();
    assertThat(eula.acceptedAt()).contains(Instant.parse("2024-01-19T15:10:16.263039Z"));
    assertThat(eula)
        .hasToString(
            """
            Pléiades Analytic · EULA
            ✓ accepted
              id        4136a5db
              accepted  2024-01-19 15:10:16 UTC""");
  }

  @Test
  void eulaThatWasNotAcceptedSaysSo() {
    Eula eula = new Eula(Json.parse("{\"id\":\"e\",\"isAccepted\":false,\"acceptedAt\":null}"));
    assertThat(eula.accepted()).isFalse();
    assertThat(eula.acceptedAt()).isEmpty();
    assertThat(eula)
        .hasToString(
            """
            e · EULA
            ✗ not accepted: accept it in UP42's console, then ask the template again
              id  e""");
  }

  @Test
  void eulaWithoutItsFlagIsNotTakenForAccepted() {
    assertThatThrownBy(() -> new Eula(Json.parse("{\"id\":\"e\"}")).accepted())
        .hasMessage("The EULA's $.isAccepted is missing.");
  }

  @Test
  void balanceIsRead() {
    Balance balance =
        new Balance(Json.parse("{\"available\":{\"amount\":10693,\"unit\":\"CREDIT\"}}"));
    assertThat(balance.credits()).isEqualTo(new BigDecimal("10693"));
    assertThat(balance).hasToString("10,693 credits");
    assertThatThrownBy(() -> new Balance(Json.parse("{}")).credits())
        .hasMessage("The balance's $.available is missing.");
  }

  @Test
  void budgetIsReadWithItsDatesAndUsage() {
    Budget budget =
        new Budget(
            Json.parse(
                """
                {"id":"b","name":"Trees","status":"ACTIVE","createdBy":"u",
                 "createdAt":"2026-01-01T00:00:00Z","updatedAt":"2026-01-02T00:00:00.5Z",
                 "description":null,"spendLimit":500,
                 "validityPeriod":{"startDate":"2026-01-01","endDate":"2026-12-31"},
                 "consumedCredits":42,"remainingCredits":458,"usagePercentage":8.4}"""));
    assertThat(budget.createdBy()).isEqualTo("u");
    assertThat(budget.createdAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(budget.updatedAt()).isEqualTo(Instant.parse("2026-01-02T00:00:00.500Z"));
    assertThat(budget.spendLimit()).hasValue(new BigDecimal("500"));
    assertThat(budget.startDate()).contains(LocalDate.of(2026, 1, 1));
    assertThat(budget.endDate()).contains(LocalDate.of(2026, 12, 31));
    assertThat(budget.consumedCredits()).hasValue(new BigDecimal("42"));
    assertThat(budget.remainingCredits()).hasValue(new BigDecimal("458"));
    assertThat(budget.usagePercentage()).hasValue(8.4);
    assertThat(budget.description()).isEmpty();
    assertThat(budget.externalId()).isEmpty();
    assertThat(budget)
        .hasToString(
            """
            Trees · budget
            ✓ active
              id     b
              limit  500 credits
              spent  42 credits
              left   458 credits
              valid  from 2026-01-01 to 2026-12-31
            8 % of the limit is spent""");
  }

  @Test
  void budgetMayBeDescribed() {
    Budget budget = new Budget(Json.parse("{\"description\":\"D\",\"externalId\":\"x-1\"}"));
    assertThat(budget.description()).contains("D");
    assertThat(budget.externalId()).contains("x-1");
    assertThat(budget.startDate()).isEmpty();
  }

  @Test
  void usageOfABudgetIsRead() {
    BudgetUsage usage = new BudgetUsage(Json.parse("{\"budgetId\":\"b\",\"consumedCredits\":42}"));
    assertThat(usage.budgetId()).isEqualTo("b");
    assertThat(usage.consumedCredits()).isEqualTo(new BigDecimal("42"));
  }

  @Test
  void malformedDateOfABudgetIsNamed() {
    Budget budget = new Budget(Json.parse("{\"validityPeriod\":{\"startDate\":\"soon\"}}"));
    assertThatThrownBy(budget::startDate)
        .hasMessage("The budget's $.validityPeriod.startDate is not a date: soon");
  }

  @Test
  void settingsMayHaveNoId() {
    BudgetSettings settings = new BudgetSettings(Json.parse("{\"enforcementEnabled\":true}"));
    assertThat(settings.enforcementEnabled()).isTrue();
    assertThat(settings.budgetSettingId()).isEmpty();
    BudgetSettings others =
        new BudgetSettings(Json.parse("{\"budgetSettingId\":\"s\",\"enforcementEnabled\":false}"));
    assertThat(others.enforcementEnabled()).isFalse();
    assertThat(others.budgetSettingId()).contains("s");
  }
}
