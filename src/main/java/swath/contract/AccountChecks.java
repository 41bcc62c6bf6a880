package swath.contract;

import static swath.contract.Check.expect;
import static swath.contract.KnownFact.Source.DOCUMENTED;
import static swath.contract.KnownFact.Source.INFERRED;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import swath.contract.Check.Unchecked;
import swath.contract.Probe.Answer;
import swath.http.HttpClient;
import swath.http.Query;

/** What the account itself tells: log-in, balance, budgets, EULAs. */
final class AccountChecks {
  private static final String BUDGETS = "/v2/budgets";

  private AccountChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of(
            "L1",
            DOCUMENTED,
            "userinfo names the user by sub",
            account ->
                expect(account.userinfo().path("sub").isTextual(), Shape.of(account.userinfo()))),
        Check.of(
            "B1",
            DOCUMENTED,
            "the balance is available.amount, in CREDIT",
            account -> {
              Answer answer = account.get("/v2/payments/balances");
              JsonNode available = answer.json().path("available");
              return expect(
                  available.path("amount").isNumber()
                      && available.path("unit").asText().equals("CREDIT"),
                  told(answer));
            }),
        Check.of(
            "G1",
            DOCUMENTED,
            "budgets come as content with totalPages",
            account -> {
              Answer answer = budgets(account);
              return expect(
                  answer.json().path("content").isArray()
                      && answer.json().path("totalPages").isIntegralNumber(),
                  told(answer));
            }),
        Check.of(
            "G2",
            DOCUMENTED,
            "a budget has id, name, status, createdAt, updatedAt",
            account -> {
              JsonNode budget = budgets(account).json().path("content").path(0);
              if (budget.isMissingNode()) {
                throw new Unchecked("the account has no budget");
              }
              return hasTexts(budget, "id", "name", "status", "createdAt", "updatedAt");
            }),
        Check.of(
            "G3",
            DOCUMENTED,
            "the budgets' settings have enforcementEnabled",
            account -> {
              Answer answer = permitted(account.get(BUDGETS + "/settings"));
              return expect(answer.json().path("enforcementEnabled").isBoolean(), told(answer));
            }),
        Check.of(
            "E1",
            DOCUMENTED,
            "a process names its EULA, and the EULA has isAccepted",
            account -> {
              String id =
                  StreamSupport.stream(parameters(account.process()).spliterator(), false)
                      .filter(one -> one.path("name").asText().equals("eula-id"))
                      .map(one -> one.path("value").path(0).asText())
                      .findFirst()
                      .orElse("");
              if (id.isEmpty()) {
                return Optional.of("the process names none");
              }
              Answer answer = account.get(HttpClient.path("/v2/eulas", id));
              return expect(answer.json().path("isAccepted").isBoolean(), told(answer));
            }),
        Check.of(
            "D1",
            INFERRED,
            "each answer has a Date",
            account -> expect(account.jobs(Query.none()).hasDate(), "no Date")));
  }

  static JsonNode parameters(JsonNode process) {
    return process.path("additionalParameters").path("parameters");
  }

  private static Answer budgets(AccountAnswers account) {
    return permitted(
        account.get(BUDGETS, Query.none().with("includeUsage", "true").with("page", 0)));
  }

  private static Answer permitted(Answer answer) {
    if (answer.status() == 403) {
      throw new Unchecked("the user's role or plan may not read it (403)");
    }
    return answer;
  }

  /** The status of an answer and its shape. */
  static String told(Answer answer) {
    return answer.status() + " " + Shape.of(answer.json());
  }

  static Optional<String> hasTexts(JsonNode json, String... members) {
    for (String member : members) {
      if (!json.path(member).isTextual()) {
        return Optional.of(member + " is " + Shape.type(json.path(member)));
      }
    }
    return Optional.empty();
  }
}
