package swath.lesson;

import java.util.List;

/** How a lesson writes. */
final class Words {
  private static final int WIDTH = 100;
  private static final int LONGEST = 60;

  private Words() {}

  /** Breaks a text at spaces within 100 columns; later lines begin with {@code indent}. */
  static String wrap(String text, String indent) {
    return swath.view.Words.wrap(text, WIDTH, indent);
  }

  static String number(long number) {
    return swath.view.Words.number(number);
  }

  /** {@code 1 job}, {@code 2 jobs}. */
  static String count(long number, String noun) {
    return swath.view.Words.count(number, noun);
  }

  /** {@code "first, second and third"}. */
  static String list(List<String> names) {
    return swath.view.Words.list(names);
  }

  /** An answer as its giver wrote it, on one line and not too long. */
  static String shown(Object answer) {
    String line = String.valueOf(answer).lines().findFirst().orElse("").strip();
    int length = line.codePointCount(0, line.length());
    String cut =
        length <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    return answer instanceof CharSequence ? "\"" + cut + "\"" : cut;
  }

  /** {@code "a Table"}, {@code "an Integer"}. */
  static String kind(Object answer) {
    String name = answer.getClass().getSimpleName();
    return (name.matches("[AEIOU].*") ? "an " : "a ") + name;
  }
}
