package swath.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
 * <p>A judge compares the answer with the state of things. It names what it found, never the
 * answer. Immutable; as thread-safe as its judge.
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
   * @param type what an answer must be; anything else is wrong, and the verdict names what it is
   * @param judge checks an answer
   */
  public static <T> Exercise asking(
      String name, String task, Class<T> type, Function<? super T, Verdict> judge) {
    return new Exercise(
        name,
        task,
        answer ->
            type.isInstance(answer)
                ? judge.apply(type.cast(answer))
                : Verdict.wrong("You gave " + Answers.kind(answer) + ". Wanted: " + task + "."),
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

  /** There is no answer; {@code why} says what stands in its place. */
  Verdict notAttempted(String why) {
    return Verdict.notAttempted((why + " Wanted: " + task + ".").strip()).of(name);
  }

  String task() {
    return task;
  }

  List<String> hints() {
    return hints;
  }

  /** Checks an answer. It never throws: an answer that can't be checked is wrong. */
  Verdict judge(Object answer) {
    try {
      return judge.apply(answer).of(name);
    } catch (Up42Exception e) {
      return Verdict.wrong("Your answer can't be checked: " + e.getMessage()).of(name);
    }
  }
}
