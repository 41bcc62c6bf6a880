package swath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import swath.Plan.Outcome;
import swath.SpendingProxy.Trouble;
import swath.error.SpendingLimitException;
import swath.error.TrackingInterruptedException;
import swath.error.Up42Exception;
import swath.http.FaultyServer;
import swath.internal.batch.BatchFrame;
import swath.journal.RowState;
import swath.sandbox.JobFault;
import swath.stac.StacItem;

/** What a batch does when prices change, credits run out, and the service errs. */
class BatchFaultsTest {
  @RegisterExtension final SandboxFixture fixture = SandboxFixture.jobs(0).plus(100_000);

  private SpendingProxy proxy;
  private Up42 up42;

  @BeforeEach
  void open() throws IOException {
    proxy = new SpendingProxy(fixture.sandbox());
    up42 = fixture.session(proxy.url());
  }

  @AfterEach
  void close() throws IOException {
    proxy.close();
  }

  private Plan plan(int rows) {
    return SpendingProcess.plan(up42, "Faults", rows);
  }

  private long executions() {
    return SandboxFixture.requests(up42, "/execution");
  }

  private int price() {
    return plan(1).get(0).credits();
  }

  @Test
  void aRowThatGotDearerIsNotExecutedAndSaysSo() {
    Plan plan = plan(2).within(10_000);
    int price = plan.get(0).credits();
    proxy.answer(
        "/cost",
        FaultyServer.reply(
            200, "{\"pricingStrategy\":\"none\",\"totalCredits\":" + (price + 1) + "}"));
    Batch batch = plan.run();
    assertThat(executions()).isZero();
    assertThat(batch.rows(RowState.REFUSED)).hasSize(2);
    assertThat(batch.rows().get(0).reason()).contains("the plan said " + price, "plan again");
    Plan again = plan(2);
    assertThat(again.get(0).credits()).as("the new price was heard").isEqualTo(price + 1);
    assertThat(again.within(10_000).run().rows(RowState.ENDED)).hasSize(2);
  }

  @Test
  void aRowThatGotCheaperIsExecutedAtTheNewPrice() {
    Plan plan = plan(1).within(10_000);
    int price = plan.get(0).credits();
    proxy.answer(
        "/cost",
        FaultyServer.reply(
            200, "{\"pricingStrategy\":\"none\",\"totalCredits\":" + (price - 1) + "}"));
    Batch batch = plan.run();
    assertThat(batch.rows().get(0).price()).hasValue(price - 1);
    assertThat(executions()).isOne();
  }

  @Test
  void aBalanceThatRunsOutAtRow13StopsAll() {
    int price = price();
    try (SandboxFixture poor = SandboxFixture.jobs(0)) {
      Up42 session = poor.up42();
      int others = session.balance().credits().intValue() / price - 12;
      Batch spent = SpendingProcess.plan(session, "Before", others).within(1_000_000).run();
      assertThat(spent.rows(RowState.ENDED)).hasSize(others);
      Batch batch = SpendingProcess.plan(session, "Poor", 20).within(1_000_000).run();
      assertThat(batch.rows(RowState.ENDED)).hasSize(12);
      assertThat(batch.rows(RowState.REFUSED))
          .singleElement()
          .matches(row -> row.key().equals("image 13") && row.reason().contains("balance"));
      assertThat(batch.rows(RowState.PLANNED)).hasSize(7);
      assertThat(session.jobs().list()).hasSize(others + 12);
      assertThat(poor.lastFrame(BatchFrame.class).toString())
          .contains("stopped sending", "balance");
      poor.sandbox().topUp(10 * price);
      Batch rest = SpendingProcess.plan(session, "Poor", 20).within(1_000_000).run();
      assertThat(rest.rows(RowState.ENDED)).hasSize(20);
      assertThat(session.jobs().list()).hasSize(others + 20);
    }
  }

  @Test
  void aRejectedJobStopsAll() {
    fixture.sandbox().faults().jobs(SandboxFixture.TREES, JobFault.IS_REJECTED, 1);
    Batch batch = plan(6).atOnce(1).within(10_000).run();
    assertThat(executions()).isEqualTo(1);
    assertThat(batch.rows(RowState.PLANNED)).hasSize(5);
    assertThat(batch.failures().byCause()).containsOnlyKeys("rejected");
  }

  @Test
  void aServiceThatIsBusyForAMinuteIsWaitedFor() {
    Instant until = fixture.sandbox().clock().instant().plusSeconds(60);
    proxy.answer("/execution", FaultyServer.reply(429, "{\"title\":\"Too Many Requests\"}"));
    proxy.watch(
        seen -> {
          if (fixture.sandbox().clock().instant().isAfter(until)) {
            proxy.heal();
          }
        });
    Batch batch = plan(5).within(10_000).run();
    assertThat(batch.rows(RowState.ENDED)).hasSize(5);
    assertThat(up42.jobs().list()).hasSize(5);
    assertThat(fixture.host.frames(BatchFrame.class))
        .anyMatch(frame -> frame.toString().contains("429"));
  }

  @Test
  void aServiceThatStaysBusyIsNotAskedForEver() {
    proxy.answer("/execution", FaultyServer.reply(429, "{\"title\":\"Too Many Requests\"}"));
    Batch batch = plan(3).within(10_000).run();
    assertThat(batch.rows(RowState.ENDED)).isEmpty();
    assertThat(executions()).isBetween(5L, 100L);
    assertThat(fixture.lastFrame(BatchFrame.class).toString()).contains("stopped sending");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 409, 500, 503})
  void theSameErrorOfThreeExecutionsInARowStopsAll(int status) {
    proxy.executions(
        Trouble.answered(null, status, "{\"title\":\"No\",\"status\":" + status + "}"));
    Batch batch = plan(8).within(10_000).run();
    assertThat(executions()).isEqualTo(3);
    assertThat(batch.rows(RowState.PLANNED)).hasSize(5);
    assertThat(up42.jobs().list()).isEmpty();
    assertThat(fixture.lastFrame(BatchFrame.class).toString())
        .contains("the same error came 3 times in a row");
  }

  @Test
  void errorsThatAreNotInARowStopNothing() {
    int[] sent = {0};
    proxy.watch(
        seen -> {
          if (seen.path().endsWith("/execution")) {
            boolean isBad = sent[0]++ % 3 < 2;
            proxy.executions(
                isBad ? Trouble.answered(null, 400, "{\"title\":\"No\"}") : Trouble.NONE);
          }
        });
    Batch batch = plan(9).within(10_000).run();
    assertThat(executions()).isEqualTo(9);
    assertThat(batch.rows(RowState.ENDED)).hasSize(3);
    proxy.watch(seen -> {});
    proxy.heal();
    assertThat(plan(9).within(10_000).run().rows(RowState.ENDED)).hasSize(9);
    assertThat(up42.jobs().list()).hasSize(9);
  }

  @Test
  void refusedCredentialsStopAll() {
    Plan plan = plan(4).within(10_000);
    proxy.answer("/cost", FaultyServer.reply(401, "{\"title\":\"Unauthorized\"}"));
    Batch batch = plan.run();
    assertThat(batch.rows(RowState.REFUSED)).hasSize(1);
    assertThat(batch.rows(RowState.PLANNED)).hasSize(3);
    assertThat(executions()).isZero();
  }

  @Test
  void aMissingEulaHoldsBackTheRowsOfItsProcessOnly() {
    StacItem item = SandboxFixture.item(up42);
    Map<String, JobTemplate> templates = new LinkedHashMap<>();
    for (int i = 0; i < 3; i++) {
      templates.put("aircraft " + i, up42.templates().detectionAircraftOI("Aircraft " + i, item));
      templates.put("trees " + i, up42.templates().detectionTreesSpacept("Trees " + i, item));
    }
    Plan plan = up42.plan("Eula", templates);
    assertThat(plan.rows(Outcome.IMPOSSIBLE))
        .hasSize(3)
        .allMatch(row -> row.reason().contains("EULA"));
    Batch batch = plan.within(10_000).run();
    assertThat(batch.rows(RowState.ENDED)).hasSize(3);
    fixture.sandbox().acceptEula("detection-aircraft-oi");
    Batch rest = up42.plan("Eula", templates).within(100_000).run();
    assertThat(rest.rows(RowState.ENDED)).hasSize(6);
  }

  @Test
  void whatIsUnknownStandsFirstCountsAndIsTheUsersToResolve() {
    proxy.executions(Trouble.lost(null));
    int price = price();
    Batch batch = plan(1).within(10_000).run();
    assertThat(batch.rows(RowState.UNKNOWN)).hasSize(1);
    assertThat(batch.committed()).isEqualTo(price);
    assertThat(batch.toString())
        .contains("Nobody knows whether these made a job", "batch.adopt(", "batch.submitAgain(");
    assertThat(batch.explain("image 01")).contains("submitAgain(\"image 01\", " + price + ")");
    proxy.heal();
    fixture.sandbox().advance(Duration.ofDays(2));
    Batch later = plan(2).within(price + price / 2).run();
    assertThat(later.rows(RowState.UNKNOWN)).as("nobody said what became of it").hasSize(1);
    assertThat(later.rows(RowState.PLANNED)).as("its price counts").hasSize(1);
    assertThatThrownBy(() -> later.submitAgain("image 01", price + 1))
        .isInstanceOf(SpendingLimitException.class);
    assertThatThrownBy(() -> later.submitAgain("image 02", price))
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("not of unknown fate");
    assertThatThrownBy(() -> up42.batch("Faults").submitAgain("image 01", price))
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("does not know the inputs");
    Job job = later.submitAgain("image 01", price);
    job.track();
    assertThat(later.rows().get(0).jobId()).isEqualTo(job.id());
    assertThat(later.committed()).isEqualTo(price);
    assertThat(up42.jobs().list()).hasSize(1);
    assertThatThrownBy(() -> later.submitAgain("image 01", price))
        .isInstanceOf(Up42Exception.class);
  }

  @Test
  void aSingleTemplateDoesNotSendWhatABatchMayHaveSent() {
    proxy.executions(Trouble.lost(null));
    Batch unused = plan(1).within(10_000).run();
    proxy.heal();
    fixture.sandbox().advance(Duration.ofDays(1));
    JobTemplate same =
        up42.templates().detectionTreesSpacept("Faults, image 01", SandboxFixture.item(up42));
    assertThatThrownBy(same::executeOnce)
        .hasMessageContaining("up42.batch(\"Faults\").submitAgain(\"image 01\"");
    assertThat(up42.jobs().list()).isEmpty();
  }

  @Test
  void aLateJobIsFoundByTheNextRunAndCanBeAdopted() {
    proxy.executions(Trouble.lost(Duration.ofMinutes(5)));
    Batch batch = plan(2).within(10_000).run();
    assertThat(batch.rows(RowState.UNKNOWN)).hasSize(2);
    proxy.heal();
    fixture.sandbox().advance(Duration.ofMinutes(5));
    assertThat(up42.jobs().list()).as("they are there now").hasSize(2);
    String jobId =
        up42.jobs().stream()
            .filter(job -> job.title().orElse("").endsWith("image 02"))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(batch.adopt("image 02", jobId).id()).isEqualTo(jobId);
    assertThat(batch.rows().get(1).jobId()).isEqualTo(jobId);
    Batch again = plan(2).within(10_000).run();
    assertThat(again.rows(RowState.ENDED)).hasSize(2);
    assertThat(up42.jobs().list()).hasSize(2);
  }

  @Test
  void aRetryThatNobodyAnsweredIsOfUnknownFate() {
    fixture.sandbox().faults().jobs(SandboxFixture.TREES, JobFault.FAILS, 1);
    Batch batch = plan(2).within(10_000).run();
    int price = batch.rows().get(0).price().orElseThrow();
    assertThat(batch.failures().size()).isEqualTo(1);
    assertThat(batch.committed()).as("the failed one's was released").isEqualTo(price);
    proxy.executions(Trouble.lost(null));
    Batch lost = plan(2).retryFailed().within(10_000).run();
    assertThat(lost.rows(RowState.UNKNOWN)).hasSize(1);
    assertThat(lost.committed()).isEqualTo(2L * price);
    proxy.heal();
    fixture.sandbox().advance(Duration.ofHours(1));
    assertThat(plan(2).retryFailed().credits()).as("it may have a job").isZero();
    Job unused = lost.submitAgain(lost.rows(RowState.UNKNOWN).get(0).key(), price);
    assertThat(lost.track().rows()).allMatch(row -> row.state() == RowState.ENDED);
    assertThat(lost.committed())
        .isEqualTo(2L * price)
        .isEqualTo(up42.jobs().credits().report().total().cost());
    assertThat(up42.jobs().list()).hasSize(3);
  }

  @Test
  void whatWasPaidBeforeIsFoundAndNotPaid() {
    Job paid =
        up42.templates()
            .detectionTreesSpacept("Faults, image 02", SandboxFixture.item(up42))
            .executeOnce();
    Batch batch = plan(2).within(10_000).run();
    assertThat(up42.jobs().list()).hasSize(2);
    assertThat(batch.rows().get(1).jobId()).isEqualTo(paid.id());
    assertThat(batch.rows().get(1).credits()).hasValue(0);
    assertThat(batch.explain("image 02")).contains("paid for before");
  }

  @Test
  void theSessionsLimitHoldsToo() {
    int price = price();
    up42.spendingAtMost(2 * price);
    Batch batch = plan(4).within(10_000).run();
    assertThat(batch.rows(RowState.ENDED)).hasSize(2);
    assertThat(batch.rows(RowState.REFUSED)).hasSize(2);
    assertThat(batch.rows(RowState.REFUSED).get(0).reason()).contains("this session may spend");
  }

  @Test
  void anInterruptStopsTheWaitingNotTheJobs() {
    int[] frames = {0};
    fixture.host.onFrame(
        value -> {
          if (value instanceof BatchFrame && ++frames[0] == 2) {
            Thread.currentThread().interrupt();
          }
        });
    assertThatThrownBy(() -> plan(4).atOnce(2).within(10_000).run())
        .isInstanceOf(TrackingInterruptedException.class)
        .hasMessageContaining("running this cell again");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(fixture.lastFrame(BatchFrame.class).toString())
        .contains("To go on, run this cell again");
    assertThat(executions()).isLessThan(4);
    Batch batch = plan(4).within(10_000).run();
    assertThat(batch.rows(RowState.ENDED)).hasSize(4);
    assertThat(up42.jobs().list()).hasSize(4);
  }

  @Test
  void aCellThatMayNotSpendRunsNothing() {
    Plan plan = plan(2).within(10_000);
    fixture.host.refusal = Optional.of("cell 4 failed before this one.");
    assertThatThrownBy(plan::run).hasMessageContaining("cell 4 failed");
    assertThat(executions()).isZero();
  }

  @Test
  void oneRequestATickForAllJobs() {
    StringBuffer events = new StringBuffer();
    proxy.watch(
        seen -> {
          if (seen.path().endsWith("/execution")) {
            events.setLength(0); // what follows the last one is the wait for all
          } else if (seen.target().contains("ids=")) {
            events.append("I");
          }
        });
    fixture.host.onFrame(value -> events.append(value instanceof BatchFrame ? "F" : ""));
    Batch batch = plan(30).atOnce(30).within(100_000).run();
    assertThat(batch.rows(RowState.ENDED)).hasSize(30);
    assertThat(events.toString()).matches("(IF){3,}");
  }
}
