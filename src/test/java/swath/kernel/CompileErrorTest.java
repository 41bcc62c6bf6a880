package swath.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompileErrorTest {
  @Test
  void tracebackPointsAtThePlace() {
    CompileError error =
        CompileError.at("a();\n\tint x = \"t\";\nb();", 14, "wrong\n  location: class");
    assertThat(error.line()).isEqualTo(2);
    assertThat(error.traceback().stream().map(line -> line.replaceAll("\u001B\\[[0-9;]*m", "")))
        .containsExactly(
            "Nothing was run, so nothing was spent: line 2 does not compile",
            "",
            "    \tint x = \"t\";",
            "    \t        ^",
            "wrong");
  }

  @Test
  void firstLineIsOne() {
    assertThat(CompileError.at("x", 0, "").line()).isEqualTo(1);
  }

  @Test
  void whatIsMissingAtTheEndIsMissingOnTheLastLineWithText() {
    CompileError error = CompileError.at("a();\nb(\n\n  \n", 12, "");
    assertThat(error.line()).isEqualTo(2);
    assertThat(error.text()).isEqualTo("b(");
  }

  @Test
  void emptyCellHasAPlaceToo() {
    assertThat(CompileError.at("", 3, "").line()).isEqualTo(1);
  }
}
