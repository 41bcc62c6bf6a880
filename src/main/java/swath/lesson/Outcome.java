package swath.lesson;

/** What a check can find. */
public enum Outcome {
  /** The answer is right. */
  RIGHT("✓", "right"),
  /** There is an answer, and something about it is not right. */
  WRONG("✗", "wrong"),
  /** There is no answer yet. */
  NOT_ATTEMPTED("–", "not attempted");

  private final String sign;
  private final String words;

  Outcome(String sign, String words) {
    this.sign = sign;
    this.words = words;
  }

  /** A sign that tells it without colour. */
  public String sign() {
    return sign;
  }

  /** It in words. */
  public String words() {
    return words;
  }
}
