package swath.internal.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import swath.internal.words.TypeNames;

/**
 * The Javadoc of Swath's public types in Markdown, which the build writes from the sources. Read at
 * the first question. Thread-safe.
 */
public final class ApiDocs {
  private static final String RESOURCE = "api.md";
  private static final Pattern ENTRY = Pattern.compile("(?m)^# (.+)$");
  private static final Pattern GENERICS = Pattern.compile("<[^<>]*>");
  private static final Pattern CALL =
      Pattern.compile("^(?:.*?\\s)?((?:\\w+\\.)*\\w+)\\((.*)\\)(?:\\s+throws .*)?$");

  private ApiDocs() {}

  private static final class Holder {
    private static final Map<String, ApiEntry> ENTRIES = read();
  }

  /** The entry of a member or a type, by the signature that JShell shows. */
  public static Optional<ApiEntry> of(String signature) {
    return Optional.ofNullable(Holder.ENTRIES.get(key(signature)));
  }

  /**
   * All entries, by their keys: {@code Jobs.limit(long)}, {@code JobStatus.RUNNING}, {@code Jobs}.
   */
  public static Map<String, ApiEntry> all() {
    return Holder.ENTRIES;
  }

  /** The simple names of all public types. */
  public static List<String> types() {
    return all().keySet().stream().filter(key -> key.matches("\\w+")).toList();
  }

  /**
   * {@code Jobs Jobs.status(swath.processing.JobStatus... statuses)} has the key {@code
   * Jobs.status(JobStatus[])}, {@code swath.http.Region.EU:swath.http.Region} has {@code
   * Region.EU}.
   */
  static String key(String signature) {
    String plain = TypeNames.simple(signature.replaceAll("@[\\w.]+(?:\\(\\))?\\s*", ""));
    for (String before = ""; !before.equals(plain); ) {
      before = plain;
      plain = GENERICS.matcher(plain).replaceAll("");
    }
    Matcher call = CALL.matcher(plain);
    if (!call.matches()) {
      return plain.replaceFirst(":.*", "").strip();
    }
    String name = call.group(1);
    StringBuilder key =
        new StringBuilder(name.contains(".") ? name : name + "." + name).append('(');
    String separator = "";
    for (String parameter : call.group(2).isBlank() ? new String[0] : call.group(2).split(",")) {
      String type = parameter.strip().replaceFirst("\\s+\\w+$", "").replace("...", "[]");
      key.append(separator).append(type);
      separator = ",";
    }
    return key.append(')').toString();
  }

  private static Map<String, ApiEntry> read() {
    try (InputStream in = ApiDocs.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        return Map.of();
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Map<String, ApiEntry> entries = new TreeMap<>();
      Matcher heads = ENTRY.matcher(text);
      boolean found = heads.find();
      while (found) {
        String key = heads.group(1);
        int begin = heads.end() + 1;
        found = heads.find();
        entries.put(
            key, ApiEntry.of(key, text.substring(begin, found ? heads.start() : text.length())));
      }
      return Collections.unmodifiableMap(entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
