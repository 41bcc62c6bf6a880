package swath.internal.code;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** A shell that stands for a kernel's: with its imports, and fed as both kernels feed theirs. */
public final class CompilingShell implements AutoCloseable {
  private static final List<String> IMPORTS =
      List.of(
          "import java.io.*;",
          "import java.math.*;",
          "import java.net.*;",
          "import java.util.*;",
          "import java.util.concurrent.*;",
          "import java.util.regex.*;");

  private final JShell shell =
      JShell.builder().executionEngine(new NoExecution(), Map.of()).build();

  private final List<Snippet> base;

  public CompilingShell() {
    IMPORTS.forEach(shell::eval);
    StartupScript.imports().forEach(shell::eval);
    base = shell.snippets().toList();
  }

  public JShell shell() {
    return shell;
  }

  public ShellState state() {
    return ShellState.of(shell);
  }

  /**
   * Evaluates a cell's statements one after the other.
   *
   * @return why the kernel would stop at one of them
   */
  public Optional<String> run(String cell) {
    String java = CellText.of(cell).map(CellText::java).orElse("");
    CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(java);
    while (info.completeness().isComplete()) {
      for (SnippetEvent event : shell.eval(info.source().strip())) {
        if (event.causeSnippet() == null && !isDefined(event.status())) {
          return Optional.of(event.status() + ": " + info.source());
        }
      }
      info = shell.sourceCodeAnalysis().analyzeCompletion(info.remaining());
    }
    return info.remaining().isBlank() ? Optional.empty() : Optional.of("does not end");
  }

  /** Drops what cells declared. */
  void forget() {
    shell
        .snippets()
        .filter(s -> !base.contains(s) && shell.status(s).isActive())
        .forEach(shell::drop);
    base.stream()
        .filter(s -> !shell.status(s).isActive())
        .map(Snippet::source)
        .forEach(shell::eval);
  }

  private static boolean isDefined(Snippet.Status status) {
    return status.isDefined() || status == Snippet.Status.OVERWRITTEN;
  }

  /** The blocks of a file of cells: each has cells that ran before, and at last one to check. */
  static Stream<List<String>> blocks(String file) throws IOException {
    try (InputStream in = CompilingShell.class.getResourceAsStream(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("(?m)^----\\n"))
          .map(block -> List.of(block.split("(?m)^====\\n")));
    }
  }

  @Override
  public void close() {
    shell.close();
  }
}
