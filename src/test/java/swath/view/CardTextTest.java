package swath.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import swath.view.Stages.Stage;

class CardTextTest {
  private static final Instant AS_OF = Instant.parse("2026-11-24T14:03:12Z");
  private static final String WORDS = "some words that are said again and again ".repeat(6).strip();

  private static String text(Card.Builder card) {
    return card.build().text();
  }

  @Test
  void cardReadsFromTitleToFooter() {
    var card =
        Card.of("detection-trees-spacept", "Detect trees")
            .state(Span.marked(Mark.ACTIVE, "running"))
            .fact("credits", Span.marked(Mark.HELD, "63 withheld"))
            .fact("job", Span.code("21e4"))
            .line(Span.sentence("To watch it: job.track()."))
            .asOf(AS_OF, true)
            .build();

    assertThat(card.text())
        .isEqualTo(
            """
            Detect trees · detection-trees-spacept
            ● running
              credits  ▨ 63 withheld
              job      21e4
            To watch it: job.track().
            As of 2026-11-24 14:03:12 UTC · sandbox data""");
    assertThat(card).hasToString(card.text());
  }

  @Test
  void htmlAndTextHaveTheSameFooter() {
    var card = Card.of("", "x").footer("Run the cell again.").asOf(AS_OF, false).build();

    assertThat(card.text()).endsWith(card.footer());
    assertThat(card.html()).contains(">Run the cell again. · As of 2026-11-24 14:03:12 UTC<");
  }

  @Test
  void linesAreWrappedAndContinueBesideTheirName() {
    var text =
        text(
            Card.of("kind", WORDS)
                .state(Span.marked(Mark.TROUBLE, WORDS))
                .fact("name", WORDS)
                .line(Span.of(WORDS))
                .block(new ProgressBar(0.5, Mark.ACTIVE, WORDS))
                .footer(WORDS));

    assertThat(text.lines()).allMatch(line -> Words.length(line) <= 100);
    assertThat(text.lines().filter(line -> line.startsWith("  ")))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("  name  some ") || line.startsWith("        "));
    assertThat(text.replaceAll("\\s+", " ").split("some words", -1)).hasSize(6 * 6 + 1);
  }

  @Test
  void longWordsStayWholeToBeCopied() {
    var id = "x".repeat(130);

    assertThat(text(Card.of("", "t").fact("id", Span.of("see"), Span.code(id))).lines())
        .contains("      " + id);
  }

  @Test
  void codeThatFitsOnALineIsNotBroken() {
    var call =
        "up42.jobs().status(JobStatus.RUNNING).minDuration(Duration.ofMinutes(5)).limit( 10 )";

    assertThat(
            text(Card.of("", "t").line(Span.of("To ask for them again:"), Span.code(call))).lines())
        .contains(call);
  }

  @Test
  void longNamesHaveALineOfTheirOwn() {
    var name = "a name that is much too long for its column";

    assertThat(text(Card.of("", "t").fact(name, "v").fact("b", "w")))
        .isEqualTo("t\n  " + name + "\n     v\n  b  w");
  }

  @Test
  void emptyFactsAreLeftOut() {
    assertThat(text(Card.of("", "t").fact("a", "").fact("b", Span.NONE))).isEqualTo("t");
  }

  @Test
  void stagesAreJoinedByArrows() {
    var seen = new Stage(Span.marked(Mark.DONE, "created"), "2 s", false);
    var now = new Stage(Span.marked(Mark.ACTIVE, "running"), "for 4 min", true);
    var coming = new Stage(Span.marked(Mark.WAITING, "captured"), "", false);

    assertThat(text(Card.of("", "t").block(new Stages(List.of(seen, now, coming)))))
        .isEqualTo("t\n  ✓ created (2 s) → ● running (for 4 min) → ○ captured");
    var many = new Stages(java.util.Collections.nCopies(9, seen));
    assertThat(text(Card.of("", "t").block(many)).lines().skip(1))
        .hasSize(2)
        .allMatch(line -> line.startsWith("  ✓ created (2 s)") && line.length() <= 100);
  }

  @Test
  void picturesAreTheirWordsUnlessTheCardSaysThem() {
    var picture = Picture.png(new byte[] {1}, 10, "a forest");

    assertThat(text(Card.of("", "t").pictures(picture))).isEqualTo("t\na forest");
    assertThat(text(Card.of("", "t").block(Pictures.of(picture).inWords()))).isEqualTo("t");
    assertThat(
            text(Card.of("", "t").block(Pictures.of(picture).inWords(Line.of(Span.of("trees"))))))
        .isEqualTo("t\ntrees");
  }

  @Test
  void textMakesNoPicture() {
    var picture =
        Picture.png(
            () -> {
              throw new AssertionError("made");
            },
            10,
            "a forest");

    assertThat(text(Card.of("", "t").pictures(picture))).contains("a forest");
  }

  @Test
  void detailsAndTablesStandApart() {
    var grid =
        Grid.of("Jobs", List.of(Grid.Column.whole("id")), List.of(List.of(Span.code("a"))), 1);

    assertThat(text(Card.of("", "t").fact("n", "v").details("each", grid).line(Span.of("End."))))
        .isEqualTo("t\n  n  v\n\neach:\nJobs\nid\na\n1 row\n\nEnd.");
    assertThat(Card.table(grid).text()).isEqualTo("Jobs\nid\na\n1 row");
  }

  @Test
  void messageOfSeveralLinesIsASentenceEach() {
    assertThat(text(Card.of("", "t").lines("first\r\n\u001b[1msecond\n\n")))
        .isEqualTo("t\nfirst\nsecond");
  }

  @Test
  void framelessCardTellsInTextWhatItIs() {
    assertThat(text(Card.frameless("history", "of a job").line(Span.of("x"))))
        .isEqualTo("of a job · history\nx");
    assertThat(text(Card.frameless("", "").line(Span.of("x")))).isEqualTo("x");
  }
}
