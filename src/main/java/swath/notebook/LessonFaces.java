package swath.notebook;

import swath.lesson.Hint;
import swath.lesson.Lesson;
import swath.lesson.Outcome;
import swath.lesson.Verdict;
import swath.view.Card;
import swath.view.Mark;
import swath.view.Span;

/** Lessons, what their checks found, and hints. */
final class LessonFaces {
  private LessonFaces() {}

  static Card verdict(Verdict verdict) {
    return Card.of("check", verdict.exercise())
        .state(outcome(verdict))
        .line(Span.of(verdict.words()))
        .build();
  }

  static Card hint(Hint hint) {
    return Card.of("hint %d of %d".formatted(hint.stage(), hint.stages()), hint.exercise())
        .line(Span.of(hint.words()))
        .footer(hint.hasMore() ? "Run the cell again for the next one." : "")
        .build();
  }

  static Card lesson(Lesson lesson) {
    var draft = Card.of("lesson", lesson.title());
    for (Verdict verdict : lesson.verdicts()) {
      draft.fact(verdict.exercise(), outcome(verdict), Span.of(" · " + verdict.words()));
    }
    return draft.footer(lesson.summary()).build();
  }

  private static Span outcome(Verdict verdict) {
    return Span.marked(mark(verdict.outcome()), verdict.outcome().words());
  }

  private static Mark mark(Outcome outcome) {
    return switch (outcome) {
      case RIGHT -> Mark.DONE;
      case WRONG -> Mark.FAILED;
      case NOT_ATTEMPTED -> Mark.UNSEEN;
    };
  }
}
