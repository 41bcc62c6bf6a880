package swath.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The ports and the key by which a kernel is reached, and the messages' form on the wire. */
record Connection(int shell, int iopub, int stdin, int control, int heartbeat, String key) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(UTF_8);

  /** A message: its type, the id of the request that it belongs to, its time, its content. */
  record Message(String type, String parent, JsonNode header, JsonNode content) {}

  /** Five ports that are free now, and a new key. */
  static Connection free() throws IOException {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int i = 0; i < 5; i++) {
        held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      int[] p = held.stream().mapToInt(ServerSocket::getLocalPort).toArray();
      return new Connection(p[0], p[1], p[2], p[3], p[4], UUID.randomUUID().toString());
    } finally {
      for (ServerSocket socket : held) {
        socket.close();
      }
    }
  }

  /** Writes the connection file that a kernel is started with. */
  void write(Path file) throws IOException {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("ip", "127.0.0.1")
            .put("transport", "tcp")
            .put("signature_scheme", "hmac-sha256")
            .put("key", key)
            .put("shell_port", shell)
            .put("iopub_port", iopub)
            .put("stdin_port", stdin)
            .put("control_port", control)
            .put("hb_port", heartbeat);
    Files.writeString(file, json.toString());
  }

  /** The frames of a message of the front end, signed. */
  List<byte[]> frames(ObjectNode header, JsonNode content) {
    List<byte[]> parts = new ArrayList<>();
    for (JsonNode part :
        List.of(header, JSON.createObjectNode(), JSON.createObjectNode(), content)) {
      parts.add(part.toString().getBytes(UTF_8));
    }
    List<byte[]> frames = new ArrayList<>();
    frames.add(DELIMITER);
    frames.add(HexFormat.of().formatHex(sign(parts)).getBytes(UTF_8));
    frames.addAll(parts);
    return frames;
  }

  /** Reads a kernel's message; identities before the delimiter are passed over. */
  static Message message(List<byte[]> frames) throws IOException {
    int start = 0;
    while (!Arrays.equals(frames.get(start), DELIMITER)) {
      start++;
    }
    JsonNode header = JSON.readTree(frames.get(start + 2));
    JsonNode parent = JSON.readTree(frames.get(start + 3));
    JsonNode content = JSON.readTree(frames.get(start + 5));
    return new Message(
        header.path("msg_type").asText(), parent.path("msg_id").asText(), header, content);
  }

  private byte[] sign(List<byte[]> parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
      parts.forEach(mac::update);
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
