package swath.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lab's source gives a notebook for learners and one for teachers; both keep their promise. */
class LabNotebookIT {
  @ParameterizedTest
  @EnumSource(KernelKind.class)
  void everySolutionPasses(KernelKind kind, @TempDir Path folder) throws Exception {
    Path solution = folder.resolve("solution.ipynb");
    String script = Prerequisites.base().resolve("src/notebooks/lab.py").toString();
    List<String> command = List.of("python3", script, "--solution", solution.toString());
    assertThat(Prerequisites.run(command, Map.of()).code()).isZero();

    List<String> checks = checks(kind, solution);

    assertThat(checks).hasSize(6).allSatisfy(check -> assertThat(check).contains("\n✓ right"));
  }

  @ParameterizedTest
  @EnumSource(KernelKind.class)
  void noExercisePassesAsShipped(KernelKind kind) throws Exception {
    Path shipped = Prerequisites.base().resolve("notebooks/05-lab.ipynb");

    List<String> checks = checks(kind, shipped);

    assertThat(checks)
        .hasSize(6)
        .allSatisfy(check -> assertThat(check).contains("\n– not attempted"));
  }

  private static List<String> checks(KernelKind kind, Path notebook) throws Exception {
    List<String> checks = new ArrayList<>();
    try (KernelClient kernel = KernelClient.start(Prerequisites.kernelspec(kind), Map.of())) {
      for (Notebook.Cell cell : Notebook.read(notebook).cells()) {
        Execution run = kernel.send(cell.source()).await(Duration.ofMinutes(1));
        assertThat(run.status()).as(cell.source()).isEqualTo("ok");
        if (cell.source().contains("lesson.check(")) {
          checks.add(run.text());
        }
      }
    }
    return checks;
  }
}
