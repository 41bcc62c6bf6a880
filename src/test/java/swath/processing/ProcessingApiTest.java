package swath.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import swath.SandboxFixture;
import swath.error.ApiException;
import swath.error.NotFoundException;
import swath.http.Fence;
import swath.http.HttpClient;
import swath.http.Json;
import swath.sandbox.Sandbox;
import swath.stac.StacApi;

/** Every endpoint, against the sandbox over HTTP. */
class ProcessingApiTest {
  private static final String TREES = SandboxFixture.TREES;

  @RegisterExtension static final SandboxFixture FIXTURE = SandboxFixture.seeded();

  private static final Sandbox SANDBOX = FIXTURE.sandbox();
  private static final HttpClient HTTP = FIXTURE.http();
  private static final ProcessingApi API = new ProcessingApi(HTTP);

  private static JsonNode inputs(String title) {
    String item =
        new StacApi(HTTP).asset(SandboxFixture.ASSET).stacItems().get(0).selfHref().orElseThrow();
    return Json.of(Map.of("title", title, "item", item));
  }

  private static List<JobMetadata> all(JobQuery query) {
    List<JobMetadata> jobs = new ArrayList<>();
    JobPage page = API.page(query);
    jobs.addAll(page.jobs());
    for (String next = page.next(); next != null; next = page.next()) {
      page = API.page(next);
      jobs.addAll(page.jobs());
    }
    return jobs;
  }

  @Test
  void everyJobOfThePagesCanBeRead() {
    List<JobMetadata> jobs = all(JobQuery.all().withPageSize(37));
    assertThat(jobs).hasSizeGreaterThanOrEqualTo(250);
    assertThat(new HashSet<>(jobs)).hasSameSizeAs(jobs);
    assertThat(jobs)
        .allSatisfy(
            job -> {
              assertThat(job.jobStatus()).isNotEqualTo(JobStatus.UNKNOWN);
              assertThat(job.createdAt()).isBeforeOrEqualTo(job.updatedAt());
              assertThat(job.title()).isPresent();
              assertThat(job.itemIds()).isNotEmpty();
              assertThat(job.accountId()).isNotEmpty();
              assertThat(job.errors().isEmpty()).isEqualTo(job.jobStatus() != JobStatus.INVALID);
            });
  }

  @Test
  void filtersReachTheService() {
    assertThat(all(JobQuery.all().withProcessIds(List.of(TREES, "pansharpening"))))
        .isNotEmpty()
        .allSatisfy(job -> assertThat(job.processId()).isIn(TREES, "pansharpening"));
    assertThat(all(JobQuery.all().withStatuses(List.of("captured", "invalid"))))
        .isNotEmpty()
        .allSatisfy(job -> assertThat(job.status()).isIn("captured", "invalid"));
    JobMetadata one = API.page(JobQuery.all()).jobs().get(0);
    assertThat(all(JobQuery.all().withIds(List.of(one.jobId())))).containsExactly(one);
    assertThat(all(JobQuery.all().withWorkspaceId(one.workspaceId())))
        .isNotEmpty()
        .allSatisfy(job -> assertThat(job.workspaceId()).isEqualTo(one.workspaceId()));
  }

  @Test
  void durationsReachTheServiceInSeconds() {
    Duration least = Duration.ofMinutes(4);
    Duration most = Duration.ofMinutes(8);
    assertThat(
            all(
                JobQuery.all()
                    .withStatuses(List.of("captured"))
                    .withMinDuration(least)
                    .withMaxDuration(most)))
        .isNotEmpty()
        .allSatisfy(
            job ->
                assertThat(
                        Duration.between(
                            job.startedAt().orElseThrow(), job.finishedAt().orElseThrow()))
                    .isBetween(least, most.plusSeconds(1)));
  }

  @Test
  void sortingsReachTheService() {
    assertThat(all(JobQuery.all().withSorting(JobSorting.CREATED)))
        .isSortedAccordingTo(Comparator.comparing(JobMetadata::createdAt).reversed());
    assertThat(all(JobQuery.all().withSorting(JobSorting.CREATED.asc())))
        .isSortedAccordingTo(Comparator.comparing(JobMetadata::createdAt));
    assertThat(all(JobQuery.all().withSorting(JobSorting.PROCESS_ID)))
        .isSortedAccordingTo(Comparator.comparing(JobMetadata::processId));
    assertThat(
            all(JobQuery.all().withStatuses(List.of("captured")).withSorting(JobSorting.CREDITS)))
        .isSortedAccordingTo(
            Comparator.comparingInt((JobMetadata job) -> job.credits().orElseThrow()).reversed());
  }

  @Test
  void oneJobIsTheListsJob() {
    JobMetadata one = API.page(JobQuery.all().withStatuses(List.of("captured"))).jobs().get(0);
    assertThat(API.job(one.jobId())).isEqualTo(one);
    assertThat(API.poll(one.jobId())).isEqualTo(one);
  }

  @Test
  void unknownJobIsNotFoundAndNamed() {
    assertThatThrownBy(() -> API.job("11111111-2222-3333-4444-555555555555"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("11111111-2222-3333-4444-555555555555");
  }

  @Test
  void processesAndTheirDescriptionsAgree() {
    List<ProcessDescription> processes = API.processes();
    assertThat(processes).hasSize(17);
    for (ProcessDescription summary : processes) {
      ProcessDescription process = API.process(summary.id());
      assertThat(process.title()).isEqualTo(summary.title());
      assertThat(process.eulaId()).isPresent();
      assertThat(process.prices()).isNotEmpty();
      assertThat(process.inputs().has("title")).isTrue();
      assertThat(API.eula(process.eulaId().orElseThrow()).title()).isNotEmpty();
    }
  }

  @Test
  void unknownProcessIsNotFound() {
    assertThatThrownBy(() -> API.process("none")).isInstanceOf(NotFoundException.class);
  }

  @Test
  void validInputsHaveNoErrors() {
    assertThat(API.validate(TREES, inputs("Trees"))).isEmpty();
  }

  @Test
  void schemaErrorIsOneOfTheErrors() {
    assertThat(API.validate(TREES, Json.of(Map.of("title", "Trees"))))
        .singleElement()
        .satisfies(error -> assertThat(error.name()).isEqualTo("InvalidSchema"))
        .satisfies(error -> assertThat(error.message()).contains("item"));
  }

  @Test
  void semanticErrorsAreTold() {
    JsonNode wrong =
        Json.of(
            Map.of("title", "T", "item", HTTP.url() + "/v2/assets/stac/collections/x/items/none"));
    assertThat(API.validate(TREES, wrong)).isNotEmpty();
  }

  @Test
  void priceIsToldWithItsTime() {
    DatedCost priced = API.cost(TREES, inputs("Trees"));
    assertThat(priced.cost().credits()).isBetween(1, 99);
    assertThat(priced.cost().size()).isPresent();
    assertThat(priced.cost().unit()).contains("SQ_KM");
    Instant now = SANDBOX.clock().instant();
    assertThat(priced.date()).isBetween(now.minusSeconds(2), now.plusSeconds(1));
  }

  @Test
  void executionMakesOneJobThatRunsToItsEnd() {
    int before = SANDBOX.jobs();
    JsonNode inputs = inputs("Trees of the test");
    JobMetadata job = API.execute(TREES, inputs, HTTP.userinfo().sub(), null, Fence.OPEN);
    assertThat(SANDBOX.jobs()).isEqualTo(before + 1);
    assertThat(Json.same(job.definition().path("inputs"), inputs)).isTrue();
    assertThat(job.title()).contains("Trees of the test");
    assertThat(job.workspaceId()).isEqualTo(HTTP.userinfo().sub());
    SANDBOX.advance(Duration.ofHours(2));
    JobMetadata end = API.job(job.jobId());
    assertThat(end.jobStatus()).isEqualTo(JobStatus.CAPTURED);
    assertThat(end.collectionUrl()).isPresent();
    assertThat(end.credits()).isPresent();
  }

  @Test
  void refusedExecutionMakesNoJob() {
    int before = SANDBOX.jobs();
    assertThatThrownBy(() -> API.execute(TREES, Json.object(), null, null, Fence.OPEN))
        .isInstanceOf(ApiException.class);
    assertThat(SANDBOX.jobs()).isEqualTo(before);
  }

  @Test
  void balanceIsTheLedgers() {
    assertThat(API.balance().credits().intValueExact())
        .isEqualTo((int) SANDBOX.ledger().available());
  }

  @Test
  void budgetsAreReadWithTheirUsage() {
    List<Budget> budgets = API.budgets();
    assertThat(budgets).isNotEmpty();
    for (Budget budget : budgets) {
      assertThat(API.budget(budget.id()).name()).isEqualTo(budget.name());
      assertThat(API.budgetUsage(budget.id()).consumedCredits())
          .isEqualTo(budget.consumedCredits().orElseThrow());
      assertThat(budget.createdAt()).isBeforeOrEqualTo(budget.updatedAt());
      assertThat(budget.status()).isIn("ACTIVE", "INACTIVE");
    }
    assertThat(API.budgetSettings().enforcementEnabled()).isFalse();
  }
}
