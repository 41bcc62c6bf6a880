package swath.internal.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final JShell shadow;
  private final String cell;
  private final CompilerErrors errors;
  private final List<Statement> unresolved = new ArrayList<>();

  /** A statement and where it begins in the cell. */
  private record Statement(Snippet snippet, int begin) {}

  StatementCheck(JShell shadow, String cell) {
    this.shadow = shadow;
    this.cell = cell;
    this.errors = new CompilerErrors(shadow);
  }

  /** The first error; a name that stands further down in the cell is none. */
  Optional<CellError> whole() {
    Optional<CellError> error = statements(true);
    return error.isPresent()
        ? error
        : unresolved.stream()
            .filter(s -> shadow.status(s.snippet()) == Snippet.Status.RECOVERABLE_NOT_DEFINED)
            .findFirst()
            .map(this::error);
  }

  /** The first error that no declaration could mend. */
  Optional<CellError> syntax() {
    return statements(false);
  }

  private Optional<CellError> statements(boolean all) {
    String rest = cell;
    CompletionInfo info = analyze(rest);
    while (info.completeness().isComplete()) {
      if (all || info.completeness() == Completeness.UNKNOWN) {
        Optional<CellError> error = compile(info.source().strip(), cell.length() - rest.length());
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
        : Optional.of(CompilerErrors.unfinished(cell, cell.length() - rest.length()));
  }

  private CompletionInfo analyze(String code) {
    return shadow.sourceCodeAnalysis().analyzeCompletion(code);
  }

  private Optional<CellError> compile(String source, int from) {
    int begin = StatementPlace.of(cell, source, from);
    for (SnippetEvent event : shadow.eval(source)) {
      if (event.causeSnippet() == null) {
        Statement statement = new Statement(event.snippet(), begin);
        if (event.status() == Snippet.Status.REJECTED) {
          return Optional.of(error(statement));
        }
        if (event.status() == Snippet.Status.RECOVERABLE_NOT_DEFINED) {
          unresolved.add(statement);
        }
      }
    }
    return Optional.empty();
  }

  private CellError error(Statement statement) {
    return errors.of(statement.snippet(), cell, statement.begin());
  }
}
