package swath.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Compiles a cell in a shadow as a kernel runs it: one statement after the other. Leaves what it
 * declares in the shadow. Not thread-safe.
 */
final class StatementCheck {
  private static final String ENDLESS =
      "what begins here does not end: a bracket, a quote or a comment is open";

  private final JShell shadow;
  private final String cell;
  private final List<Statement> unresolved = new ArrayList<>();

  /** A statement and where it begins in the cell. */
  private record Statement(Snippet snippet, int begin) {}

  StatementCheck(JShell shadow, String cell) {
    this.shadow = shadow;
    this.cell = cell;
  }

  /** The first error; a name that stands further down in the cell is none. */
  Optional<CompileError> whole() {
    Optional<CompileError> error = statements(true);
    return error.isPresent()
        ? error
        : unresolved.stream()
            .filter(s -> shadow.status(s.snippet()) == Snippet.Status.RECOVERABLE_NOT_DEFINED)
            .findFirst()
            .map(this::error);
  }

  /** The first error that no declaration could mend. */
  Optional<CompileError> syntax() {
    return statements(false);
  }

  private Optional<CompileError> statements(boolean all) {
    String rest = cell;
    CompletionInfo info = analyze(rest);
    while (info.completeness().isComplete()) {
      if (all || info.completeness() == Completeness.UNKNOWN) {
        Optional<CompileError> error =
            compile(info.source().strip(), cell.length() - rest.length());
        if (error.isPresent()) {
          return error;
        }
      }
      if (info.remaining().length() >= rest.length()) {
        return Optional.empty();
      }
      rest = info.remaining();
      info = analyze(rest);
    }
    return info.completeness() == Completeness.EMPTY
        ? Optional.empty()
        : Optional.of(
            CompileError.at(cell, begin(rest.strip(), cell.length() - rest.length()), ENDLESS));
  }

  private CompletionInfo analyze(String code) {
    return shadow.sourceCodeAnalysis().analyzeCompletion(code);
  }

  private Optional<CompileError> compile(String source, int from) {
    int begin = begin(source, from);
    for (SnippetEvent event : shadow.eval(source)) {
      if (event.causeSnippet() == null) {
        Statement statement = new Statement(event.snippet(), begin);
        if (event.status() == Snippet.Status.REJECTED) {
          return firstError(event.snippet()).map(diagnosis -> error(begin, diagnosis));
        }
        if (event.status() == Snippet.Status.RECOVERABLE_NOT_DEFINED) {
          unresolved.add(statement);
        }
      }
    }
    return Optional.empty();
  }

  /** Where a statement begins; JShell may have given it a semicolon. */
  private int begin(String source, int from) {
    int begin = cell.indexOf(source, from);
    if (begin < 0 && source.endsWith(";")) {
      begin = cell.indexOf(source.substring(0, source.length() - 1).stripTrailing(), from);
    }
    return Math.max(begin, from);
  }

  private CompileError error(Statement statement) {
    return firstError(statement.snippet())
        .map(diagnosis -> error(statement.begin(), diagnosis))
        .orElseGet(() -> CompileError.at(cell, statement.begin(), missing(statement.snippet())));
  }

  private CompileError error(int begin, Diag diagnosis) {
    long position = diagnosis.getPosition();
    int at = begin + (int) Math.max(0, position == Diag.NOPOS ? 0 : position);
    return CompileError.at(cell, at, diagnosis.getMessage(Locale.getDefault()));
  }

  private String missing(Snippet snippet) {
    return snippet instanceof DeclarationSnippet declaration
        ? "cannot find " + String.join(", ", shadow.unresolvedDependencies(declaration).toList())
        : "does not compile";
  }

  private Optional<Diag> firstError(Snippet snippet) {
    return shadow.diagnostics(snippet).filter(Diag::isError).findFirst();
  }
}
