package swath.sandbox.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a request's query again, so that links to other pages keep its filters. */
final class QueryWriter {
  private QueryWriter() {}

  /** All parameters but some, each followed by {@code &}. */
  static String without(SandboxRequest request, String... names) {
    List<String> left = List.of(names);
    StringBuilder text = new StringBuilder();
    request
        .query()
        .forEach(
            (name, values) -> {
              if (!left.contains(name)) {
                values.forEach(
                    value -> text.append(name).append('=').append(encode(value)).append('&'));
              }
            });
    return text.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
