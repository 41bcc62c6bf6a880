package swath.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** One request to a kernel: its reply and all that was published for it, also after its end. */
final class Execution {
  private final CompletableFuture<Connection.Message> reply = new CompletableFuture<>();
  private final CompletableFuture<Void> idle = new CompletableFuture<>();
  private final List<Connection.Message> published = new CopyOnWriteArrayList<>();

  void replied(Connection.Message message) {
    reply.complete(message);
  }

  void published(Connection.Message message) {
    published.add(message);
    if (message.content().path("execution_state").asText().equals("idle")) {
      idle.complete(null);
    }
  }

  Execution await(Duration patience) throws Exception {
    reply(patience);
    idle.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    return this;
  }

  Connection.Message reply(Duration patience) throws Exception {
    return reply.get(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  boolean isIdle(Duration patience) throws Exception {
    try {
      idle.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  String status() {
    return reply.join().content().path("status").asText();
  }

  /** All that was published, in order. */
  List<Connection.Message> published() {
    return published;
  }

  List<Connection.Message> published(String type) {
    return published.stream().filter(m -> m.type().equals(type)).toList();
  }

  /** The bundle of the cell's last expression. */
  Optional<JsonNode> result() {
    return published("execute_result").stream().map(m -> m.content().get("data")).findFirst();
  }

  String text() {
    return result().map(data -> data.path("text/plain").asText()).orElse("");
  }

  /** What went to standard output. */
  String printed() {
    return published("stream").stream()
        .map(m -> m.content().path("text").asText())
        .collect(Collectors.joining());
  }

  /** What was shown and then replaced, in order. */
  List<Connection.Message> frames() {
    return published.stream()
        .filter(m -> m.type().equals("display_data") || m.type().equals("update_display_data"))
        .toList();
  }

  static String displayId(Connection.Message frame) {
    return frame.content().path("transient").path("display_id").asText();
  }

  static String text(Connection.Message frame) {
    return data(frame, "text/plain");
  }

  static String data(Connection.Message frame, String type) {
    return frame.content().path("data").path(type).asText();
  }

  /** Why it failed. */
  String error() {
    return reply.join().content().path("ename").asText()
        + ": "
        + reply.join().content().path("evalue").asText();
  }
}
