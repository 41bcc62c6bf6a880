package swath.internal.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpendingCodeTest {
  private final CompilingShell kernel = new CompilingShell();

  @BeforeEach
  void begin() {
    kernel.forget();
    kernel.run("JobTemplate template = null;");
  }

  @AfterAll
  void close() {
    kernel.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "template.execute();",
        "template.executeOnce()",
        "template . executeAgain(40)",
        "Runnable r = template::execute;",
        "batch.run();",
        "batch\n    .run()",
      })
  void verbsSpend(String cell) {
    assertThat(canSpend(cell)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"template.quote()", "up42.jobs().table()", "var executed = 1;", "int runs = 2;"})
  void othersDoNot(String cell) {
    assertThat(canSpend(cell)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void buy() { template.execute(); }",
        "Runnable buy = () -> template.execute();",
        "Runnable buy = template::executeOnce;",
        "class buy { Job job() { return template.execute(); } }",
        "record buy(int n) { Job job() { return template.execute(); } }",
        "void buy() { pay(); }\nvoid pay() { template.execute(); }",
        "class Shop { Job pay() { return template.execute(); } }\nShop buy = new Shop();",
        "var buy = new Runnable() { public void run() { template.execute(); } };",
      })
  void whatEarlierCellsDefinedSpends(String earlier) {
    kernel.run(earlier);
    assertThat(canSpend("var x = buy;")).isTrue();
    assertThat(canSpend("var x = buyer;")).isFalse();
  }

  @Test
  void jobOfAnEarlierCellDoesNotSpend() {
    kernel.run("Job job = template.execute();");
    assertThat(canSpend("job.track();")).isFalse();
  }

  @Test
  void redefinitionIsWhatCounts() {
    kernel.run("void buy() { template.execute(); }");
    kernel.run("void buy() { template.quote(); }");
    assertThat(canSpend("buy();")).isFalse();
  }

  private boolean canSpend(String cell) {
    return SpendingCode.canSpend(cell, ShellState.declarations(kernel.shell()));
  }
}
