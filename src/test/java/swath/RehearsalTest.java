package swath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import swath.error.InvalidJobException;
import swath.error.SpendingLimitException;
import swath.http.FaultyServer;
import swath.http.HttpClient;
import swath.http.HttpOptions;
import swath.http.Json;
import swath.internal.rehearsal.Rehearsal;
import swath.internal.session.Journals;
import swath.internal.session.SharedSession;
import swath.processing.JobStatus;
import swath.stac.StacItem;

/** A session that rehearses: what it sends is seen by a proxy, what it notes is in a file. */
class RehearsalTest {
  @RegisterExtension final SandboxFixture fixture = SandboxFixture.seeded().plus(100_000);

  @TempDir private Path folder;

  private final List<FaultyServer.Seen> sent = new ArrayList<>();
  private Path notes;
  private Up42 up42;

  @BeforeEach
  void open() throws IOException {
    notes = folder.resolve("notes.jsonl");
    SpendingProxy proxy = new SpendingProxy(fixture.sandbox());
    proxy.watch(
        seen -> {
          synchronized (sent) {
            sent.add(seen);
          }
        });
    HttpOptions options =
        HttpOptions.defaults()
            .withTime(fixture.time())
            .withEnvironment(Map.of())
            .withShadow(new Rehearsal(notes).of("me"));
    HttpClient http = HttpClient.open(SandboxFixture.credentials(proxy.url()), options);
    up42 =
        Up42.open(new SharedSession(http, fixture.host, true, Journals.inMemory(), proxy::close));
  }

  private List<String> outcomes() throws IOException {
    return Files.readAllLines(notes).stream()
        .map(
            line ->
                Json.parse(line).path("outcome").asText()
                    + Json.parse(line).path("leftOut").asText())
        .toList();
  }

  private void nothingWasChanged() {
    assertThat(sent).isNotEmpty();
    assertThat(sent)
        .filteredOn(seen -> !seen.method().equals("GET"))
        .allMatch(
            seen ->
                seen.method().equals("POST")
                    && seen.path().matches(".*(/validation|/cost|/search|/token|/download-url)"));
  }

  @Test
  void anExecutionIsValidatedAndPricedAndMakesALocalJob() throws IOException {
    long jobs = fixture.up42().jobs().list().size();
    long balance = fixture.up42().balance().credits().longValue();
    JobTemplate template = SandboxFixture.trees(up42, "Rehearsed");
    int price = template.cost().credits();
    Job job = template.executeOnce();
    assertThat(job.id()).startsWith("00000000-");
    assertThat(up42.balance().credits().longValue()).isEqualTo(balance - price);
    job.track();
    assertThat(job.status()).isEqualTo(JobStatus.CAPTURED);
    assertThat(job.credits()).hasValue(price);
    assertThat(up42.jobs().list()).hasSize((int) jobs + 1).contains(job);
    assertThat(job.collection().items()).isNotEmpty();
    assertThat(fixture.up42().jobs().list()).hasSize((int) jobs);
    assertThat(fixture.up42().balance().credits().longValue()).isEqualTo(balance);
    nothingWasChanged();
    assertThat(outcomes()).containsExactly("NEW");
  }

  @Test
  @Tag("locale")
  void itsIdHasTheSameDigitsEverywhere() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      Job job = SandboxFixture.trees(up42, "Anywhere").executeOnce();
      assertThat(job.id()).isEqualTo("00000000-0000-4000-8000-000000000001");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theSameAgainIsFound() throws IOException {
    Job job = SandboxFixture.trees(up42, "Twice").executeOnce();
    assertThat(SandboxFixture.trees(up42, "Twice").executeOnce()).isEqualTo(job);
    assertThat(outcomes()).containsExactly("NEW", "FOUND");
  }

  @Test
  void whatWasPaidBeforeIsFound() throws IOException {
    Job paid = SandboxFixture.trees(fixture.up42(), "Paid").executeOnce();
    Job found =
        SandboxFixture.trees(up42.inWorkspace(paid.workspaceId().orElseThrow()), "Paid")
            .executeOnce();
    assertThat(found.id()).isEqualTo(paid.id());
    assertThat(outcomes()).containsExactly("FOUND");
  }

  @Test
  void whatCantRunSaysWhy() throws IOException {
    StacItem bad =
        up42.images().list().stream()
            .filter(image -> image.tags().contains("phr-analytic"))
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(() -> up42.templates().detectionTreesSpacept("No", bad).executeOnce())
        .isInstanceOf(InvalidJobException.class);
    assertThat(outcomes()).containsExactly("REFUSED");
    nothingWasChanged();
  }

  @Test
  void titlesAndTagsAreLeftOutAndToldSo() throws IOException {
    StacItem item = SandboxFixture.item(up42);
    String before = item.title().orElse("");
    StacItem renamed = item.rename("Another title");
    assertThat(renamed.title()).hasValue("Another title");
    assertThat(SandboxFixture.item(fixture.up42()).title().orElse("")).isEqualTo(before);
    nothingWasChanged();
    assertThat(outcomes()).singleElement().asString().contains("a change of");
  }

  @Test
  void aBatchIsRehearsedToo() throws IOException {
    Batch batch = SpendingProcess.plan(up42, "Rehearsed", 5).within(10_000).run();
    assertThat(batch.jobs()).hasSize(5).allMatch(job -> job.id().startsWith("00000000-"));
    nothingWasChanged();
    assertThat(outcomes()).containsExactly("NEW", "NEW", "NEW", "NEW", "NEW");
  }

  private Bill bill() throws IOException {
    String lines = String.join(",", Files.readAllLines(notes));
    Path file =
        Files.writeString(
            folder.resolve("bill.json"),
            "{\"notebook\":\"x.ipynb\",\"at\":\"2026-03-01T12:00:00Z\",\"notes\":[],\"lines\":["
                + lines
                + "]}");
    return Bill.read(file);
  }

  @Test
  void onlyWhatABillListsIsExecutedOnceItIsApproved() throws IOException {
    Function<String, JobTemplate> trees = title -> SandboxFixture.trees(fixture.up42(), title);
    Job unused = SandboxFixture.trees(up42, "Rehearsed").executeOnce();
    Bill bill = bill();
    assertThat(bill).hasSize(1);
    assertThat(bill.credits()).isEqualTo(trees.apply("x").cost().credits());
    assertThat(bill.toString()).contains("executed and paid", "up42.approve(bill)");
    String workspace = up42.workspaceId();
    assertThat(workspace).isEqualTo(fixture.up42().workspaceId());
    fixture.up42().approve(bill);
    assertThat(trees.apply("Another title").executeOnce().id()).doesNotStartWith("00000000-");
    assertThatThrownBy(() -> trees.apply("A second one").executeOnce())
        .isInstanceOf(SpendingLimitException.class)
        .hasMessageContaining("the approved bill lists this 1 time");
    assertThatThrownBy(
            () ->
                fixture
                    .up42()
                    .templates()
                    .detectionBuildingsSpacept("Roofs", fixture.item())
                    .executeOnce())
        .isInstanceOf(SpendingLimitException.class)
        .hasMessageContaining("does not list detection-buildings-spacept");
  }
}
