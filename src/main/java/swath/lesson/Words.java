package swath.lesson;

import java.util.List;
import java.util.Locale;

/** How a lesson writes. */
final class Words {
  private static final int WIDTH = 100;
  private static final int LONGEST = 60;

  private Words() {}

  /** Breaks a text at spaces within 100 columns; later lines begin with {@code indent}. */
  static String wrap(String text, String indent) {
    StringBuilder wrapped = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ", -1)) {
      int length = word.codePointCount(0, word.length());
      if (column > 0 && column + 1 + length > WIDTH) {
        wrapped.append('\n').append(indent);
        column = indent.length();
      } else if (column > 0) {
        wrapped.append(' ');
        column++;
      }
      wrapped.append(word);
      column += length;
    }
    return wrapped.toString();
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 1 job}, {@code 2 jobs}. */
  static String count(long number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** {@code "first, second and third"}. */
  static String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
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
