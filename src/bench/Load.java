import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Asks one address again and again over kept connections, and prints how many whole answers of
 * status 200 came each second: {@code java Load.java ADDRESS TOKEN CONNECTIONS SECONDS}.
 */
public final class Load {
  private static final AtomicLong ANSWERS = new AtomicLong();
  private static volatile boolean over;
  private static volatile Throwable failure;

  public static void main(String[] arguments) throws InterruptedException {
    URI address = URI.create(arguments[0]);
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    byte[] request =
        ("GET "
                + address.getRawPath()
                + query
                + " HTTP/1.1\r\nHost: "
                + address.getAuthority()
                + "\r\nAccept: application/json\r\nAuthorization: Bearer "
                + arguments[1]
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    Thread[] threads = new Thread[Integer.parseInt(arguments[2])];
    for (int i = 0; i < threads.length; i++) {
      threads[i] = new Thread(() -> ask(address, request));
      threads[i].start();
    }
    Thread.sleep(500); // until all are connected
    long before = ANSWERS.get();
    long begin = System.nanoTime();
    Thread.sleep(Math.round(Double.parseDouble(arguments[3]) * 1000));
    double rate = (ANSWERS.get() - before) * 1e9 / (System.nanoTime() - begin);
    over = true;
    for (Thread thread : threads) {
      thread.join();
    }
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
    System.out.printf(Locale.ROOT, "%.0f%n", rate);
  }

  private static void ask(URI address, byte[] request) {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      DataInputStream in =
          new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
      byte[] body = new byte[1 << 20];
      while (!over) {
        out.write(request);
        in.readFully(body, 0, length(in));
        ANSWERS.incrementAndGet();
      }
    } catch (IOException | RuntimeException e) {
      failure = e;
    }
  }

  private static int length(InputStream in) throws IOException {
    String status = line(in);
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException("answered " + status);
    }
    int length = -1;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    if (length < 0) {
      throw new IOException("an answer without a length");
    }
    return length;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the server ended the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
