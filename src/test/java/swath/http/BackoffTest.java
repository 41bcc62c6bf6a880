package swath.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  private static final Instant NOW = Instant.parse("2026-10-21T07:28:00Z");

  @ParameterizedTest
  @CsvSource({"0, 400, 600", "1, 800, 1200", "2, 1600, 2400", "3, 3200, 4800"})
  void waitsGrowAndVaryByAFifth(int repetitions, long least, long most) {
    assertThat(new Backoff(() -> 0).before(repetitions)).hasMillis(least);
    assertThat(new Backoff(() -> 1).before(repetitions)).hasMillis(most);
    assertThat(Backoff.steady().before(repetitions)).hasMillis((least + most) / 2);
    assertThat(Backoff.varied().before(repetitions))
        .isBetween(Duration.ofMillis(least), Duration.ofMillis(most));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "0, PT0S",
        "' 12 ', PT12S",
        "999999999, PT277777H46M39S",
        "'Wed, 21 Oct 2026 07:28:30 GMT', PT30S",
        "'Wed, 21 Oct 2026 07:27:30 GMT', PT0S",
        "soon, none",
        "-1, none",
        "1.5, none",
        "9999999999999999999, none",
      })
  void retryAfterIsSecondsOrADate(String header, Duration wait) {
    RawResponse reply =
        new RawResponse(429, Headers.of("Retry-After", header.strip()), new byte[0]);
    assertThat(Backoff.retryAfter(reply, NOW).orElse(null)).isEqualTo(wait);
  }

  @Test
  void withoutTheHeaderThereIsNone() {
    assertThat(Backoff.retryAfter(new RawResponse(429, Headers.of(), new byte[0]), NOW)).isEmpty();
  }
}
