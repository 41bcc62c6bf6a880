package swath.internal.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.Snippet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No cell is refused that the kernel's own shell would run, and of the others the line is named.
 * All tests share one kernel and one shadow, which forget what the test before declared.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShadowShellTest {
  private final CompilingShell kernel = new CompilingShell();
  private final ShadowShell shadow = new ShadowShell();

  @BeforeEach
  void begin() {
    kernel.forget();
    kernel.run("Up42 up42 = null; JobTemplate template = null;");
  }

  @AfterAll
  void close() {
    kernel.close();
    shadow.close();
  }

  static Stream<List<String>> cellsThatCompile() throws IOException {
    return CompilingShell.blocks("cells-that-compile.txt");
  }

  static Stream<List<String>> cellsThatDoNot() throws IOException {
    return CompilingShell.blocks("cells-that-do-not.txt");
  }

  @Test
  void tablesAreLongEnoughToMeanSomething() throws IOException {
    assertThat(cellsThatCompile()).hasSizeGreaterThan(100);
    assertThat(cellsThatDoNot()).hasSizeGreaterThan(30);
  }

  @ParameterizedTest
  @MethodSource("cellsThatCompile")
  void passesWhatCompiles(List<String> cells) {
    for (String cell : cells) {
      assertThat(check(cell)).as(cell).isEmpty();
      kernel.run(cell);
    }
  }

  @ParameterizedTest
  @MethodSource("cellsThatDoNot")
  void refusesWhatDoesNotCompile(List<String> cells) {
    String[] expected = cells.get(0).lines().findFirst().orElseThrow().split(": ?", 2);
    for (int i = 0; i < cells.size(); i++) {
      String cell = i == 0 ? cells.get(0).replaceFirst(".*\\n", "") : cells.get(i);
      Optional<CellError> error = check(cell);
      if (i == cells.size() - 1) {
        assertThat(error).as(cell).isPresent();
        assertThat(error.get().place()).extracting(CellPlace::line).hasToString(expected[0]);
        assertThat(error.get().message() + error.get().details()).contains(expected[1]);
        assertThat(kernel.run(cell)).as("the kernel stops, too").isPresent();
      } else {
        assertThat(error).as(cell).isEmpty();
        kernel.run(cell);
      }
    }
  }

  @Test
  void nameIsNotMissedWhereAnEarlierDeclarationCouldNotBeRepeated() {
    kernel.run("int n = 1;");
    ShellState state = kernel.state();
    // a class that the shadow cannot find, as one whose jar it was not told of
    kernel.run("Unknown later;");
    ShellState doubtful =
        new ShellState(
            kernel.state().declarations().stream().map(ShadowShellTest::valid).toList(),
            state.classPath());
    CellText cell = CellText.of("template.execute(); later.go();").orElseThrow();

    assertThat(shadow.check(cell, state)).isPresent();
    assertThat(shadow.check(cell, doubtful)).isEmpty();
    assertThat(shadow.check(CellText.of("template.execute(").orElseThrow(), doubtful)).isPresent();
  }

  private static ShellState.Declaration valid(ShellState.Declaration declaration) {
    return new ShellState.Declaration(declaration.snippet(), Snippet.Status.VALID);
  }

  @Test
  void checkLeavesNothingBehind() {
    ShellState state = kernel.state();
    check("int g() { return 1; } var a = 1; var a = 2; template.execute(); int x = \"\";");
    assertThat(shadow.follow(state)).isTrue();
    assertThat(check("template.execute(); a")).isPresent();
    assertThat(check("template.execute(); g()")).isPresent();
  }

  private Optional<CellError> check(String cell) {
    return CellText.of(cell).flatMap(text -> shadow.check(text, kernel.state()));
  }
}
