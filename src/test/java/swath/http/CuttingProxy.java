package swath.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands before a server and cuts a connection after so many bytes, of the request or of the
 * answer: what had passed until then has arrived.
 */
public final class CuttingProxy implements AutoCloseable {
  private static final long NEVER = Long.MAX_VALUE;

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
  private final AtomicLong connections = new AtomicLong();
  private final int port;
  private final AtomicLong requestBytes = new AtomicLong();
  private final AtomicLong answerBytes = new AtomicLong();
  private volatile long cutRequest = NEVER;
  private volatile long cutAnswer = NEVER;
  private volatile boolean closed;

  public CuttingProxy(String url) throws IOException {
    port = URI.create(url).getPort();
    daemon(this::accept);
  }

  public String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  public long connections() {
    return connections.get();
  }

  /** Bytes that passed to the server, ever. */
  public long requestBytes() {
    return requestBytes.get();
  }

  /** Bytes that passed from the server, ever. */
  public long answerBytes() {
    return answerBytes.get();
  }

  /** New connections are cut after that many bytes to the server. */
  public void cutRequestAfter(long bytes) {
    cutRequest = bytes;
    cutAnswer = NEVER;
  }

  /** New connections are cut after that many bytes from the server. */
  public void cutAnswerAfter(long bytes) {
    cutRequest = NEVER;
    cutAnswer = bytes;
  }

  /** New connections are not cut. */
  public void heal() {
    cutRequest = NEVER;
    cutAnswer = NEVER;
  }

  private void accept() {
    try {
      while (!closed) {
        Socket client = socket.accept();
        connections.incrementAndGet();
        long request = cutRequest;
        long answer = cutAnswer;
        Socket server = new Socket(InetAddress.getByName("127.0.0.1"), port);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        daemon(() -> pass(client, server, request, requestBytes));
        daemon(() -> pass(server, client, answer, answerBytes));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private static void pass(Socket from, Socket to, long most, AtomicLong passed) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] block = new byte[8192];
      for (long left = most; left > 0; ) {
        int n = in.read(block, 0, (int) Math.min(block.length, left));
        if (n < 0) {
          return;
        }
        passed.addAndGet(n); // first: who got the bytes may ask at once how many there were
        out.write(block, 0, n);
        out.flush();
        left -= n;
      }
    } catch (IOException e) {
      // the end of the connection
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "cutting-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    closed = true;
    socket.close();
  }
}
