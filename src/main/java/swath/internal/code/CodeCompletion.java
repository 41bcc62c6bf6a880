package swath.internal.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import jdk.jshell.VarSnippet;

/**
 * Answers what may stand at a place of a cell: methods and names, ours before those that every
 * object has; within the quotes of an argument, the words that are known for it. To be called on
 * the thread that evaluates the cells.
 */
public final class CodeCompletion {
  private static final Set<String> OF_NO_USE =
      Set.of("wait(", "notify()", "notifyAll()", "getClass()");
  private static final Set<String> OF_LITTLE_USE =
      Set.of("equals(", "hashCode()", "toString()", "compareTo(");
  private static final Pattern CALL = Pattern.compile("(\\w+)\\s*\\($");

  private final JShell shell;
  private final BiFunction<String, String, List<String>> words;

  /**
   * @param words the known words for a method's argument, by the name of the variable that the
   *     expression begins with and the method's name
   */
  public CodeCompletion(JShell shell, BiFunction<String, String, List<String>> words) {
    this.shell = shell;
    this.words = words;
  }

  /**
   * What may stand at {@code cursor}; empty in imports and magics, where the kernel itself should
   * answer.
   */
  public Optional<Completions> complete(String cell, int cursor) {
    CodeText code = CodeText.of(cell);
    int at = Math.max(0, Math.min(cursor, cell.length()));
    if (code.isBlanked(at)) {
      return Optional.empty();
    }
    return Optional.of(code.isText(at) ? inQuotes(code, at) : inCode(code, at));
  }

  private Completions inQuotes(CodeText code, int cursor) {
    int quote = code.openQuote(cursor);
    Optional<Integer> bracket = quote < 0 ? Optional.empty() : code.openCall(quote);
    if (bracket.isEmpty()) {
      return new Completions(List.of(), cursor, cursor);
    }
    String typed = code.before(cursor).substring(quote + 1).toLowerCase(Locale.ROOT);
    Matcher call = CALL.matcher(code.before(bracket.get() + 1));
    List<Completions.Suggestion> found = new ArrayList<>();
    if (call.find()) {
      String variable = code.chainBegin(bracket.get());
      for (String word : words.apply(variable, call.group(1))) {
        if (word.toLowerCase(Locale.ROOT).startsWith(typed)) {
          found.add(new Completions.Suggestion(word, "value"));
        }
      }
    }
    return new Completions(found, quote + 1, cursor);
  }

  private Completions inCode(CodeText code, int cursor) {
    int[] anchor = {cursor};
    String before = code.before(cursor);
    List<Suggestion> suggestions =
        shell.sourceCodeAnalysis().completionSuggestions(before, cursor, anchor);
    Set<String> ofSession =
        shell
            .variables()
            .map(VarSnippet::name)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    shell.methods().map(MethodSnippet::name).map(name -> name + "(").forEach(ofSession::add);
    Set<String> texts =
        suggestions.stream()
            .sorted(
                Comparator.comparing((Suggestion one) -> !one.matchesType())
                    .thenComparing(one -> rank(one.continuation(), ofSession))
                    .thenComparing(Suggestion::continuation))
            .map(Suggestion::continuation)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (!OF_NO_USE.containsAll(texts)) {
      texts.removeAll(OF_NO_USE);
    }
    return new Completions(
        texts.stream().map(CodeCompletion::suggestion).toList(), anchor[0], cursor);
  }

  private static int rank(String text, Set<String> ofSession) {
    if (OF_LITTLE_USE.contains(text)) {
      return 2;
    }
    return ofSession.contains(text) || ofSession.contains(text.replace("()", "(")) ? 0 : 1;
  }

  private static Completions.Suggestion suggestion(String text) {
    String type =
        text.contains("(")
            ? "function"
            : Character.isUpperCase(text.charAt(0)) ? "class" : "variable";
    return new Completions.Suggestion(text, type);
  }
}
