package swath.internal.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import swath.http.Json;
import swath.http.JsonResponse;
import swath.http.Query;
import swath.http.Shadow;
import swath.processing.Cost;
import swath.processing.JobMetadata;
import swath.processing.JobRun;
import swath.view.Lenient;

/**
 * The shadow of one account: its jobs and balance are the service's and, besides, those of the
 * rehearsal. An execution is validated and priced by the service. Thread-safe.
 */
final class ShadowAccount implements Shadow {
  private static final String JOBS = "/v2/processing/jobs";
  private static final String PROCESSES = "/v2/processing/processes/";
  private static final String EXECUTION = "/execution";
  private static final String BALANCE = "/v2/payments/balances";
  private static final Duration USUAL_RUN = Duration.ofSeconds(60);
  private static final int EARLIER = 50;

  private final List<ShadowJob> jobs = new ArrayList<>();
  private final Rehearsal rehearsal;
  private Shadow.@Nullable Service clock;

  ShadowAccount(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
  }

  Rehearsal rehearsal() {
    return rehearsal;
  }

  @Override
  public JsonResponse once(Shadow.Service http, String path, Query query, JsonNode body) {
    if (!path.startsWith(PROCESSES) || !path.endsWith(EXECUTION)) {
      throw new Up42Exception("A rehearsal does not know " + path + ", so nothing was sent.");
    }
    String process = path.substring(0, path.length() - EXECUTION.length());
    String processId = process.substring(PROCESSES.length());
    JsonResponse unused = http.ask(process + "/validation", body);
    int credits = new Cost(http.ask(process + "/cost", body).json()).credits();
    List<JobMetadata> earlier = earlier(http, processId);
    ShadowJob job =
        new ShadowJob(
            rehearsal.nextId(),
            processId,
            body.path("inputs"),
            parameter(query, "workspaceId"),
            earlier.isEmpty() ? "" : Lenient.or("", earlier.get(0)::accountId),
            credits,
            http.serverTime(),
            medianRun(earlier),
            standIn(earlier));
    synchronized (this) {
      jobs.add(job);
      clock = http;
    }
    return new JsonResponse(201, job.json(http.serverTime()), Optional.of(http.serverTime()));
  }

  private static List<JobMetadata> earlier(Shadow.Service http, String processId) {
    Query query =
        Query.none()
            .with("processId", processId)
            .with("status", "successful,captured")
            .with("limit", EARLIER)
            .with("sort", "created,desc");
    List<JobMetadata> earlier = new ArrayList<>();
    http.get(JOBS, query).json().path("jobs").forEach(job -> earlier.add(new JobMetadata(job)));
    return earlier;
  }

  private static Duration medianRun(List<JobMetadata> earlier) {
    List<Duration> runs =
        earlier.stream().flatMap(job -> JobRun.of(job).took().stream()).sorted().toList();
    return runs.isEmpty() ? USUAL_RUN : runs.get(runs.size() / 2);
  }

  private static @Nullable String standIn(List<JobMetadata> earlier) {
    return earlier.stream()
        .flatMap(job -> Lenient.or(Optional.<String>empty(), job::collectionUrl).stream())
        .findFirst()
        .orElse(null);
  }

  @Override
  public JsonResponse change(Shadow.Service http, String href, JsonNode body) {
    rehearsal.leftOut("a change of " + href.replaceAll("\\?.*", ""));
    JsonResponse now = http.get(href, Query.none());
    ObjectNode item = now.json().deepCopy();
    if (item.path("properties") instanceof ObjectNode properties) {
      body.properties().forEach(one -> properties.set(one.getKey(), one.getValue()));
    }
    return new JsonResponse(200, item, now.date());
  }

  @Override
  public synchronized Optional<JsonResponse> read(String href, Query query) {
    Shadow.Service http = clock;
    if (http == null || !href.startsWith(JOBS + "/")) {
      return Optional.empty();
    }
    String id = href.substring(JOBS.length() + 1);
    Instant now = http.serverTime();
    return jobs.stream()
        .filter(job -> job.id().equals(id))
        .findFirst()
        .map(job -> new JsonResponse(200, job.json(now), Optional.of(now)));
  }

  @Override
  public synchronized JsonResponse completed(String href, Query query, JsonResponse answer) {
    Shadow.Service http = clock;
    if (http == null) {
      return answer;
    }
    if (href.equals(JOBS) && answer.json() instanceof ObjectNode page) {
      return new JsonResponse(answer.status(), withJobs(page, query, http), answer.date());
    }
    if (href.equals(BALANCE) && answer.json() instanceof ObjectNode balance) {
      return new JsonResponse(answer.status(), less(balance), answer.date());
    }
    return answer;
  }

  private ObjectNode withJobs(ObjectNode page, Query query, Shadow.Service http) {
    Instant now = http.serverTime();
    ArrayNode all = Json.array();
    for (int i = jobs.size() - 1; i >= 0; i--) {
      if (matches(jobs.get(i), query, now)) {
        all.add(jobs.get(i).json(now));
      }
    }
    page.path("jobs").forEach(all::add);
    ObjectNode copy = page.deepCopy();
    copy.set("jobs", all);
    return copy;
  }

  private static boolean matches(ShadowJob job, Query query, Instant now) {
    return isIn(query, "processId", job.processId())
        && isIn(query, "status", job.status(now))
        && isIn(query, "ids", job.id())
        && isIn(query, "workspaceId", job.workspace());
  }

  private static boolean isIn(Query query, String name, @Nullable String value) {
    String wanted = parameter(query, name);
    return wanted == null || (value != null && Arrays.asList(wanted.split(",")).contains(value));
  }

  private static @Nullable String parameter(Query query, String name) {
    return query.parameters().stream()
        .filter(one -> one.name().equals(name))
        .map(Query.Parameter::value)
        .findFirst()
        .orElse(null);
  }

  /** The credits of the rehearsal are gone from the balance. */
  private ObjectNode less(ObjectNode balance) {
    long spent = jobs.stream().mapToLong(ShadowJob::credits).sum();
    ObjectNode copy = balance.deepCopy();
    if (copy.path("available") instanceof ObjectNode available
        && available.path("amount").isNumber()) {
      BigDecimal left = available.path("amount").decimalValue().subtract(BigDecimal.valueOf(spent));
      available.put("amount", left);
    }
    return copy;
  }
}
