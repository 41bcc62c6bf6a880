package swath.notebook;

import swath.lesson.Hint;
import swath.lesson.Lesson;
import swath.lesson.Outcome;
import swath.lesson.Verdict;

/** Lessons, what their checks found, and hints. */
final class LessonFaces {
  private LessonFaces() {}

  static Card verdict(Verdict verdict) {
    return new Card.Draft("check", verdict.exercise())
        .state(outcome(verdict))
        .line(Bit.of(verdict.words()))
        .foot("");
  }

  static Card hint(Hint hint) {
    return new Card.Draft("hint %s of %s".formatted(hint.stage(), hint.stages()), hint.exercise())
        .line(Bit.of(hint.words()))
        .foot(hint.hasMore() ? "Run the cell again for the next one." : "");
  }

  static Card lesson(Lesson lesson) {
    var draft = new Card.Draft("lesson", lesson.title());
    for (Verdict verdict : lesson.verdicts()) {
      draft.fact(verdict.exercise(), outcome(verdict), Bit.of(" · " + verdict.words()));
    }
    return draft.foot(lesson.summary());
  }

  private static Bit outcome(Verdict verdict) {
    return Bit.marked(mark(verdict.outcome()), verdict.outcome().words());
  }

  private static Mark mark(Outcome outcome) {
    return switch (outcome) {
      case RIGHT -> Mark.DONE;
      case WRONG -> Mark.FAILED;
      case NOT_ATTEMPTED -> Mark.UNSEEN;
    };
  }
}
