package swath.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import swath.error.Up42Exception;

class LenientTest {
  private static String malformed() {
    throw new Up42Exception("$.created is no instant");
  }

  private static @Nullable String missing() {
    return null;
  }

  @Test
  void valueIsItself() {
    assertThat(Lenient.or("-", () -> "x")).isEqualTo("x");
    assertThat(Lenient.<String>orNull(() -> "x")).isEqualTo("x");
    assertThat(Lenient.text(() -> 7)).isEqualTo("7");
    assertThat(Lenient.span(() -> Optional.of("x"))).isEqualTo(Span.of("x"));
    assertThat(Lenient.code(() -> "id")).isEqualTo(Span.code("id"));
  }

  @Test
  void missingIsADash() {
    assertThat(Lenient.text(LenientTest::missing)).isEqualTo("–");
    assertThat(Lenient.span(Optional::empty)).isEqualTo(Span.of("–"));
    assertThat(Lenient.code(LenientTest::missing)).isEqualTo(Span.of("–"));
  }

  @Test
  void malformedIsADashThatSaysWhy() {
    assertThat(Lenient.or("otherwise", LenientTest::malformed)).isEqualTo("otherwise");
    assertThat(Lenient.<String>orNull(LenientTest::malformed)).isNull();
    assertThat(Lenient.text(LenientTest::malformed)).isEqualTo("–");
    assertThat(Lenient.span(LenientTest::malformed).hover()).isEqualTo("$.created is no instant");
  }

  @Test
  void mistakesOfOursPass() {
    assertThatThrownBy(
            () ->
                Lenient.text(
                    () -> {
                      throw new IllegalStateException("ours");
                    }))
        .isInstanceOf(IllegalStateException.class);
  }
}
