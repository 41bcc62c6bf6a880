package swath.kernel;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import swath.http.TimeSource;

/**
 * One connection to a kernel's socket, as ZeroMQ speaks on the wire (ZMTP 3.0, mechanism NULL):
 * enough to talk to a kernel on this machine without ZeroMQ. One thread may send while another
 * receives.
 */
final class Zmtp implements Closeable {
  private static final int MORE = 1;
  private static final int LONG = 2;
  private static final int COMMAND = 4;

  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;

  private Zmtp(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
  }

  /**
   * Connects as a DEALER, which sends requests and receives their replies.
   *
   * @param identity by which the kernel distinguishes its front ends; a front end has one
   */
  static Zmtp dealer(int port, String identity) throws IOException {
    return connect(port, "DEALER", identity);
  }

  /** Connects as a SUB that subscribes to everything. */
  static Zmtp subscriber(int port) throws IOException {
    Zmtp connection = connect(port, "SUB", "");
    connection.send(List.of(new byte[] {1}));
    return connection;
  }

  /** A way to connect. */
  interface Connector {
    Zmtp connect() throws IOException;
  }

  /** Tries until the kernel listens. */
  static Zmtp patiently(Connector connector, Duration patience)
      throws IOException, InterruptedException {
    long deadline = TimeSource.system().nanoTime() + patience.toNanos();
    while (true) {
      try {
        return connector.connect();
      } catch (IOException e) {
        if (TimeSource.system().nanoTime() > deadline) {
          throw e;
        }
        TimeSource.system().sleep(Duration.ofMillis(20));
      }
    }
  }

  private static Zmtp connect(int port, String type, String identity) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    try {
      socket.setTcpNoDelay(true);
      Zmtp connection = new Zmtp(socket);
      connection.greet(type, identity);
      return connection;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private void greet(String type, String identity) throws IOException {
    byte[] greeting = new byte[64];
    greeting[0] = (byte) 0xFF;
    greeting[9] = 0x7F;
    greeting[10] = 3;
    System.arraycopy("NULL".getBytes(US_ASCII), 0, greeting, 12, 4);
    out.write(greeting);
    out.flush();
    in.readFully(new byte[64]);
    out.writeByte(COMMAND);
    out.writeByte(6 + (12 + 4 + type.length()) + (9 + 4 + identity.length()));
    name("READY");
    property("Socket-Type", type);
    property("Identity", identity);
    out.flush();
    frame(in.readUnsignedByte());
  }

  private void name(String name) throws IOException {
    out.writeByte(name.length());
    out.writeBytes(name);
  }

  private void property(String name, String value) throws IOException {
    name(name);
    out.writeInt(value.length());
    out.writeBytes(value);
  }

  /** Sends one message of these frames. */
  synchronized void send(List<byte[]> frames) throws IOException {
    for (int i = 0; i < frames.size(); i++) {
      byte[] frame = frames.get(i);
      int more = i < frames.size() - 1 ? MORE : 0;
      if (frame.length < 256) {
        out.writeByte(more);
        out.writeByte(frame.length);
      } else {
        out.writeByte(more | LONG);
        out.writeLong(frame.length);
      }
      out.write(frame);
    }
    out.flush();
  }

  /** Waits for the next message; commands are passed over. */
  List<byte[]> receive() throws IOException {
    List<byte[]> frames = new ArrayList<>();
    while (true) {
      int flags = in.readUnsignedByte();
      byte[] frame = frame(flags);
      if ((flags & COMMAND) != 0) {
        continue;
      }
      frames.add(frame);
      if ((flags & MORE) == 0) {
        return frames;
      }
    }
  }

  private byte[] frame(int flags) throws IOException {
    long length = (flags & LONG) != 0 ? in.readLong() : in.readUnsignedByte();
    byte[] frame = new byte[Math.toIntExact(length)];
    in.readFully(frame);
    return frame;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
