package swath;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import swath.http.FaultyServer;

/** Passes requests on to another server, with texts changed on the way. */
final class Forwarder {
  private final HttpClient client = HttpClient.newHttpClient();
  private final String target;
  private final UnaryOperator<String> inwards;

  /** An answer as it came. */
  record Answer(int status, List<String> headers, byte[] body) {
    boolean isJson() {
      return headers.toString().contains("json");
    }

    Answer without(String header) {
      List<String> rest = headers.stream().filter(h -> !h.startsWith(header + ":")).toList();
      return new Answer(status, rest, body);
    }

    Answer withBody(byte[] other) {
      return new Answer(status, headers, other);
    }

    FaultyServer.Act act() {
      return FaultyServer.reply(status, body, headers.toArray(String[]::new));
    }
  }

  /** Passes on to {@code target} what {@code inwards} makes of target, headers and body. */
  Forwarder(String target, UnaryOperator<String> inwards) {
    this.target = target;
    this.inwards = inwards;
  }

  Answer answer(FaultyServer.Seen seen) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(target + inwards.apply(seen.target())))
            .method(seen.method(), HttpRequest.BodyPublishers.ofString(inwards.apply(seen.body())));
    for (String header : List.of("authorization", "content-type", "accept", "range")) {
      if (seen.headers().containsKey(header)) {
        request.header(header, inwards.apply(seen.headers().get(header)));
      }
    }
    try {
      HttpResponse<byte[]> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      List<String> headers = new ArrayList<>();
      for (String header : List.of("content-type", "content-disposition", "date")) {
        answer.headers().firstValue(header).ifPresent(value -> headers.add(header + ": " + value));
      }
      return new Answer(answer.statusCode(), headers, answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
