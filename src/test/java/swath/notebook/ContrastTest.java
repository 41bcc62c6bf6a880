package swath.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import swath.view.HtmlRules;
import swath.view.Mark;

/** Contrast by WCAG 2: marks 3:1, words 4.5:1, on a white page and on JupyterLab's dark ones. */
class ContrastTest {
  private static final int[][] PAGES = {{255, 255, 255}, {0x11, 0x11, 0x11}, {0x21, 0x21, 0x21}};
  private static final double FAINTEST_WORDS = 0.75;

  @ParameterizedTest
  @EnumSource(Mark.class)
  void marksStandOut(Mark mark) {
    for (var page : PAGES) {
      assertThat(contrast(rgb(mark.colour()), page)).as("%s", mark).isGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void faintWordsAreReadable() {
    // JupyterLab's words: 87 % black on white, white on dark.
    assertThat(contrast(mix(new int[] {0, 0, 0}, PAGES[0], 0.87 * FAINTEST_WORDS), PAGES[0]))
        .isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(mix(new int[] {255, 255, 255}, PAGES[2], FAINTEST_WORDS), PAGES[2]))
        .isGreaterThanOrEqualTo(4.5);
  }

  @Test
  void noWordsAreFainterThanThat() {
    var opacities =
        Gallery.html().values().stream()
            .flatMap(html -> HtmlRules.elements(HtmlRules.parse(html)).stream())
            .map(element -> HtmlRules.styles(element).get("opacity"))
            .flatMap(Stream::ofNullable)
            .map(Double::valueOf);
    assertThat(opacities).isNotEmpty().allMatch(opacity -> opacity >= FAINTEST_WORDS);
  }

  private static int[] rgb(String hex) {
    int value = Integer.parseInt(hex.substring(1), 16);
    return new int[] {value >> 16, value >> 8 & 255, value & 255};
  }

  private static int[] mix(int[] over, int[] under, double opacity) {
    var mixed = new int[3];
    for (int i = 0; i < 3; i++) {
      mixed[i] = (int) Math.round(over[i] * opacity + under[i] * (1 - opacity));
    }
    return mixed;
  }

  private static double contrast(int[] a, int[] b) {
    double la = luminance(a);
    double lb = luminance(b);
    return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
  }

  private static double luminance(int[] rgb) {
    return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
