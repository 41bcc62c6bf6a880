package swath.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void callsStandOutInSentences() {
    var spans = Span.sentence("No limit: up42.spendingAtMost(credits) sets one; see quote().");

    assertThat(Arrays.stream(spans).filter(Span::code).map(Span::text))
        .containsExactly("up42.spendingAtMost(credits)", "quote()");
  }

  @Test
  void wordsInBracketsAreNoCalls() {
    assertThat(Span.sentence("running (since noon)"))
        .containsExactly(Span.of("running (since noon)"));
  }

  @Test
  void emptySentenceHasOneSpan() {
    assertThat(Span.sentence(" ")).containsExactly(Span.NONE);
  }

  @Test
  void everyTextIsSanitized() {
    var span = new Span("a\u202eb", Mark.DONE, "c\u001b[1md", false);

    assertThat(span.text()).isEqualTo("ab");
    assertThat(span.hover()).isEqualTo("cd");
    assertThat(Span.code("x  =\u0007 1").text()).isEqualTo("x  = 1");
  }

  @Test
  void whatIsShortenedIsInTheHoverText() {
    assertThat(Span.shortened("a title of five words", 10))
        .isEqualTo(new Span("a title o…", null, "a title of five words", false));
    assertThat(Span.shortened("short", 10)).isEqualTo(Span.of("short"));
  }
}
