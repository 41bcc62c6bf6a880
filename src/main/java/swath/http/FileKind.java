package swath.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the first bytes of a file must be, where its kind is known by media type or suffix. */
enum FileKind {
  TIFF(
      List.of("image/tiff", "geotiff"), List.of("tif", "tiff"), "II*\0", "MM\0*", "II+\0", "MM\0+"),
  PNG(List.of("image/png"), List.of("png"), "\u0089PNG"),
  JPEG(List.of("image/jpeg", "image/jpg"), List.of("jpg", "jpeg"), "\u00ff\u00d8\u00ff"),
  JPEG_2000(
      List.of("image/jp2", "image/jpx"),
      List.of("jp2", "jpx", "j2k"),
      "\0\0\0\fjP  ",
      "\u00ff\u004f\u00ff\u0051"),
  ZIP(List.of("application/zip", "x-zip"), List.of("zip", "kmz"), "PK"),
  GZIP(List.of("application/gzip", "x-gzip"), List.of("gz", "tgz"), "\u001f\u008b"),
  PDF(List.of("application/pdf"), List.of("pdf"), "%PDF"),
  /** JSON, lines of it, or a sequence (RS before each). */
  JSON(
      List.of("json"),
      List.of("json", "geojson", "ndjson", "geojsonl", "geojsons"),
      "{",
      "[",
      "\u001e"),
  /** Nobody knows. */
  ANY(List.of(), List.of());

  /** As many bytes as decide. */
  static final int HEAD = 512;

  private final List<String> types;
  private final List<String> suffixes;
  private final List<byte[]> beginnings;

  FileKind(List<String> types, List<String> suffixes, String... beginnings) {
    this.types = types;
    this.suffixes = suffixes;
    this.beginnings =
        List.of(beginnings).stream().map(s -> s.getBytes(StandardCharsets.ISO_8859_1)).toList();
  }

  /** Its name, to be read. */
  String word() {
    return name().replace('_', ' ');
  }

  /** The kind by its media type, else by its name. */
  static FileKind of(String type, String name) {
    String told = type.toLowerCase(Locale.ROOT);
    for (FileKind kind : values()) {
      if (kind.types.stream().anyMatch(told::contains)) {
        return kind;
      }
    }
    String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    for (FileKind kind : values()) {
      if (told.isEmpty() && kind.suffixes.contains(suffix)) {
        return kind;
      }
    }
    return ANY;
  }

  /**
   * The first words of what came instead: text where this kind begins otherwise. Other bytes than
   * expected pass, since who paid for a file keeps it.
   *
   * @param isTold whether the kind was told, not guessed by the name: then any text is refused,
   *     else only HTML, XML and JSON
   */
  Optional<String> words(byte[] head, boolean isTold) {
    if (this == ANY || head.length == 0 || begins(head)) {
      return Optional.empty();
    }
    String text = new String(head, StandardCharsets.UTF_8);
    boolean isText =
        text.chars().filter(c -> c < ' ' && !Character.isWhitespace(c)).findAny().isEmpty()
            && text.chars().filter(c -> c == '\ufffd').count() <= 1; // the cut may split a letter
    String words = new String(stripped(head), StandardCharsets.UTF_8).strip();
    return isText && (isTold || words.matches("(?s)[<{\\[].*"))
        ? Optional.of(words)
        : Optional.empty();
  }

  private boolean begins(byte[] head) {
    byte[] bytes = this == JSON ? stripped(head) : head;
    return beginnings.stream()
        .anyMatch(
            begin -> {
              int common = Math.min(begin.length, bytes.length);
              return Arrays.equals(begin, 0, common, bytes, 0, common);
            });
  }

  /** Without a byte order mark and white space. */
  private static byte[] stripped(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    return text.replaceFirst("^(\u00ef\u00bb\u00bf)?[ \t\r\n]*", "")
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
