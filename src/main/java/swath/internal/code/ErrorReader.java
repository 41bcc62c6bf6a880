package swath.internal.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.UnresolvedReferenceException;

/**
 * Reads what JShell knows of the running cell's error: where in the cell it happened, and what it
 * was. To be called on the thread that evaluates the cells.
 */
public final class ErrorReader {
  private static final int MOST_FRAMES = 60;

  private final SnippetWatch snippets;
  private final CompilerErrors compiler;
  private final NullReader nulls;

  /** A reader of the errors of this shell, whose snippets are watched. */
  public ErrorReader(JShell shell, SnippetWatch snippets) {
    this.snippets = snippets;
    this.compiler = new CompilerErrors(shell);
    this.nulls = new NullReader(shell);
  }

  /** The error of the cell; empty if no statement of it failed, or if it was interrupted. */
  public Optional<CellError> read() {
    return snippets.failed().filter(failed -> !isInterrupt(failed)).map(this::read);
  }

  /** The error of a cell of which a part never reached the shell, as it does not end. */
  public CellError unfinished() {
    return CompilerErrors.unfinished(snippets.cell(), snippets.end());
  }

  /** Both kernels stop a cell by what is no exception's name, and say so themselves. */
  private static boolean isInterrupt(SnippetWatch.Failed failed) {
    return failed.exception() instanceof EvalException thrown
        && thrown.getExceptionClassName().contains(" ");
  }

  private CellError read(SnippetWatch.Failed failed) {
    JShellException exception = failed.exception();
    if (exception == null) {
      return compiler.of(failed.snippet(), snippets.cell(), failed.begin());
    }
    if (exception instanceof UnresolvedReferenceException unresolved) {
      // what it calls was declared in an earlier cell, whose places mean nothing in this one
      CellError error = compiler.of(unresolved.getSnippet(), snippets.cell(), failed.begin());
      return new CellError(error.name(), error.message(), line(failed, 1), error.details());
    }
    return thrown((EvalException) exception, failed);
  }

  private CellError thrown(EvalException exception, SnippetWatch.Failed failed) {
    String name = simple(exception.getExceptionClassName());
    String message = String.valueOf(exception.getMessage());
    Optional<String> explained = nulls.sentence(exception, failed.snippet().source());
    List<String> details = new ArrayList<>(frames(exception));
    explained.ifPresent(sentence -> details.add(0, message));
    return new CellError(name, explained.orElse(message), place(exception, failed), details);
  }

  /** The place of the outermost frame that lies in the statement itself. */
  private CellPlace place(EvalException exception, SnippetWatch.Failed failed) {
    String file = "#" + failed.snippet().id();
    int line = 1;
    for (StackTraceElement frame : exception.getStackTrace()) {
      if (file.equals(frame.getFileName()) && frame.getLineNumber() > 0) {
        line = frame.getLineNumber();
      }
    }
    return line(failed, line);
  }

  /** That line of the statement, counted from 1; its last one that the cell has. */
  private CellPlace line(SnippetWatch.Failed failed, int line) {
    int position = failed.begin();
    for (int i = 1; i < line; i++) {
      int end = snippets.cell().indexOf('\n', position);
      position = end < 0 ? position : end + 1;
    }
    return CellPlace.at(snippets.cell(), position).wholeLine();
  }

  private static List<String> frames(EvalException exception) {
    List<String> lines = new ArrayList<>();
    Throwable link = exception;
    while (link != null && lines.size() < MOST_FRAMES) {
      if (link != exception) {
        lines.add("caused by " + head(link));
      }
      for (StackTraceElement frame : link.getStackTrace()) {
        lines.add("at " + frame);
      }
      link = link.getCause();
    }
    return lines.stream().limit(MOST_FRAMES).toList();
  }

  private static String head(Throwable cause) {
    String name =
        cause instanceof EvalException eval
            ? eval.getExceptionClassName()
            : cause.getClass().getName();
    return simple(name) + ": " + cause.getMessage();
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1).replaceFirst("^.*\\$", "");
  }
}
