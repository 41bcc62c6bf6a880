package swath.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shift+Tab, Tab, an error and help() as a reader sees them in real JupyterLab. */
class HelpInJupyterLabIT {
  @Test
  void readerSeesHelp(@TempDir Path folder) throws Exception {
    Prerequisites.chromium();
    Prerequisites.kernelspec(KernelKind.JJAVA);
    Path log = Files.createTempFile("swath-help", ".log");
    Process run =
        new ProcessBuilder(
                "python3",
                Prerequisites.base().resolve("src/screenshots/help.py").toString(),
                folder.toString(),
                "--jar",
                Prerequisites.jar().toString())
            .redirectError(log.toFile())
            .start();
    String output = new String(run.getInputStream().readAllBytes(), UTF_8);
    assertThat(run.waitFor()).as(Files.readString(log) + output).isZero();
    JsonNode seen = new ObjectMapper().readTree(output);

    assertThat(seen.path("tooltip").asText())
        .contains("Jobs Jobs.limit(long jobs)", "At most that many jobs in all.")
        .doesNotContain("```");
    assertThat(seen.path("completer").asText()).contains("detection-trees-spacept");
    assertThat(seen.path("error").asText())
        .contains("NotFoundException", "In line 2:", "lines for developers")
        .doesNotContain("at swath.");
    assertThat(seen.path("compile").asText()).contains("Did you mean table()?");
    assertThat(seen.path("help").asText()).contains("What you can do", "up42.jobs().table()");
  }
}
