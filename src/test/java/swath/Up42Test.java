package swath;

import swath.view.Words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import swath.error.NotFoundException;
import swath.host.ProgressFrame;
import swath.http.Credentials;
import swath.http.HttpClient;
import swath.http.Region;
import swath.internal.session.Journals;
import swath.internal.session.SessionFactory;
import swath.internal.session.SharedSession;
import swath.processing.JobStatus;
import swath.sandbox.Sandbox;
import swath.sandbox.Settlement;
import swath.stac.StacCollection;
import swath.stac.StacCollections;
import swath.stac.StacItem;
import swath.tracking.Polling;

class Up42Test {
  @TempDir private Path directory;
  private SandboxFixture desk;

  @BeforeEach
  void open() {
    desk = new SandboxFixture();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void openingAsksNothing() {
    assertThat(desk.up42.requests()).isEmpty();
    assertThat(desk.up42.toString())
        .contains("Sandbox", "not asked yet: up42.balance()", "0 credits in this session");
    assertThat(desk.up42.requests()).isEmpty();
  }

  @Test
  void tellsWhoAndWhere() {
    assertThat(desk.up42.userName()).isNotBlank();
    assertThat(desk.up42.url()).isEqualTo(desk.sandbox.url());
    assertThat(desk.up42.isSandbox()).isTrue();
    assertThat(desk.up42.workspaceId()).isNotEqualTo(SandboxFixture.OTHER_WORKSPACE);
    assertThat(desk.up42.inWorkspace(SandboxFixture.OTHER_WORKSPACE).workspaceId())
        .isEqualTo(SandboxFixture.OTHER_WORKSPACE);
  }

  @Test
  void itsFaceDoesNotChangeWithTheSandboxsPort() {
    assertThat(desk.up42.toString()).doesNotContain(desk.sandbox.url());
  }

  @Test
  void theBalanceIsUp42s() {
    assertThat(desk.up42.balance().credits()).isEqualTo((int) desk.sandbox.ledger().available());
    assertThat(desk.up42.toString()).contains(Words.credits(desk.sandbox.ledger().available()));
  }

  @Test
  void processesTellPricesAndEulas() {
    Processes processes = desk.up42.processes();
    assertThat(processes).hasSize(16);
    assertThat(processes.find("pansharpening").orElseThrow().prices()).isNotEmpty();
    assertThat(processes.isEulaAccepted("detection-aircraft-oi")).isFalse();
    assertThat(processes.isEulaAccepted("pansharpening")).isTrue();
    assertThat(processes.table().columnNames()).endsWith("eula_accepted");
    assertThat(processes.find("no-such-process")).isEmpty();
  }

  @Test
  void collectionsAreReachedByIdAndInAList() {
    StacCollections all = desk.up42.collections();
    StacCollection first = all.get(0);
    assertThat(desk.up42.collection(first.id()).json()).isEqualTo(first.json());
    assertThat(desk.up42.collection(first.id()).items()).isNotEmpty();
    assertThatThrownBy(() -> desk.up42.collection("no-such-collection"))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void budgetsAreReadOnlyNouns() {
    Budgets budgets = desk.up42.budgets();
    assertThat(budgets).isNotEmpty();
    assertThat(budgets.table().rowCount()).isEqualTo(budgets.size());
    assertThat(budgets.settings()).isPresent();
    assertThat(budgets.toString()).contains("jobs must name one  no");
  }

  @Test
  void anAssetThatDoesNotExistIsNamed() {
    assertThatThrownBy(() -> desk.up42.asset("no-such-asset"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("no-such-asset");
  }

  @Test
  void itemsAreFoundByAddressAndBySearch() {
    StacItem item = desk.item();
    assertThat(desk.up42.item(item.selfHref().orElseThrow()).id()).isEqualTo(item.id());
    assertThat(desk.up42.items().ids(item.id()).list()).containsExactly(item);
  }

  @Test
  void requestsAreListedWithoutTimesInASandbox() {
    desk.up42.balance();
    Requests requests = desk.up42.requests();
    assertThat(requests.toString()).contains("/v2/payments/balances").doesNotContain(" ms");
    assertThat(requests.table().columnNames()).containsExactly("method", "path", "status");
  }

  @Test
  void aLimitBelowZeroIsRefused() {
    assertThatThrownBy(() -> desk.up42.spendingAtMost(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theLimitIsTold() {
    assertThat(desk.up42.limit()).isEmpty();
    assertThat(desk.up42.spendingAtMost(500)).isSameAs(desk.up42);
    assertThat(desk.up42.limit()).hasValue(500);
    assertThat(desk.up42.spent().toString()).contains("500 credits, 500 left");
  }

  @Test
  void spentTellsEachExecution() {
    Job job = desk.trees("T").execute();
    SessionSpending before = desk.up42.spent();
    assertThat(before.held()).isPositive().isEqualTo(before.total());
    job.track();
    SessionSpending after = desk.up42.spent();
    assertThat(after.captured()).isEqualTo(before.held());
    assertThat(after.executed()).singleElement().extracting(j -> j.jobId()).isEqualTo(job.id());
    assertThat(after.table().stringColumn("state").asList()).containsExactly("captured");
    assertThat(after.toString()).contains(job.id(), "captured", "sandbox data");
  }

  @Test
  void whatWasDeductedIsSoWhereJobsRestAtSuccessful() {
    try (SandboxFixture resting = new SandboxFixture(builder -> builder.jobs(0).settlement(Settlement.NONE))) {
      resting.sandbox.topUp(10_000);
      Job job = resting.trees("T").executeOnce().track(Polling.adaptive());
      SessionSpending spent = resting.up42.spent();
      assertThat(job.status()).isEqualTo(JobStatus.SUCCESSFUL);
      assertThat(spent.captured()).isEqualTo(job.credits().orElseThrow()).isPositive();
      assertThat(spent.held()).isZero();
    }
  }

  @Test
  void aSessionThatStartedItsSandboxClosesIt() {
    Sandbox own = Sandbox.builder().jobs(0).manualClock().start();
    Up42.open(SessionFactory.sandbox(own, desk.host, own)).close();
    Up42 late = Up42.open(SessionFactory.sandbox(own, desk.host, () -> {}));
    assertThatThrownBy(late::userName).isInstanceOf(swath.error.Up42Exception.class);
    late.close();
  }

  @Test
  void aSandboxReachedByItsAddressIsSaidToBeOne() {
    Credentials credentials =
        Credentials.of("demo@swath.example", "sandbox").in(Region.at(desk.sandbox.url()));
    try (Up42 session = Up42.connect(credentials)) {
      assertThat(session.isSandbox()).isTrue();
    }
  }

  @Test
  void credentialsAreAskedForWhereSomebodyCanBeAsked() {
    desk.host.password = Optional.of("secret");
    assertThat(SessionFactory.prompt(desk.host, Map.of()))
        .hasValueSatisfying(
            credentials -> assertThat(credentials.toString()).doesNotContain("password=secret"));
    desk.host.password = Optional.empty();
    assertThat(SessionFactory.prompt(desk.host, Map.of())).isEmpty();
  }

  @Test
  void credentialsThatAreAskedForBelongToTheRegionOfTheEnvironment() {
    desk.host.password = Optional.of("secret");
    assertThat(SessionFactory.prompt(desk.host, Map.of("UP42_REGION", "sa")).orElseThrow().region())
        .isEqualTo(Region.SA);
    assertThat(SessionFactory.prompt(desk.host, Map.of("UP42_REGION", "")).orElseThrow().region())
        .isEqualTo(Region.EU);
  }

  @Test
  void onBinderThePasswordIsAskedForAfterTheWarning() {
    desk.host.password = Optional.of("secret");
    SessionFactory.prompt(desk.host, Map.of("BINDER_SERVICE_HOST", "10.0.0.1"));
    assertThat(desk.host.shownBeforeAsking).singleElement().asString().contains("Binder");
  }

  @Test
  void theJournalLiesInTheUsersDataDirectory() {
    Path home = Path.of("home");
    assertThat(Journals.directory(Map.of("SWATH_HOME", "/x"), home)).isEqualTo(Path.of("/x"));
    assertThat(Journals.directory(Map.of("XDG_DATA_HOME", "/d"), home))
        .isEqualTo(Path.of("/d", "swath"));
    assertThat(Journals.directory(Map.of(), home).toString()).contains("swath");
  }

  @Test
  void theJournalIsKeptByAccountUnlessTurnedOff() throws Exception {
    Map<String, String> here = Map.of("SWATH_HOME", directory.toString());
    try (var journal = Journals.ofUser(here, directory).open(desk.host, () -> "account")) {
      assertThat(journal.place()).startsWith(directory.toString()).endsWith(".db");
    }
    Map<String, String> off = Map.of("SWATH_JOURNAL", "off");
    assertThat(Journals.ofUser(off, directory).open(desk.host, () -> "account").place())
        .contains("memory");
  }

  @Test
  void aSessionWithAnAccountSaysWhereItRemembers() {
    Map<String, String> here = Map.of("SWATH_HOME", directory.toString());
    HttpClient http = desk.up42.scope().shared().http();
    try (Up42 account =
        Up42.open(new SharedSession(http, desk.host, false, Journals.ofUser(here, directory), () -> {}))) {
      assertThat(account.toString()).doesNotContain("journal");
      account.jobs().list();
      account.track(account.jobs().limit(1).list());
      assertThat(account.toString()).contains("journal", directory.toString());
    }
  }

  @Test
  void aDirectoryThatCannotBeWrittenIsToldAndDoneWithout() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "");
    Map<String, String> blocked = Map.of("SWATH_HOME", file.resolve("below").toString());
    assertThat(Journals.ofUser(blocked, directory).open(desk.host, () -> "account").place())
        .contains("memory");
    assertThat(desk.host.shown).singleElement().asString().contains("SWATH_HOME");
  }

  @Test
  void downloadsShowProgress() {
    List<Path> files = desk.item().download(directory.resolve("data"));
    assertThat(files).isNotEmpty().allMatch(Files::exists);
    List<ProgressFrame> frames = desk.host.frames(ProgressFrame.class);
    ProgressFrame last = frames.get(frames.size() - 1);
    assertThat(last.isLast()).isTrue();
    assertThat(last.rate()).isEmpty();
    assertThat(last.line()).isEqualTo("Downloaded: 1 file, 98.9 kB: ipswich.tif.");
  }
}
