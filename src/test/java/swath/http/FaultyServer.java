package swath.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A server that can misbehave in every way a network knows, one request at a time per connection.
 */
public final class FaultyServer implements AutoCloseable {
  /** A request as it came. */
  public record Seen(String method, String target, Map<String, String> headers, String body) {
    /** Its target without the query. */
    public String path() {
      return target.replaceAll("\\?.*", "");
    }
  }

  /** What the server does with a request. */
  public interface Act {
    void perform(Socket socket, OutputStream out) throws IOException, InterruptedException;
  }

  /** Decides by the request. */
  public interface Script {
    Act act(Seen seen);
  }

  private final ServerSocket socket;
  private final String host;
  private final AtomicInteger resets = new AtomicInteger();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile Script script;
  private volatile boolean closed;
  private final Thread acceptor;

  /** Starts on a free port; {@code host} is how its address calls it. */
  public FaultyServer(String host, Script script) throws IOException {
    this.host = host;
    this.script = script;
    this.socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    this.acceptor = daemon(this::accept);
  }

  /** Starts on a free port of 127.0.0.1. */
  public FaultyServer(Script script) throws IOException {
    this("127.0.0.1", script);
  }

  public String url() {
    return "http://" + host + ":" + socket.getLocalPort();
  }

  public List<Seen> seen() {
    return List.copyOf(seen);
  }

  /** The requests to that path. */
  public List<Seen> seen(String path) {
    return seen.stream().filter(request -> request.path().equals(path)).toList();
  }

  public void script(Script next) {
    script = next;
  }

  /** The next connections are reset before anything is read. */
  public void resetNext(int connections) {
    resets.set(connections);
  }

  /** All connections are reset, those that are open and those that come. */
  public void breakAll() throws IOException {
    resets.set(Integer.MAX_VALUE);
    for (Socket client : open) {
      abort(client);
    }
  }

  public static Act reply(int status, String body, String... headers) {
    return reply(status, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  public static Act reply(int status, byte[] body, String... headers) {
    return (socket, out) -> {
      out.write(head(status, body.length, headers));
      out.write(body);
      out.flush();
    };
  }

  /** The connection is reset once the request has been read. */
  public static Act reset() {
    return (socket, out) -> abort(socket);
  }

  /** Nothing comes until the client goes away. */
  public Act stall() {
    return (socket, out) -> end.await();
  }

  /** The head and half of the body, then the end. */
  public static Act half(int status, String body, String... headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return (socket, out) -> {
      out.write(head(status, bytes.length, headers));
      out.write(bytes, 0, bytes.length / 2);
      out.flush();
      socket.close();
    };
  }

  private static byte[] head(int status, int length, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Word\r\n");
    head.append("Content-Length: ").append(length).append("\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        if (closed || resets.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
          abort(client);
          continue;
        }
        open.add(client);
        Thread unused = daemon(() -> serve(client));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void serve(Socket client) {
    try (client) {
      client.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(client.getInputStream());
      while (true) {
        Seen request = read(in);
        if (request == null || closed || client.isClosed()) { // closed while the bytes came
          return;
        }
        seen.add(request);
        script.act(request).perform(client, client.getOutputStream());
        if (client.isClosed()) {
          return;
        }
      }
    } catch (IOException | InterruptedException e) {
      // the client went away
    } finally {
      open.remove(client);
    }
  }

  private static @Nullable Seen read(InputStream in) throws IOException {
    String first = line(in);
    if (first == null) {
      return null;
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new IOException("half a request");
    }
    String[] parts = first.split(" ");
    return new Seen(parts[0], parts[1], headers, new String(body, StandardCharsets.UTF_8));
  }

  private static @Nullable String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        return null;
      }
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private static void abort(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "faulty-server");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    end.countDown();
    socket.close();
    for (Socket client : open) {
      client.close();
    }
    try {
      acceptor.join(); // until then the port still takes connections, to reset them
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
