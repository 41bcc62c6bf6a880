package swath.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SanitizerTest {
  private static final String FAMILY = "👨\u200d👩\u200d👧";
  private static final String PERSIAN = "می\u200cخواهم";
  private static final String HINDI = "क्\u200dष";
  private static final String[] PIECES = {
    "a",
    "é",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\t",
    "\u001b[31m",
    "\u001b]0;t\u0007",
    "\u001b",
    "\u009b1m",
    "\u200b",
    "\u200d",
    "\u200c",
    "\u202e",
    "\u2066",
    "\ufeff",
    "\u00ad",
    "\ufe0f",
    "\u0301",
    "👨",
    "🏽",
    "🇩",
    "\ud83d",
    "\udc00",
    "م",
    "क",
    "\u094d",
    "\udb40\udc41",
    "\u0007",
    "\u2028",
    "\ufff9",
    "… (12 more characters)",
    "(",
    "漢",
    "\u2003"
  };

  static Stream<String> randomTexts() {
    var random = new Random(7);
    return Stream.generate(
            () -> {
              var text = new StringBuilder();
              int pieces = random.nextInt(random.nextInt(10) == 0 ? 3_000 : 40);
              for (int i = 0; i < pieces; i++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
              }
              return text.toString();
            })
        .limit(300);
  }

  @Test
  void whateverComesIsCleanShortAndTheSameWhenCleanedAgain() {
    randomTexts()
        .forEach(
            text -> {
              var line = Sanitizer.line(text);
              assertClean(line, false);
              assertThat(Sanitizer.line(line)).isEqualTo(line);
              assertThat(Words.length(line)).isLessThanOrEqualTo(Sanitizer.LONGEST);

              var lines = Sanitizer.lines(text);
              assertClean(lines, true);
              assertThat(Sanitizer.lines(lines)).isEqualTo(lines);

              var code = Sanitizer.code(text);
              assertClean(code, false);
              assertThat(Sanitizer.code(code)).isEqualTo(code);

              var cell = Sanitizer.cell(text);
              assertThat(Sanitizer.cell(cell)).isEqualTo(cell);
              assertThat(Words.length(cell)).isLessThanOrEqualTo(Sanitizer.LONGEST_CELL);

              var title = Sanitizer.line(text, 12);
              assertThat(Sanitizer.line(title, 12)).isEqualTo(title);
              assertThat(Words.length(title)).isLessThanOrEqualTo(12);
            });
  }

  private static void assertClean(String text, boolean mayBreak) {
    text.codePoints()
        .forEach(
            c -> {
              boolean isBreak = mayBreak && c == '\n';
              assertThat(isBreak || Characters.isJoiner(c) || !Characters.isHidden(c))
                  .as("U+%04X in %s", c, text)
                  .isTrue();
            });
  }

  static Stream<String[]> sequences() {
    return Stream.of(
        new String[] {"\u001b[1;31mred\u001b[0m", "red"},
        new String[] {"a\u001b]0;evil title\u0007b", "ab"},
        new String[] {"a\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\b", "alinkb"},
        new String[] {"a\u009d0;evil\u009cb", "ab"},
        new String[] {"a\u009b2Jb", "ab"},
        new String[] {"a\u001bPdevice\u001b\\b", "ab"},
        new String[] {"a\u001b(Bb\u001bcc", "abc"},
        new String[] {"a\u001b]never ends\nnext line", "a next line"},
        new String[] {"a\u001b", "a"},
        new String[] {"a\u0000\u0008\u007f\u0085b", "a b"});
  }

  @ParameterizedTest
  @MethodSource("sequences")
  void escapeSequencesAndControlsGo(String foreign, String clean) {
    assertThat(Sanitizer.line(foreign)).isEqualTo(clean);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00AD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A, 0x202E, 0x2060, 0x2064, 0x2066,
        0x2069, 0xFEFF, 0xFFF9, 0xFFFB, 0xE0001, 0xE0041, 0x3164, 0x0378, 0xFFFF
      })
  void whatNobodySeesGoes(int hidden) {
    assertThat(Sanitizer.line("ad" + Character.toString(hidden) + "min")).isEqualTo("admin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {FAMILY, PERSIAN, HINDI, "🏳️\u200d🌈", "👩🏽\u200d🚀", "שלום", "e\u0301", "🇩🇪"})
  void scriptsAndEmojiStayLegible(String text) {
    assertThat(Sanitizer.line(text)).isEqualTo(text);
  }

  @Test
  void joinersGoWhereTheyJoinNothing() {
    assertThat(Sanitizer.line("pay\u200dpal \u200c\u200d" + FAMILY + "\u200d"))
        .isEqualTo("paypal " + FAMILY);
    assertThat(Sanitizer.line("\u0645\u200c\u200c\u200c\u0645")).isEqualTo("\u0645\u200c\u0645");
  }

  @Test
  void loneSurrogatesGo() {
    assertThat(Sanitizer.line("a\ud83db\udc00c")).isEqualTo("abc");
  }

  @Test
  void whiteSpaceBecomesOneSpace() {
    assertThat(Sanitizer.line(" a \t\r\n b\u2028c\u000bd ")).isEqualTo("a b c d");
    assertThat(Sanitizer.code("if  (x)\n  y")).isEqualTo("if  (x)   y");
  }

  @Test
  void messagesKeepTheirLines() {
    assertThat(Sanitizer.lines("\r\n\n first: \r\n  second\n\n\n\nthird\n"))
        .isEqualTo(" first:\n  second\n\nthird");
  }

  @Test
  void longTextsTellHowMuchIsMissing() {
    var line = Sanitizer.line("x".repeat(3_000));
    assertThat(line).hasSizeLessThanOrEqualTo(2_000).endsWith("x… (1,033 more characters)");
    assertThat(line.chars().filter(c -> c == 'x').count()).isEqualTo(3_000 - 1_033);

    var cell = Sanitizer.cell("y".repeat(201));
    assertThat(cell).isEqualTo("y".repeat(167) + "… (34 more characters)");
  }

  @Test
  void cuttingAgainAddsToTheNumber() {
    var cell = Sanitizer.cell(Sanitizer.line("x".repeat(10_000)));

    assertThat(cell).isEqualTo("x".repeat(167) + "… (9,833 more characters)");
  }

  @Test
  void smallWidthsHaveAnEllipsisAlone() {
    assertThat(Sanitizer.line("a title of five words", 10)).isEqualTo("a title o…");
    assertThat(Sanitizer.line("a title of five words", 9)).isEqualTo("a title…");
    assertThat(Sanitizer.line("abc", 3)).isEqualTo("abc");
    assertThat(Sanitizer.line("abc", 1)).isEqualTo("…");
  }

  @Test
  void cutsSplitNoCharacter() {
    assertThat(Sanitizer.line("ab" + FAMILY + "cde", 6)).isEqualTo("ab…");
    assertThat(Sanitizer.line("abe\u0301e\u0301e\u0301", 6)).isEqualTo("abe\u0301…");
    assertThat(Sanitizer.line("🇩🇪🇫🇷🇮🇹", 4)).isEqualTo("🇩🇪…");
    assertThat(Sanitizer.line("🛰".repeat(300), 5)).isEqualTo("🛰".repeat(4) + "…");
  }

  @Test
  void nullIsEmpty() {
    assertThat(Sanitizer.line(null)).isEmpty();
    assertThat(Sanitizer.lines(null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u001b", "\u001b]", "\u001b[", "\u200d", "e\u0301", "\u0301", "🇩", " \n", "x"})
  void hugeTextsTakeLinearTime(String piece) {
    var huge = piece.repeat(3_000_000 / piece.length());

    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Sanitizer.line(huge));
  }
}
