package swath;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes bytes on to a server; cuts each connection that executes after so many bytes. */
final class ExecutionCutter implements AutoCloseable {
  private final ServerSocket socket;
  private final URI target;
  private volatile int cutAfter = Integer.MAX_VALUE;

  ExecutionCutter(String target) throws IOException {
    this.target = URI.create(target);
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  /** Executions are cut after that many bytes, of the request and then of the answer. */
  void cutAfter(int bytes) {
    cutAfter = bytes;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        start(() -> serve(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket server = new Socket(target.getHost(), target.getPort())) {
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      byte[] buffer = new byte[65_536];
      int first = client.getInputStream().read(buffer);
      if (first < 0) {
        return;
      }
      String head = new String(buffer, 0, first, StandardCharsets.ISO_8859_1);
      boolean executes = head.substring(0, head.indexOf('\r')).contains("/execution");
      AtomicInteger left = new AtomicInteger(executes ? cutAfter : Integer.MAX_VALUE);
      Thread answers = new Thread(() -> pass(server, client, left));
      answers.setDaemon(true);
      if (give(server.getOutputStream(), buffer, first, left)) {
        answers.start();
        pass(client, server, left);
        answers.join();
      }
    } catch (IOException | InterruptedException e) {
      // A cut, or an end.
    }
  }

  private static void pass(Socket from, Socket to, AtomicInteger left) {
    try {
      InputStream in = from.getInputStream();
      byte[] buffer = new byte[65_536];
      int read = in.read(buffer);
      while (read >= 0 && give(to.getOutputStream(), buffer, read, left)) {
        read = in.read(buffer);
      }
      if (left.get() > 0) {
        to.shutdownOutput();
        return;
      }
    } catch (IOException e) {
      // The other direction was cut.
    }
    close(from);
    close(to);
  }

  /** Gives as many bytes as are left; false when that was the last of them. */
  private static boolean give(OutputStream out, byte[] bytes, int length, AtomicInteger left)
      throws IOException {
    int after = left.addAndGet(-length);
    int give = after >= 0 ? length : Math.max(0, length + after);
    out.write(bytes, 0, give);
    out.flush();
    return after > 0;
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // Closed already.
    }
  }

  private void start(Runnable task) {
    Thread thread = new Thread(task, "cutting-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
