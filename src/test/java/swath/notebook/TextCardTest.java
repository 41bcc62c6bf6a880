package swath.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

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
            new Block.Facts(
                List.of(
                    Block.Fact.of("address", "https://x"), Block.Fact.of("inputs", "one, two"))));
  }

  @Test
  void otherLinesAreSentences() {
    assertThat(TextCard.of("", "T\nJust words.").blocks())
        .containsExactly(Block.Line.of("Just words."));
  }

  @Test
  void emptyTextIsAnEmptyCard() {
    assertThat(TextCard.of("", "").blocks()).isEmpty();
  }

  @Test
  void callsStandOutInSentences() {
    var bits = Bit.sentence("No limit: up42.spendingAtMost(credits) sets one; see quote().");
    assertThat(Arrays.stream(bits).filter(Bit::code).map(Bit::text))
        .containsExactly("up42.spendingAtMost(credits)", "quote()");
  }

  @Test
  void wordsInBracketsAreNoCalls() {
    assertThat(Bit.sentence("running (since noon)"))
        .containsExactly(Bit.of("running (since noon)"));
  }
}
