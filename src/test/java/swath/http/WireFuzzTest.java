package swath.http;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Whatever a header, a variable or the first bytes of a file say, the readers of them answer.
 * {@code -Plong} searches for a minute what they can't read.
 */
class WireFuzzTest {
  @FuzzTest(maxDuration = "1m")
  void texts(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    times(text);
    Multihash.of(text)
        .ifPresent(hash -> check(hash.digester().getDigestLength() == hash.digest().length));
    Multihash.ofStorage(List.of(text));
    ProxyExceptions exceptions = ProxyExceptions.of(text);
    for (String host : List.of("localhost", "127.0.0.1", "::1", "api.up42.com", text)) {
      exceptions.has(host, 443);
    }
    check(SaidWords.of(bytes).length() <= 400);
    FileKind.of(text, text);
    for (FileKind kind : FileKind.values()) {
      byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, FileKind.HEAD));
      kind.words(head, true);
      kind.words(head, false);
    }
    address(text);
  }

  private static void times(String text) {
    Timestamps.hasOffset(text);
    try {
      Instant unused = Timestamps.parse(text);
    } catch (DateTimeException e) {
      // no time, and said so
    }
  }

  private static void address(String text) {
    HttpClient.obstacle(text);
    FileNames.of(text, okhttp3.HttpUrl.get("https://storage.example/a.tif"));
  }

  private static void check(boolean holds) {
    if (!holds) {
      throw new AssertionError();
    }
  }
}
