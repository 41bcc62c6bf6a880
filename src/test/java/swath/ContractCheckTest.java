package swath;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import swath.contract.ContractCheck;
import swath.contract.ContractReport;
import swath.contract.FactResult;
import swath.contract.FactResult.Outcome;
import swath.contract.KnownFact;
import swath.http.Credentials;
import swath.http.FaultyServer;
import swath.http.HttpClient;
import swath.http.HttpOptions;
import swath.http.Region;
import swath.processing.ProcessingApi;
import swath.sandbox.DemoAccount;
import swath.sandbox.Sandbox;

/** The check of facts against the sandbox, as it is and with deviations planted on the way. */
class ContractCheckTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ID = Pattern.compile("\\[([A-Z]\\d{1,2})\\]");
  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}");

  private final List<String> told = new ArrayList<>();
  private Sandbox sandbox;
  private Forwarder forwarder;
  private FaultyServer server;
  private boolean isSpoilt;

  @BeforeEach
  void start() throws IOException {
    sandbox = Sandbox.builder().manualClock().start();
    server = new FaultyServer(this::act);
    String url = server.url();
    forwarder = new Forwarder(sandbox.url(), text -> text.replace(url, sandbox.url()));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    sandbox.close();
  }

  private FaultyServer.Act act(FaultyServer.Seen seen) {
    Forwarder.Answer answer = forwarder.answer(seen);
    if (!answer.isJson()) {
      return answer.act();
    }
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    text = text.replace(sandbox.url(), server.url());
    return isSpoilt ? spoilt(seen, answer, text) : body(answer, text).act();
  }

  private static Forwarder.Answer body(Forwarder.Answer answer, String text) {
    return answer.withBody(text.getBytes(StandardCharsets.UTF_8));
  }

  private ContractReport check() {
    DemoAccount demo = sandbox.credentials();
    Credentials account =
        Credentials.of(demo.username(), demo.password()).in(Region.at(server.url()));
    try (HttpClient http = HttpClient.open(account, HttpOptions.defaults())) {
      return ContractCheck.run(http, told::add, true);
    }
  }

  private static List<String> ids(ContractReport report, Outcome outcome) {
    return report.results().stream()
        .filter(one -> one.outcome() == outcome)
        .map(one -> one.fact().id())
        .toList();
  }

  @Test
  void sandboxIsAsExpected() {
    ContractReport report = check();

    assertThat(ids(report, Outcome.OTHERWISE)).as(report.toString()).isEmpty();
    assertThat(ids(report, Outcome.NOT_CHECKED)).as(report.toString()).isEmpty();
    assertThat(report.results()).hasSameSizeAs(ContractCheck.facts()).hasSizeGreaterThan(40);
  }

  @Test
  void nothingIsExecutedOrChanged() {
    long jobs = jobs();

    assertThat(check().results()).isNotEmpty();

    assertThat(server.seen())
        .allMatch(
            seen ->
                seen.method().equals("GET")
                    || seen.path().endsWith("/token")
                    || seen.path().matches(".*/(validation|cost|search)"));
    assertThat(server.seen()).hasSizeGreaterThan(30);
    assertThat(jobs()).isEqualTo(jobs);
    long asked = server.seen().stream().filter(seen -> !seen.path().endsWith("/token")).count();
    assertThat((long) told.size()).isEqualTo(asked);
  }

  private long jobs() {
    DemoAccount demo = sandbox.credentials();
    Credentials account =
        Credentials.of(demo.username(), demo.password()).in(Region.at(sandbox.url()));
    try (HttpClient http = HttpClient.open(account, HttpOptions.defaults())) {
      List<Object> all = new ArrayList<>();
      new ProcessingApi(http).jobs(swath.processing.JobQuery.all()).forEach(all::add);
      return all.size();
    }
  }

  @Test
  void reportHasNoIdsTitlesOrAmounts() {
    isSpoilt = true;
    ContractReport report = check();

    assertThat(UUID.matcher(report.toString()).find()).as(report.toString()).isFalse();
    assertThat(report.toString()).doesNotContain("@", "http", "contract check, nothing");
    assertThat(report.view().text().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void tenDeviationsAreReported() {
    isSpoilt = true;

    assertThat(ids(check(), Outcome.OTHERWISE))
        .containsExactlyInAnyOrder("B1", "P3", "V2", "C1", "J2", "J6", "J10", "J18", "S1", "S7");
  }

  /** Ten ways in which a service may differ. */
  private FaultyServer.Act spoilt(FaultyServer.Seen seen, Forwarder.Answer answer, String text) {
    String target = seen.target();
    if (target.equals("/v2/payments/balances")) {
      return body(answer, text.replaceAll("\"amount\":(\\d+)", "\"amount\":\"$1\"")).act();
    } else if (target.startsWith("/v2/processing/processes/") && seen.method().equals("GET")) {
      return body(answer, text.replaceAll("\"credits\":([\\d.]+)", "\"credits\":\"$1\"")).act();
    } else if (target.endsWith("/validation") && answer.status() == 400) {
      return FaultyServer.reply(200, "");
    } else if (target.endsWith("/cost")) {
      return body(answer, text.replaceAll("\"totalCredits\":(\\d+)", "\"totalCredits\":$1.5"))
          .act();
    } else if (target.matches("/v2/processing/jobs\\?limit=25|.*sort=processID%2Casc.*")) {
      return body(answer, reversed(text)).act();
    } else if (target.startsWith("/v2/processing/jobs?status=")) {
      return body(answer, text.replaceFirst("\"status\":\"\\w+\"", "\"status\":\"paused\"")).act();
    } else if (answer.status() == 404 && target.startsWith("/v2/processing/jobs/")) {
      return FaultyServer.reply(200, "{\"jobID\":null}");
    } else if (target.startsWith("/v2/assets/stac/collections?")) {
      return body(answer, text.replace("\"collections\":", "\"groups\":")).act();
    } else if (seen.body().contains("a_contains")) {
      return FaultyServer.reply(400, "{\"code\":400,\"message\":\"no such operator\"}");
    }
    return body(answer, text).act();
  }

  private static String reversed(String page) {
    try {
      ObjectNode json = (ObjectNode) JSON.readTree(page);
      List<JsonNode> jobs = new ArrayList<>();
      json.path("jobs").forEach(job -> jobs.add(0, job));
      ArrayNode rows = json.putArray("jobs");
      jobs.forEach(rows::add);
      return json.toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatFailsDoesNotStopTheRest() throws IOException {
    FaultyServer broken =
        new FaultyServer(
            seen -> seen.path().contains("/stac/") ? FaultyServer.reply(404, "{}") : act(seen));
    try (broken) {
      DemoAccount demo = sandbox.credentials();
      Credentials account =
          Credentials.of(demo.username(), demo.password()).in(Region.at(broken.url()));
      try (HttpClient http = HttpClient.open(account, HttpOptions.defaults())) {
        ContractReport report = ContractCheck.run(http, request -> {}, true);

        assertThat(ids(report, Outcome.NOT_CHECKED)).contains("V1", "C1", "S5");
        assertThat(ids(report, Outcome.AS_EXPECTED)).contains("J1", "J8", "B1");
        assertThat(report.results()).extracting(FactResult::seen).doesNotContainNull();
      }
    }
  }

  @Test
  void everyIdStandsInThePageOfFacts() throws IOException {
    String page = Files.readString(Path.of("src/docs/api.md"));
    TreeSet<String> ids = new TreeSet<>();
    ID.matcher(page).results().map((MatchResult found) -> found.group(1)).forEach(ids::add);

    assertThat(ids)
        .isEqualTo(new TreeSet<>(ContractCheck.facts().stream().map(KnownFact::id).toList()));
  }

  @Test
  void sessionChecksToo() {
    try (Up42 up42 = Up42.connect(sandbox)) {
      assertThat(up42.check().otherwise()).isEmpty();
    }
  }
}
