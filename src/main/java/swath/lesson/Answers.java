package swath.lesson;

import swath.view.Sanitizer;

/** How a check names what a learner gave. Stateless. */
final class Answers {
  private static final int LONGEST = 60;

  private Answers() {}

  /** An answer's first line as its giver wrote it, at most 60 characters. */
  static String shown(Object answer) {
    String first = String.valueOf(answer).lines().findFirst().orElse("");
    String line = Sanitizer.line(first, LONGEST);
    return answer instanceof CharSequence ? "\"" + line + "\"" : line;
  }

  /** {@code a Table}, {@code an Integer}. */
  static String kind(Object answer) {
    String name = answer.getClass().getSimpleName();
    return (name.matches("[AEIOU].*") ? "an " : "a ") + name;
  }
}
