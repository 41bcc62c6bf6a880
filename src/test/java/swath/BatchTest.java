package swath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import swath.Plan.Outcome;
import swath.error.ServiceUnreachableException;
import swath.error.UnfinishedJobException;
import swath.error.Up42Exception;
import swath.http.HttpClient;
import swath.http.HttpOptions;
import swath.internal.batch.BatchFrame;
import swath.internal.batch.BatchReceipts;
import swath.internal.session.Journals;
import swath.internal.session.SharedSession;
import swath.journal.RowState;
import swath.processing.JobStatus;
import swath.sandbox.JobFault;
import swath.sandbox.Sandbox;
import swath.stac.StacItem;
import swath.tracking.Polling;
import tech.tablesaw.api.Table;

/** Batches, against the sandbox's ledger. */
class BatchTest {
  @RegisterExtension final SandboxFixture fixture = SandboxFixture.empty();

  @TempDir private Path folder;

  private final Up42 up42 = fixture.up42();
  private final Function<StacItem, JobTemplate> trees =
      image -> up42.templates().detectionTreesSpacept(image.titleOr("Trees"), image);

  private List<StacItem> fitting() {
    return up42.images().list().stream()
        .filter(image -> image.tags().contains("phr-display"))
        .toList();
  }

  @Test
  void withoutASumNothingIsExecutedAndThePlanIsShown() {
    Plan plan = up42.plan("Shown", fitting(), trees);
    Batch batch = plan.run();
    assertThat(up42.jobs().list()).isEmpty();
    assertThat(fixture.host.shown(Plan.class)).containsExactly(plan);
    assertThat(batch.rows()).isEmpty();
    assertThat(batch.toString()).contains("nothing was executed yet");
    assertThat(plan.toString()).contains("plan.within(" + plan.credits() + ").run()");
  }

  @Test
  void eachRowHasOneJobAndTheRowsSayWhatTheLedgerSays() {
    List<StacItem> images = fitting().subList(0, 4);
    Plan plan = up42.plan("Four", images, trees);
    long before = up42.balance().credits().longValue();
    Batch batch = plan.within(10_000).run();
    assertThat(batch.rows()).hasSize(4).allMatch(row -> row.state() == RowState.ENDED);
    assertThat(up42.jobs().list()).hasSize(4);
    assertThat(batch.committed())
        .isEqualTo(before - up42.balance().credits().longValue())
        .isPositive();
    Table table = batch.table();
    assertThat(table.rowCount()).isEqualTo(4);
    assertThat(table.stringColumn("item").asList())
        .containsExactlyElementsOf(images.stream().map(StacItem::id).toList());
    assertThat(table.intColumn("credits").sum()).isEqualTo((double) batch.committed());
  }

  @Test
  void theSameLineAgainPaysNothing() {
    List<StacItem> images = fitting().subList(0, 3);
    Batch first = up42.plan("Again", images, trees).within(10_000).run();
    long executions = SandboxFixture.requests(up42, "/execution");
    Plan plan = up42.plan("Again", images, trees);
    assertThat(plan).allMatch(row -> row.outcome() == Outcome.RAN);
    Batch second = plan.within(10_000).run();
    assertThat(SandboxFixture.requests(up42, "/execution")).isEqualTo(executions);
    assertThat(second.rows()).isEqualTo(first.rows());
    assertThat(up42.batches()).extracting(Batch::name).containsExactly("Again");
    assertThat(up42.batch("Again").rows()).isEqualTo(first.rows());
  }

  @Test
  void aPlanThatIsRunAgainBillsWhatIsStillToBePaid() {
    Plan plan = up42.plan("Same", fitting().subList(0, 3), trees).within(10_000);
    Batch unused = plan.run();
    Batch again = plan.run();
    assertThat(up42.jobs().list()).hasSize(3);
    List<PlanBill> bills = fixture.host.shown(PlanBill.class);
    assertThat(bills.get(0).toString()).contains("to be executed  3 jobs");
    assertThat(bills.get(1).toString()).contains("to be executed  0 jobs, 0 credits", "3 jobs");
    assertThat(again.rows()).isEqualTo(unused.rows());
  }

  @Test
  void newRowsAreAddedToABatch() {
    List<StacItem> images = fitting();
    Batch unused = up42.plan("More", images.subList(0, 2), trees).within(10_000).run();
    Batch batch = up42.plan("More", images.subList(0, 4), trees).within(10_000).run();
    assertThat(batch.rows()).hasSize(4).allMatch(row -> row.state() == RowState.ENDED);
    assertThat(up42.jobs().list()).hasSize(4);
  }

  @Test
  void theSumHoldsOverAllRuns() {
    List<StacItem> images = fitting();
    Plan plan = up42.plan("Sum", images, trees);
    int price = plan.get(0).credits() + plan.get(1).credits();
    Batch batch = plan.within(price).run();
    assertThat(batch.committed()).isLessThanOrEqualTo(price).isPositive();
    long jobs = up42.jobs().list().size();
    Batch again = up42.plan("Sum", images, trees).within(price).run();
    assertThat(again.committed()).isEqualTo(batch.committed());
    assertThat(up42.jobs().list()).hasSize((int) jobs);
    assertThat(again.rows(RowState.PLANNED)).isNotEmpty();
  }

  @Test
  void oneCellForTheBillOneForTheReceiptsOneForTheWait() {
    Batch batch = up42.plan("Cells", fitting().subList(0, 3), trees).within(10_000).run();
    assertThat(fixture.host.shown(PlanBill.class)).hasSize(1);
    assertThat(fixture.host.shown(Receipt.class)).isEmpty();
    BatchReceipts receipts = fixture.lastFrame(BatchReceipts.class);
    assertThat(receipts.isLast()).isTrue();
    assertThat(receipts.toString()).contains("executed", "3 jobs");
    BatchFrame last = fixture.lastFrame(BatchFrame.class);
    assertThat(last.isLast()).isTrue();
    assertThat(last.toString()).contains("3 of 3 jobs have ended", "100 %");
    assertThat(batch.toString()).contains("all have ended");
  }

  @Test
  void theReceiptsAboveAWaitAreNeverBehindIt() {
    Batch unused = up42.plan("Behind", fitting(), trees).atOnce(3).within(10_000).run();
    List<Object> frames = fixture.host.frames;
    int receipts = -1;
    int waits = 0;
    for (int i = 0; i < frames.size(); i++) {
      receipts = frames.get(i) instanceof BatchReceipts ? i : receipts;
      if (frames.get(i) instanceof BatchFrame) {
        waits++;
        assertThat(fixture.host.importance.get(receipts)).as("it may not be left out").isTrue();
      }
    }
    assertThat(waits).isGreaterThan(5);
  }

  @Test
  void noMoreJobsThanAllowedRunAtOnce() {
    Batch unused = up42.plan("Few", fitting(), trees).atOnce(2).within(10_000).run();
    for (BatchFrame frame : fixture.host.frames(BatchFrame.class)) {
      long running =
          frame.state().jobs().stream().filter(job -> !job.jobStatus().isTerminal()).count();
      assertThat(running).isLessThanOrEqualTo(2);
    }
    assertThat(unused.rows()).allMatch(row -> row.state() == RowState.ENDED);
  }

  @Test
  void whatCantRunSaysWhyAndDoesNotHoldBackTheOthers() {
    StacItem bad =
        up42.images().list().stream()
            .filter(image -> image.tags().contains("phr-analytic"))
            .findFirst()
            .orElseThrow();
    Batch batch = up42.plan("Mixed", List.of(bad, fitting().get(0)), trees).within(10_000).run();
    assertThat(batch.rows().get(0).state()).isEqualTo(RowState.REFUSED);
    assertThat(batch.rows().get(0).reason()).contains("data product");
    assertThat(batch.rows().get(1).state()).isEqualTo(RowState.ENDED);
    assertThat(batch.explain(batch.rows().get(0).key())).contains("was not executed");
    assertThat(batch.failures().byCause()).hasSize(1);
    assertThat(batch.failures().toString()).contains("By cause", "data product");
  }

  @Test
  void otherInputsUnderAKeyOfBeforeAreRefusedByName() {
    StacItem image = fitting().get(0);
    Map<String, JobTemplate> first = Map.of("lot 7", trees.apply(image));
    Batch batch = up42.plan("Keys", first).within(10_000).run();
    assertThat(batch.rows()).singleElement().matches(row -> row.key().equals("lot 7"));
    JobTemplate other = up42.templates().detectionTreesSpacept("Another title", image);
    assertThatThrownBy(() -> up42.plan("Keys", Map.of("lot 7", other)))
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("lot 7")
        .hasMessageContaining("the input title changed");
  }

  @Test
  void failedRowsAreLeftAloneUnlessTheyAreRetried() {
    fixture.sandbox().faults().jobs(SandboxFixture.TREES, JobFault.FAILS, 1);
    Batch batch = up42.plan("Fails", fitting().subList(0, 2), trees).within(10_000).run();
    long failed = batch.rows().stream().filter(row -> row.credits().orElse(0) == 0).count();
    assertThat(failed).isEqualTo(1);
    Plan plan = up42.plan("Fails", fitting().subList(0, 2), trees);
    assertThat(plan.credits()).isZero();
    assertThat(plan.toString()).contains("1 job went wrong", "plan.retryFailed()");
    Batch again = plan.within(10_000).run();
    assertThat(up42.jobs().list()).hasSize(2);
    assertThat(again.failures().size()).isEqualTo(1);
    Batch retried =
        up42.plan("Fails", fitting().subList(0, 2), trees).retryFailed().within(10_000).run();
    assertThat(up42.jobs().list()).hasSize(3);
    assertThat(retried.failures().size()).isZero();
  }

  @Test
  void historyCreditsAndTimelineWorkAsForAnyJobs() {
    Batch batch = up42.plan("Charts", fitting().subList(0, 3), trees).within(10_000).run();
    assertThat(batch.jobs()).hasSize(3).allMatch(job -> job.status() == JobStatus.CAPTURED);
    assertThat(batch.credits().table().rowCount()).isPositive();
    assertThat(batch.timeline().table().rowCount()).isEqualTo(3);
    assertThat(batch.history().table().rowCount()).isGreaterThanOrEqualTo(9);
    assertThat(batch.history().toString()).contains("3 succeeded");
    assertThat(batch.history().image().getWidth()).isPositive();
  }

  @Test
  void itsFeaturesComeInOneList() {
    Batch batch =
        up42.plan(
                "Ships",
                up42.images().list(),
                image -> up42.templates().detectionShipsAirbus(image.titleOr("Ships"), image))
            .within(10_000)
            .run();
    assertThat(batch.rows(RowState.ENDED)).isNotEmpty();
    assertThat(batch.features().size()).isPositive();
  }

  @Test
  void resultsAreFetchedOnce() throws Exception {
    Batch batch = up42.plan("Files", fitting().subList(0, 2), trees).within(10_000).run();
    List<Path> files = batch.download(folder);
    assertThat(files).isNotEmpty().allMatch(Files::exists);
    assertThat(files.get(0).toString()).contains(fitting().get(0).id(), "detection-trees-spacept");
    long fetched = downloads();
    assertThat(batch.download(folder)).isEqualTo(files);
    assertThat(downloads()).isEqualTo(fetched);
  }

  private long downloads() {
    return up42.requests().stream().filter(one -> one.path().contains("/files/")).count();
  }

  @Test
  void aBatchOfASandboxWithAFileGoesOnWhenThatIsStartedAgain() {
    Path world = folder.resolve("world.json");
    try (Sandbox sandbox = Sandbox.builder().manualClock().jobs(0).data(world).start();
        Up42 first = Up42.connect(sandbox)) {
      assertThatThrownBy(
              () -> tanks(first.polling(Polling.of(Duration.ofSeconds(5), 2))).atOnce(2).run())
          .isInstanceOf(UnfinishedJobException.class);
    }
    try (Sandbox sandbox = Sandbox.builder().manualClock().data(world).start();
        Up42 second = Up42.connect(sandbox)) {
      assertThat(second.batch("Tanks").rows(RowState.SUBMITTED)).hasSize(2);
      Plan plan = tanks(second);
      assertThat(plan.rows(Outcome.RAN)).as("at another address").hasSize(2);
      Batch batch = plan.run();
      assertThat(batch.rows()).hasSize(4).allMatch(row -> row.state() == RowState.ENDED);
      assertThat(second.jobs().list()).hasSize(4);
    }
  }

  private static Plan tanks(Up42 session) {
    List<StacItem> images = session.images().list().subList(0, 4);
    return session
        .plan(
            "Tanks",
            images,
            image -> session.templates().detectionStorageTanksAirbus(image.label(), image))
        .within(5_000);
  }

  @Test
  void tableAndFiguresNeedNoNetwork() {
    Journals journals = Journals.ofUser(Map.of("SWATH_HOME", folder.toString()), folder, "me");
    Table before;
    try (Up42 online = account(fixture.sandbox().url(), journals)) {
      before = tanks(online).run().table();
    }
    try (Up42 offline = account("http://127.0.0.1:1", journals)) {
      Batch batch = offline.batch("Tanks");
      assertThat(batch.table().print()).isEqualTo(before.print());
      assertThat(batch.credits().table().rowCount()).isPositive();
      assertThat(batch.timeline().table().rowCount()).isEqualTo(4);
      assertThat(batch.history().table().rowCount()).isPositive();
      assertThat(batch.toString()).contains("all have ended");
      assertThat(offline.batches().toString()).contains("Tanks", "4 ended well");
    }
    Journals others = Journals.ofUser(Map.of("SWATH_HOME", folder.toString()), folder, "another");
    try (Up42 stranger = account("http://127.0.0.1:1", others)) {
      assertThatThrownBy(() -> stranger.batch("Tanks"))
          .isInstanceOf(ServiceUnreachableException.class);
    }
  }

  private Up42 account(String url, Journals journals) {
    HttpOptions options = HttpOptions.defaults().withTime(fixture.time()).withEnvironment(Map.of());
    HttpClient http = HttpClient.open(SandboxFixture.credentials(url), options);
    return Up42.open(new SharedSession(http, fixture.host, true, journals, () -> {}));
  }
}
