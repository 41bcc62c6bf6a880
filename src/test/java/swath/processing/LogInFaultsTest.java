package swath.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static swath.http.FaultyServer.half;
import static swath.http.FaultyServer.reply;
import static swath.http.FaultyServer.reset;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import swath.error.ApiException;
import swath.error.AuthenticationException;
import swath.error.ServiceUnreachableException;
import swath.error.Up42Exception;
import swath.http.FaultyServer;
import swath.http.Fence;
import swath.http.Json;
import swath.http.ScriptedServer;

/** Every fault of the log-in, for a read, a poll and an execution, which is then never sent. */
class LogInFaultsTest {
  private static final String ECHO = "{\"error\":\"%s of canary-password-7\"}";

  private enum Call {
    READ(5, ProcessingApi::balance),
    POLL(1, api -> api.poll("j")),
    EXECUTE(5, api -> api.execute("p", Json.object(), null, null, Fence.OPEN));

    private final int tries;
    private final Function<ProcessingApi, Object> call;

    Call(int tries, Function<ProcessingApi, Object> call) {
      this.tries = tries;
      this.call = call;
    }
  }

  private enum Fault {
    RESET_AFTER(99, ServiceUnreachableException.class, true),
    HALF(99, ServiceUnreachableException.class, true),
    HALF_ONCE(1, null, true),
    STALL_ONCE(1, null, true),
    BAD_JSON(99, ServiceUnreachableException.class, true),
    NO_TOKEN(99, ServiceUnreachableException.class, true),
    WRONG_PASSWORD(99, AuthenticationException.class, false),
    FORBIDDEN(99, AuthenticationException.class, false),
    NOT_FOUND(99, AuthenticationException.class, false),
    TOO_MANY_ONCE(1, null, true),
    SERVER_ERROR(99, ApiException.class, true),
    SERVER_ERROR_ONCE(1, null, true),
    REDIRECT(99, AuthenticationException.class, false);

    private final int times;
    private final @Nullable Class<?> thrown;
    private final boolean passing;

    Fault(int times, @Nullable Class<?> thrown, boolean passing) {
      this.times = times;
      this.thrown = thrown;
      this.passing = passing;
    }
  }

  static Stream<Arguments> matrix() {
    return Stream.of(Call.values())
        .flatMap(call -> Stream.of(Fault.values()).map(fault -> Arguments.of(call, fault)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("matrix")
  void outcome(Call call, Fault fault) throws IOException {
    AtomicInteger left = new AtomicInteger(fault.times);
    try (FaultyServer foreign = new FaultyServer("localhost", seen -> reply(200, "{}"));
        ScriptedServer wire = ScriptedServer.impatient(seen -> reply(200, "{\"jobID\":\"j\"}"))) {
      wire.server()
          .script(
              seen ->
                  !ScriptedServer.isLogIn(seen)
                      ? reply(200, "{\"jobID\":\"j\"}")
                      : left.getAndDecrement() > 0 ? act(fault, wire, foreign) : wire.logIn());
      Up42Exception thrown = null;
      try {
        assertThat(call.call.apply(new ProcessingApi(wire.http()))).isNotNull();
      } catch (Up42Exception e) {
        thrown = e;
      }

      boolean mended = fault.thrown == null && call.tries > 1;
      assertThat(thrown == null).as("mended").isEqualTo(mended);
      if (thrown != null && fault.thrown != null) {
        assertThat(thrown).isExactlyInstanceOf(fault.thrown);
      }
      assertThat(wire.asked()).as("calls behind the log-in").isEqualTo(mended ? 1 : 0);
      int most = fault.passing ? call.tries : 1;
      assertThat(wire.logIns()).isBetween(1L, (long) most + 1); // OkHttp's own try after a reset
      assertThat(foreign.seen()).as("what another host was sent").isEmpty();
      assertThat(text(thrown) + wire.http().requests()).doesNotContain("canary");
    }
  }

  private static FaultyServer.Act act(Fault fault, ScriptedServer wire, FaultyServer foreign) {
    return switch (fault) {
      case RESET_AFTER -> reset();
      case HALF, HALF_ONCE -> half(200, "{\"access_token\":\"canary-token\"}");
      case STALL_ONCE -> wire.server().stall();
      case BAD_JSON -> reply(200, "{\"access_token\":\"canary-token\"");
      case NO_TOKEN -> reply(200, "{\"token_type\":\"Bearer\"}");
      case WRONG_PASSWORD -> reply(401, ECHO.formatted("invalid_grant"));
      case FORBIDDEN -> reply(403, ECHO.formatted("forbidden"));
      case NOT_FOUND -> reply(404, ECHO.formatted("no realm"));
      case TOO_MANY_ONCE -> reply(429, "");
      case SERVER_ERROR, SERVER_ERROR_ONCE -> reply(503, ECHO.formatted("away"));
      case REDIRECT -> reply(307, "", "Location: " + foreign.url() + "/token");
    };
  }

  private static String text(@Nullable Throwable thrown) {
    StringWriter text = new StringWriter();
    if (thrown != null) {
      thrown.printStackTrace(new PrintWriter(text));
    }
    return text.toString();
  }
}
