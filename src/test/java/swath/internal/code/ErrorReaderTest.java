package swath.internal.code;

import static org.assertj.core.api.Assertions.assertThat;

import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErrorReaderTest {
  private final JShell shell = JShell.builder().executionEngine("local").build();
  private final SnippetWatch snippets = new SnippetWatch();
  private final ErrorReader reader = new ErrorReader(shell, snippets);

  @BeforeEach
  void listen() {
    snippets.listen(shell);
  }

  @AfterEach
  void close() {
    shell.close();
  }

  private CellError error(String cell) {
    run(cell);
    return reader.read().orElseThrow();
  }

  private void run(String cell) {
    snippets.begin(cell);
    CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(cell);
    while (info.completeness().isComplete()) {
      shell.eval(info.source());
      if (reader.read().isPresent()) {
        return;
      }
      info = shell.sourceCodeAnalysis().analyzeCompletion(info.remaining());
    }
  }

  private static String place(CellError error) {
    CellPlace place = error.place();
    return place == null ? "" : place.name() + ": " + place.text();
  }

  @Test
  void exceptionHasTheLineOfItsStatement() {
    CellError error = error("int a = 1;\n\nInteger.parseInt(\n  \"x\" + a)");
    assertThat(error.name()).isEqualTo("NumberFormatException");
    assertThat(place(error)).startsWith("line 3");
    assertThat(error.details()).isNotEmpty();
  }

  @Test
  void sameStatementTwiceHasTheLineOfTheOneThatFailed() {
    CellError error = error("int n = 0;\nn = 10 / (1 - n);\nn = n / 10;\nn = 10 / (1 - n);");
    assertThat(place(error)).isEqualTo("line 4: n = 10 / (1 - n);");
  }

  @Test
  void methodThatNeedsAnUnknownNameIsToldAtItsCall() {
    run("int later() { return nowhere + 1; }");
    CellError error = error("int a = 1;\nlater();");
    assertThat(error.message()).isEqualTo("cannot find variable nowhere");
    assertThat(place(error)).isEqualTo("line 2: later();");
    assertThat(error.place()).extracting(CellPlace::column).isEqualTo(-1);
  }

  @Test
  void statementThatTheKernelWroteItselfHasAPlaceInTheCell() {
    snippets.begin("%magic");
    shell.eval("class Made { static int fail() {\n\n\n\nreturn 1 / 0; } }");
    shell.eval("\n\n\nMade.fail();\n");
    assertThat(reader.read()).map(ErrorReaderTest::place).contains("line 1: %magic");
  }

  @Test
  void causeIsAmongTheDetails() {
    CellError error =
        error("throw new IllegalStateException(\"outer\", new RuntimeException(\"inner\"));");
    assertThat(error.message()).isEqualTo("outer");
    assertThat(error.details()).anyMatch(line -> line.contains("RuntimeException: inner"));
  }

  @Test
  void emptyVariableIsNamed() {
    run("String lost = null;");
    assertThat(error("lost.strip();").message()).startsWith("lost is null");
  }
}
