package swath.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import swath.view.Viewable;

class LessonCardTest {
  private final Lesson lesson =
      Lesson.of(
          "Sums",
          Exercise.asking(
                  "two",
                  "a number",
                  Integer.class,
                  n -> n == 2 ? Verdict.right("It is.") : Verdict.wrong("You gave <b>" + n))
              .hint("Count your thumbs.")
              .hint("It is even."));

  private static String html(Viewable value) {
    return value.view().html();
  }

  @Test
  void outcomeIsASignAndAWord() {
    assertThat(html(lesson.check("two", 2))).contains("✓", "right", "It is.");
    assertThat(html(lesson.check("two", 3))).contains("✗", "wrong");
    assertThat(html(lesson.check("two", Lesson.TODO))).contains("–", "not attempted");
  }

  @Test
  void wordsAreShownAsText() {
    assertThat(html(lesson.check("two", 3))).contains("&lt;b").doesNotContain("<b>3");
  }

  @Test
  void hintSaysItsStage() {
    assertThat(html(lesson.hint("two"))).contains("hint 1 of 2", "Run the cell again");
    assertThat(html(lesson.hint("two"))).contains("hint 2 of 2").doesNotContain("Run the cell");
  }

  @Test
  void lessonListsItsExercises() {
    lesson.check("two", 2);
    assertThat(html(lesson)).contains("Sums", "two", "right", "1 exercise.");
  }

  @Test
  void answersFromOutsideAreClean() {
    assertThat(Answers.shown("a\u001b]0;owned\u0007b\u202E" + "x".repeat(100)))
        .isEqualTo("\"ab" + "x".repeat(57) + "…\"");
  }
}
