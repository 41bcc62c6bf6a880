package swath.internal.code;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import swath.internal.words.TypeNames;

/**
 * Tells what is wrong with a statement that does not compile: the compiler's message, and before it
 * a sentence where the compiler only says that it can't find something.
 */
final class CompilerErrors {
  private static final String ENDLESS =
      "What begins here does not end: a bracket, a quote or a comment is open.";
  private static final String UNKNOWN_NAME = "compiler.err.cant.resolve";
  private static final String OTHER_ARGUMENTS = "compiler.err.cant.apply.symbol";
  private static final Pattern CONVERTED =
      Pattern.compile("(?s)^incompatible types: (.*?) cannot be converted to (.*)");
  private static final Pattern COMPARED =
      Pattern.compile(
          "(?s)^(?:incomparable types: (\\S+) and (\\S+)"
              + "|bad operand types for binary operator.*first type:\\s+(\\S+)\\s+second type:\\s+(\\S+))\\s*");
  private static final Pattern ONE_METHOD =
      Pattern.compile(
          "(?s)^(?:method|constructor) (\\S+) in .*?required:\\s*(.*?)\\s*found:\\s*(.*?)\\s*reason:.*");
  private static final Pattern NO_METHOD =
      Pattern.compile(
          "^no suitable (?:method|constructor) found for ([^(<]+)(?:<[^(]*>)?(\\(.*\\))");
  private static final Pattern CANDIDATE =
      Pattern.compile("(?m)^\\s+(?:method|constructor) (\\S+\\(.*?\\)) is not applicable");

  private final JShell shell;
  private final UnknownNames names;

  CompilerErrors(JShell shell) {
    this.shell = shell;
    this.names = new UnknownNames(shell);
  }

  /** Why this statement, which begins there in the cell, does not compile. */
  CellError of(Snippet snippet, String cell, int begin) {
    return firstError(snippet)
        .map(diagnosis -> of(diagnosis, snippet.source(), cell, begin))
        .orElseGet(() -> at(cell, begin, missing(snippet), List.of()));
  }

  /** The error of a cell whose rest from there on is no whole statement. */
  static CellError unfinished(String cell, int from) {
    String rest = cell.substring(Math.min(from, cell.length()));
    return at(cell, StatementPlace.of(cell, rest, from), ENDLESS, List.of());
  }

  static CellError at(String cell, int position, String message, List<String> details) {
    return new CellError(CellError.COMPILE_ERROR, message, CellPlace.at(cell, position), details);
  }

  private CellError of(Diag diagnosis, String source, String cell, int begin) {
    // where there is no position, it is -1
    int at = (int) Math.max(0, diagnosis.getPosition());
    List<String> compilers =
        diagnosis
            .getMessage(Locale.getDefault())
            .lines()
            // the compiler names JShell's own class, which says nothing
            .filter(part -> !part.strip().equals("location: class"))
            .toList();
    return sentence(diagnosis, source, at)
        .map(sentence -> at(cell, begin + at, sentence, compilers))
        .orElseGet(() -> at(cell, begin + at, String.join("\n", compilers), List.of()));
  }

  private Optional<String> sentence(Diag diagnosis, String source, int position) {
    String message = diagnosis.getMessage(Locale.ENGLISH);
    if (diagnosis.getCode().startsWith(UNKNOWN_NAME)) {
      return names.sentence(message, source);
    }
    if (diagnosis.getCode().startsWith(OTHER_ARGUMENTS)) {
      return arguments(message);
    }
    return type(message)
        .or(() -> comparison(message))
        .or(() -> names.hidden(message))
        .or(() -> LanguageHints.syntax(diagnosis.getCode(), message, source, position));
  }

  private static Optional<String> type(String message) {
    Matcher types = CONVERTED.matcher(message);
    if (!types.matches()) {
      return Optional.empty();
    }
    String given = simple(types.group(1));
    String needed = simple(types.group(2));
    return Optional.of(
        "Here must be a value of type %s, and this is of type %s.%s"
            .formatted(needed, given, LanguageHints.conversion(given, needed)));
  }

  private static Optional<String> comparison(String message) {
    Matcher types = COMPARED.matcher(message);
    if (!types.matches()) {
      return Optional.empty();
    }
    String first = simple(types.group(1) == null ? types.group(3) : types.group(1));
    String second = simple(types.group(2) == null ? types.group(4) : types.group(2));
    return Optional.of(
        "Values of type %s and %s can't be compared or computed with each other.%s"
            .formatted(first, second, LanguageHints.comparison(first, second)));
  }

  private static Optional<String> arguments(String message) {
    Matcher one = ONE_METHOD.matcher(message);
    if (one.matches() && one.group(2).contains("swath.internal.")) {
      return Optional.of(
          "%1$s is not made by new. help(\"%1$s\") shows what to do with one."
              .formatted(one.group(1)));
    }
    if (one.matches()) {
      return Optional.of(
          "%s takes %s, but was given %s."
              .formatted(one.group(1), types(one.group(2)), types(one.group(3))));
    }
    Matcher none = NO_METHOD.matcher(message);
    if (!none.find()) {
      return Optional.empty();
    }
    String candidates =
        CANDIDATE
            .matcher(message)
            .results()
            .map(found -> simple(found.group(1)).replaceFirst("^\\w+\\.(?=\\w+\\()", ""))
            .distinct()
            .collect(Collectors.joining(", "));
    return candidates.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s was given %s, but there is: %s."
                .formatted(none.group(1), simple(none.group(2)), candidates));
  }

  private static String types(String types) {
    return types.equals("no arguments") ? "no arguments" : "(" + simple(types) + ")";
  }

  private static String simple(String types) {
    return TypeNames.simple(types.replaceAll("\\s+", " ")).replaceAll(",\\s*", ", ");
  }

  private String missing(Snippet snippet) {
    return snippet instanceof DeclarationSnippet declaration
        ? "cannot find "
            + shell.unresolvedDependencies(declaration).collect(Collectors.joining(", "))
        : "does not compile";
  }

  private Optional<Diag> firstError(Snippet snippet) {
    return shell.diagnostics(snippet).filter(Diag::isError).findFirst();
  }
}
