package swath;

import static swath.http.FaultyServer.reply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import swath.http.FaultyServer;
import swath.http.ScriptedServer;
import swath.http.WireFault;
import swath.sandbox.Sandbox;

/**
 * A sandbox whose password, tokens and signed addresses bear the word "canary", and whose
 * connection has faults.
 */
final class CanaryProxy implements AutoCloseable {
  private static final String SIGNED = "?signature=" + ScriptedServer.SIGNATURE + "&";
  private static final String MARK = "canary-token-";

  private final Sandbox sandbox;
  private final Forwarder forwarder;
  private final FaultyServer foreign;
  private final FaultyServer server;
  private final AtomicInteger left = new AtomicInteger();
  private volatile WireFault fault = WireFault.NONE;

  CanaryProxy(Sandbox sandbox) throws IOException {
    this.sandbox = sandbox;
    this.forwarder = new Forwarder(sandbox.url(), this::inwards);
    this.foreign = new FaultyServer("localhost", seen -> reply(200, "{\"jobs\":[]}"));
    this.server = new FaultyServer(this::act);
  }

  String url() {
    return server.url();
  }

  /** From now on that goes wrong. */
  void spoil(WireFault next) throws IOException {
    fault = next;
    left.set(next.times());
    if (next == WireFault.REFUSED) {
      server.close();
    } else if (next == WireFault.RESET_BEFORE) {
      server.breakAll();
    }
  }

  List<FaultyServer.Seen> seen() {
    return server.seen();
  }

  /** What another host was sent. */
  List<FaultyServer.Seen> seenElsewhere() {
    return foreign.seen();
  }

  private FaultyServer.Act act(FaultyServer.Seen seen) {
    if (!ScriptedServer.isLogIn(seen) && left.getAndDecrement() > 0) {
      return fault.act(server, seen, foreign.url()).orElseGet(() -> forward(seen));
    }
    return forward(seen);
  }

  private FaultyServer.Act forward(FaultyServer.Seen seen) {
    Forwarder.Answer answer = forwarder.answer(seen);
    return answer.isJson() ? answer.withBody(outwards(answer.body())).act() : answer.act();
  }

  private String inwards(String text) {
    return text.replace(server.url(), sandbox.url())
        .replace(SIGNED, "?")
        .replace(MARK, "")
        .replace(
            "password=" + ScriptedServer.PASSWORD, "password=" + sandbox.credentials().password());
  }

  private byte[] outwards(byte[] body) {
    return new String(body, StandardCharsets.UTF_8)
        .replace(sandbox.url(), server.url())
        .replace("?response-content-disposition", SIGNED + "response-content-disposition")
        .replace("_token\":\"", "_token\":\"" + MARK)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    server.close();
    foreign.close();
  }
}
