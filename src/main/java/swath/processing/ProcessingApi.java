package swath.processing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import swath.error.ApiException;
import swath.error.UnknownFateException;
import swath.error.Up42Exception;
import swath.error.ValidationError;
import swath.http.Fence;
import swath.http.HttpClient;
import swath.http.Json;
import swath.http.JsonFields;
import swath.http.JsonResponse;
import swath.http.Query;
import swath.internal.paging.ListKind;
import swath.internal.paging.NextLink;
import swath.internal.paging.Page;
import swath.internal.paging.PageRequest;
import swath.internal.paging.PagedList;
import swath.view.Sanitizer;

/**
 * UP42's processing API: one method an endpoint, each asks the network once, but lists, which ask
 * page by page.
 *
 * <pre>{@code
 * var api = new ProcessingApi(http);
 * api.jobs(JobQuery.all().withSorting(JobSorting.CREATED)).limit(10).forEach(job -> show(job));
 * }</pre>
 *
 * <p>Thread-safe. A refusal is an {@link ApiException}, no answer a {@link
 * swath.error.ServiceUnreachableException}.
 */
public final class ProcessingApi {
  private static final String PROCESSES = "/v2/processing/processes";
  private static final String JOBS = "/v2/processing/jobs";
  private static final String BALANCE = "/v2/payments/balances";
  private static final String BUDGETS = "/v2/budgets";

  private final HttpClient http;

  /** The API, reached through {@code http}. */
  public ProcessingApi(HttpClient http) {
    this.http = http;
  }

  /** The client that it uses. */
  public HttpClient http() {
    return http;
  }

  /** The first page of a list of jobs. */
  public JobPage page(JobQuery query) {
    return page(http.get(JOBS, query.wire()).json());
  }

  /** The page at a {@link JobPage#next()}, relative or absolute, on the session's own host only. */
  public JobPage page(String next) {
    return page(http.get(next).json());
  }

  /**
   * One job.
   *
   * @throws swath.error.NotFoundException when the account has no such job
   */
  public JobMetadata job(String jobId) {
    return job(jobId, http.get(HttpClient.path(JOBS, jobId)));
  }

  /**
   * One job, without retries: for callers that poll. A renewed token is still tried.
   *
   * @throws swath.error.NotFoundException when the account has no such job
   */
  public JobMetadata poll(String jobId) {
    return job(jobId, http.poll(HttpClient.path(JOBS, jobId), Query.none()));
  }

  /** The job of an answer, if it is the one that was asked for. */
  private static JobMetadata job(String jobId, JsonResponse answer) {
    String answered = answer.json().path("jobID").asText(jobId);
    if (!answered.equalsIgnoreCase(jobId)) {
      throw new Up42Exception(
          "UP42 was asked for job "
              + Sanitizer.code(jobId)
              + " and answered with job "
              + Sanitizer.code(answered)
              + ".");
    }
    return new JobMetadata(answer.json());
  }

  /** The first page of a list of jobs, without retries: for callers that poll. */
  public JobPage poll(JobQuery query) {
    return page(http.poll(JOBS, query.wire()).json());
  }

  /** The jobs of a query, page by page; it asks when it is read. */
  public PagedList<JobMetadata> jobs(JobQuery query) {
    return jobs(PageRequest.get(JOBS, query.wire()));
  }

  /** The same, its first page asked for once: for those that ask again anyway. */
  public PagedList<JobMetadata> polledJobs(JobQuery query) {
    return jobs(PageRequest.poll(JOBS, query.wire()));
  }

  private PagedList<JobMetadata> jobs(PageRequest first) {
    return PagedList.of(
        http,
        ListKind.JOBS,
        first,
        (page, asked) -> Page.of(jobs(page), NextLink.get(page, JOBS)),
        JobMetadata::new);
  }

  /**
   * All processes, or their summaries.
   *
   * @throws swath.error.IncompleteListException when a later page failed; it carries what came
   *     before
   */
  public List<ProcessDescription> processes() {
    return processPages().read(ProcessDescription::json, List::copyOf);
  }

  /** All processes, or their summaries, page by page; it asks when it is read. */
  public PagedList<ProcessDescription> processPages() {
    return PagedList.of(
        http,
        ListKind.PROCESSES,
        PageRequest.get(PROCESSES),
        (page, asked) ->
            Page.of(page.isArray() ? page : page.path("processes"), NextLink.get(page, PROCESSES)),
        ProcessDescription::new);
  }

  /**
   * One process's description.
   *
   * @throws swath.error.NotFoundException when there is no such process
   */
  public ProcessDescription process(String processId) {
    return new ProcessDescription(http.get(HttpClient.path(PROCESSES, processId)).json());
  }

  /** One EULA. */
  public Eula eula(String eulaId) {
    return new Eula(http.get(HttpClient.path("/v2/eulas", eulaId)).json());
  }

  /** The errors that UP42 finds in the inputs, in its order; none when they are valid. */
  public List<ValidationError> validate(String processId, JsonNode inputs) {
    try {
      http.ask(HttpClient.path(PROCESSES, processId, "validation"), body(inputs));
      return List.of();
    } catch (ApiException e) {
      List<ValidationError> errors = errors(e);
      if (errors.isEmpty()) {
        throw e;
      }
      return errors;
    }
  }

  /** What a job with these inputs would cost. */
  public DatedCost cost(String processId, JsonNode inputs) {
    JsonResponse answer = http.ask(HttpClient.path(PROCESSES, processId, "cost"), body(inputs));
    return new DatedCost(
        new Cost(answer.json()),
        answer.date().orElseGet(() -> http.time().instant()),
        answer.date());
  }

  /**
   * Starts a job, which costs credits. It is sent once, whatever happens.
   *
   * @param workspaceId the workspace, or null for the account's own
   * @param budgetId the budget, or null for none
   * @param fence asked right before the request leaves
   * @throws ApiException when UP42 refused: there is no job
   * @throws swath.error.ServiceUnreachableException when nothing was sent: there is no job
   * @throws UnknownFateException when nobody knows: look for the job before you try again
   */
  public JobMetadata execute(
      String processId,
      JsonNode inputs,
      @Nullable String workspaceId,
      @Nullable String budgetId,
      Fence fence) {
    JsonResponse answer =
        http.once(
            HttpClient.path(PROCESSES, processId, "execution"),
            Query.none().with("workspaceId", workspaceId).with("budgetId", budgetId),
            body(inputs),
            fence);
    JsonNode id = answer.json().path("jobID");
    if (!id.isTextual() || id.textValue().isBlank()) {
      throw new UnknownFateException(
          "UP42 answered the execution of "
              + processId
              + " by "
              + answer.status()
              + ", but with no job that can be read. The job may exist: look for it in the list of"
              + " jobs before you run this again.",
          null);
    }
    return new JobMetadata(answer.json());
  }

  /** The account's credits. */
  public Balance balance() {
    return new Balance(http.get(BALANCE).json());
  }

  /** The account's credits, asked for once and for a few seconds. */
  public Balance balanceBriefly() {
    return new Balance(http.brief(BALANCE).json());
  }

  /**
   * All budgets, with what was spent of them.
   *
   * @throws swath.error.IncompleteListException when a later page failed; it carries what came
   *     before
   */
  public List<Budget> budgets() {
    return budgetPages().read(Budget::json, List::copyOf);
  }

  /** All budgets, with what was spent of them, page by page; it asks when it is read. */
  public PagedList<Budget> budgetPages() {
    return PagedList.of(
        http, ListKind.BUDGETS, budgetPage(0), ProcessingApi::budgetPage, Budget::new);
  }

  private static PageRequest budgetPage(int number) {
    return PageRequest.get(BUDGETS, Query.none().with("includeUsage", true).with("page", number));
  }

  // Budgets have no links: pages have numbers, and the list tells how many there are.
  private static Page budgetPage(JsonNode page, PageRequest asked) {
    JsonNode budgets = page.path("content");
    int next = 1 + asked.query().number("page");
    boolean isLast = next >= page.path("totalPages").asInt(0) || budgets.isEmpty();
    return Page.of(budgets, isLast ? null : budgetPage(next));
  }

  /** One budget, with what was spent of it. */
  public Budget budget(String budgetId) {
    Query usage = Query.none().with("includeUsage", true);
    return new Budget(http.get(HttpClient.path(BUDGETS, budgetId), usage).json());
  }

  /** What was spent of a budget. */
  public BudgetUsage budgetUsage(String budgetId) {
    return new BudgetUsage(http.get(HttpClient.path(BUDGETS, budgetId, "usage")).json());
  }

  /** Whether jobs must name a budget. */
  public BudgetSettings budgetSettings() {
    return new BudgetSettings(http.get(BUDGETS + "/settings").json());
  }

  private static JsonNode body(JsonNode inputs) {
    return Json.object().set("inputs", inputs);
  }

  private static JobPage page(JsonNode page) {
    List<JobMetadata> jobs = new ArrayList<>();
    jobs(page).forEach(job -> jobs.add(new JobMetadata(job)));
    PageRequest next = NextLink.get(page, JOBS);
    return new JobPage(jobs, next == null ? null : next.href());
  }

  private static JsonNode jobs(JsonNode page) {
    JsonNode jobs = page.path("jobs");
    if (!jobs.isArray()) {
      throw new Up42Exception("The list of jobs has no $.jobs.");
    }
    return jobs;
  }

  private static List<ValidationError> errors(ApiException refusal) {
    JsonNode schema = refusal.body().path("schema-error");
    if (refusal.status() == 400 && schema.isTextual()) {
      ValidationError error = ValidationError.of("InvalidSchema", schema.textValue());
      return List.of(
          new ValidationError(error.name(), Sanitizer.line(error.message()), error.json()));
    }
    if (refusal.status() != 422) {
      return List.of();
    }
    try {
      return JobResults.errors(JsonFields.of(refusal.body(), "validation's answer"));
    } catch (Up42Exception malformed) {
      return List.of(); // errors in another shape: the refusal itself has UP42's words
    }
  }
}
