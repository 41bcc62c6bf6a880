package swath.lesson;

import swath.view.Card;
import swath.view.Span;
import swath.view.Viewable;

/**
 * What a check found of one answer: right, wrong, or not attempted, and a sentence that names what
 * was seen. It never contains the answer. Immutable.
 *
 * <pre>{@code
 * lesson.check("dearest", answer);            // ✗ wrong, You gave …
 * lesson.check("dearest", answer).require();  // throws unless it is right
 * }</pre>
 *
 * @param exercise the name of the exercise
 * @param outcome one of three
 * @param words what was seen
 */
public record Verdict(String exercise, Outcome outcome, String words) implements Viewable {
  /** For an {@link Exercise}'s judge: the answer is right. */
  public static Verdict right(String words) {
    return new Verdict("", Outcome.RIGHT, words);
  }

  /** For an {@link Exercise}'s judge: the answer is wrong; the words name what was seen. */
  public static Verdict wrong(String words) {
    return new Verdict("", Outcome.WRONG, words);
  }

  /** For an {@link Exercise}'s judge: there is no answer yet. */
  public static Verdict notAttempted(String words) {
    return new Verdict("", Outcome.NOT_ATTEMPTED, words);
  }

  Verdict of(String name) {
    return new Verdict(name, outcome, words);
  }

  /** Whether the answer is right. */
  public boolean isRight() {
    return outcome == Outcome.RIGHT;
  }

  /**
   * For a run without a reader.
   *
   * @return this verdict
   * @throws IllegalStateException unless the answer is right
   */
  public Verdict require() {
    if (!isRight()) {
      throw new IllegalStateException(exercise + " is " + outcome.words() + ": " + words);
    }
    return this;
  }

  /** The sign, the exercise and the words on one line. */
  String line() {
    return outcome.sign() + " " + exercise + ": " + words;
  }

  @Override
  public Card view() {
    return Card.of("check", exercise).state(outcome.span()).line(Span.of(words)).build();
  }

  @Override
  public String toString() {
    return view().text();
  }
}
