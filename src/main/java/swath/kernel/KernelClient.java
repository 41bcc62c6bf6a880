package swath.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A front end without a face: starts a kernel as its kernelspec says, and talks to it. Used by one
 * thread.
 */
final class KernelClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String session = UUID.randomUUID().toString();
  private final Map<String, Execution> requests = new ConcurrentHashMap<>();
  private final Process process;
  private final Path log;
  private final Connection connection;
  private final List<Zmtp> channels = new ArrayList<>();
  private final Zmtp shell;
  private final Zmtp control;
  private final Zmtp stdin;
  private volatile String answer = "";

  private KernelClient(Process process, Path log, Connection connection) throws Exception {
    this.process = process;
    this.log = log;
    this.connection = connection;
    Zmtp iopub = open(() -> Zmtp.subscriber(connection.iopub()));
    this.stdin = open(() -> Zmtp.dealer(connection.stdin(), session));
    this.control = open(() -> Zmtp.dealer(connection.control(), session));
    this.shell = open(() -> Zmtp.dealer(connection.shell(), session));
    read(iopub, message -> request(message).published(message));
    read(shell, message -> request(message).replied(message));
    read(control, message -> request(message).replied(message));
    read(stdin, message -> reply(message.parent()));
    awaitSubscription();
  }

  /** Starts the kernel of the kernelspec in this folder. */
  static KernelClient start(Path kernelspec, Map<String, String> environment) throws Exception {
    return start(kernelspec, environment, Path.of(""));
  }

  /** As {@link #start(Path, Map)}, in that folder. */
  static KernelClient start(Path kernelspec, Map<String, String> environment, Path folder)
      throws Exception {
    JsonNode spec = JSON.readTree(kernelspec.resolve("kernel.json").toFile());
    List<String> command = new ArrayList<>();
    spec.get("argv")
        .forEach(a -> command.add(a.asText().replace("{resource_dir}", kernelspec.toString())));
    Map<String, String> all = new HashMap<>();
    spec.path("env").properties().forEach(e -> all.put(e.getKey(), e.getValue().asText()));
    all.putAll(environment);
    return start(command, all, folder);
  }

  /** Starts a kernel by a command line in which {@code {connection_file}} stands for that file. */
  static KernelClient start(List<String> line, Map<String, String> environment) throws Exception {
    return start(line, environment, Path.of(""));
  }

  private static KernelClient start(List<String> line, Map<String, String> environment, Path folder)
      throws Exception {
    Path file = Files.createTempFile("kernel", ".json");
    List<String> command =
        line.stream().map(a -> a.replace("{connection_file}", file.toString())).toList();
    Path log = Files.createTempFile("kernel", ".log");
    Connection connection = Connection.free();
    connection.write(file);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(folder.toAbsolutePath().toFile());
    builder.environment().putAll(environment);
    Process process = builder.redirectOutput(log.toFile()).start();
    try {
      return new KernelClient(process, log, connection);
    } catch (Exception e) {
      process.destroyForcibly();
      throw new IOException(e + "\n" + Files.readString(log), e);
    }
  }

  private Zmtp open(Zmtp.Connector connector) throws IOException, InterruptedException {
    Zmtp channel =
        Zmtp.patiently(
            () -> {
              if (!process.isAlive()) {
                throw new DeadKernelException();
              }
              return connector.connect();
            },
            PATIENCE);
    channels.add(channel);
    return channel;
  }

  /** The kernel ended before it listened. */
  static final class DeadKernelException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private void read(Zmtp channel, Consumer<Connection.Message> consumer) {
    Thread reader =
        new Thread(
            () -> {
              try {
                while (true) {
                  consumer.accept(Connection.message(channel.receive()));
                }
              } catch (IOException closed) {
                // the end
              }
            },
            "reader");
    reader.setDaemon(true);
    reader.start();
  }

  private Execution request(Connection.Message message) {
    return requests.computeIfAbsent(message.parent(), id -> new Execution());
  }

  /** What is published before the kernel knows of the subscription is lost. */
  private void awaitSubscription() throws Exception {
    for (int i = 0; i < 200; i++) {
      Execution info = ask(shell, "kernel_info_request", JSON.createObjectNode());
      info.reply(PATIENCE);
      if (info.isIdle(Duration.ofMillis(100))) {
        return;
      }
    }
    throw new IOException("the kernel publishes nothing");
  }

  private Execution ask(Zmtp channel, String type, JsonNode content) throws IOException {
    ObjectNode header = header(type);
    Execution execution = request(new Connection.Message("", id(header), header, content));
    channel.send(connection.frames(header, content));
    return execution;
  }

  private static String id(ObjectNode header) {
    return header.get("msg_id").asText();
  }

  private ObjectNode header(String type) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("msg_id", UUID.randomUUID().toString())
        .put("username", "swath")
        .put("session", session)
        .put("msg_type", type)
        .put("version", "5.3")
        .put("date", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
  }

  private void reply(String parent) {
    try {
      stdin.send(
          connection.frames(header("input_reply"), JSON.createObjectNode().put("value", answer)));
    } catch (IOException e) {
      throw new IllegalStateException(parent, e);
    }
  }

  /** Sends a cell and does not wait. */
  Execution send(String code) throws IOException {
    return send(code, false);
  }

  /** As {@link #send(String)}, where cells behind a failed one run as well. */
  Execution sendGoingOn(String code) throws IOException {
    return send(code, false, false);
  }

  private Execution send(String code, boolean stdinAllowed) throws IOException {
    return send(code, stdinAllowed, true);
  }

  private Execution send(String code, boolean stdinAllowed, boolean stops) throws IOException {
    return ask(
        shell,
        "execute_request",
        JSON.createObjectNode()
            .put("code", code)
            .put("silent", false)
            .put("store_history", true)
            .put("allow_stdin", stdinAllowed)
            .put("stop_on_error", stops));
  }

  /** Sends a question about code and does not wait. */
  Execution ask(String type, JsonNode content) throws IOException {
    return ask(shell, type, content);
  }

  /** Runs a cell to its end. */
  Execution execute(String code) throws Exception {
    return send(code).await(PATIENCE);
  }

  /** Runs a cell; whatever it asks gets this answer. */
  Execution execute(String code, String answer) throws Exception {
    this.answer = answer;
    return send(code, true).await(PATIENCE);
  }

  /** Interrupts the running cell; does not wait. */
  Execution interrupt() throws IOException {
    return ask(control, "interrupt_request", JSON.createObjectNode());
  }

  /** Tells the kernel to end and returns how long it took to. */
  Duration shutdown() throws Exception {
    long begin = System.nanoTime();
    if (!ends(false, PATIENCE)) {
      throw new IllegalStateException("the kernel did not end");
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /**
   * Ends the kernel as Jupyter's server does for the Restart button: it is told to end, and killed
   * when it has not after five seconds, as one with a running cell has not.
   */
  void endForRestart() throws Exception {
    if (!ends(true, Duration.ofSeconds(5))) {
      process.destroyForcibly().waitFor();
    }
  }

  private boolean ends(boolean isRestart, Duration patience) throws Exception {
    ask(control, "shutdown_request", JSON.createObjectNode().put("restart", isRestart));
    return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What the kernel's process printed, rather than the cells. */
  String log() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() throws IOException {
    // a launcher's child would outlive it
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    for (Zmtp channel : channels) {
      channel.close();
    }
  }
}
