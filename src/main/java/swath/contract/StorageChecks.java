package swath.contract;

import static swath.contract.AccountChecks.told;
import static swath.contract.Check.expect;
import static swath.contract.KnownFact.Source.DOCUMENTED;
import static swath.contract.KnownFact.Source.INFERRED;
import static swath.contract.KnownFact.Source.SEEN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import swath.contract.Check.Unchecked;
import swath.contract.Probe.Answer;
import swath.http.HttpClient;
import swath.http.Json;
import swath.http.Query;

/** Images and results in storage, and how they are found. */
final class StorageChecks {
  private static final String ASSET_ID = "up42-system:asset_id";

  private StorageChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of(
            "S1",
            DOCUMENTED,
            "the storage lists collections",
            account -> {
              Answer answer =
                  account.get(AccountAnswers.STAC + "/collections", Query.none().with("limit", 2));
              return expect(answer.json().path("collections").isArray(), told(answer));
            }),
        Check.of(
            "S2",
            DOCUMENTED,
            "a search answers a FeatureCollection",
            account -> {
              Answer answer = account.search(Json.object().path("none"), 100);
              return expect(
                  answer.json().path("type").asText().equals("FeatureCollection")
                      && answer.json().path("features").isArray(),
                  told(answer));
            }),
        Check.of(
            "S3",
            DOCUMENTED,
            "an item has a self link, a geometry, and assets with addresses",
            account -> {
              JsonNode item = account.someItems().get(0);
              boolean holds =
                  AccountAnswers.link(item, "self").isPresent()
                      && item.path("geometry").isObject()
                      && item.path("assets").elements().hasNext()
                      && item.path("assets").elements().next().path("href").isTextual();
              return expect(holds, Shape.of(item));
            }),
        Check.of(
            "S4",
            DOCUMENTED,
            "an item names its asset by " + ASSET_ID,
            account -> {
              JsonNode properties = account.image().path("properties");
              return expect(properties.path(ASSET_ID).isTextual(), Shape.of(properties));
            }),
        Check.of(
            "S5",
            DOCUMENTED,
            "the filter asset_id finds an asset's items",
            account -> {
              String asset = asset(account);
              Answer answer = account.search(call("=", "asset_id", asset), 10);
              return found(
                  answer, item -> item.path("properties").path(ASSET_ID).asText().equals(asset));
            }),
        Check.of(
            "S6",
            DOCUMENTED,
            "the filter job_id finds a job's results",
            account -> {
              JsonNode job = account.job("captured", one -> true, "captured job");
              String id = job.path("jobID").asText();
              return found(
                  account.search(call("=", "job_id", id), 10),
                  item -> item.path("properties").path("up42-system:job_id").asText().equals(id));
            }),
        Check.of(
            "S7",
            SEEN,
            "a search takes a_contains on tags",
            account -> {
              ArrayNode tags = Json.object().putArray("tags").add("swath-contract-check");
              Answer answer = account.search(call("a_contains", "tags", tags), 1);
              return expect(answer.status() == 200, told(answer));
            }),
        Check.of(
            "S8",
            SEEN,
            "a search takes or and not",
            account -> {
              ObjectNode not = Json.object().put("op", "not");
              not.putArray("args").add(call("=", "title", "swath-contract-check"));
              ObjectNode or = Json.object().put("op", "or");
              or.putArray("args").add(not).add(call("=", "title", "swath-contract-check"));
              Answer answer = account.search(or, 1);
              return expect(answer.status() == 200, told(answer));
            }),
        Check.of("S9", DOCUMENTED, "the newest items come first when asked", StorageChecks::sorted),
        Check.of(
            "S10",
            DOCUMENTED,
            "an asset's metadata has id, name and createdAt",
            account -> {
              Answer answer =
                  account.get(HttpClient.path("/v2/assets", asset(account), "metadata"));
              Optional<String> lacking =
                  AccountChecks.hasTexts(answer.json(), "id", "name", "createdAt");
              return lacking.map(seen -> answer.status() + ", " + seen);
            }),
        Check.of(
            "S11",
            INFERRED,
            "an unknown collection is 404",
            account -> {
              Answer answer =
                  account.get(
                      HttpClient.path(
                          AccountAnswers.STAC + "/collections",
                          "00000000-0000-0000-0000-000000000000"));
              return expect(answer.status() == 404, told(answer));
            }));
  }

  private static String asset(AccountAnswers account) {
    String id = account.image().path("properties").path(ASSET_ID).asText();
    if (id.isEmpty()) {
      throw new Unchecked("the image names no asset");
    }
    return id;
  }

  private static JsonNode call(String operator, String property, Object value) {
    ObjectNode call = Json.object().put("op", operator);
    ArrayNode args = call.putArray("args");
    args.addObject().put("property", property);
    if (value instanceof JsonNode json) {
      args.add(json);
    } else {
      args.add(value.toString());
    }
    return call;
  }

  private static Optional<String> found(
      Answer answer, java.util.function.Predicate<JsonNode> matches) {
    if (answer.status() != 200) {
      return Optional.of(told(answer));
    }
    List<JsonNode> items = AccountAnswers.rows(answer, "features");
    return items.isEmpty()
        ? Optional.of("nothing")
        : expect(items.stream().allMatch(matches), "other items, too");
  }

  private static Optional<String> sorted(AccountAnswers account) {
    List<String> times = new ArrayList<>();
    account
        .someItems()
        .forEach(item -> times.add(item.path("properties").path("datetime").asText()));
    List<String> newestFirst = times.stream().sorted(java.util.Comparator.reverseOrder()).toList();
    return expect(times.equals(newestFirst), "in another order");
  }
}
