package swath.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a class, a scanner or a broken client does to a server: it answers others meanwhile, and is
 * as it was afterwards. Prints its figures; {@code -Plong} sends all of it, each build a tenth.
 */
@Tag("slow")
class SandboxAttackTest {
  private static final boolean ALL = Boolean.getBoolean("swath.long");
  private static final int IDLE = ALL ? 10_000 : 1_000;
  private static final int LARGE = ALL ? 100 << 20 : 10 << 20;
  private static final int HALF_SENT = 70;
  private static final int CLIENTS = 32;
  private static final int CALLS = ALL ? 200 : 20;
  private static final Map<String, String> FIGURES = new LinkedHashMap<>();

  private final Sandbox sandbox = Sandbox.builder().jobs(20).clockSpeed(1).start();
  private final RawClient client = RawClient.to(sandbox);

  @AfterEach
  void stillStands() {
    assertThat(client.get("/v2/processing/jobs?limit=1").statusCode()).isEqualTo(200);
    assertThat(sandbox.jobs()).isEqualTo(20);
    sandbox.close();
  }

  @AfterAll
  static void print() {
    FIGURES.forEach((what, figure) -> System.out.println("  " + what + ": " + figure));
  }

  private String authority() {
    return sandbox.url().substring("http://".length());
  }

  private List<String> malformed() {
    String host = "Host: " + authority() + "\r\n";
    String end = "\r\n";
    return List.of(
        "",
        "\r\n\r\n\r\n",
        "\0\0\0\0\r\n\r\n",
        "GET\r\n\r\n",
        "GET /\r\n\r\n",
        "GET / HTTP/9.9\r\n" + host + end,
        "GET  HTTP/1.1\r\n" + host + end,
        "GET / HTTP/1.1\r\n" + end,
        "GET / HTTP/1.1\r\n" + host + host + end,
        "GET / HTTP/1.1\r\nHost\r\n" + end,
        "GET / HTTP/1.1\r\n: x\r\n" + host + end,
        "GET / HTTP/1.1\nHost: " + authority() + "\n\n",
        "GET /%zz HTTP/1.1\r\n" + host + end,
        "GET /%00/..%2f..%2fetc/passwd HTTP/1.1\r\n" + host + end,
        "GET /../../etc/passwd HTTP/1.1\r\n" + host + end,
        "GET " + "/a".repeat(200_000) + " HTTP/1.1\r\n" + host + end,
        "GET / HTTP/1.1\r\n" + host + "X: " + "a".repeat(2_000_000) + "\r\n" + end,
        "GET / HTTP/1.1\r\n" + host + "A: b\r\n".repeat(20_000) + end,
        "POST /v2/processing/jobs HTTP/1.1\r\n" + host + "Content-Length: -1\r\n" + end,
        "POST /v2/processing/jobs HTTP/1.1\r\n"
            + host
            + "Content-Length: 99999999999999999999\r\n"
            + end,
        "POST /v2/processing/jobs HTTP/1.1\r\n"
            + host
            + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n"
            + end
            + "0\r\n\r\nGET /_sandbox/ HTTP/1.1\r\n\r\n",
        "POST /v2/processing/jobs HTTP/1.1\r\n"
            + host
            + "Transfer-Encoding: chunked\r\n"
            + end
            + "zz\r\n",
        "BREW /pot HTTP/1.1\r\n" + host + end,
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003");
  }

  @Test
  void malformedRequests() throws IOException {
    List<String> requests = malformed();
    List<String> answers = new ArrayList<>();
    for (String request : requests) {
      answers.add(status(request, 300));
    }
    FIGURES.put(requests.size() + " malformed requests", answers.toString());
    assertThat(requests).hasSize(24);
    assertThat(answers).noneMatch(answer -> answer.startsWith("5"));
    assertThat(answers.get(13) + answers.get(14)).doesNotContain("200");
  }

  private String status(String request, int patience) throws IOException {
    String answer;
    try {
      answer = RawSocket.ask(sandbox.url(), request, patience);
    } catch (IOException e) {
      return "closed"; // while it was still being sent
    }
    assertThat(answer).doesNotContain("root:");
    return answer.startsWith("HTTP/1.1 ") ? answer.substring(9, 12) : "closed";
  }

  @Test
  void badBodies() throws IOException {
    String deep = "[".repeat(100_000);
    List<String> bodies =
        List.of(
            "",
            "null",
            "[]",
            "\"x\"",
            "{",
            "{\"inputs\":",
            "{\"inputs\":null}",
            "{\"inputs\":[]}",
            "{\"inputs\":{\"title\":1,\"item\":{}}}",
            "{\"inputs\":{\"title\":\"x\",\"item\":[\"y\"]}}",
            "{\"inputs\":{\"title\":\"" + "x".repeat(1_000_000) + "\",\"item\":\"y\"}}",
            deep,
            "{\"a\":".repeat(50_000),
            "{\"inputs\":" + "9".repeat(1_000_000) + "}",
            "{\"inputs\":{\"title\":\"\\ud800\",\"item\":1e999999999}}",
            "\u00ef\u00bb\u00bf{} trailing");
    List<Integer> statuses = new ArrayList<>();
    for (String body : bodies) {
      for (String action : List.of("validation", "cost", "execution")) {
        var answer = client.process("detection-trees-spacept", action, body);
        statuses.add(answer.statusCode());
        assertThat(answer.body().length())
            .as(body.substring(0, Math.min(60, body.length())))
            .isLessThan(10_000);
      }
    }
    FIGURES.put(bodies.size() + " bad bodies, three routes", statuses.toString());
    assertThat(bodies).hasSize(16);
    assertThat(statuses).allMatch(status -> status >= 400 && status < 500);
  }

  @Test
  void largeBodies() throws Exception {
    long before = heap();
    long started = System.nanoTime();
    List<Callable<String>> senders = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      boolean isChunked = i % 2 == 0;
      senders.add(() -> large(isChunked));
    }
    List<String> answers = all(senders, 8);
    FIGURES.put(
        "8 bodies of " + (LARGE >> 20) + " MB",
        answers
            + ", "
            + seconds(started)
            + " s, heap grew by "
            + ((heap() - before) >> 20)
            + " MB");
    assertThat(answers).allMatch(answer -> List.of("413", "503", "closed").contains(answer));
    assertThat(heap() - before).isLessThan(64L << 20);
  }

  /** Sends a large body, and what came back while or after that. */
  private String large(boolean isChunked) throws IOException {
    try (RawSocket socket = new RawSocket(sandbox.url())) {
      socket.send(
          "POST /v2/assets/stac/search HTTP/1.1\r\nHost: "
              + authority()
              + "\r\nContent-Type: application/json\r\n"
              + (isChunked ? "Transfer-Encoding: chunked" : "Content-Length: " + LARGE)
              + "\r\n\r\n");
      byte[] piece = new byte[1 << 20];
      Arrays.fill(piece, (byte) ' ');
      try {
        for (int sent = 0; sent < LARGE; sent += piece.length) {
          if (isChunked) {
            socket.send("100000\r\n");
          }
          socket.send(piece);
          if (isChunked) {
            socket.send("\r\n");
          }
        }
      } catch (IOException e) {
        // it does not read on; what it said may have come
      }
      String answer = socket.answer(2_000);
      return answer.startsWith("HTTP/1.1 ") ? answer.substring(9, 12) : "closed";
    }
  }

  @Test
  void halfSentBodiesHoldNobodyUp() throws IOException {
    List<RawSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < HALF_SENT; i++) {
        RawSocket socket = new RawSocket(sandbox.url());
        sockets.add(socket);
        socket.send(
            "POST /v2/processing/processes/pansharpening/validation HTTP/1.1\r\nHost: "
                + authority()
                + "\r\nContent-Length: 1000\r\n\r\n{\"inputs\":");
      }
      FIGURES.put("an answer beside " + HALF_SENT + " half-sent bodies", answered());
    } finally {
      close(sockets);
    }
  }

  @Test
  void slowReadersHoldNobodyUp() throws IOException {
    List<RawSocket> sockets = new ArrayList<>();
    String signed = client.signedAddress().substring(sandbox.url().length());
    try {
      for (int i = 0; i < HALF_SENT; i++) {
        RawSocket socket = new RawSocket(sandbox.url());
        sockets.add(socket);
        socket.takeLittle();
        socket.send(
            ("GET " + signed + " HTTP/1.1\r\nHost: " + authority() + "\r\n\r\n").repeat(40));
      }
      FIGURES.put("an answer beside " + HALF_SENT + " readers that do not read", answered());
    } finally {
      close(sockets);
    }
  }

  /** In a process of its own, as on a teacher's machine: each process may have so many files. */
  @Test
  void idleConnectionsHoldNobodyUp() throws Exception {
    List<RawSocket> sockets = new ArrayList<>();
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "swath.cli.Main",
                "sandbox",
                "--jobs",
                "20")
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out = server.inputReader(UTF_8)) {
      String url = String.valueOf(out.readLine()).replaceFirst("UP42 sandbox at ", "");
      assertThat(url).startsWith("http://127.0.0.1:");
      RawClient other = RawClient.at(url);
      other.login();
      for (int i = 0; i < IDLE; i++) {
        sockets.add(new RawSocket(url));
      }
      FIGURES.put("an answer beside " + sockets.size() + " idle connections", answered(other));
    } finally {
      close(sockets);
      server.destroyForcibly().waitFor();
    }
  }

  @Test
  void manyClientsAtOnce() throws Exception {
    long started = System.nanoTime();
    List<Callable<String>> callers = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      callers.add(
          () -> {
            RawClient one = RawClient.to(sandbox);
            for (int call = 0; call < CALLS; call++) {
              int status = one.get("/v2/processing/jobs?limit=20").statusCode();
              if (status != 200) {
                return String.valueOf(status);
              }
            }
            return "ok";
          });
    }
    List<String> answers = all(callers, CLIENTS);
    FIGURES.put(
        CLIENTS + " clients, " + CLIENTS * CALLS + " lists of jobs", seconds(started) + " s");
    assertThat(answers).containsOnly("ok");
  }

  /** Seconds until a request of somebody else is answered. */
  private String answered() {
    return answered(client);
  }

  private static String answered(RawClient client) {
    long started = System.nanoTime();
    for (int i = 0; i < 5; i++) {
      assertThat(client.get("/v2/processing/jobs?limit=1").statusCode()).isEqualTo(200);
    }
    double seconds = (System.nanoTime() - started) / 1e9 / 5;
    assertThat(seconds).isLessThan(5); // held up, it would take the 20 s of a time-out
    return "%.3f s".formatted(seconds);
  }

  private static List<String> all(List<Callable<String>> calls, int threads) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<String> answers = new ArrayList<>();
      for (Future<String> answer : pool.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }

  private static void close(List<RawSocket> sockets) throws IOException {
    for (RawSocket socket : sockets) {
      socket.close();
    }
  }

  private static String seconds(long started) {
    return "%.1f".formatted((System.nanoTime() - started) / 1e9);
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
