package swath.internal.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;

/**
 * A second JShell that knows what the kernel's own declared, compiles as it does, and runs nothing.
 * Thread-safe; one caller at a time.
 */
public final class ShadowShell implements AutoCloseable {
  private static final String METHOD = "swath$cell";
  // JShell takes "return 1;" in a cell, and a method of ours "return;"
  private static final Pattern RETURN = Pattern.compile("\\breturn\\b");

  private final JShell shell =
      JShell.builder()
          .executionEngine(new NoExecution(), Map.of())
          .tempVariableNameGenerator(new TemporaryNames())
          .build();
  private final DeclarationMirror mirror = new DeclarationMirror(shell);

  /** Repeats what the cells declared, which the next check then need not do. */
  public synchronized boolean follow(ShellState state) {
    return mirror.follow(state);
  }

  /**
   * Compiles the whole cell.
   *
   * @return what the kernel would refuse in it; empty if it would run to its end, or in doubt
   */
  public synchronized Optional<CellError> check(CellText cell, ShellState state) {
    boolean isCertain = follow(state) && cell.isKnown();
    if (isCertain && compilesAsMethod(cell.java())) {
      return Optional.empty();
    }
    StatementCheck statements = new StatementCheck(shell, cell.java());
    return isCertain ? statements.whole() : statements.syntax();
  }

  @Override
  public synchronized void close() {
    shell.close();
  }

  /**
   * Compiles all statements at once, several times faster than one by one. Cells with imports,
   * methods or redefinitions fail here although they are legal.
   */
  private boolean compilesAsMethod(String code) {
    if (RETURN.matcher(code).find()) {
      return false;
    }
    String method = "void " + METHOD + "() throws Throwable {\n" + code + "\n;}";
    SourceCodeAnalysis.CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(method);
    // brackets in the cell may close the method
    if (!info.completeness().isComplete() || !info.remaining().isBlank()) {
      return false;
    }
    List<SnippetEvent> events = shell.eval(method);
    boolean compiles = events.stream().allMatch(ShadowShell::isWholeMethod);
    events.stream()
        .map(SnippetEvent::snippet)
        .filter(snippet -> shell.status(snippet).isActive() && isCheck(snippet))
        .forEach(shell::drop);
    return compiles;
  }

  private static boolean isWholeMethod(SnippetEvent event) {
    return event.status() == Snippet.Status.VALID && isCheck(event.snippet());
  }

  private static boolean isCheck(Snippet snippet) {
    return snippet instanceof MethodSnippet method && method.name().equals(METHOD);
  }
}
