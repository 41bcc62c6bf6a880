package swath.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 ms",
    "320, 320 ms",
    "999, 999 ms",
    "1000, 1 s",
    "8400, 8.4 s",
    "59999, 59.9 s",
    "60000, 1 min",
    "372000, 6 min 12 s",
    "3600000, 1 h",
    "7500000, 2 h 5 min",
    "86400000, 1 d",
    "273600000, 3 d 4 h",
    "-372000, -6 min 12 s"
  })
  void durationTellsItsTwoLargestUnits(long millis, String words) {
    assertThat(Words.duration(Duration.ofMillis(millis))).isEqualTo(words);
  }

  @Test
  void numbersDoNotDependOnTheLanguage() {
    Locale language = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);

      assertThat(Words.number(1_234_567)).isEqualTo("1,234,567");
      assertThat(Words.utc(Instant.parse("2026-11-24T14:03:12.9Z")))
          .isEqualTo("2026-11-24 14:03:12 UTC");
    } finally {
      Locale.setDefault(language);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, job, 1 job", "2, job, 2 jobs", "0, process, 0 processes", "2, day, 2 days"})
  void countsTakeThePlural(int n, String noun, String words) {
    assertThat(Words.count(n, noun)).isEqualTo(words);
  }

  @Test
  void oneDayIsNoPeriod() {
    LocalDate day = LocalDate.parse("2026-11-24");

    assertThat(Words.days(day, day)).isEqualTo("2026-11-24");
    assertThat(Words.days(day, day.plusDays(1))).isEqualTo("2026-11-24 to 2026-11-25");
  }

  @Test
  void foreignTextStaysOnOneLineWithoutTurningIt() {
    assertThat(Sanitizer.line("a\n\tb \u202Egnp.exe\u0007", 40)).isEqualTo("a b gnp.exe");
  }

  @Test
  void foreignTextIsShortenedBetweenCharacters() {
    String satellites = "\uD83D\uDEF0".repeat(300);

    assertThat(Sanitizer.line(satellites, 5)).isEqualTo("\uD83D\uDEF0".repeat(4) + "…");
  }

  @Test
  void markupStaysWhatItIs() {
    assertThat(Sanitizer.line("<img onerror=x>", 40)).isEqualTo("<img onerror=x>");
    assertThat(Sanitizer.line(null, 40)).isEmpty();
  }

  @Test
  void shortIdIsItsBeginning() {
    assertThat(Words.shortId("21e447c4-1111-4111-8111-111111111111")).isEqualTo("21e447c4");
    assertThat(Words.shortId("job-7")).isEqualTo("job-7");
  }
}
