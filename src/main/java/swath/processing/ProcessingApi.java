package swath.processing;

import swath.error.ApiException;
import swath.error.UnknownFateException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import swath.error.ValidationError;
import swath.http.JsonResponse;
import swath.http.JsonFields;
import swath.http.HttpClient;
import swath.http.Json;
import swath.http.Query;

/**
 * UP42's processing API: one method an endpoint, each asks the network once (lists of budgets and
 * processes page through).
 *
 * <pre>{@code
 * var api = new ProcessingApi(http);
 * JobPage page = api.page(JobQuery.all().withSorting(JobSorting.CREATED));
 * }</pre>
 *
 * <p>Thread-safe. A refusal is an {@link ApiException}, no answer a {@link
 * swath.error.ServiceUnreachableException}.
 */
public final class ProcessingApi {
  private static final String PROCESSES = "/v2/processing/processes";
  private static final String JOBS = "/v2/processing/jobs";
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
    return page(http.get(JOBS, query.wire()).json(), null);
  }

  /** The page at a {@link JobPage#next()}, relative or absolute, on the session's own host only. */
  public JobPage page(String next) {
    return page(http.get(next).json(), next);
  }

  /**
   * One job.
   *
   * @throws swath.error.NotFoundException when the account has no such job
   */
  public JobMetadata job(String jobId) {
    return new JobMetadata(http.get(HttpClient.path(JOBS, jobId)).json());
  }

  /**
   * One job, without retries: for callers that poll. A renewed token is still tried.
   *
   * @throws swath.error.NotFoundException when the account has no such job
   */
  public JobMetadata poll(String jobId) {
    return new JobMetadata(http.poll(HttpClient.path(JOBS, jobId), Query.none()).json());
  }

  /** The first page of a list of jobs, without retries: for callers that poll. */
  public JobPage poll(JobQuery query) {
    return page(http.poll(JOBS, query.wire()).json(), null);
  }

  /** All processes, or their summaries. */
  public List<ProcessDescription> processes() {
    List<ProcessDescription> processes = new ArrayList<>();
    JsonNode page = http.get(PROCESSES).json();
    String next = null;
    while (true) {
      JsonNode list = page.isArray() ? page : page.path("processes");
      list.forEach(process -> processes.add(new ProcessDescription(process)));
      String following = next(page, PROCESSES, next);
      if (following == null) {
        return List.copyOf(processes);
      }
      next = following;
      page = http.get(next).json();
    }
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
        new Cost(answer.json()), answer.date().orElseGet(() -> http.time().instant()));
  }

  /**
   * Starts a job, which costs credits. It is sent once, whatever happens.
   *
   * @param workspaceId the workspace, or null for the account's own
   * @param budgetId the budget, or null for none
   * @throws ApiException when UP42 refused: there is no job
   * @throws swath.error.ServiceUnreachableException when nothing was sent: there is no job
   * @throws UnknownFateException when nobody knows: look for the job before you try again
   */
  public JobMetadata execute(
      String processId, JsonNode inputs, @Nullable String workspaceId, @Nullable String budgetId) {
    JsonResponse answer =
        http.once(
            HttpClient.path(PROCESSES, processId, "execution"),
            Query.none().with("workspaceId", workspaceId).with("budgetId", budgetId),
            body(inputs));
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
    return new Balance(http.get("/v2/payments/balances").json());
  }

  /** All budgets, with what was spent of them. */
  public List<Budget> budgets() {
    List<Budget> budgets = new ArrayList<>();
    for (int page = 0; ; page++) {
      JsonNode json =
          http.get(BUDGETS, Query.none().with("includeUsage", true).with("page", page)).json();
      json.path("content").forEach(budget -> budgets.add(new Budget(budget)));
      if (page + 1 >= json.path("totalPages").asInt(0) || json.path("content").isEmpty()) {
        return List.copyOf(budgets);
      }
    }
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

  private static JobPage page(JsonNode json, @Nullable String at) {
    if (!json.path("jobs").isArray()) {
      throw new Up42Exception("The list of jobs has no $.jobs.");
    }
    List<JobMetadata> jobs = new ArrayList<>();
    json.path("jobs").forEach(job -> jobs.add(new JobMetadata(job)));
    return new JobPage(jobs, next(json, JOBS, at));
  }

  /** Where the next page is; null on the last one. */
  private static @Nullable String next(JsonNode json, String list, @Nullable String at) {
    for (JsonNode link : json.path("links")) {
      if (link.path("rel").asText().equals("next") && link.path("href").isTextual()) {
        String next = resolved(list, link.path("href").textValue());
        if (next.equals(at)) { // it would be asked for ever
          throw new Up42Exception("The list at " + list + " names the same page as its next one.");
        }
        return next;
      }
    }
    return null;
  }

  // UP42's begin with a slash; others are relative to the list, as in RFC 3986.
  private static String resolved(String list, String href) {
    if (href.startsWith("?")) {
      return list + href;
    }
    boolean isComplete = href.startsWith("/") || href.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
    return isComplete ? href : list.substring(0, list.lastIndexOf('/') + 1) + href;
  }

  private static List<ValidationError> errors(ApiException refusal) {
    JsonNode schema = refusal.body().path("schema-error");
    if (refusal.status() == 400 && schema.isTextual()) {
      return List.of(ValidationError.of("InvalidSchema", schema.textValue()));
    }
    if (refusal.status() != 422) {
      return List.of();
    }
    try {
      return JsonFields.of(refusal.body(), "validation's answer").children("errors").stream()
          .map(JobResults::error)
          .toList();
    } catch (Up42Exception odd) {
      return List.of(); // errors in another shape: the refusal itself has UP42's words
    }
  }
}
