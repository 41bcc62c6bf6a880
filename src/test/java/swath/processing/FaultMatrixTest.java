package swath.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static swath.http.FaultyServer.reply;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import swath.error.ApiException;
import swath.error.AuthenticationException;
import swath.error.NotFoundException;
import swath.error.ServiceUnreachableException;
import swath.error.UnknownFateException;
import swath.error.Up42Exception;
import swath.http.FaultyServer;
import swath.http.Fence;
import swath.http.Json;
import swath.http.RequestRecord;
import swath.http.ScriptedServer;
import swath.http.WireFault;
import swath.stac.StacApi;

/**
 * Every fault on every operation: the right outcome, the right number of requests, never a second
 * execution, never a token at another host, and no password, token or signed address in any text.
 */
@Tag("slow")
class FaultMatrixTest {
  /** A body that is a good answer to every call. */
  private static final String GOOD =
      """
      {"jobs":[],"links":[],"features":[],"collections":[],"processes":[],"content":[],
       "id":"x","jobID":"j-1","sub":"u","totalCredits":1,"url":"%s"}""";

  private static final String EXECUTION = "/v2/processing/processes/p/execution";

  /** How often a call is made. */
  private enum Kind {
    REPEATED(5),
    POLLED(1),
    ONCE(1);

    private final int tries;

    Kind(int tries) {
      this.tries = tries;
    }
  }

  private interface Call {
    @Nullable Object make(FaultMatrixTest test);
  }

  private record Operation(String name, Kind kind, Call call) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Operation api(
      String name, java.util.function.Function<ProcessingApi, Object> call) {
    return new Operation(
        name, Kind.REPEATED, test -> call.apply(new ProcessingApi(test.wire.http())));
  }

  private static Operation stac(String name, java.util.function.Function<StacApi, Object> call) {
    return new Operation(name, Kind.REPEATED, test -> call.apply(new StacApi(test.wire.http())));
  }

  private static final List<Operation> OPERATIONS =
      List.of(
          api("page", api -> api.page(JobQuery.all())),
          api("next page", api -> api.page("/v2/processing/jobs?token=t")),
          api("job", api -> api.job("j-1")),
          api("processes", ProcessingApi::processes),
          api("process", api -> api.process("p")),
          api("eula", api -> api.eula("e")),
          api("validate", api -> api.validate("p", Json.object())),
          api("cost", api -> api.cost("p", Json.object())),
          api("balance", ProcessingApi::balance),
          api("budgets", ProcessingApi::budgets),
          api("budget", api -> api.budget("b")),
          api("budget usage", api -> api.budgetUsage("b")),
          api("budget settings", ProcessingApi::budgetSettings),
          api("user", api -> api.http().userinfo()),
          stac("asset", stac -> stac.asset("a")),
          stac("item", stac -> stac.item("/v2/assets/stac/collections/c/items/i")),
          stac("collection", stac -> stac.collection("c")),
          stac("collections", StacApi::collections),
          stac("search", stac -> stac.search().list()),
          new Operation(
              "fetch",
              Kind.REPEATED,
              test -> test.wire.http().fetch("/v2/assets/a", 1 << 20).length),
          new Operation(
              "download",
              Kind.REPEATED,
              test -> test.wire.http().download("/v2/assets/a", test.directory, (a, b, c) -> {})),
          new Operation(
              "poll", Kind.POLLED, test -> new ProcessingApi(test.wire.http()).poll("j-1")),
          new Operation(
              "poll list",
              Kind.POLLED,
              test -> new ProcessingApi(test.wire.http()).poll(JobQuery.all())),
          new Operation(
              "execute",
              Kind.ONCE,
              test ->
                  new ProcessingApi(test.wire.http())
                      .execute("p", Json.of(Map.of("title", "T")), "w", null, Fence.OPEN)));

  static Stream<Arguments> matrix() {
    return OPERATIONS.stream()
        .flatMap(
            operation ->
                Stream.of(WireFault.values()).map(fault -> Arguments.of(operation, fault)));
  }

  @TempDir Path directory;
  private final List<String> logged = new ArrayList<>();
  private final Handler log =
      new Handler() {
        @Override
        public synchronized void publish(LogRecord record) {
          logged.add(record.getMessage() + " " + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private final AtomicInteger left = new AtomicInteger();
  private ScriptedServer wire;
  private FaultyServer foreign;
  private WireFault fault = WireFault.NONE;

  @BeforeEach
  void start() throws IOException {
    Logger.getLogger("").addHandler(log);
    foreign =
        new FaultyServer("localhost", seen -> reply(200, "{\"jobs\":[],\"jobID\":\"stolen\"}"));
    wire = ScriptedServer.impatient(this::act);
  }

  @AfterEach
  void stop() throws IOException {
    Logger.getLogger("").removeHandler(log);
    wire.close();
    foreign.close();
  }

  private FaultyServer.Act act(FaultyServer.Seen seen) {
    if (seen.path().startsWith("/files/")) {
      return reply(200, "content");
    }
    boolean good = left.getAndDecrement() <= 0;
    String body =
        GOOD.formatted(
            wire.server().url() + "/files/data.tif?signature=" + ScriptedServer.SIGNATURE);
    if (good) {
      return reply(200, body);
    }
    return fault.act(wire.server(), seen, foreign.url()).orElseGet(() -> reply(200, body));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("matrix")
  void outcome(Operation operation, WireFault wrong) throws IOException {
    wire.http().get("/warm"); // logged in, as a session is
    long before = wire.asked();
    long logIns = wire.logIns();
    fault = wrong;
    left.set(wrong.times());
    if (wrong == WireFault.REFUSED) {
      wire.server().close();
    } else if (wrong == WireFault.RESET_BEFORE) {
      wire.server().breakAll();
    }

    Object result = null;
    Up42Exception thrown = null;
    try {
      result = operation.call().make(this);
    } catch (Up42Exception e) {
      thrown = e;
    }

    Expected expected = Expected.of(operation.kind(), wrong);
    if (operation.kind() == Kind.ONCE && wrong == WireFault.RESET_BEFORE) {
      // The reset comes before or after the first byte leaves: not sent, or nobody knows.
      assertThat(thrown)
          .isInstanceOfAny(UnknownFateException.class, ServiceUnreachableException.class);
    } else {
      assertThat(thrown == null ? null : thrown.getClass())
          .as(() -> "the outcome")
          .isEqualTo(expected.thrown());
    }
    if (expected.tries() >= 0) {
      assertThat(tries(operation, before)).as("requests").isEqualTo(expected.tries());
    }
    if (operation.kind() == Kind.ONCE) {
      assertThat(wire.server().seen(EXECUTION)).hasSizeLessThanOrEqualTo(1);
    }
    boolean renews = wrong.name().startsWith("UNAUTHORIZED") && operation.kind() != Kind.ONCE;
    assertThat(wire.logIns() - logIns).as("log-ins").isEqualTo(renews ? 1 : 0);
    if (wrong == WireFault.TOO_MANY_WITH_PATIENCE && operation.kind() == Kind.REPEATED) {
      assertThat(wire.time().sleeps()).containsExactly(Duration.ofSeconds(3));
    }
    assertThat(foreign.seen()).as("what another host was sent").isEmpty();
    if (expected.thrown() != null && !operation.name().equals("fetch")) {
      assertThat(directory).isEmptyDirectory();
    }
    assertNoSecret(thrown, result);
  }

  private long tries(Operation operation, long before) {
    boolean file = operation.name().equals("fetch") || operation.name().equals("download");
    return wire.asked()
        - before
        - (file
            ? wire.server().seen().stream().filter(s -> s.path().startsWith("/files/")).count()
            : 0);
  }

  private void assertNoSecret(@Nullable Up42Exception thrown, @Nullable Object result) {
    StringWriter texts = new StringWriter();
    if (thrown != null) {
      thrown.printStackTrace(new PrintWriter(texts));
      if (thrown instanceof ApiException refusal) {
        texts.append(refusal.getMessage());
      }
    }
    wire.http().requests().stream().map(RequestRecord::toString).forEach(texts::append);
    texts.append(wire.http().credentials().toString());
    texts.append(String.valueOf(wire.http().options().withEnvironment(Map.of())));
    texts.append(String.join("\n", logged));
    if (result instanceof Path file) {
      texts.append(file.toString());
    }
    assertThat(texts.toString().toLowerCase(Locale.ROOT)).doesNotContain("canary");
  }

  private record Expected(@Nullable Class<?> thrown, int tries) {
    private static final int ANY = -1;

    static Expected of(Kind kind, WireFault fault) {
      return kind == Kind.ONCE ? once(fault) : read(kind, fault);
    }

    private static Expected read(Kind kind, WireFault fault) {
      boolean again = kind == Kind.REPEATED;
      Class<?> unreachable = ServiceUnreachableException.class;
      return switch (fault) {
        case NONE -> new Expected(null, 1);
        case REFUSED, RESET_BEFORE -> new Expected(unreachable, 0);
        case RESET_AFTER -> new Expected(unreachable, ANY);
        case RESET_ONCE -> new Expected(null, 2);
        case STALL_ONCE, HALF_ONCE -> again ? new Expected(null, 2) : new Expected(unreachable, 1);
        case HALF -> new Expected(unreachable, kind.tries);
        case BAD_JSON, BAD_JSON_ONCE -> new Expected(unreachable, 1); // complete: it stays so
        case UNAUTHORIZED_ONCE -> new Expected(null, 2);
        case UNAUTHORIZED -> new Expected(AuthenticationException.class, 2);
        case FORBIDDEN -> new Expected(ApiException.class, 1);
        case NOT_FOUND -> new Expected(NotFoundException.class, 1);
        case TOO_MANY_ONCE, TOO_MANY_WITH_PATIENCE, SERVER_ERROR_ONCE ->
            again ? new Expected(null, 2) : new Expected(ApiException.class, 1);
        case TOO_MANY_FOR_LONG, REDIRECT -> new Expected(ApiException.class, 1);
        case SERVER_ERROR -> new Expected(ApiException.class, kind.tries);
      };
    }

    private static Expected once(WireFault fault) {
      return switch (fault) {
        case NONE -> new Expected(null, 1);
        case REFUSED -> new Expected(ServiceUnreachableException.class, 0);
        case UNAUTHORIZED_ONCE, UNAUTHORIZED -> new Expected(AuthenticationException.class, 1);
        case NOT_FOUND -> new Expected(NotFoundException.class, 1);
        case FORBIDDEN -> new Expected(ApiException.class, 1);
        // A refusal without UP42's words may be that of a proxy on the way.
        case TOO_MANY_ONCE, TOO_MANY_WITH_PATIENCE, TOO_MANY_FOR_LONG ->
            new Expected(UnknownFateException.class, 1);
        // Reset before it was read: the bytes may have left this machine.
        case RESET_BEFORE -> new Expected(UnknownFateException.class, 0);
        default -> new Expected(UnknownFateException.class, 1);
      };
    }
  }
}
