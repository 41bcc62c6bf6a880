package swath.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;

/** Bytes as a test writes them, and whatever comes back: no client stands between. */
final class RawSocket implements AutoCloseable {
  private final Socket socket = new Socket();

  RawSocket(String url) throws IOException {
    URI address = URI.create(url);
    socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 10_000);
  }

  /** Sends a request that closes the connection, and reads its answer. */
  static String ask(String url, String request, int patienceMillis) throws IOException {
    try (RawSocket socket = new RawSocket(url)) {
      socket.send(request);
      return socket.answer(patienceMillis);
    }
  }

  void send(String text) throws IOException {
    send(text.getBytes(ISO_8859_1));
  }

  void send(byte[] bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes);
    out.flush();
  }

  /** What came until the server closed, or nothing more came for that long. */
  String answer(int patienceMillis) throws IOException {
    socket.setSoTimeout(patienceMillis);
    StringBuilder text = new StringBuilder();
    byte[] buffer = new byte[8192];
    try {
      for (int n; (n = socket.getInputStream().read(buffer)) >= 0; ) {
        text.append(new String(buffer, 0, n, ISO_8859_1));
      }
    } catch (SocketTimeoutException | SocketException e) {
      // all that came
    }
    return text.toString();
  }

  /** Does not read, so that the server can't go on writing. */
  void takeLittle() throws IOException {
    socket.setReceiveBufferSize(1024);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
