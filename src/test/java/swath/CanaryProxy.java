package swath;

import static swath.http.FaultyServer.reply;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
  private final HttpClient client = HttpClient.newHttpClient();
  private final FaultyServer foreign;
  private final FaultyServer server;
  private final AtomicInteger left = new AtomicInteger();
  private volatile WireFault fault = WireFault.NONE;

  CanaryProxy(Sandbox sandbox) throws IOException {
    this.sandbox = sandbox;
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
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(sandbox.url() + inwards(seen.target())))
            .method(seen.method(), HttpRequest.BodyPublishers.ofString(inwards(seen.body())));
    for (String header : List.of("authorization", "content-type", "accept", "range")) {
      if (seen.headers().containsKey(header)) {
        request.header(header, inwards(seen.headers().get(header)));
      }
    }
    try {
      HttpResponse<byte[]> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      List<String> headers = new ArrayList<>();
      for (String header : List.of("content-type", "content-disposition", "date")) {
        answer.headers().firstValue(header).ifPresent(value -> headers.add(header + ": " + value));
      }
      boolean isText = headers.toString().contains("json");
      return reply(
          answer.statusCode(),
          isText ? outwards(answer.body()) : answer.body(),
          headers.toArray(String[]::new));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FaultyServer.reset();
    }
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
