package swath.kernel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Runs a kernel in this JVM and some cells in it, as a front end would, so that the class-data
 * archive that is dumped at the JVM's end holds the classes which first cells need.
 */
final class Training {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> CELLS =
      List.of(
          "1 + 1",
          "var up42 = Up42.sandbox();",
          "up42.jobs().table()",
          "up42.jobs().credits()",
          "up42.jobs().limit(1).list().get(0).history()",
          "up42.close()");

  private Training() {}

  static void run(KernelKind kind) throws Exception {
    Path file = Files.createTempFile("swath-training", ".json");
    try {
      Connection connection = Connection.free();
      connection.write(file);
      Thread kernel = new Thread(() -> main(kind, file), "kernel");
      kernel.setDaemon(true);
      kernel.start();
      cells(connection);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void main(KernelKind kind, Path file) {
    try {
      kind.main(file.toString());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void cells(Connection connection) throws Exception {
    try (Zmtp iopub = Zmtp.patiently(() -> Zmtp.subscriber(connection.iopub()), PATIENCE);
        Zmtp shell = Zmtp.dealer(connection.shell(), "training")) {
      Thread drain = new Thread(() -> drain(iopub), "iopub");
      drain.setDaemon(true);
      drain.start();
      for (String code : CELLS) {
        shell.send(connection.frames(header(), content(code)));
        Connection.Message reply = Connection.message(shell.receive());
        if (!reply.content().path("status").asText().equals("ok")) {
          throw new IllegalStateException(code + ": " + reply.content());
        }
      }
    }
  }

  private static void drain(Zmtp iopub) {
    try {
      while (!iopub.receive().isEmpty()) {
        // outputs are of no use here
      }
    } catch (IOException closed) {
      // the end
    }
  }

  private static ObjectNode header() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("msg_id", UUID.randomUUID().toString())
        .put("username", "swath")
        .put("session", "training")
        .put("msg_type", "execute_request")
        .put("version", "5.3")
        .put("date", Instant.EPOCH.toString());
  }

  private static ObjectNode content(String code) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("code", code)
        .put("silent", false)
        .put("store_history", false)
        .put("allow_stdin", false);
  }
}
