package swath.http;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A safe file name for a download: from Content-Disposition (RFC 6266) in the answer or in the
 * signed address, else from the address's path. It has no path of its own, and its suffix is not
 * doubled.
 */
final class FileNames {
  private static final int LONGEST = 150;
  private static final Pattern EXTENDED =
      Pattern.compile("(?i)(?:^|;)\\s*filename\\*\\s*=\\s*([\\w.:+-]*)'[^']*'([^;\\s]+)");
  private static final Pattern PLAIN =
      Pattern.compile("(?i)(?:^|;)\\s*filename\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;]+))");
  private static final Pattern SUFFIX = Pattern.compile("\\.\\p{Alpha}\\p{Alnum}{0,7}$");
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}<>:\"|?*]");
  private static final List<String> DEVICES =
      List.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "lpt1", "lpt2", "lpt3");

  private FileNames() {}

  static String of(@Nullable String disposition, HttpUrl url) {
    String path = safe(lastSegment(url));
    String name =
        Optional.ofNullable(disposition)
            .flatMap(FileNames::disposed)
            .or(
                () ->
                    Optional.ofNullable(url.queryParameter("response-content-disposition"))
                        .flatMap(FileNames::disposed))
            .map(FileNames::safe)
            .filter(safe -> !safe.isEmpty())
            .orElse(path);
    if (name.isEmpty()) {
      return "download";
    }
    Matcher suffix = SUFFIX.matcher(path);
    return SUFFIX.matcher(name).find() || !suffix.find() ? name : name + suffix.group();
  }

  /** The name that a Content-Disposition gives; the extended form wins. */
  static Optional<String> disposed(String disposition) {
    Matcher extended = EXTENDED.matcher(disposition);
    if (extended.find()) {
      Optional<String> decoded = decoded(extended.group(1), extended.group(2));
      if (decoded.isPresent()) {
        return decoded;
      }
    }
    Matcher plain = PLAIN.matcher(disposition);
    if (!plain.find()) {
      return Optional.empty();
    }
    String quoted = plain.group(1);
    return Optional.of(
        quoted != null ? quoted.replaceAll("\\\\(.)", "$1") : plain.group(2).strip());
  }

  private static Optional<String> decoded(String charset, String text) {
    Charset encoding;
    try {
      encoding = charset.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
    Buffer bytes = new Buffer();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '%') {
        bytes.writeUtf8CodePoint(c);
      } else if (i + 2 < text.length() && isHex(text.charAt(i + 1)) && isHex(text.charAt(i + 2))) {
        bytes.write(ByteString.decodeHex(text.substring(i + 1, i + 3)));
        i += 2;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(bytes.readString(encoding));
  }

  private static boolean isHex(char c) {
    return Character.digit(c, 16) >= 0 && c < 128;
  }

  /** Without a path, controls, hidden or reserved names, and not too long. */
  static String safe(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFC);
    plain = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
    plain = UNSAFE.matcher(plain).replaceAll("").strip();
    plain = plain.replaceAll("^\\.+|[. ]+$", "").strip();
    String stem = plain.replaceAll("\\..*$", "").toLowerCase(Locale.ROOT);
    if (DEVICES.contains(stem)) {
      plain = "_" + plain;
    }
    return shortened(plain);
  }

  /** The name with something put before its suffix. */
  static String extended(String name, String more) {
    String end = suffix(name);
    return cut(name.substring(0, name.length() - end.length()), more + end);
  }

  static String shortened(String name) {
    String end = suffix(name);
    return cut(name.substring(0, name.length() - end.length()), end);
  }

  private static String suffix(String name) {
    Matcher suffix = SUFFIX.matcher(name);
    return suffix.find() ? suffix.group() : "";
  }

  private static String cut(String beginning, String end) {
    String stem = beginning;
    while (!stem.isEmpty() && (stem + end).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem + end;
  }

  private static String lastSegment(HttpUrl url) {
    List<String> segments = url.pathSegments();
    return segments.get(segments.size() - 1);
  }
}
