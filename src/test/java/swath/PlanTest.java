package swath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import swath.Plan.Outcome;
import swath.error.CallInterruptedException;
import swath.error.Up42Exception;
import swath.stac.StacItem;
import tech.tablesaw.api.Table;

/** Plans of many jobs, against the sandbox's prices and its ledger. */
class PlanTest {
  @RegisterExtension final SandboxFixture fixture = SandboxFixture.empty();

  private final Up42 up42 = fixture.up42();
  private final Function<StacItem, JobTemplate> trees =
      image -> up42.templates().detectionTreesSpacept(image.titleOr("Trees"), image);
  private final Function<StacItem, JobTemplate> buildings =
      image -> up42.templates().detectionBuildingsSpacept(image.titleOr("Buildings"), image);

  private List<StacItem> fitting() {
    return up42.images().list().stream()
        .filter(image -> image.tags().contains("phr-display"))
        .toList();
  }

  private List<StacItem> others() {
    return up42.images().list().stream()
        .filter(image -> image.tags().contains("phr-analytic"))
        .toList();
  }

  @Test
  void eachImageAndTemplateIsARowWithItsPrice() {
    List<StacItem> images = fitting().subList(0, 3);
    Plan plan = up42.plan("Two each", images, trees, buildings);
    assertThat(plan).hasSize(6).allMatch(row -> row.outcome() == Outcome.NEW);
    long sum = 0;
    for (StacItem image : images) {
      sum += trees.apply(image).cost().credits() + buildings.apply(image).cost().credits();
    }
    assertThat(plan.credits()).isEqualTo(sum);
    assertThat(plan.stream().map(Plan.Row::key).distinct()).hasSize(6);
    assertThat(plan.balanceAfter().orElseThrow().longValue())
        .isEqualTo(up42.balance().credits().longValue() - sum);
  }

  @Test
  void aPlanSpendsNothing() {
    assertThat(up42.plan("Reads only", fitting(), trees)).isNotEmpty();
    assertThat(SandboxFixture.requests(up42, "/execution")).isZero();
    assertThat(up42.jobs().list()).isEmpty();
    assertThat(up42.spent().executed()).isEmpty();
  }

  @Test
  void whatWasPaidBeforeIsFoundAndCostsNothing() {
    List<StacItem> images = fitting().subList(0, 3);
    Job paid = trees.apply(images.get(1)).executeOnce();
    Plan plan = up42.plan("Again", images, trees);
    assertThat(plan.get(1).outcome()).isEqualTo(Outcome.FOUND);
    assertThat(plan.get(1).jobId()).isEqualTo(paid.id());
    assertThat(plan.get(1).credits()).isZero();
    assertThat(plan.rows(Outcome.NEW)).hasSize(2);
    assertThat(plan.toString()).contains("paid before", "found: paid before");
  }

  @Test
  void oneListingServesAllRows() {
    List<StacItem> images = fitting();
    assertThat(images.size()).isGreaterThan(5);
    assertThat(up42.plan("Warm", images.subList(0, 1), trees)).hasSize(1);
    long before = listings();
    assertThat(up42.plan("All", images, trees, buildings)).isNotEmpty();
    assertThat(listings() - before).isEqualTo(1);
  }

  private long listings() {
    return up42.requests().stream()
        .filter(request -> request.method().equals("GET"))
        .filter(request -> request.path().matches("/v2/processing/jobs(\\?.*)?"))
        .count();
  }

  @Test
  void pricesAreKeptForTheSession() {
    List<StacItem> images = fitting().subList(0, 4);
    long credits = up42.plan("First", images, trees).credits();
    long asked = SandboxFixture.requests(up42, "/cost");
    assertThat(asked).isEqualTo(4);
    assertThat(up42.plan("Second", images, trees).credits()).isEqualTo(credits);
    assertThat(SandboxFixture.requests(up42, "/cost")).isEqualTo(asked);
  }

  @Test
  void whatCantRunSaysWhyAndDoesNotHoldBackTheOthers() {
    StacItem good = fitting().get(0);
    StacItem bad = others().get(0);
    Plan plan = up42.plan("Mixed", List.of(bad, good, bad), trees);
    assertThat(plan.get(0).outcome()).isEqualTo(Outcome.IMPOSSIBLE);
    assertThat(plan.get(0).reason()).contains("data product");
    assertThat(plan.get(1).outcome()).isEqualTo(Outcome.NEW);
    assertThat(plan.get(2).reason()).isEqualTo("The same as row 1.");
  }

  @Test
  void theSameTwiceIsPaidOnce() {
    StacItem image = fitting().get(0);
    Plan plan = up42.plan("Twice", List.of(image, image), trees);
    assertThat(plan.credits()).isEqualTo(trees.apply(image).cost().credits());
    assertThat(plan.get(1).reason()).isEqualTo("The same as row 1.");
  }

  @Test
  void aTemplatesOwnLimitHolds() {
    StacItem image = fitting().get(0);
    Plan plan = up42.plan("Limited", List.of(image), one -> trees.apply(one).spendingAtMost(1));
    assertThat(plan.get(0).outcome()).isEqualTo(Outcome.IMPOSSIBLE);
    assertThat(plan.get(0).reason()).contains("its limit is 1");
    assertThat(plan.credits()).isZero();
  }

  @Test
  void aSumTakesRowsInTheirOrderAsLongAsTheyFit() {
    Plan plan = up42.plan("Some", fitting(), trees, buildings);
    int dearest = plan.stream().mapToInt(Plan.Row::credits).max().orElseThrow();
    Plan some = plan.within(dearest + 20);
    assertThat(some.credits()).isLessThanOrEqualTo(dearest + 20).isPositive();
    assertThat(some.rows(Outcome.LEFT_OUT)).isNotEmpty();
    long left = dearest + 20;
    for (int i = 0; i < plan.size(); i++) {
      boolean fits = plan.get(i).credits() <= left;
      assertThat(some.get(i).outcome()).isEqualTo(fits ? Outcome.NEW : Outcome.LEFT_OUT);
      left -= fits ? plan.get(i).credits() : 0;
    }
    assertThat(plan.cheapestFirst().within(dearest + 20).rows(Outcome.NEW).size())
        .isGreaterThanOrEqualTo(some.rows(Outcome.NEW).size());
    assertThat(some.within(Integer.MAX_VALUE).credits()).isEqualTo(plan.credits());
    assertThat(some.toString()).contains("left out", "within");
    assertThatThrownBy(() -> plan.within(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void totalsStandBesideBalanceAndLimit() {
    up42.spendingAtMost(10);
    Plan plan = up42.plan("Too dear", fitting(), trees);
    assertThat(plan.toString())
        .contains("The session's limit does not suffice", "10 credits left of it");
  }

  @Test
  void totalsStandBesideUp42sBudgets() {
    Plan ports = up42.plan("Ports", fitting(), image -> trees.apply(image).onBudget("Land cover"));
    assertThat(ports.toString()).contains("UP42's budget", "Land cover", "left");
    assertThat(ports.toString()).contains("it can be paid");
    Plan pilot = up42.plan("Pilot", fitting(), image -> trees.apply(image).onBudget("Pilot"));
    assertThat(pilot.toString()).contains("The budget Pilot is not active");
    Plan none = up42.plan("None", fitting(), image -> trees.apply(image).onBudget("Nobody's"));
    assertThat(none.toString()).contains("There is no budget Nobody's");
  }

  @Test
  void aBalanceThatDoesNotSufficeIsSaid() {
    try (SandboxFixture poor = SandboxFixture.jobs(0)) {
      Up42 session = poor.up42();
      Function<StacItem, JobTemplate> change =
          image ->
              session.templates().single("detection-trees-spacept", image.titleOr("Trees"), image);
      List<StacItem> images =
          session.images().list().stream()
              .filter(image -> image.tags().stream().anyMatch(tag -> tag.endsWith("-display")))
              .toList();
      Plan plan = session.plan("Poor", images, change);
      assertThat(plan.balanceAfter().orElseThrow().signum()).isNegative();
      assertThat(plan.toString()).contains("The balance does not suffice");
      Plan affordable = plan.within(session.balance().credits().intValue());
      assertThat(affordable.balanceAfter().orElseThrow().signum()).isNotNegative();
      assertThat(affordable.toString()).contains("it can be paid");
    }
  }

  @Test
  void tableHasAllRows() {
    Table table = up42.plan("Table", fitting(), trees).table();
    assertThat(table.rowCount()).isEqualTo(fitting().size());
    assertThat(table.columnNames())
        .containsExactly(
            "key", "item", "title", "process", "credits", "seconds", "outcome", "job", "reason");
  }

  @Test
  void anInterruptKeepsWhatCame() {
    List<StacItem> images = fitting();
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> up42.plan("Stopped", images, trees))
        .isInstanceOf(CallInterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(up42.plan("Stopped", images, trees)).hasSize(images.size());
  }

  @Test
  void oddArgumentsAreRefused() {
    assertThatThrownBy(() -> up42.plan(" ", fitting(), trees))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> up42.plan("Null", fitting(), image -> null))
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("gave null");
    assertThat(up42.plan("Empty", List.of(), trees)).isEmpty();
    assertThat(up42.plan("Empty", List.of(), trees).toString()).contains("nothing to be paid");
  }
}
