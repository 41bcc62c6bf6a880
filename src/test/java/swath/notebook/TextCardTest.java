package swath.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import swath.view.Facts;
import swath.view.Line;
import swath.view.Span;

class TextCardTest {
  @Test
  void firstLineIsTheTitle() {
    assertThat(TextCard.of("", "Session with UP42\n  address  https://x").title())
        .isEqualTo("Session with UP42");
  }

  @Test
  void rowsAreFactsAndDeeperLinesContinueThem() {
    var card = TextCard.of("", "T\n  address  https://x\n  inputs   one,\n           two");

    assertThat(card.blocks())
        .containsExactly(
            new Facts(
                List.of(
                    Facts.Fact.of("address", Span.of("https://x")),
                    Facts.Fact.of("inputs", Span.of("one, two")))));
  }

  @Test
  void otherLinesAreSentences() {
    assertThat(TextCard.of("", "T\nJust words.").blocks())
        .containsExactly(Line.of(Span.of("Just words.")));
  }

  @Test
  void emptyTextIsAnEmptyCard() {
    assertThat(TextCard.of("", "").blocks()).isEmpty();
  }

  @Test
  void callsStandOutInSentences() {
    var bits = Span.sentence("No limit: up42.spendingAtMost(credits) sets one; see quote().");
    assertThat(Arrays.stream(bits).filter(Span::code).map(Span::text))
        .containsExactly("up42.spendingAtMost(credits)", "quote()");
  }

  @Test
  void wordsInBracketsAreNoCalls() {
    assertThat(Span.sentence("running (since noon)"))
        .containsExactly(Span.of("running (since noon)"));
  }
}
