package swath.contract;

import static swath.contract.AccountChecks.told;
import static swath.contract.Check.expect;
import static swath.contract.KnownFact.Source.DOCUMENTED;
import static swath.contract.KnownFact.Source.INFERRED;
import static swath.contract.KnownFact.Source.SEEN;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import swath.contract.Check.Unchecked;
import swath.contract.Probe.Answer;
import swath.http.HttpClient;
import swath.http.Query;
import swath.processing.JobStatus;

/** Lists of jobs, with each sorting and filter, and one job. */
final class JobChecks {
  private static final String NO_JOB = "00000000-0000-0000-0000-000000000000";

  private JobChecks() {}

  static List<Check> all() {
    List<Check> checks = new ArrayList<>(lists());
    checks.addAll(sortings());
    checks.addAll(filters());
    checks.addAll(single());
    return List.copyOf(checks);
  }

  private static List<Check> lists() {
    return List.of(
        Check.of(
            "J1",
            DOCUMENTED,
            "a list of jobs has jobs and links",
            account -> {
              Answer answer = account.jobs(Query.none());
              return expect(
                  answer.json().path("jobs").isArray() && answer.json().path("links").isArray(),
                  told(answer));
            }),
        Check.of(
            "J2",
            SEEN,
            "unsorted, the newest jobs come first",
            account -> sorted(account, Query.none(), JobChecks::created, false)),
        Check.of(
            "J3",
            DOCUMENTED,
            "the next page is a path on the API's host",
            account -> {
              String next =
                  AccountAnswers.link(account.jobs(Query.none()).json(), "next")
                      .orElseThrow(() -> new Unchecked("the account has one page of jobs"));
              return expect(next.startsWith("/"), "an absolute address");
            }),
        Check.of(
            "J4",
            DOCUMENTED,
            "limit gives that many jobs a page",
            account -> {
              int most = Math.min(2, account.someJobs().size());
              Answer answer = account.get(AccountAnswers.JOBS, Query.none().with("limit", most));
              int n = AccountAnswers.rows(answer, "jobs").size();
              return expect(n == most, n > most ? "more" : "fewer");
            }));
  }

  private static List<Check> sortings() {
    return List.of(
        sorting("J5", "created", JobChecks::created),
        sorting("J6", "processID", job -> job.path("processID").asText()),
        sorting("J7", "status", job -> job.path("status").asText()),
        sorting("J8", "creditConsumption.credits", JobChecks::credits));
  }

  private static <T extends Comparable<T>> Check sorting(
      String id, String field, Function<JsonNode, T> key) {
    return Check.of(
        id,
        DOCUMENTED,
        "sort=" + field + " sorts, asc and desc",
        account -> {
          Optional<String> up =
              sorted(account, Query.none().with("sort", field + ",asc"), key, true);
          return up.isPresent()
              ? up
              : sorted(account, Query.none().with("sort", field + ",desc"), key, false);
        });
  }

  private static <T extends Comparable<T>> Optional<String> sorted(
      AccountAnswers account, Query query, Function<JsonNode, T> key, boolean isUp) {
    account.someJobs();
    Answer answer = account.jobs(query);
    if (answer.status() != 200) {
      return Optional.of(told(answer));
    }
    List<T> keys = AccountAnswers.rows(answer, "jobs").stream().map(key).toList();
    Comparator<T> order = isUp ? Comparator.naturalOrder() : Comparator.reverseOrder();
    return expect(keys.equals(keys.stream().sorted(order).toList()), "in another order");
  }

  private static Instant created(JsonNode job) {
    try {
      return OffsetDateTime.parse(job.path("created").asText()).toInstant();
    } catch (DateTimeException e) {
      return Instant.MIN;
    }
  }

  /** Jobs that show no credits count as less than 0 (inferred). */
  private static Integer credits(JsonNode job) {
    return job.path("creditConsumption").path("credits").asInt(-1);
  }

  private static List<Check> filters() {
    return List.of(
        filter("J9", "processId", job -> job.path("processID").asText()),
        filter("J10", "status", job -> job.path("status").asText()),
        filter("J11", "workspaceId", job -> job.path("workspaceID").asText()),
        filter("J12", "ids", job -> job.path("jobID").asText()),
        Check.of(
            "J13",
            DOCUMENTED,
            "minDuration and maxDuration keep runs of that many seconds",
            account -> {
              account.someJobs();
              Answer answer =
                  account.jobs(Query.none().with("minDuration", 0).with("maxDuration", 1));
              return answer.status() == 200
                  ? expect(
                      AccountAnswers.rows(answer, "jobs").stream()
                          .allMatch(job -> seconds(job) <= 2),
                      "longer runs, too")
                  : Optional.of(told(answer));
            }));
  }

  private static Check filter(String id, String name, Function<JsonNode, String> value) {
    return Check.of(
        id,
        DOCUMENTED,
        "the filter " + name + " keeps what matches, and nothing else",
        account -> {
          String wanted =
              account.someJobs().stream()
                  .map(value)
                  .filter(one -> !one.isEmpty() && !one.equals("null"))
                  .findFirst()
                  .orElseThrow(() -> new Unchecked("no job has one"));
          Answer answer = account.jobs(Query.none().with(name, wanted));
          if (answer.status() != 200) {
            return Optional.of(told(answer));
          }
          List<JsonNode> jobs = AccountAnswers.rows(answer, "jobs");
          return jobs.isEmpty()
              ? Optional.of("nothing")
              : expect(jobs.stream().map(value).allMatch(wanted::equals), "other jobs, too");
        });
  }

  private static double seconds(JsonNode job) {
    try {
      Instant start = OffsetDateTime.parse(job.path("started").asText()).toInstant();
      Instant end = OffsetDateTime.parse(job.path("finished").asText()).toInstant();
      return (end.toEpochMilli() - start.toEpochMilli()) / 1e3;
    } catch (DateTimeException e) {
      return 0;
    }
  }

  private static List<Check> single() {
    return List.of(
        Check.of(
            "J14",
            DOCUMENTED,
            "a job has its ids, status, created and updated as text, and a definition",
            account -> {
              JsonNode job = account.someJobs().get(0);
              Optional<String> lacking =
                  AccountChecks.hasTexts(
                      job, "processID", "jobID", "accountID", "status", "created", "updated");
              return lacking.isPresent()
                  ? lacking
                  : expect(
                      job.path("definition").path("inputs").isObject()
                          && job.has("started")
                          && job.has("finished"),
                      Shape.of(job));
            }),
        Check.of(
            "J15",
            DOCUMENTED,
            "each status is one of the twelve words",
            account -> {
              List<String> others =
                  account.someJobs().stream()
                      .map(job -> job.path("status").asText())
                      .filter(word -> JobStatus.of(word) == JobStatus.UNKNOWN)
                      .distinct()
                      .toList();
              return expect(others.isEmpty(), "another word");
            }),
        Check.of(
            "J16",
            DOCUMENTED,
            "times are ISO 8601 in UTC",
            account ->
                expect(
                    account.someJobs().stream()
                        .allMatch(
                            job ->
                                !created(job).equals(Instant.MIN)
                                    && job.path("created").asText().endsWith("Z")),
                    "another form")),
        Check.of(
            "J17",
            DOCUMENTED,
            "a job is found by its id, as the list has it",
            account -> {
              JsonNode job =
                  account.someJobs().stream()
                      .filter(one -> JobStatus.of(one.path("status").asText()).isTerminal())
                      .findFirst()
                      .orElseThrow(() -> new Unchecked("no job has ended"));
              Answer answer =
                  account.get(HttpClient.path(AccountAnswers.JOBS, job.path("jobID").asText()));
              return expect(answer.json().equals(job), told(answer));
            }),
        Check.of(
            "J18",
            INFERRED,
            "an unknown job is 404",
            account -> {
              Answer answer = account.get(HttpClient.path(AccountAnswers.JOBS, NO_JOB));
              return expect(answer.status() == 404, told(answer));
            }),
        member("J19", DOCUMENTED, "captured", "a captured job has a collection", JobChecks::ended),
        member("J20", SEEN, "released", "a released job keeps its credits", JobChecks::hasCredits),
        member(
            "J21",
            SEEN,
            "invalid",
            "an invalid job has errors, and neither started nor finished",
            job ->
                job.path("results").path("errors").path(0).path("name").isTextual()
                    && job.path("started").isNull()
                    && job.path("finished").isNull()));
  }

  private static boolean ended(JsonNode job) {
    return job.path("results").path("collection").isTextual();
  }

  private static boolean hasCredits(JsonNode job) {
    return job.path("creditConsumption").path("credits").isIntegralNumber();
  }

  private static Check member(
      String id, KnownFact.Source source, String status, String claim, Predicate<JsonNode> holds) {
    return Check.of(
        id,
        source,
        claim,
        account -> {
          JsonNode job = account.job(status, one -> true, status + " job");
          return expect(holds.test(job), Shape.of(job));
        });
  }
}
