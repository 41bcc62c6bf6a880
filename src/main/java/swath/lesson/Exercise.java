package swath.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;

/**
 * One question of a lesson: what is asked for, how an answer is judged, and hints in stages, the
 * vaguest first.
 *
 * <pre>{@code
 * Exercise.asking("count", "how many jobs failed, as a number", Number.class,
 *         n -> n.intValue() == failed() ? Verdict.right("So many.") : Verdict.wrong("You gave " + n + "."))
 *     .hint("up42.jobs() has filters.")
 *     .hint("status(JobStatus.FAILED) is one of them.");
 * }</pre>
 *
 * <p>A judge compares the answer with the state of things, and names what it saw, never what it
 * wanted to see. Immutable; as thread-safe as its judge.
 */
public final class Exercise {
  private final String name;
  private final String task;
  private final Function<Object, Verdict> judge;
  private final List<String> hints;

  private Exercise(String name, String task, Function<Object, Verdict> judge, List<String> hints) {
    this.name = name;
    this.task = task;
    this.judge = judge;
    this.hints = hints;
  }

  /**
   * An exercise without hints.
   *
   * @param name what {@link Lesson#check} calls it
   * @param task what is asked for, such as {@code "the id of a process"}
   * @param type what an answer must be; anything else is wrong, in so many words
   * @param judge looks at an answer
   */
  public static <T> Exercise asking(
      String name, String task, Class<T> type, Function<? super T, Verdict> judge) {
    return new Exercise(
        name,
        task,
        answer ->
            type.isInstance(answer)
                ? judge.apply(type.cast(answer))
                : Verdict.wrong("You gave " + Words.kind(answer) + ". Wanted: " + task + "."),
        List.of());
  }

  /** A copy with one more hint, which is given after the others. */
  public Exercise hint(String text) {
    List<String> more = new ArrayList<>(hints);
    more.add(text);
    return new Exercise(name, task, judge, List.copyOf(more));
  }

  String name() {
    return name;
  }

  String task() {
    return task;
  }

  List<String> hints() {
    return hints;
  }

  /** Looks at an answer; an answer that can't be looked at is wrong, it never throws. */
  Verdict judge(@Nullable Object answer) {
    if (answer == null) {
      return Verdict.notAttempted("Your answer is null. Wanted: " + task + ".").of(name);
    }
    if (answer == Lesson.TODO) {
      return Verdict.notAttempted("Lesson.TODO still stands there. Wanted: " + task + ".").of(name);
    }
    try {
      return judge.apply(answer).of(name);
    } catch (Up42Exception e) {
      return Verdict.wrong("Your answer can't be looked at: " + e.getMessage()).of(name);
    }
  }
}
