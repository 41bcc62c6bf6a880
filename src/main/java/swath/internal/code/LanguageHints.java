package swath.internal.code;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people write who come from Python, or who write Java for the first time, and how it is
 * written in Java.
 */
final class LanguageHints {
  private static final Map<String, String> NAMES =
      Map.of(
          "None", "null",
          "True", "true",
          "False", "false",
          "print", "System.out.println(…)",
          "len", "list.size(), or table.rowCount()",
          "str", "String.valueOf(…)",
          "range", "for (int i = 0; i < 10; i++) { … }",
          "self", "this");
  private static final Map<Pattern, String> SYNTAX = new LinkedHashMap<>();
  private static final Set<String> NUMBERS = Set.of("int", "long", "double", "Integer", "Long");
  private static final Pattern OPTIONAL = Pattern.compile("Optional(?:Int|Long|Double)?(?:<.*>)?");
  private static final String MAY_BE_EMPTY = " It may be empty: put .orElse(…) behind it.";

  static {
    SYNTAX.put(
        Pattern.compile("^\\s*for\\s+\\w+\\s+in\\b(?s).*"),
        "Java's loop is for (var job : up42.jobs()) { … }.");
    SYNTAX.put(
        Pattern.compile("^\\s*def\\s(?s).*"),
        "A method in Java is int twice(int n) { return 2 * n; }.");
    SYNTAX.put(
        Pattern.compile("^\\s*(?:from\\s.*\\simport|import\\s+\\S+\\s+as)\\s(?s).*"),
        "An import in Java is import java.util.List; with the name of a class, or .* for all.");
    SYNTAX.put(
        Pattern.compile("^\\s*(?:if|while)\\s+[^(\\s](?s).*"),
        "A condition stands in brackets: if (credits > 100) { … }.");
    SYNTAX.put(
        Pattern.compile("^\\s*(?:lambda|with|elif|except|try:)\\b(?s).*"),
        "That is Python. This notebook speaks Java: help() shows lines to copy.");
  }

  private LanguageHints() {}

  /** What stands in Java for this name of another language. */
  static Optional<String> name(String name) {
    return Optional.ofNullable(NAMES.get(name)).map(java -> name + " is " + java + " in Java.");
  }

  /** What is wrong with a statement that is no Java. */
  static Optional<String> syntax(String code, String message, String source, int position) {
    for (Map.Entry<Pattern, String> hint : SYNTAX.entrySet()) {
      if (hint.getKey().matcher(source).matches()) {
        return Optional.of(hint.getValue());
      }
    }
    return switch (code.replaceFirst("^compiler\\.err\\.", "")) {
      case "unclosed.char.lit" -> Optional.of("Text stands in double quotes, as in \"captured\".");
      case "unclosed.str.lit" -> Optional.of("The text that begins here has no closing quote.");
      case "expected" ->
          message.startsWith("';'") && endsALine(source, position)
              ? Optional.of("There must be a semicolon at the end of this line.")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static boolean endsALine(String source, int position) {
    int at = Math.min(position, source.length());
    Matcher rest =
        Pattern.compile("[^\\S\\n]*(?:\\n|$)").matcher(source).region(at, source.length());
    return rest.lookingAt();
  }

  /** How to make of a value of one type one of another; begins with a space, or is empty. */
  static String conversion(String given, String needed) {
    if (given.equals("String") && NUMBERS.contains(needed)) {
      return " A number has no quotes.";
    }
    if (OPTIONAL.matcher(given).matches()) {
      return MAY_BE_EMPTY;
    }
    return switch (needed) {
      case "Path" -> " Write Path.of(\"results\").";
      case "Duration" -> " Write Duration.ofSeconds(5) or Duration.ofMinutes(5).";
      case "JobSorting" -> " Write JobSorting.CREDITS, CREATED, STATUS or PROCESS_ID.";
      case "JobStatus" -> " Write JobStatus.CAPTURED, and the like.";
      default -> "";
    };
  }

  /** How values of these two types are compared; begins with a space, or is empty. */
  static String comparison(String first, String second) {
    if (Set.of(first, second).equals(Set.of("JobStatus", "String"))) {
      return " Compare with JobStatus.CAPTURED, or the word by word().equals(\"captured\").";
    }
    boolean mayBeEmpty = OPTIONAL.matcher(first).matches() || OPTIONAL.matcher(second).matches();
    return mayBeEmpty ? MAY_BE_EMPTY : "";
  }
}
