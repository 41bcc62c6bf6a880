package swath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import swath.error.ApiException;
import swath.error.ExecutionUnknownException;
import swath.error.InvalidJobException;
import swath.error.SpendingLimitException;
import swath.error.Up42Exception;
import swath.processing.JobStatus;
import swath.sandbox.Fault;
import swath.sandbox.JobFault;
import swath.sandbox.RawClient;

class ExecutionTest {
  private static final String EXECUTION = "POST /v2/processing/processes/{processId}/execution";
  private static final String COST = "POST /v2/processing/processes/{processId}/cost";

  @RegisterExtension final SandboxFixture fixture = SandboxFixture.empty();

  private int executed() {
    return fixture.sandbox().jobs();
  }

  @Test
  void executesExactlyOnce() {
    Job job = fixture.trees("T").execute();
    assertThat(executed()).isEqualTo(1);
    assertThat(job.status()).isEqualTo(JobStatus.CREATED);
    assertThat(job.title()).contains("T");
  }

  @Test
  void executesInTheSessionsWorkspaceUnlessTold() {
    Job own = fixture.trees("T").execute();
    assertThat(own.workspaceId()).contains(fixture.up42().workspaceId());
    Job elsewhere = fixture.trees("T").inWorkspace(SandboxFixture.OTHER_WORKSPACE).execute();
    assertThat(elsewhere.workspaceId()).contains(SandboxFixture.OTHER_WORKSPACE);
  }

  @Test
  void showsAReceipt() {
    Job job = fixture.trees("T").spendingAtMost(100).execute();
    Receipt receipt = fixture.lastReceipt();
    int price = receipt.cost().orElseThrow().credits();
    assertThat(receipt.job()).isEqualTo(job);
    assertThat(receipt.balanceAfter().orElseThrow())
        .isEqualTo(receipt.balanceBefore().orElseThrow().subtract(BigDecimal.valueOf(price)));
    assertThat(receipt.limitLeft()).hasValue(100 - price);
    assertThat(receipt.toString())
        .contains("✓ executed", "sandbox data", job.id(), "up42.job(\"" + job.id() + "\").track()");
  }

  @Test
  void warnsOfASecondJobWithTheSameInputs() {
    Job first = fixture.trees("T").execute();
    fixture.trees("T").execute();
    assertThat(executed()).isEqualTo(2);
    assertThat(fixture.lastReceipt().warnings())
        .singleElement()
        .asString()
        .contains("second job", first.id());
  }

  /** A sandbox whose credits other jobs hold, but for less than the price of one more. */
  private static SandboxFixture drained() {
    SandboxFixture poor = SandboxFixture.jobs(0);
    RawClient others = poor.raw();
    String body = RawClient.inputs("Other", others.item(SandboxFixture.ASSET));
    int price = poor.trees("T").cost().credits();
    for (long left = poor.sandbox().ledger().available(); left >= price; left -= price) {
      others.process(SandboxFixture.TREES, "execution", body);
    }
    poor.sandbox().advance(Duration.ofMinutes(3));
    return poor;
  }

  @Test
  void warnsWhenTheBalanceIsTooLow() {
    try (SandboxFixture poor = drained()) {
      Job job = poor.trees("T").execute();
      Receipt receipt = poor.lastReceipt();
      int price = receipt.cost().orElseThrow().credits();
      assertThat(receipt.balanceBefore().orElseThrow())
          .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(price - 1));
      assertThat(receipt.balanceAfter().orElseThrow()).isNegative();
      assertThat(receipt.warnings())
          .containsExactly(
              "The balance is below the price, so UP42 would reject the job: top up first.");
      assertThat(receipt.toString()).contains(receipt.warnings());
      assertThat(job.track().status()).isEqualTo(JobStatus.REJECTED);
    }
  }

  @Test
  void quoteSaysWhetherTheBalanceIsTooLow() {
    try (SandboxFixture poor = drained()) {
      Quote tooLow = poor.trees("T").quote();
      assertThat(tooLow.isValid()).isTrue();
      assertThat(tooLow.obstacles())
          .singleElement()
          .asString()
          .contains("balance is below the price", "top up");
      poor.sandbox().topUp(tooLow.cost().orElseThrow().credits());
      assertThat(poor.trees("T").quote().obstacles()).isEmpty();
    }
  }

  @Test
  void onceFindsTheJobInThisSession() {
    Job job = fixture.trees("T").executeOnce();
    assertThat(fixture.trees("T").executeOnce()).isEqualTo(job);
    assertThat(executed()).isEqualTo(1);
    assertThat(fixture.lastReceipt().found()).isTrue();
    assertThat(fixture.lastReceipt().toString()).contains("nothing was executed");
  }

  @Test
  void aReceiptForAJobThatHasEndedLeadsToItsResults() {
    Job job = fixture.trees("T").executeOnce();
    assertThat(fixture.lastReceipt().hasEnded()).isFalse();
    job.track();
    fixture.trees("T").executeOnce();
    assertThat(fixture.lastReceipt().hasEnded()).isTrue();
    assertThat(fixture.lastReceipt().toString())
        .contains("Its results: job.collection()", "up42.job(\"" + job.id() + "\").collection()")
        .doesNotContain("track()");
  }

  @Test
  void onceFindsTheJobOfAnotherSessionInTheList() {
    Job job = fixture.trees("T").executeOnce();
    try (Up42 other = fixture.session()) {
      assertThat(other.templates().detectionTreesSpacept("T", fixture.item()).executeOnce())
          .isEqualTo(job);
    }
    assertThat(executed()).isEqualTo(1);
  }

  @Test
  void onceTellsInputsAndWorkspacesApart() {
    fixture.trees("T").executeOnce();
    fixture.trees("U").executeOnce();
    fixture.trees("T").inWorkspace(SandboxFixture.OTHER_WORKSPACE).executeOnce();
    assertThat(executed()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FAILS", "IS_REJECTED"})
  void onceExecutesAgainWhatWentWrong(JobFault fault) {
    fixture.sandbox().faults().jobs(fault, 1);
    Job wrong = fixture.trees("T").executeOnce().track();
    assertThat(wrong.status().isTerminal()).isTrue();
    assertThat(fixture.trees("T").executeOnce()).isNotEqualTo(wrong);
    assertThat(executed()).isEqualTo(2);
  }

  @Test
  void onceForgetsAfterThirtyDays() {
    fixture.trees("T").executeOnce();
    fixture.sandbox().advance(Duration.ofDays(31));
    fixture.trees("T").executeOnce();
    assertThat(executed()).isEqualTo(2);
  }

  @Test
  void anInvalidTemplateSendsNothing() {
    JobTemplate template = fixture.trees("t".repeat(251));
    assertThat(template.isValid()).isFalse();
    assertThatThrownBy(template::execute)
        .isInstanceOfSatisfying(
            InvalidJobException.class, e -> assertThat(e.errors()).isEqualTo(template.errors()))
        .hasMessageContaining("Nothing was executed");
    assertThatThrownBy(template::cost).isInstanceOf(InvalidJobException.class);
    assertThat(executed()).isZero();
    assertThat(fixture.up42().requests())
        .anyMatch(r -> r.path().endsWith("/validation"))
        .noneMatch(r -> r.path().endsWith("/execution"))
        .noneMatch(r -> r.path().endsWith("/cost"));
  }

  @Test
  void aNoIsAskedAgain() {
    JobTemplate aircraft = fixture.up42().templates().detectionAircraftOI("T", fixture.item());
    assertThat(aircraft.errors()).extracting(e -> e.name()).containsExactly("EulaNotAccepted");
    fixture.sandbox().acceptEula("detection-aircraft-oi");
    assertThat(aircraft.errors()).extracting(e -> e.name()).doesNotContain("EulaNotAccepted");
  }

  @Test
  void aYesIsRememberedAndThePriceIsAskedAnew() {
    JobTemplate template = fixture.trees("T");
    var unused3 = template.quote();
    var unused2 = template.isValid();
    var unused1 = template.cost();
    template.execute();
    assertThat(fixture.up42().requests())
        .filteredOn(r -> r.path().endsWith("/validation"))
        .hasSize(1);
    assertThat(fixture.up42().requests()).filteredOn(r -> r.path().endsWith("/cost")).hasSize(2);
  }

  @Test
  void aProcessThatDoesNotExistIsAnError() {
    JobTemplate template =
        fixture.up42().templates().single("no-such-process", "T", fixture.item());
    assertThat(template.errors()).extracting(e -> e.name()).containsExactly("ProcessNotFound");
  }

  @Test
  void theTemplatesLimitStopsBeforeSending() {
    JobTemplate template = fixture.trees("T").spendingAtMost(1);
    assertThatThrownBy(template::executeOnce)
        .isInstanceOf(SpendingLimitException.class)
        .hasMessageContaining("Nothing was executed")
        .hasMessageContaining("spendingAtMost(");
    assertThat(executed()).isZero();
  }

  @Test
  void theTemplatesLimitMayBeThePrice() {
    int price = fixture.trees("T").cost().credits();
    fixture.trees("T").spendingAtMost(price).execute();
    assertThat(executed()).isEqualTo(1);
    assertThat(fixture.lastReceipt().limitLeft()).hasValue(0);
  }

  @Test
  void theSessionsLimitCountsWhatIsWithheldAndDeducted() {
    int price = fixture.trees("T").cost().credits();
    fixture.up42().spendingAtMost(2 * price + 1);
    fixture.trees("1").execute().track();
    fixture.trees("2").execute();
    assertThatThrownBy(() -> fixture.trees("3").execute())
        .isInstanceOf(SpendingLimitException.class)
        .hasMessageContaining("up42.spendingAtMost(" + 3 * price + ")");
    assertThat(executed()).isEqualTo(2);
    assertThat(fixture.up42().spent().left()).hasValue(1);
  }

  @Test
  void theSessionsLimitDoesNotCountWhatWasReleased() {
    int price = fixture.trees("T").cost().credits();
    fixture.up42().spendingAtMost(price);
    fixture.sandbox().faults().jobs(JobFault.FAILS, 1);
    fixture.trees("1").execute().track();
    assertThat(fixture.up42().spent().total()).isZero();
    fixture.trees("2").execute();
    assertThat(executed()).isEqualTo(2);
  }

  @Test
  void copiesShareTheLimit() {
    fixture.up42().spendingAtMost(1);
    Up42 copy = fixture.up42().inWorkspace(SandboxFixture.OTHER_WORKSPACE);
    JobTemplate template = copy.templates().detectionTreesSpacept("T", fixture.item());
    assertThatThrownBy(template::execute).isInstanceOf(SpendingLimitException.class);
  }

  @Test
  void aPriceThatIsUnknownIsRefused() {
    JobTemplate template = fixture.trees("T");
    var unused = template.isValid();
    fixture.sandbox().faults().add(Fault.badJson().on(COST).times(9));
    assertThatThrownBy(template::execute).isInstanceOf(Up42Exception.class);
    assertThat(executed()).isZero();
  }

  @Test
  void aCellThatMustNotSpendSendsNothing() {
    fixture.host.refusal = Optional.of("cell 7 failed before this one; run this cell again");
    assertThatThrownBy(() -> fixture.trees("T").executeOnce())
        .isInstanceOf(Up42Exception.class)
        .hasMessage("Nothing was executed: cell 7 failed before this one; run this cell again");
    assertThatThrownBy(() -> fixture.trees("T").execute()).isInstanceOf(Up42Exception.class);
    assertThat(executed()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 422, 429})
  void everyRefusalIsThrownAndCountsNothing(int status) {
    JobTemplate template = fixture.trees("T");
    fixture.sandbox().faults().add(Fault.status(status).on(EXECUTION));
    assertThatThrownBy(template::execute)
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(status));
    assertThat(executed()).isZero();
    assertThat(fixture.up42().spent().total()).isZero();
  }

  @Test
  void aLostAnswerIsFoundInTheList() {
    JobTemplate template = fixture.trees("T");
    fixture.sandbox().faults().add(Fault.reset().afterHandling().on(EXECUTION));
    Job job = template.execute();
    assertThat(executed()).isEqualTo(1);
    assertThat(fixture.lastReceipt().recovered()).isTrue();
    assertThat(fixture.up42().job(job.id()).title()).contains("T");
    assertThat(fixture.up42().requests())
        .filteredOn(r -> r.path().endsWith("/execution"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void aServerErrorThatMadeAJobIsFound(int status) {
    JobTemplate template = fixture.trees("T");
    fixture.sandbox().faults().add(Fault.status(status).afterHandling().on(EXECUTION));
    assertThat(template.execute().title()).contains("T");
    assertThat(executed()).isEqualTo(1);
  }

  @Test
  void anAnswerThatCannotBeReadIsFound() {
    JobTemplate template = fixture.trees("T");
    fixture.sandbox().faults().add(Fault.badJson().on(EXECUTION));
    template.execute();
    assertThat(executed()).isEqualTo(1);
  }

  @Test
  void aFateThatStaysUnknownSaysHowToFindOut() {
    JobTemplate template = fixture.trees("T");
    int price = template.cost().credits();
    fixture.sandbox().faults().add(Fault.reset().on(EXECUTION));
    var start = fixture.sandbox().clock().instant();
    assertThatThrownBy(template::execute)
        .isInstanceOf(ExecutionUnknownException.class)
        .hasMessageContaining("Its price of " + price + " credits counts as spent")
        .hasMessageContaining("template.adopt(\"job id\")")
        .hasMessageContaining("template.executeAgain(" + price + ")");
    assertThat(Duration.between(start, fixture.sandbox().clock().instant())).hasSeconds(60);
    assertThat(executed()).isZero();
    assertThat(fixture.up42().spent().unknown()).isEqualTo(price);
    assertThat(fixture.up42().requests())
        .filteredOn(r -> r.path().endsWith("/execution"))
        .hasSize(1);
  }

  @Test
  void aFateThatBecomesKnownIsNoLongerCountedAsUnknown() {
    JobTemplate template = fixture.trees("T");
    int price = template.cost().credits();
    fixture.sandbox().faults().add(Fault.reset().afterHandling().on(EXECUTION));
    fixture.sandbox().faults().add(Fault.status(503).on("GET /v2/processing/jobs").times(99));
    assertThatThrownBy(template::execute).isInstanceOf(ExecutionUnknownException.class);
    assertThat(fixture.up42().spent().unknown()).isEqualTo(price);
    fixture.sandbox().faults().clear();
    fixture.sandbox().advance(Duration.ofMinutes(2));

    Job job = template.executeOnce();
    assertThat(executed()).isEqualTo(1);
    assertThat(fixture.up42().spent().unknown()).isZero();
    assertThat(fixture.up42().spent().total()).isEqualTo(price);
    assertThat(template.scope().shared().journal().prices()).containsEntry(job.id(), price);
  }

  @Test
  void anotherJobWithTheSameInputsIsNotTakenForTheLostOne() {
    Job earlier = fixture.trees("T").execute();
    fixture.sandbox().advance(Duration.ofSeconds(5));
    fixture.sandbox().faults().add(Fault.reset().on(EXECUTION));
    assertThatThrownBy(() -> fixture.trees("T").execute())
        .isInstanceOf(ExecutionUnknownException.class);
    assertThat(fixture.up42().job(earlier.id())).isEqualTo(earlier);
  }

  @Test
  void chargesABudget() {
    String budget =
        fixture.up42().budgets().stream()
            .filter(one -> one.status().equals("ACTIVE"))
            .findFirst()
            .orElseThrow()
            .id();
    JobTemplate template = fixture.trees("T").onBudget(budget);
    assertThat(template.budget()).contains(budget);
    template.execute();
    assertThat(executed()).isEqualTo(1);
  }

  @Test
  void theSameAgainIsATemplateOfTheJob() {
    Job job = fixture.trees("T").execute();
    JobTemplate again = job.template();
    assertThat(again.processId()).isEqualTo(job.processId());
    assertThat(again.inputs()).isEqualTo(job.definition().path("inputs"));
    assertThat(again.executeOnce()).isEqualTo(job);
  }

  @Test
  void executingOnceFromManyThreadsMakesOneJob() throws Exception {
    var template = fixture.trees("T");
    var threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Job>> calls = Collections.nCopies(8, template::executeOnce);
      Set<String> ids = new HashSet<>();
      for (var job : threads.invokeAll(calls)) {
        ids.add(job.get().id());
      }
      assertThat(ids).hasSize(1);
      assertThat(executed()).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whatAnotherKernelIsSendingIsNotSentAgain() {
    var template = fixture.trees("T");
    SandboxFixture.isBeingSent("key", template);
    for (Callable<Job> way : List.<Callable<Job>>of(template::executeOnce, template::execute)) {
      assertThatThrownBy(way::call)
          .isInstanceOf(ExecutionUnknownException.class)
          .hasMessageContaining("Nothing was executed: the same was sent at");
    }
    assertThat(executed()).isZero();

    fixture.sandbox().advance(Duration.ofMinutes(18));
    template.executeOnce();
    assertThat(executed()).isEqualTo(1);
  }

  @Test
  void ofTwoJobsThatMayBeTheLostOneTheEarlierIsTaken() {
    JobTemplate template = fixture.trees("T");
    Job others;
    try (Up42 other = fixture.session()) {
      others = SandboxFixture.trees(other, "T").execute();
    }
    fixture.sandbox().advance(Duration.ofMillis(500)); // UP42's Date has whole seconds
    fixture.sandbox().faults().add(Fault.reset().afterHandling().on(EXECUTION));
    assertThat(template.execute()).isEqualTo(others);
    assertThat(executed()).isEqualTo(2);
  }

  @Test
  void aJobOfBeforeIsNotTakenForTheLostOne() {
    JobTemplate template = fixture.trees("T");
    int price = template.cost().credits();
    Job earlier;
    try (Up42 other = fixture.session()) {
      earlier = other.templates().detectionTreesSpacept("T", fixture.item()).execute();
    }
    fixture.sandbox().advance(Duration.ofMinutes(20));
    fixture.sandbox().faults().add(Fault.reset().on(EXECUTION));
    assertThatThrownBy(template::execute).isInstanceOf(ExecutionUnknownException.class);
    fixture.sandbox().advance(Duration.ofMinutes(2));

    assertThat(template.executeOnce()).isEqualTo(earlier);
    assertThat(fixture.up42().spent().unknown()).isEqualTo(price);
  }

  /** An execution whose answer was lost and that was not carried out. */
  @CanIgnoreReturnValue
  private ExecutionUnknownException lost(JobTemplate template) {
    fixture.sandbox().faults().add(Fault.reset().on(EXECUTION));
    return catchThrowableOfType(ExecutionUnknownException.class, template::execute);
  }

  @Test
  void anUnknownFateBlocksForAQuarterOfAnHourAfterTheSearch() {
    JobTemplate template = fixture.trees("T");
    ExecutionUnknownException unknown = lost(template);
    Instant searched = fixture.sandbox().clock().instant();
    assertThat(unknown.blockedUntil()).isEqualTo(searched.plus(Duration.ofMinutes(15)));
    fixture.sandbox().advance(Duration.ofMinutes(14));
    for (Callable<Job> way : List.<Callable<Job>>of(template::executeOnce, template::execute)) {
      ExecutionUnknownException blocked =
          catchThrowableOfType(ExecutionUnknownException.class, way::call);
      assertThat(blocked.blockedUntil())
          .as("later looks don't prolong it")
          .isEqualTo(unknown.blockedUntil());
    }
    assertThat(fixture.sandbox().clock().instant())
        .as("who is blocked is refused at once")
        .isEqualTo(searched.plus(Duration.ofMinutes(14)));
    fixture.sandbox().advance(Duration.ofMinutes(1));
    template.executeOnce();
    assertThat(executed()).isEqualTo(1);
    assertThat(fixture.up42().spent().unknown()).as("it made no job, it seems").isZero();
  }

  @Test
  void otherInputsAreNotBlocked() {
    lost(fixture.trees("T"));
    fixture.trees("U").executeOnce();
    fixture.trees("T").inWorkspace(SandboxFixture.OTHER_WORKSPACE).executeOnce();
    assertThat(executed()).isEqualTo(2);
  }

  @Test
  void executingAgainTakesThePrice() {
    JobTemplate template = fixture.trees("T");
    int price = lost(template).credits();
    assertThatThrownBy(() -> template.executeAgain(price + 1))
        .isInstanceOf(SpendingLimitException.class)
        .hasMessageContaining("the price is " + price + " credits, not " + (price + 1))
        .hasMessageContaining("template.executeAgain(" + price + ")");
    assertThat(executed()).isZero();
    Job job = template.executeAgain(price);
    assertThat(executed()).isEqualTo(1);
    assertThat(fixture.up42().spent().total()).isEqualTo(price);
    assertThat(template.executeOnce()).isEqualTo(job);
  }

  @Test
  void executingAgainIsRefusedWhereNothingBlocks() {
    JobTemplate template = fixture.trees("T");
    int price = template.cost().credits();
    for (int made = 0; made < 2; made++) {
      assertThatThrownBy(() -> template.executeAgain(price))
          .isInstanceOf(Up42Exception.class)
          .hasMessageContaining("Nothing was executed")
          .hasMessageContaining("template.executeOnce()");
      assertThat(executed()).isEqualTo(made);
      template.executeOnce();
    }
  }

  @Test
  void executingAgainWaitsForAKernelThatIsSending() {
    JobTemplate template = fixture.trees("T");
    int price = template.cost().credits();
    SandboxFixture.isBeingSent("key", template);
    assertThatThrownBy(() -> template.executeAgain(price))
        .isInstanceOf(ExecutionUnknownException.class);
    assertThat(executed()).isZero();
    fixture.sandbox().advance(Duration.ofSeconds(61));
    template.executeAgain(price);
    assertThat(executed()).isEqualTo(1);
  }

  @Test
  void aJobIsAdopted() {
    JobTemplate template = fixture.trees("T");
    int price = lost(template).credits();
    Job other = fixture.trees("another title").execute();
    Job wrong;
    try (Up42 elsewhere = fixture.session()) {
      wrong = elsewhere.templates().detectionBuildingsSpacept("T", fixture.item()).execute();
    }
    assertThatThrownBy(() -> template.adopt(wrong.id()))
        .hasMessageContaining("runs detection-buildings");
    assertThatThrownBy(() -> template.adopt(other.id()))
        .hasMessageContaining("belongs to another execution already");
    assertThatThrownBy(() -> template.adopt("d290f1ee-0000-4b01-90e6-d701748f0851"))
        .isInstanceOf(swath.error.NotFoundException.class);
    Job its;
    try (Up42 elsewhere = fixture.session()) {
      its = SandboxFixture.trees(elsewhere, "renamed by UP42").execute();
    }
    assertThat(template.adopt(its.id())).isEqualTo(its);
    assertThat(fixture.up42().spent().unknown()).isZero();
    assertThat(fixture.up42().spent().executed()).hasSize(2);
    assertThatThrownBy(() -> template.adopt(wrong.id())).isInstanceOf(Up42Exception.class);
    assertThat(template.executeOnce()).isEqualTo(its);
    assertThat(fixture.up42().spent().total()).isEqualTo(2L * price);
  }

  @Test
  void aJobThatTurnsUpIsTheOneOfTheCellThatIsRunAgain() {
    JobTemplate template = fixture.trees("T");
    fixture.sandbox().faults().add(Fault.reset().afterHandling().on(EXECUTION));
    fixture.sandbox().faults().add(Fault.status(503).on("GET /v2/processing/jobs").times(99));
    assertThatThrownBy(template::execute).isInstanceOf(ExecutionUnknownException.class);
    fixture.sandbox().faults().clear();
    template.execute();
    assertThat(executed()).isEqualTo(1);
    assertThat(fixture.lastReceipt().found()).isTrue();
  }
}
