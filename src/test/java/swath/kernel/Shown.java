package swath.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One output of a cell: its type, its text, its HTML with pictures taken out, and the pictures.
 * Pictures are left out of what is compared by {@code equals}: another Java may smooth edges in
 * another way.
 */
record Shown(String type, String text, String html, List<Picture> pictures) {
  private static final Pattern IMAGE =
      Pattern.compile("data:image/[a-z]+;base64,([A-Za-z0-9+/=]+)");

  static Shown stream(String name, String text) {
    return new Shown("stream " + name, text, "", List.of());
  }

  static Shown of(String type, String text, String html, String png) {
    List<Picture> pictures = new ArrayList<>();
    IMAGE.matcher(html).results().forEach(found -> pictures.add(Picture.of(found.group(1))));
    if (!png.isEmpty()) {
      pictures.add(Picture.of(png));
    }
    return new Shown(type, text, IMAGE.matcher(html).replaceAll("(picture)"), pictures);
  }

  /** What a front end shows of a cell in the end: a frame is replaced by the next one. */
  static List<Shown> by(Execution cell) {
    Map<String, Shown> all = new LinkedHashMap<>();
    for (Connection.Message message : cell.published()) {
      JsonNode content = message.content();
      String next = "output " + all.size();
      switch (message.type()) {
        case "stream" -> {
          String name = content.path("name").asText();
          all.put(next, stream(name, content.path("text").asText()));
        }
        case "display_data", "update_display_data" -> {
          String id = Execution.displayId(message);
          all.put(id.isEmpty() ? next : id, of("display_data", content));
        }
        case "execute_result", "error" -> all.put(next, of(message.type(), content));
        default -> {}
      }
    }
    return joined(all.values());
  }

  /** Pieces of one stream that follow each other are one output. */
  private static List<Shown> joined(Iterable<Shown> pieces) {
    List<Shown> joined = new ArrayList<>();
    for (Shown piece : pieces) {
      Shown last = joined.isEmpty() ? piece : joined.get(joined.size() - 1);
      if (!joined.isEmpty() && piece.type.startsWith("stream ") && piece.type.equals(last.type)) {
        joined.set(joined.size() - 1, new Shown(last.type, last.text + piece.text, "", List.of()));
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }

  private static Shown of(String type, JsonNode content) {
    JsonNode data = content.path("data");
    return of(
        type,
        data.path("text/plain").asText() + content.path("evalue").asText(),
        data.path("text/html").asText(),
        data.path("image/png").asText());
  }

  /** It without its pictures. */
  Shown words() {
    return new Shown(type, text, html, List.of());
  }
}
