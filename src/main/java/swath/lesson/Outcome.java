package swath.lesson;

import swath.view.Mark;
import swath.view.Span;

/** What a check can find; an answer that is not there yet is no error. */
public enum Outcome {
  /** The answer is right. */
  RIGHT(Mark.DONE, "right"),
  /** There is an answer, and something about it is not right. */
  WRONG(Mark.FAILED, "wrong"),
  /** There is no answer yet. */
  NOT_ATTEMPTED(Mark.UNSEEN, "not attempted");

  private final Mark mark;
  private final String words;

  Outcome(Mark mark, String words) {
    this.mark = mark;
    this.words = words;
  }

  /** A sign that shows it without colour. */
  public String sign() {
    return mark.sign();
  }

  /** The outcome in a word or two. */
  public String words() {
    return words;
  }

  Span span() {
    return Span.marked(mark, words);
  }
}
