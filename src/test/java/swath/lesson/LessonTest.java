package swath.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import swath.error.Up42Exception;

class LessonTest {
  private final Lesson lesson =
      Lesson.of(
          "Sums",
          Exercise.asking("two", "one and one, as a number", Integer.class, LessonTest::two)
              .hint("Count your thumbs.")
              .hint("It is even."),
          Exercise.asking("word", "a word", String.class, w -> Verdict.right("A word.")));

  private static Verdict two(int answer) {
    if (answer == 11) {
      throw new Up42Exception("eleven is out of order");
    }
    return answer == 2
        ? Verdict.right("One and one.")
        : Verdict.wrong("You gave " + answer + ", which is not their sum.");
  }

  @Test
  void rightAnswerIsRight() {
    Verdict verdict = lesson.check("two", 2);
    assertThat(verdict.outcome()).isEqualTo(Outcome.RIGHT);
    assertThat(verdict).hasToString("two · check\n✓ right\nOne and one.");
  }

  @Test
  void wrongAnswerNamesWhatWasSeen() {
    assertThat(lesson.check("two", 3))
        .hasToString("two · check\n✗ wrong\nYou gave 3, which is not their sum.")
        .extracting(Verdict::outcome)
        .isEqualTo(Outcome.WRONG);
  }

  @Test
  void placeholderIsNoAttempt() {
    assertThat(lesson.check("two", Lesson.TODO))
        .hasToString(
            """
            two · check
            – not attempted
            Lesson.TODO still stands there. Wanted: one and one, as a number.""")
        .extracting(Verdict::outcome)
        .isEqualTo(Outcome.NOT_ATTEMPTED);
  }

  @Test
  void nullIsNoAttempt() {
    assertThat(lesson.check("two", null).outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
  }

  @Test
  void answerOfAnotherKindIsWrongAndNamed() {
    assertThat(lesson.check("two", List.of(1, 1).toString()).words())
        .isEqualTo("You gave a String. Wanted: one and one, as a number.");
  }

  @Test
  void judgeThatCannotLookDoesNotThrow() {
    Verdict verdict = lesson.check("two", 11);
    assertThat(verdict.outcome()).isEqualTo(Outcome.WRONG);
    assertThat(verdict.words()).contains("can't be checked", "eleven is out of order");
  }

  @Test
  void unknownExerciseNamesThoseThatAreThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lesson.check("three", 3))
        .withMessage("There is no exercise \"three\". There are two and word.");
  }

  @Test
  void hintsComeInStagesAndTheLastStays() {
    assertThat(List.of(lesson.hint("two"), lesson.hint("two"), lesson.hint("two")))
        .extracting(Hint::words)
        .containsExactly("Count your thumbs.", "It is even.", "It is even.");
  }

  @Test
  void hintSaysWhetherThereAreMore() {
    assertThat(lesson.hint("two"))
        .hasToString(
            """
            two · hint 1 of 2
            Count your thumbs.
            Run the cell again for the next one.""");
    assertThat(lesson.hint("two")).hasToString("two · hint 2 of 2\nIt is even.");
  }

  @Test
  void exerciseWithoutHintsSaysSo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lesson.hint("word"))
        .withMessage("There is no hint for word.");
  }

  @Test
  void lessonTellsHowFarOneHasGot() {
    lesson.check("two", 2);
    assertThat(lesson)
        .hasToString(
            """
            Sums · lesson
              two   ✓ right · One and one.
              word  – not attempted · Wanted: a word.
            1 of 2 exercises of this lesson are right.""");
  }

  @Test
  void laterCheckCounts() {
    lesson.check("two", 2);
    lesson.check("two", 3);
    assertThat(lesson.right()).isZero();
  }

  @Test
  void requireNamesWhatIsNotRight() {
    lesson.check("two", 3);
    assertThatIllegalStateException()
        .isThrownBy(lesson::require)
        .withMessageContainingAll("0 of 2", "✗ two", "– word");
  }

  @Test
  void requireIsContentWhenAllIsRight() {
    lesson.check("two", 2);
    lesson.check("word", "word");
    assertThat(lesson.require().summary()).isEqualTo("All of this lesson is right: 2 exercises.");
  }

  @Test
  void requiredVerdictThrowsUnlessRight() {
    assertThatIllegalStateException()
        .isThrownBy(() -> lesson.check("two", 3).require())
        .withMessage("two is wrong: You gave 3, which is not their sum.");
  }

  @Test
  void twoExercisesOfOneNameAreRefused() {
    Exercise one = Exercise.asking("same", "x", String.class, x -> Verdict.right(""));
    assertThatIllegalArgumentException().isThrownBy(() -> Lesson.of("Twice", one, one));
  }

  @Test
  void longWordsStayWithinAHundredColumns() {
    Verdict verdict = Verdict.wrong("many words ".repeat(30).strip()).of("long");
    assertThat(verdict.toString().lines()).allSatisfy(l -> assertThat(l).hasSizeLessThan(101));
  }
}
