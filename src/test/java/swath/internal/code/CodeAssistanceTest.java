package swath.internal.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeAssistanceTest {
  private static final CompilingShell SHELL = new CompilingShell();
  private final CodeCompletion completion =
      new CodeCompletion(SHELL.shell(), (variable, method) -> List.of(variable + "." + method));
  private final CodeInspector inspector = new CodeInspector(SHELL.shell());

  @BeforeAll
  static void declare() {
    assertThat(SHELL.run("Up42 up42 = null;")).isEmpty();
  }

  @AfterAll
  static void close() {
    SHELL.close();
  }

  private List<String> completions(String cell) {
    int cursor = cell.indexOf('|');
    return completion
        .complete(cell.replace("|", ""), cursor)
        .map(Completions::texts)
        .orElse(List.of("the kernel's"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"import java.ut|", "import java.util.Li|st;\nup42.jobs()", "1;\n  import swath.|"})
  void importsAreTheKernelsToComplete(String cell) {
    assertThat(completions(cell)).containsExactly("the kernel's");
  }

  @Test
  void codeBehindImportsIsCompleted() {
    assertThat(completions("import java.util.zip.*;\nup42.jobs().tim|"))
        .containsExactly("timeline()");
  }

  @ParameterizedTest
  @ValueSource(strings = {"// up42.jo|", "/* up42.jo|", "\"up42.jo|"})
  void commentsAndTextsOfTheirOwnHaveNothing(String cell) {
    assertThat(completions(cell)).isEmpty();
  }

  @Test
  void wordsWithinQuotesAreThoseOfTheCall() {
    assertThat(completions("up42.jobs().status(\"a\", \"|")).containsExactly("up42.status");
    assertThat(completions("var t = heard.where(1).column(\"|\")")).containsExactly("heard.column");
    assertThat(completions("x(\"|\")")).containsExactly("x.x");
  }

  @Test
  void importsAndTextsAreNotInspected() {
    assertThat(inspector.inspect("import java.util.List;", 20).isFound()).isFalse();
    assertThat(inspector.inspect("\"up42.jobs()\"", 5).isFound()).isFalse();
    assertThat(inspector.inspect("up42.jobs()", 7).isFound()).isTrue();
  }
}
