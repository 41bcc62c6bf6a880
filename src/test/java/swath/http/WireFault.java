package swath.http;

import static swath.http.FaultyServer.half;
import static swath.http.FaultyServer.reply;
import static swath.http.FaultyServer.reset;

import java.util.Optional;

/** What goes wrong on the wire, and how often. */
public enum WireFault {
  NONE(0),
  REFUSED(99),
  RESET_BEFORE(99),
  RESET_AFTER(99),
  RESET_ONCE(1), // on a connection that stood: OkHttp itself tries another one, for polls too
  STALL_ONCE(1),
  HALF_ONCE(1),
  HALF(99),
  BAD_JSON_ONCE(1),
  BAD_JSON(99),
  UNAUTHORIZED_ONCE(1),
  UNAUTHORIZED(99),
  FORBIDDEN(99),
  NOT_FOUND(99),
  TOO_MANY_ONCE(1),
  TOO_MANY_WITH_PATIENCE(1),
  TOO_MANY_FOR_LONG(99),
  SERVER_ERROR_ONCE(1),
  SERVER_ERROR(99),
  REDIRECT(99);

  private final int times;

  WireFault(int times) {
    this.times = times;
  }

  /** How many requests it spoils. */
  public int times() {
    return times;
  }

  /**
   * What a server does with a request then; empty when it answers well: the first three are done to
   * its connections.
   *
   * @param elsewhere the address of another host
   */
  public Optional<FaultyServer.Act> act(
      FaultyServer server, FaultyServer.Seen seen, String elsewhere) {
    return switch (this) {
      case NONE, REFUSED, RESET_BEFORE -> Optional.empty();
      case RESET_AFTER, RESET_ONCE -> Optional.of(reset());
      case STALL_ONCE -> Optional.of(server.stall());
      case HALF, HALF_ONCE ->
          Optional.of(
              half(
                  200,
                  "{\"url\":\"https://x.y/z?signature=%s\",".formatted(ScriptedServer.SIGNATURE)));
      case BAD_JSON, BAD_JSON_ONCE ->
          Optional.of(reply(200, "{\"jobID\":\"%s\",".formatted(ScriptedServer.SIGNATURE)));
      case UNAUTHORIZED, UNAUTHORIZED_ONCE ->
          Optional.of(reply(401, echo(seen, "{\"title\":\"Unauthorized\",\"detail\":\"%s\"}")));
      case FORBIDDEN ->
          Optional.of(reply(403, echo(seen, "{\"title\":\"Forbidden\",\"detail\":\"%s\"}")));
      case NOT_FOUND ->
          Optional.of(reply(404, "{\"code\":404,\"message\":\"none of these words\"}"));
      case TOO_MANY_ONCE -> Optional.of(reply(429, ""));
      case TOO_MANY_WITH_PATIENCE -> Optional.of(reply(429, "", "Retry-After: 3"));
      case TOO_MANY_FOR_LONG -> Optional.of(reply(429, "", "Retry-After: 61"));
      case SERVER_ERROR, SERVER_ERROR_ONCE ->
          Optional.of(
              reply(
                  500, echo(seen, "{\"title\":\"Internal\",\"detail\":\"%s\"}"), "Retry-After: 0"));
      case REDIRECT ->
          Optional.of(
              reply(
                  307, "", "Location: " + elsewhere + "/x?signature=" + ScriptedServer.SIGNATURE));
    };
  }

  // A careless server: it shows the caller's own secrets in its answer.
  private static String echo(FaultyServer.Seen seen, String body) {
    return body.formatted(
        seen.headers().get("authorization")
            + " of "
            + ScriptedServer.PASSWORD
            + " at https://x.y/z?signature="
            + ScriptedServer.SIGNATURE);
  }
}
