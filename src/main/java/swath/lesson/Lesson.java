package swath.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import swath.view.Card;
import swath.view.Span;
import swath.view.Viewable;
import swath.view.Words;

/**
 * Exercises that check themselves. A check has three outcomes, says what it saw, and never throws,
 * so that "Run All" reaches the end of a notebook.
 *
 * <pre>{@code
 * var lesson = SpendingLab.on(sandbox);
 * var dearest = Lesson.TODO;           // the learner writes an answer in place of Lesson.TODO
 * lesson.check("dearest", dearest);
 * lesson.hint("dearest");              // each time one that says more
 * System.out.println(lesson);          // how far one has got
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class Lesson implements Viewable {
  /** Stands where a learner is to write. */
  public static final Object TODO =
      new Object() {
        @Override
        public String toString() {
          return "not attempted yet";
        }
      };

  private final String title;
  private final Map<String, Exercise> exercises = new LinkedHashMap<>();
  private final Map<String, Verdict> last = new LinkedHashMap<>();
  private final Map<String, Integer> stages = new LinkedHashMap<>();

  private Lesson(String title, List<Exercise> exercises) {
    this.title = title;
    for (Exercise exercise : exercises) {
      if (this.exercises.put(exercise.name(), exercise) != null) {
        throw new IllegalArgumentException(
            "Two exercises of \"" + title + "\" are called " + exercise.name() + ".");
      }
    }
  }

  /** A lesson of these exercises, in this order. */
  public static Lesson of(String title, Exercise... exercises) {
    return new Lesson(title, List.of(exercises));
  }

  /** Its title. */
  public String title() {
    return title;
  }

  /**
   * Checks an answer.
   *
   * @param answer what the learner wrote; null and {@link #TODO} are no attempt
   * @throws IllegalArgumentException when the lesson has no such exercise
   */
  public synchronized Verdict check(String exercise, @Nullable Object answer) {
    Exercise asked = exercise(exercise);
    Verdict verdict =
        answer == null
            ? asked.notAttempted("Your answer is null.")
            : answer == TODO
                ? asked.notAttempted("Lesson.TODO still stands there.")
                : asked.judge(answer);
    last.put(exercise, verdict);
    return verdict;
  }

  /**
   * The next hint; after the last one, the last again.
   *
   * @throws IllegalArgumentException when the lesson has no such exercise, or no hint for it
   */
  public synchronized Hint hint(String exercise) {
    List<String> hints = exercise(exercise).hints();
    if (hints.isEmpty()) {
      throw new IllegalArgumentException("There is no hint for " + exercise + ".");
    }
    int stage = stages.merge(exercise, 1, (before, one) -> Math.min(before + 1, hints.size()));
    return new Hint(exercise, stage, hints.size(), hints.get(stage - 1));
  }

  /** What the last check of each exercise found; those never checked are not attempted. */
  public synchronized List<Verdict> verdicts() {
    List<Verdict> verdicts = new ArrayList<>();
    for (Exercise exercise : exercises.values()) {
      verdicts.add(last.getOrDefault(exercise.name(), exercise.notAttempted("")));
    }
    return List.copyOf(verdicts);
  }

  /** How many exercises are right. */
  public int right() {
    return (int) verdicts().stream().filter(Verdict::isRight).count();
  }

  /** How many exercises are right, as a sentence. */
  public String summary() {
    int all = exercises.size();
    int right = right();
    return right == all
        ? "All of this lesson is right: " + Words.count(all, "exercise") + "."
        : right + " of " + all + " exercises of this lesson are right.";
  }

  /**
   * For a run without a reader.
   *
   * @return this lesson
   * @throws IllegalStateException unless each exercise is right; the message names those that are
   *     not
   */
  public Lesson require() {
    List<String> others = verdicts().stream().filter(v -> !v.isRight()).map(Verdict::line).toList();
    if (!others.isEmpty()) {
      throw new IllegalStateException(summary() + "\n" + String.join("\n", others));
    }
    return this;
  }

  private Exercise exercise(String name) {
    Exercise exercise = exercises.get(name);
    if (exercise == null) {
      throw new IllegalArgumentException(
          "There is no exercise \""
              + name
              + "\". There are "
              + Words.list(List.copyOf(exercises.keySet()))
              + ".");
    }
    return exercise;
  }

  @Override
  public Card view() {
    var card = Card.of("lesson", title);
    for (Verdict verdict : verdicts()) {
      card.fact(verdict.exercise(), verdict.outcome().span(), Span.of("· " + verdict.words()));
    }
    return card.footer(summary()).build();
  }

  @Override
  public String toString() {
    return view().text();
  }
}
