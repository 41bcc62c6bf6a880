package swath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static swath.http.FaultyServer.reply;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import swath.error.SpendingLimitException;
import swath.error.Up42Exception;
import swath.internal.session.Journals;
import swath.internal.session.SharedSession;
import swath.processing.Budget;
import swath.stac.StacItem;

/** What is left, what is spoken for, and what a price may be. */
class AmountsTest {
  @TempDir private Path folder;

  @RegisterExtension final SandboxFixture fixture = SandboxFixture.jobs(0);

  private SpendingProxy proxy;
  private Up42 up42;
  private StacItem item;

  @BeforeEach
  void open() throws IOException {
    proxy = new SpendingProxy(fixture.sandbox());
    up42 = kernel();
    item = SandboxFixture.item(up42);
  }

  @AfterEach
  void close() throws IOException {
    proxy.close();
  }

  /** A kernel on the journal that all of them share. */
  private Up42 kernel() {
    return Up42.open(
        new SharedSession(
            fixture.http(proxy.url()),
            fixture.host,
            true,
            Journals.in(folder.resolve("journal.db")),
            () -> {}));
  }

  private JobTemplate trees(Up42 session, String title) {
    return session.templates().detectionTreesSpacept(title, item);
  }

  /** A balance of so many prices, and a half. */
  private int poor(int prices) {
    int price = trees(up42, "T").cost().credits();
    proxy.answer(
        "/balances",
        reply(
            200,
            "{\"available\":{\"amount\":"
                + (prices * price + price / 2)
                + ",\"unit\":\"CREDIT\"}}"));
    return price;
  }

  @Test
  void whatIsNotAcceptedYetIsSpokenFor() {
    int price = poor(2);
    trees(up42, "1").execute();
    Quote quote = trees(up42, "2").quote();
    assertThat(quote.toBeWithheld()).isEqualTo(price);
    assertThat(quote.balanceAfter()).contains(BigDecimal.valueOf(price / 2));
    assertThat(quote.obstacles()).isEmpty();
    trees(up42, "2").execute();
    Receipt receipt = fixture.lastReceipt();
    assertThat(receipt.balanceAfter()).contains(BigDecimal.valueOf(price / 2));

    Quote third = trees(up42, "3").quote();
    assertThat(third.toBeWithheld()).isEqualTo(2L * price);
    assertThat(third.balanceAfter().orElseThrow()).isNegative();
    assertThat(third.obstacles())
        .containsExactly(
            "The balance is below the price once "
                + 2 * price
                + " credits of 2 jobs are withheld, so UP42 would reject the job: top up first.");
    assertThat(third.toString())
        .contains("of which " + 2 * price + " credits of 2 jobs are to be withheld");
    trees(up42, "3").execute();
    assertThat(fixture.lastReceipt().warnings()).isEqualTo(third.obstacles());
  }

  @Test
  void whatIsAcceptedIsNotSubtractedTwice() {
    int price = trees(up42, "T").cost().credits();
    BigDecimal before = up42.balance().credits();
    trees(up42, "1").execute();
    fixture.sandbox().advance(Duration.ofSeconds(8)); // accepted, and not ended yet
    Quote quote = trees(up42, "2").quote();
    assertThat(quote.toBeWithheld()).isZero();
    assertThat(quote.balance()).contains(before.subtract(BigDecimal.valueOf(price)));
    assertThat(quote.balanceAfter()).contains(before.subtract(BigDecimal.valueOf(2L * price)));
    assertThat(up42.spent().toBeWithheld()).isZero();
    assertThat(up42.spent().held()).isEqualTo(price);
  }

  @Test
  void anotherKernelsJobsAreSpokenForToo() {
    int price = poor(1);
    trees(kernel(), "1").execute();
    assertThat(trees(up42, "2").quote().toBeWithheld()).isEqualTo(price);
    assertThat(trees(up42, "2").quote().obstacles()).hasSize(1);
  }

  @Test
  void allOfThemAreAskedForByOneRequest() {
    for (int i = 0; i < 5; i++) {
      trees(up42, "" + i).execute();
    }
    int before = up42.requests().size();
    var unused = trees(up42, "T").quote();
    assertThat(up42.requests().stream().skip(before))
        .filteredOn(request -> request.path().equals("/v2/processing/jobs"))
        .hasSize(1);
  }

  @Test
  void theBalanceIsAskedOnceBeforeAnExecution() {
    JobTemplate template = trees(up42, "T");
    assertThat(template.isValid()).isTrue();
    proxy.answer("/balances", reply(503, "{}"));
    var start = fixture.sandbox().clock().instant();
    template.execute();
    assertThat(fixture.sandbox().clock().instant()).isEqualTo(start);
    assertThat(up42.requests())
        .filteredOn(request -> request.path().endsWith("/balances"))
        .hasSize(1);
    assertThat(fixture.lastReceipt().balanceBefore()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-1", "-0.5", "0.5", "40.25", "2147483648", "1e99", "\"40\"", "null", "[]"})
  void aPriceThatIsNoWholeNumberOfCreditsIsUnknown(String price) {
    JobTemplate template = trees(up42, "T");
    proxy.answer("/cost", reply(200, "{\"totalCredits\":" + price + "}"));
    assertThatThrownBy(template::execute)
        .isInstanceOf(SpendingLimitException.class)
        .hasMessageContaining("Nothing was executed")
        .hasMessageContaining("the price is unknown");
    assertThat(fixture.sandbox().jobs()).isZero();
    assertThat(template.quote().obstacles())
        .containsExactly(
            "UP42's price can't be read, and what has no known price is not executed.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "40", "40.0", "4e1", "2147483647"})
  void anyWholeNumberIsAPrice(String price) {
    JobTemplate template = trees(up42, "T");
    proxy.answer("/cost", reply(200, "{\"totalCredits\":" + price + "}"));
    assertThat(template.cost().credits()).isEqualTo(new BigDecimal(price).intValueExact());
    template.execute();
    assertThat(fixture.sandbox().jobs()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "7410.75, '7,410.75 credits'",
    "3000000000, '3,000,000,000 credits'",
    "-12.5, '-12.5 credits'",
    "1, '1 credit'",
    "7.4e3, '7,400 credits'",
    "1e40, '1E+40 credits'"
  })
  void aBalanceMayHaveAFractionOrBeLarge(String amount, String shown) {
    proxy.answer("/balances", reply(200, "{\"available\":{\"amount\":" + amount + "}}"));
    assertThat(up42.balance().toString()).contains(shown);
    Quote quote = trees(up42, "T").quote();
    assertThat(quote.toString()).contains(shown);
    assertThat(quote.balance().orElseThrow()).isEqualByComparingTo(new BigDecimal(amount));
    assertThat(up42.toString()).contains(shown);
  }

  @Test
  void aBudgetIsShownByNameOrId() {
    Budget active =
        up42.budgets().stream()
            .filter(one -> one.isActive() && one.remainingCredits().isPresent())
            .findFirst()
            .orElseThrow();
    for (String wanted : new String[] {active.id(), active.name()}) {
      Quote quote = trees(up42, "T").onBudget(wanted).quote();
      assertThat(quote.budget()).contains(active);
      assertThat(quote.obstacles()).isEmpty();
      assertThat(quote.toString().replaceAll("\\s+", " "))
          .contains("budget " + active.name() + " ✓ active")
          .contains(swath.view.Words.credits(active.remainingCredits().orElseThrow()) + " left");
    }
    trees(up42, "T").onBudget(active.name()).execute();
    assertThat(fixture.sandbox().jobs()).isEqualTo(1);
  }

  @Test
  void aBudgetThatCannotBeChargedIsAnObstacle() {
    Budget inactive =
        up42.budgets().stream().filter(one -> !one.isActive()).findFirst().orElseThrow();
    assertThat(trees(up42, "T").onBudget(inactive.id()).quote().obstacles())
        .containsExactly("The budget " + inactive.name() + " is not active.");
    assertThat(trees(up42, "T").onBudget("no such").quote().obstacles())
        .containsExactly("There is no budget no such; up42.budgets() lists them.");
    assertThatThrownBy(() -> trees(up42, "T").onBudget("no such").execute())
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("Nothing was executed. There is no budget no such");
    proxy.answer(
        "/v2/budgets",
        reply(
            200,
            "{\"content\":[{\"id\":\"b\",\"name\":\"small\",\"status\":\"ACTIVE\","
                + "\"remainingCredits\":3.5}],\"totalPages\":1}"));
    assertThat(trees(up42, "T").onBudget("small").quote().obstacles())
        .containsExactly("The budget small has only 3.5 credits left.");
    assertThat(fixture.sandbox().jobs()).isZero();
  }
}
