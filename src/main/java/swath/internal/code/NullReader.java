package swath.internal.code;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;

/**
 * Tells which variable of the session is null, and why: a variable whose cell failed stays
 * declared, and has nothing in it.
 */
final class NullReader {
  // "because" names JShell's own class before the variable
  private static final Pattern VARIABLE =
      Pattern.compile("because \"(?:REPL\\.)?\\$JShell\\$\\w+\\.(\\w+)\" is null");
  private static final Pattern ARGUMENT = Pattern.compile("because \"<?(\\w+)>?\" is null");
  private static final Pattern WORDS = Pattern.compile("[^\\p{javaJavaIdentifierPart}]+");
  private static final String OURS = "swath.";

  private final JShell shell;

  NullReader(JShell shell) {
    this.shell = shell;
  }

  /** What to say in place of a NullPointerException's message; empty for other exceptions. */
  Optional<String> sentence(EvalException exception, String statement) {
    if (!exception.getExceptionClassName().equals(NullPointerException.class.getName())) {
      return Optional.empty();
    }
    String message = String.valueOf(exception.getMessage());
    Matcher variable = VARIABLE.matcher(message);
    if (variable.find()) {
      return Optional.of(empty(List.of(variable.group(1))));
    }
    List<StackTraceElement> frames = Arrays.asList(exception.getStackTrace());
    int cell = 0;
    while (cell < frames.size() && !isOfCell(frames.get(cell))) {
      cell++;
    }
    if (cell == 0 || cell == frames.size()) {
      return Optional.empty();
    }
    StackTraceElement called = frames.get(cell - 1);
    if (!called.getClassName().startsWith(OURS)) {
      return Optional.empty();
    }
    Matcher argument = ARGUMENT.matcher(message);
    String which =
        argument.find() && cell == 1
            ? "its argument \"" + argument.group(1) + "\""
            : "an argument of it";
    List<String> empty = emptyVariables(statement);
    return Optional.of(
        "%s() needs a value, and %s is null. "
                .formatted(called.getMethodName().replace("<init>", "new"), which)
            + (empty.isEmpty()
                ? "Look what the expressions between its brackets give."
                : empty(empty)));
  }

  private static boolean isOfCell(StackTraceElement frame) {
    return frame.getFileName() != null && frame.getFileName().startsWith("#");
  }

  private static String empty(List<String> names) {
    return "%s %s null: the cell that sets %s failed, or set nothing. Run that cell again."
        .formatted(
            String.join(" and ", names),
            names.size() == 1 ? "is" : "are",
            names.size() == 1 ? "it" : "them");
  }

  /** The session's variables that this statement names and that are null. */
  private List<String> emptyVariables(String statement) {
    Set<String> words = WORDS.splitAsStream(statement).collect(Collectors.toSet());
    return shell
        .variables()
        .filter(variable -> words.contains(variable.name()))
        .filter(this::isNull)
        .map(VarSnippet::name)
        .distinct()
        .toList();
  }

  private boolean isNull(VarSnippet variable) {
    return "null".equals(shell.varValue(variable));
  }
}
