package swath.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import swath.error.Up42Exception;

class CardHtmlTest {
  private static final String MARKUP = "<script>alert(1)</script>";

  private static final Grid GRID =
      Grid.of(MARKUP, List.of(Grid.Column.text(MARKUP)), List.of(List.of(Span.of(MARKUP))), 1);

  @Test
  void everyStringIsEscapedWhereverItStands() {
    var span = new Span(MARKUP, Mark.DONE, MARKUP, false);
    var html =
        Card.of(MARKUP, MARKUP)
            .state(span)
            .fact(MARKUP, span, Span.code(MARKUP))
            .line(span)
            .block(new Stages(List.of(new Stages.Stage(span, MARKUP, true))))
            .block(new ProgressBar(0.4, Mark.ACTIVE, MARKUP))
            .pictures(Picture.png(new byte[] {1, 2}, 10, MARKUP).captioned(MARKUP))
            .details(MARKUP, GRID)
            .footer(MARKUP)
            .build()
            .html();

    HtmlRules.check(html);
    assertThat(html).doesNotContain("<script").contains("width: 40.0%");
    assertThat(HtmlRules.text(html).split("alert", -1)).hasSize(17);
  }

  @Test
  void framelessCardHasNoBorderAndNoTitle() {
    var html = Card.frameless("kind", "title").line(Span.of("x")).footer("end").build().html();

    HtmlRules.check(html);
    assertThat(html).doesNotContain("title<").doesNotContain("border: 1px");
    assertThat(HtmlRules.text(html)).isEqualTo("x end");
  }

  @Test
  void tableIsItselfAlone() {
    assertThat(Card.table(GRID).html())
        .startsWith("<div style=\"overflow-x: auto")
        .contains("1 row");
  }

  @Test
  void pictureThatCannotBeMadeSaysWhyAndItsWords() {
    var broken =
        Picture.png(
            () -> {
              throw new Up42Exception("no fonts here");
            },
            10,
            "a forest");
    var html = Card.of("", "t").pictures(broken).build().html();

    HtmlRules.check(html);
    assertThat(html).doesNotContain("<img");
    assertThat(HtmlRules.text(html)).contains("no fonts here").contains("a forest");
  }

  @Test
  void pictureWithoutBytesIsLeftOut() {
    var none = Picture.jpeg(new byte[0], 10, "a forest");

    assertThat(Card.of("", "t").pictures(none).build().html()).doesNotContain("<img");
  }

  @Test
  void barsEndWithinTheirRoom() {
    assertThat(new ProgressBar(7, Mark.DONE, "").width()).isEqualTo("100.0%");
    assertThat(new ProgressBar(Double.NaN, Mark.DONE, "").width()).isEqualTo("0.0%");
  }
}
