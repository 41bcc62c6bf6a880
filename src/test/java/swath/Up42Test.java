package swath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import swath.error.NotFoundException;
import swath.host.ProgressFrame;
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
import swath.view.Words;

class Up42Test {
  @TempDir private Path directory;
  @RegisterExtension final SandboxFixture fixture = SandboxFixture.empty();

  @Test
  void openingAsksNothing() {
    assertThat(fixture.up42().requests()).isEmpty();
    assertThat(fixture.up42().toString())
        .contains("Sandbox", "not asked yet: up42.balance()", "0 credits in this session");
    assertThat(fixture.up42().requests()).isEmpty();
  }

  @Test
  void tellsWhoAndWhere() {
    assertThat(fixture.up42().userName()).isNotBlank();
    assertThat(fixture.up42().url()).isEqualTo(fixture.sandbox().url());
    assertThat(fixture.up42().isSandbox()).isTrue();
    assertThat(fixture.up42().workspaceId()).isNotEqualTo(SandboxFixture.OTHER_WORKSPACE);
    assertThat(fixture.up42().inWorkspace(SandboxFixture.OTHER_WORKSPACE).workspaceId())
        .isEqualTo(SandboxFixture.OTHER_WORKSPACE);
  }

  @Test
  void itsFaceDoesNotChangeWithTheSandboxsPort() {
    assertThat(fixture.up42().toString()).doesNotContain(fixture.sandbox().url());
  }

  @Test
  void theBalanceIsUp42s() {
    assertThat(fixture.up42().balance().credits().intValueExact())
        .isEqualTo((int) fixture.sandbox().ledger().available());
    assertThat(fixture.up42().toString())
        .contains(Words.credits(fixture.sandbox().ledger().available()));
  }

  @Test
  void processesTellPricesAndEulas() {
    Processes processes = fixture.up42().processes();
    assertThat(processes).hasSize(17);
    assertThat(processes.find("pansharpening").orElseThrow().prices()).isNotEmpty();
    assertThat(processes.isEulaAccepted("detection-aircraft-oi")).isFalse();
    assertThat(processes.isEulaAccepted("pansharpening")).isTrue();
    assertThat(processes.table().columnNames()).endsWith("eula_accepted");
    assertThat(processes.find("no-such-process")).isEmpty();
  }

  @Test
  void collectionsAreReachedByIdAndInAList() {
    StacCollections all = fixture.up42().collections();
    StacCollection first = all.get(0);
    assertThat(fixture.up42().collection(first.id()).json()).isEqualTo(first.json());
    assertThat(fixture.up42().collection(first.id()).items()).isNotEmpty();
    assertThatThrownBy(() -> fixture.up42().collection("no-such-collection"))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void budgetsAreReadOnlyNouns() {
    Budgets budgets = fixture.up42().budgets();
    assertThat(budgets).isNotEmpty();
    assertThat(budgets.table().rowCount()).isEqualTo(budgets.size());
    assertThat(budgets.settings()).isPresent();
    assertThat(budgets.toString()).contains("jobs must name one  no");
  }

  @Test
  void anAssetThatDoesNotExistIsNamed() {
    assertThatThrownBy(() -> fixture.up42().asset("no-such-asset"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("no-such-asset");
  }

  @Test
  void itemsAreFoundByAddressAndBySearch() {
    StacItem item = fixture.item();
    assertThat(fixture.up42().item(item.selfHref().orElseThrow()).id()).isEqualTo(item.id());
    assertThat(fixture.up42().items().ids(item.id()).list()).containsExactly(item);
  }

  @Test
  void itemIsFoundByItsIdToo() {
    StacItem item = fixture.item();
    assertThat(fixture.up42().item(item.id())).isEqualTo(item);
    assertThatThrownBy(() -> fixture.up42().item("00000000-0000-0000-0000-000000000000"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("Check the id");
  }

  @Test
  void requestsAreListedWithoutTimesInASandbox() {
    var unused1 = fixture.up42().balance();
    Requests requests = fixture.up42().requests();
    assertThat(requests.toString()).contains("/v2/payments/balances").doesNotContain(" ms");
    assertThat(requests.table().columnNames()).containsExactly("method", "path", "status");
  }

  @Test
  void aLimitBelowZeroIsRefused() {
    assertThatThrownBy(() -> fixture.up42().spendingAtMost(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theLimitIsTold() {
    assertThat(fixture.up42().limit()).isEmpty();
    assertThat(fixture.up42().spendingAtMost(500)).isSameAs(fixture.up42());
    assertThat(fixture.up42().limit()).hasValue(500);
    assertThat(fixture.up42().spent().toString()).contains("500 credits, 500 left");
  }

  @Test
  void spentTellsEachExecution() {
    Job job = fixture.trees("T").execute();
    SessionSpending before = fixture.up42().spent();
    assertThat(before.toBeWithheld()).isPositive().isEqualTo(before.total());
    assertThat(before.held()).isZero();
    assertThat(before.table().stringColumn("state").asList()).containsExactly("to be withheld");
    job.track();
    SessionSpending after = fixture.up42().spent();
    assertThat(after.captured()).isEqualTo(before.toBeWithheld());
    assertThat(after.executed()).singleElement().extracting(j -> j.jobId()).isEqualTo(job.id());
    assertThat(after.table().stringColumn("state").asList()).containsExactly("captured");
    assertThat(after.toString()).contains(job.id(), "captured", "sandbox data");
  }

  @Test
  void whatWasDeductedIsSoWhereJobsRestAtSuccessful() {
    try (SandboxFixture resting =
        SandboxFixture.empty().with(builder -> builder.settlement(Settlement.NONE))) {
      Job job = resting.trees("T").executeOnce().track(Polling.adaptive());
      SessionSpending spent = resting.up42().spent();
      assertThat(job.status()).isEqualTo(JobStatus.SUCCESSFUL);
      assertThat(spent.captured()).isEqualTo(job.credits().orElseThrow()).isPositive();
      assertThat(spent.held()).isZero();
    }
  }

  @Test
  void aSessionThatStartedItsSandboxClosesIt() {
    Sandbox own = Sandbox.builder().jobs(0).manualClock().start();
    Up42.open(SessionFactory.sandbox(own, fixture.host, own)).close();
    Up42 late = Up42.open(SessionFactory.sandbox(own, fixture.host, () -> {}));
    assertThatThrownBy(late::userName).isInstanceOf(swath.error.Up42Exception.class);
    late.close();
  }

  @Test
  void aSandboxReachedByItsAddressIsSaidToBeOne() {
    try (Up42 session = Up42.connect(SandboxFixture.credentials(fixture.sandbox().url()))) {
      assertThat(session.isSandbox()).isTrue();
    }
  }

  @Test
  void credentialsAreAskedForWhereSomebodyCanBeAsked() {
    fixture.host.password = Optional.of("secret");
    assertThat(SessionFactory.prompt(fixture.host, Map.of()))
        .hasValueSatisfying(
            credentials -> assertThat(credentials.toString()).doesNotContain("password=secret"));
    fixture.host.password = Optional.empty();
    assertThat(SessionFactory.prompt(fixture.host, Map.of())).isEmpty();
  }

  @Test
  void credentialsThatAreAskedForBelongToTheRegionOfTheEnvironment() {
    fixture.host.password = Optional.of("secret");
    assertThat(
            SessionFactory.prompt(fixture.host, Map.of("UP42_REGION", "sa")).orElseThrow().region())
        .isEqualTo(Region.SA);
    assertThat(
            SessionFactory.prompt(fixture.host, Map.of("UP42_REGION", "")).orElseThrow().region())
        .isEqualTo(Region.EU);
  }

  @Test
  void onBinderThePasswordIsAskedForAfterTheWarning() {
    fixture.host.password = Optional.of("secret");
    SessionFactory.prompt(fixture.host, Map.of("BINDER_SERVICE_HOST", "10.0.0.1"));
    assertThat(fixture.host.shownBeforeAsking).singleElement().asString().contains("Binder");
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
    try (var journal = Journals.ofUser(here, directory, "login").open(() -> "account")) {
      assertThat(journal.place()).startsWith(directory.toString()).endsWith(".db");
    }
    Map<String, String> off = Map.of("SWATH_JOURNAL", "off");
    assertThat(Journals.ofUser(off, directory, "login").open(() -> "account").place())
        .contains("memory");
  }

  @Test
  void aSessionWithAnAccountSaysWhereItRemembers() {
    Map<String, String> here = Map.of("SWATH_HOME", directory.toString());
    HttpClient http = fixture.up42().scope().shared().http();
    try (Up42 account =
        Up42.open(
            new SharedSession(
                http, fixture.host, false, Journals.ofUser(here, directory, "login"), () -> {}))) {
      assertThat(account.toString()).doesNotContain("journal");
      var unused = account.jobs().list();
      account.track(account.jobs().limit(1).list());
      assertThat(account.toString()).contains("journal", directory.toString());
    }
  }

  @Test
  void downloadsShowProgress() {
    List<Path> files = fixture.item().download(directory.resolve("data"));
    assertThat(files).isNotEmpty().allMatch(Files::exists);
    List<ProgressFrame> frames = fixture.host.frames(ProgressFrame.class);
    ProgressFrame last = frames.get(frames.size() - 1);
    assertThat(last.isLast()).isTrue();
    assertThat(last.rate()).isEmpty();
    assertThat(last.line()).isEqualTo("Downloaded: 1 file, 786.8 kB: ipswich.tif.");
  }
}
