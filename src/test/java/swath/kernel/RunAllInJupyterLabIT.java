package swath.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Run All in real JupyterLab, in Chromium: nothing is spent below a cell that went wrong. And a
 * page that is reloaded during a wait finds its job again by the line that the cell bears.
 */
class RunAllInJupyterLabIT {
  private static final String RECEIPT = "96 credits for 3.4 km²";

  @Nested
  class InJJava extends Seen {
    InJJava() {
      super(KernelKind.JJAVA);
    }
  }

  @Nested
  class InIJava extends Seen {
    InIJava() {
      super(KernelKind.IJAVA);
    }
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  abstract static class Seen {
    private final KernelKind kind;
    private JsonNode seen;

    Seen(KernelKind kind) {
      this.kind = kind;
    }

    @BeforeAll
    void look() throws Exception {
      Prerequisites.chromium();
      Prerequisites.kernelspec(kind);
      Path script = Prerequisites.base().resolve("src/screenshots/runall.py");
      Path log = Files.createTempFile("swath-runall", ".log");
      Process run =
          new ProcessBuilder(
                  "python3",
                  script.toString(),
                  "--kernel",
                  kind.toString(),
                  "--jar",
                  Prerequisites.jar().toString())
              .redirectError(log.toFile())
              .start();
      String output = new String(run.getInputStream().readAllBytes(), UTF_8);
      assertThat(run.waitFor()).as(() -> read(log) + output).isZero();
      Files.delete(log);
      seen = new ObjectMapper().readTree(output);
    }

    @ParameterizedTest
    @ValueSource(strings = {"throws", "does-not-compile", "is-interrupted"})
    void nothingIsSpentBelowACellThatWentWrong(String wrong) {
      assertThat(money(wrong, "before")).contains("251 jobs");
      assertThat(money(wrong, "after")).isEqualTo(money(wrong, "before"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"throws", "does-not-compile", "is-interrupted"})
    void cellsBelowItAreNotRun(String wrong) {
      assertThat(text(wrong, "execute")).isEmpty();
      assertThat(text(wrong, "executeOnce")).isEmpty();
      assertThat(text(wrong, "prompts")).isEqualTo("[ ]: [ ]: [ ]:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"throws", "does-not-compile", "is-interrupted"})
    void refusedCellThatIsRunAloneSpends(String wrong) {
      assertThat(text(wrong, "alone")).contains("receipt", "executed", RECEIPT);
      assertThat(money(wrong, "afterAlone")).contains("252 jobs");
    }

    /** And the cell that is run by hand right afterwards runs. */
    @Test
    void runAllStopsEachTime() {
      assertThat(text("often", "right")).isEqualTo(text("often", "rounds")).isEqualTo("20");
    }

    @Test
    void eachCellWentWrongInItsWay() {
      assertThat(text("throws", "wrong")).contains("the item is too cloudy");
      assertThat(text("does-not-compile", "wrong")).contains("illegal start of expression");
      assertThat(text("is-interrupted", "wrong")).contains("Evaluation interrupted");
    }

    @Test
    void interruptedWaitTellsThatTheJobGoesOn() {
      assertThat(text("is-interrupted", "wrong"))
          .contains("● running", "this cell was stopped", "The job goes on without this cell")
          .containsPattern("up42\\.job\\(\"[0-9a-f-]{36}\"\\)\\.track\\(\\)");
    }

    @Test
    void reloadedPageFindsItsJobByTheLineOfTheFrame() {
      String line = text("reload", "line");
      assertThat(line).matches("up42\\.job\\(\"[0-9a-f-]{36}\"\\)\\.track\\(\\)");
      assertThat(text("reload", "frame")).contains("next poll", line).doesNotContain("deducted");
      assertThat(text("reload", "typed")).isEqualTo(line);
      assertThat(text("reload", "resumed"))
          .contains("captured: ended well", "96 captured", line.substring(10, 46));
    }

    private String money(String book, String cell) {
      return text(book, cell).lines().filter(line -> line.contains(" jobs, ")).findFirst().get();
    }

    private String text(String book, String cell) {
      return seen.path(book).path(cell).asText();
    }
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
