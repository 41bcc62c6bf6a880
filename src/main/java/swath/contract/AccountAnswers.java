package swath.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import swath.contract.Check.Unchecked;
import swath.contract.Probe.Answer;
import swath.http.HttpClient;
import swath.http.Json;
import swath.http.Query;

/**
 * What an account's service answered, each request sent once, however many facts it tells. One
 * thread uses it.
 */
final class AccountAnswers {
  static final String JOBS = "/v2/processing/jobs";
  static final String PROCESSES = "/v2/processing/processes";
  static final String STAC = "/v2/assets/stac";
  private static final int PAGE = 25;
  private static final int PAGES = 10;

  private final Probe probe;
  private final Map<String, Answer> answers = new HashMap<>();

  AccountAnswers(Probe probe) {
    this.probe = probe;
  }

  /** Sends a request for the first time, and remembers its answer. */
  private Answer once(String key, Supplier<Answer> request) {
    Answer known = answers.get(key);
    if (known == null) {
      known = request.get();
      answers.put(key, known);
    }
    return known;
  }

  Answer get(String path) {
    return get(path, Query.none());
  }

  Answer get(String path, Query query) {
    return once("GET " + path + query, () -> probe.get(path, query));
  }

  Answer ask(String path, @Nullable JsonNode body) {
    return once("POST " + path + body, () -> probe.ask(path, body));
  }

  JsonNode userinfo() {
    return once("userinfo", () -> new Answer(200, probe.userinfo(), true)).json();
  }

  /** A list's first page with these parameters. */
  Answer jobs(Query query) {
    return get(JOBS, query.with("limit", PAGE));
  }

  /** The newest jobs. */
  List<JsonNode> newestJobs() {
    return rows(jobs(Query.none()), "jobs");
  }

  /** The newest jobs, of which one at least is wanted. */
  List<JsonNode> someJobs() {
    List<JsonNode> jobs = newestJobs();
    if (jobs.isEmpty()) {
      throw new Unchecked("the account has no job");
    }
    return jobs;
  }

  /** A job like that; looked for among the newest, and among those in a status. */
  JsonNode job(String status, Predicate<JsonNode> wanted, String noun) {
    List<JsonNode> all = new ArrayList<>(newestJobs());
    all.addAll(rows(jobs(Query.none().with("status", status)), "jobs"));
    return all.stream()
        .filter(job -> job.path("status").asText().equals(status))
        .filter(wanted)
        .findFirst()
        .orElseThrow(() -> new Unchecked("the account has no " + noun));
  }

  /** The elements of an answer's list. */
  static List<JsonNode> rows(Answer answer, String member) {
    if (answer.status() / 100 != 2) {
      throw new Unchecked("the list was answered " + answer.status());
    }
    return StreamSupport.stream(answer.json().path(member).spliterator(), false).toList();
  }

  /** The first process that takes one image. */
  JsonNode process() {
    return rows(get(PROCESSES), "processes").stream()
        .map(process -> get(HttpClient.path(PROCESSES, process.path("id").asText())).json())
        .filter(process -> process.path("inputs").has("item"))
        .findFirst()
        .orElseThrow(() -> new Unchecked("no process takes one image"));
  }

  /** Items of the storage that match a filter, the newest first. */
  Answer search(JsonNode filter, int limit) {
    ObjectNode body = newest(limit);
    if (!filter.isMissingNode()) {
      body.set("filter", filter);
    }
    return ask(STAC + "/search", body);
  }

  /** The newest image that is no result of a job, among the newest thousand items. */
  JsonNode image() {
    Answer page = search(Json.object().path("none"), 100);
    for (int read = 1; ; read++) {
      Optional<JsonNode> image =
          rows(page, "features").stream()
              .filter(item -> !item.path("properties").path("up42-system:job_id").isTextual())
              .filter(item -> link(item, "self").isPresent())
              .findFirst();
      if (image.isPresent()) {
        return image.get();
      }
      JsonNode next = next(page.json());
      if (next.isMissingNode() || read == PAGES) {
        throw new Unchecked("the storage has no image");
      }
      page = ask(STAC + "/search", next);
    }
  }

  /** The body that asks for the next page of the newest items; a missing node after the last. */
  private static JsonNode next(JsonNode page) {
    return StreamSupport.stream(page.path("links").spliterator(), false)
        .filter(link -> link.path("rel").asText().equals("next"))
        .map(link -> link.path("body"))
        .filter(JsonNode::isObject)
        .findFirst()
        .<JsonNode>map(body -> newest(100).setAll((ObjectNode) body))
        .orElseGet(() -> page.path("none"));
  }

  private static ObjectNode newest(int limit) {
    ObjectNode body = Json.object().put("limit", limit);
    body.putArray("sortby")
        .addObject()
        .put("field", "properties.datetime")
        .put("direction", "desc");
    return body;
  }

  List<JsonNode> items() {
    return rows(search(Json.object().path("none"), 100), "features");
  }

  List<JsonNode> someItems() {
    List<JsonNode> items = items();
    if (items.isEmpty()) {
      throw new Unchecked("the storage is empty");
    }
    return items;
  }

  /** The address of a link. */
  static Optional<String> link(JsonNode json, String rel) {
    return StreamSupport.stream(json.path("links").spliterator(), false)
        .filter(link -> link.path("rel").asText().equals(rel))
        .map(link -> link.path("href").asText())
        .filter(href -> !href.isEmpty())
        .findFirst();
  }

  /** Inputs of a job on the newest image. */
  JsonNode inputs() {
    var body = Json.object();
    body.putObject("inputs")
        .put("title", "contract check, nothing is run")
        .put("item", link(image(), "self").orElse(""));
    return body;
  }
}
