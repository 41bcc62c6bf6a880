package swath.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The notebook of two hundred scenes, whose kernel is restarted while the batch runs, as
 * JupyterLab's Restart button does: told to end in the middle of a cell, and killed when it does
 * not.
 */
class BatchRestartIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String RUN = "plan.cheapestFirst().within(1_500).atOnce(10).run()";

  private static List<String> cells() throws Exception {
    return Notebook.read(NotebooksIT.folder().resolve("07-two-hundred-scenes.ipynb"))
        .cells()
        .stream()
        .map(Notebook.Cell::source)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void goesOnAfterTheRestartAndPaysNothingTwice(KernelKind kind) throws Exception {
    List<String> cells = cells();
    int restart = indexOf(cells, "sandbox.close()");
    int run = indexOf(cells, "impatient");
    try (KernelClient kernel = KernelClient.start(Prerequisites.kernelspec(kind), Map.of())) {
      runAll(kernel, cells.subList(0, run));
      Execution batch = kernel.send(RUN);
      awaitFrame(batch, "[1-9]\\d? of 53 jobs? ha(s|ve) ended");
      assertThat(batch.isIdle(Duration.ZERO)).as("it still runs").isFalse();
      kernel.endForRestart();
    }
    try (KernelClient kernel = KernelClient.start(Prerequisites.kernelspec(kind), Map.of())) {
      List<String> shown = runAll(kernel, cells.subList(restart + 1, cells.size()));
      assertThat(shown.get(0)).as("the batch is there").contains("tanks-2026", "ended well");
      String last = String.join("\n", shown);
      // What was being sent when it was killed has a job, or may stay of unknown fate.
      assertThat(last).containsPattern("(53 of 53|52 of 52) jobs have ended");
      assertThat(last)
          .containsPattern("(53 jobs on the account, 53|52 jobs on the account, 52) of the batch");
    }
  }

  private static int indexOf(List<String> cells, String words) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).contains(words)) {
        return i;
      }
    }
    throw new AssertionError("no cell has " + words);
  }

  private static List<String> runAll(KernelClient kernel, List<String> cells) throws Exception {
    List<String> shown = new ArrayList<>();
    for (String cell : cells) {
      Execution run = kernel.send(cell).await(PATIENCE);
      assertThat(run.status()).as("%s: %s", cell, run.error()).isEqualTo("ok");
      StringBuilder texts = new StringBuilder(run.text());
      run.frames().forEach(frame -> texts.append(Execution.text(frame)));
      shown.add(texts.toString());
    }
    return shown;
  }

  private static void awaitFrame(Execution run, String pattern) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (run.frames().stream()
        .noneMatch(
            frame ->
                Execution.text(frame)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .matches(".*" + pattern + ".*"))) {
      assertThat(Instant.now()).as("no such frame: " + pattern).isBefore(end);
      assertThat(run.isIdle(Duration.ofMillis(50))).as("it has ended").isFalse();
    }
  }
}
