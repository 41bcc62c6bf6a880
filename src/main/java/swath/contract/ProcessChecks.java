package swath.contract;

import static swath.contract.AccountChecks.told;
import static swath.contract.Check.expect;
import static swath.contract.KnownFact.Source.DOCUMENTED;
import static swath.contract.KnownFact.Source.INFERRED;
import static swath.contract.KnownFact.Source.SEEN;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import swath.contract.Check.Unchecked;
import swath.contract.Probe.Answer;
import swath.http.HttpClient;
import swath.http.Json;

/** What can be run, whether inputs are valid, and what it would cost. Runs nothing. */
final class ProcessChecks {
  private ProcessChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of(
            "P1",
            INFERRED,
            "the processes come as processes, with links",
            account -> {
              Answer answer = account.get(AccountAnswers.PROCESSES);
              return expect(answer.json().path("processes").isArray(), told(answer));
            }),
        Check.of(
            "P2",
            DOCUMENTED,
            "a process has id, title, description, and inputs with schemas",
            account -> {
              JsonNode process = account.process();
              Optional<String> lacking =
                  AccountChecks.hasTexts(process, "id", "title", "description");
              return lacking.isPresent()
                  ? lacking
                  : expect(
                      StreamSupport.stream(process.path("inputs").spliterator(), false)
                          .allMatch(input -> input.path("schema").isObject()),
                      Shape.of(process.path("inputs")));
            }),
        Check.of(
            "P3",
            DOCUMENTED,
            "a process names its price in credits a unit",
            account ->
                expect(
                    price(account.process()).path("credits").isNumber(),
                    Shape.of(AccountChecks.parameters(account.process())))),
        Check.of(
            "P4",
            DOCUMENTED,
            "an unknown process is 404",
            account -> {
              Answer answer =
                  account.get(HttpClient.path(AccountAnswers.PROCESSES, "no-such-process"));
              return expect(answer.status() == 404, told(answer));
            }),
        Check.of(
            "V1",
            DOCUMENTED,
            "inputs are valid (200 or 204) or 422 with errors of name and message",
            ProcessChecks::validation),
        Check.of(
            "V2",
            DOCUMENTED,
            "inputs that break the schema are 400 with a schema-error",
            account -> {
              JsonNode nothing = Json.object().set("inputs", Json.object());
              Answer answer = account.ask(path(account, "validation"), nothing);
              return expect(
                  answer.status() == 400 && answer.json().path("schema-error").isTextual(),
                  told(answer));
            }),
        Check.of(
            "C1",
            DOCUMENTED,
            "a price has pricingStrategy and whole totalCredits",
            account -> {
              Answer answer = cost(account);
              return expect(
                  answer.json().path("pricingStrategy").isTextual()
                      && answer.json().path("totalCredits").isIntegralNumber(),
                  told(answer));
            }),
        Check.of(
            "C2",
            SEEN,
            "by area: price a unit × totalSize, rounded up to whole credits",
            ProcessChecks::rounding));
  }

  private static String path(AccountAnswers account, String call) {
    return HttpClient.path(AccountAnswers.PROCESSES, account.process().path("id").asText(), call);
  }

  private static Optional<String> validation(AccountAnswers account) {
    Answer answer = account.ask(path(account, "validation"), account.inputs());
    if (answer.status() == 200 || answer.status() == 204) {
      return Optional.empty();
    }
    JsonNode error = answer.json().path("errors").path(0);
    return expect(
        answer.status() == 422
            && error.path("name").isTextual()
            && error.path("message").isTextual(),
        told(answer));
  }

  private static Answer cost(AccountAnswers account) {
    Answer answer = account.ask(path(account, "cost"), account.inputs());
    if (answer.status() == 422 || answer.status() == 400) {
      throw new Unchecked("the newest image has no price with that process");
    }
    return answer;
  }

  private static JsonNode price(JsonNode process) {
    return StreamSupport.stream(AccountChecks.parameters(process).spliterator(), false)
        .filter(one -> one.path("name").asText().equals("price"))
        .map(one -> one.path("value").path(0))
        .findFirst()
        .orElseGet(() -> Json.object().path("none"));
  }

  private static Optional<String> rounding(AccountAnswers account) {
    JsonNode cost = cost(account).json();
    if (!cost.path("pricingStrategy").asText().equals("area") || !cost.has("totalSize")) {
      throw new Unchecked("the price is not by area, or names no size");
    }
    JsonNode price = price(account.process()).path("credits");
    if (!price.isNumber()) {
      throw new Unchecked("the process names no price as a number");
    }
    BigDecimal exact = price.decimalValue().multiply(cost.path("totalSize").decimalValue());
    long credits = cost.path("totalCredits").asLong();
    if (credits == exact.setScale(0, RoundingMode.CEILING).longValue()) {
      return Optional.empty();
    }
    return Optional.of(
        credits == exact.setScale(0, RoundingMode.HALF_UP).longValue()
            ? "rounded half up"
            : credits == exact.setScale(0, RoundingMode.FLOOR).longValue()
                ? "rounded down"
                : "another rule");
  }
}
