package swath;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import swath.http.FaultyServer;
import swath.http.Json;
import swath.sandbox.RawClient;
import swath.sandbox.Sandbox;

/**
 * Stands between Swath and a sandbox and spoils what decides on money: executions that are carried
 * out late or answered by anything, lists that lag, answers without a date. Thread-safe.
 */
final class SpendingProxy implements AutoCloseable {
  private final Sandbox sandbox;
  private final Forwarder forwarder;
  private final FaultyServer server;
  private final List<Late> late = new ArrayList<>();
  private final Map<String, FaultyServer.Act> answers = new ConcurrentHashMap<>();
  private volatile Trouble trouble = Trouble.NONE;
  private volatile Duration lag = Duration.ZERO;
  private volatile boolean hasDates = true;
  private volatile Consumer<FaultyServer.Seen> watcher = seen -> {};

  /**
   * What becomes of an execution.
   *
   * @param delay when it is carried out; null for never
   * @param answer what the client gets; null for the sandbox's own answer
   */
  record Trouble(@Nullable Duration delay, FaultyServer.@Nullable Act answer) {
    static final Trouble NONE = new Trouble(Duration.ZERO, null);

    static Trouble lost(@Nullable Duration delay) {
      return new Trouble(delay, FaultyServer.reset());
    }

    static Trouble answered(@Nullable Duration delay, int status, String body) {
      return new Trouble(
          delay, FaultyServer.reply(status, body, "Retry-After: 0", "Location: /elsewhere"));
    }
  }

  private record Late(Instant due, FaultyServer.Seen execution) {}

  SpendingProxy(Sandbox sandbox) throws IOException {
    this.sandbox = sandbox;
    this.server = new FaultyServer(this::act);
    this.forwarder =
        new Forwarder(sandbox.url(), text -> text.replace(server().url(), sandbox.url()));
  }

  private FaultyServer server() {
    return server;
  }

  String url() {
    return server.url();
  }

  /** What becomes of executions from now on. */
  void executions(Trouble next) {
    trouble = next;
  }

  /** Jobs are listed and found only when they are that old. */
  void lag(Duration next) {
    lag = next;
  }

  /** Whether answers bear a date. */
  void dates(boolean has) {
    hasDates = has;
  }

  /** From now on whatever ends so is answered by that. */
  void answer(String pathEnd, FaultyServer.Act act) {
    answers.put(pathEnd, act);
  }

  /** Sees each request before it is passed on. */
  void watch(Consumer<FaultyServer.Seen> next) {
    watcher = next;
  }

  /** All is well again, but what is late stays so. */
  void heal() {
    executions(Trouble.NONE);
    lag(Duration.ZERO);
    dates(true);
    answers.clear();
  }

  private FaultyServer.Act act(FaultyServer.Seen seen) {
    watcher.accept(seen);
    carryOutWhatIsDue();
    for (Map.Entry<String, FaultyServer.Act> other : answers.entrySet()) {
      if (seen.path().endsWith(other.getKey())) {
        return other.getValue();
      }
    }
    boolean executes = seen.path().endsWith("/execution");
    return executes ? execution(seen) : lagging(seen, answer(seen)).act();
  }

  private FaultyServer.Act execution(FaultyServer.Seen seen) {
    Trouble now = trouble;
    FaultyServer.Act answer = now.answer();
    if (now.delay() == null) {
      return answer == null ? FaultyServer.reset() : answer;
    }
    if (now.delay().isZero()) {
      FaultyServer.Act own = answer(seen).act();
      return answer == null ? own : answer;
    }
    synchronized (late) {
      late.add(new Late(sandbox.clock().instant().plus(now.delay()), seen));
    }
    return answer == null ? FaultyServer.reset() : answer;
  }

  private void carryOutWhatIsDue() {
    List<Late> due;
    synchronized (late) {
      Instant now = sandbox.clock().instant();
      due = late.stream().filter(one -> !one.due().isAfter(now)).toList();
      late.removeAll(due);
    }
    for (Late one : due) {
      Forwarder.Answer unused = forwarder.answer(withToken(one.execution()));
    }
  }

  // Its own token may have expired by now; what is late was accepted when it came.
  private FaultyServer.Seen withToken(FaultyServer.Seen execution) {
    Map<String, String> headers = new HashMap<>(execution.headers());
    String token = RawClient.to(sandbox).login().path("access_token").asText();
    headers.put("authorization", "Bearer " + token);
    return new FaultyServer.Seen(execution.method(), execution.target(), headers, execution.body());
  }

  private Forwarder.Answer answer(FaultyServer.Seen seen) {
    Forwarder.Answer answer = forwarder.answer(seen);
    return hasDates ? answer : answer.without("date");
  }

  private Forwarder.Answer lagging(FaultyServer.Seen seen, Forwarder.Answer answer) {
    boolean isOfJobs = seen.path().startsWith("/v2/processing/jobs");
    if (!isOfJobs || lag.isZero() || answer.status() != 200) {
      return outwards(answer);
    }
    JsonNode json = Json.parse(new String(answer.body(), UTF_8));
    if (json.has("jobID") && !isListed(json)) {
      return new Forwarder.Answer(404, List.of(), "{\"title\":\"Not Found\"}".getBytes(UTF_8));
    }
    if (json.path("jobs") instanceof ArrayNode jobs) {
      ArrayNode listed = ((ObjectNode) json).putArray("jobs");
      jobs.forEach(
          job -> {
            if (isListed(job)) {
              listed.add(job);
            }
          });
    }
    return outwards(answer.withBody(json.toString().getBytes(UTF_8)));
  }

  private boolean isListed(JsonNode job) {
    Instant created = Instant.parse(job.path("created").asText());
    return !created.plus(lag).isAfter(sandbox.clock().instant());
  }

  private Forwarder.Answer outwards(Forwarder.Answer answer) {
    return answer.isJson()
        ? answer.withBody(
            new String(answer.body(), UTF_8).replace(sandbox.url(), server.url()).getBytes(UTF_8))
        : answer;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
