package swath;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A virtual environment of Python under {@code .venv/}, made once from frozen requirements. Where
 * it cannot be made the test is skipped with the reason; where {@code CI=true} it fails.
 */
public final class PythonEnvironment {
  private static final Path BASE =
      Path.of(System.getProperty("swath.basedir", "")).toAbsolutePath();
  private static final long PATIENCE_MINUTES = 10;

  /** What a program said, and how it ended. */
  public record Result(int exit, String output) {}

  private final Path python;

  private PythonEnvironment(Path python) {
    this.python = python;
  }

  /** The environment of {@code requirements-NAME.txt} in the folder. */
  public static PythonEnvironment of(Path folder, String name) {
    Path requirements = BASE.resolve(folder).resolve("requirements-" + name + ".txt");
    Path home = BASE.resolve(".venv").resolve("judge-" + name);
    Path python = home.resolve("bin").resolve("python");
    Path made = home.resolve("made-from.txt");
    try {
      String wanted = Files.readString(requirements);
      if (!Files.exists(made) || !Files.readString(made).equals(wanted)) {
        make(home, python, requirements);
        Files.writeString(made, wanted);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return new PythonEnvironment(python);
  }

  /** Its interpreter. */
  public Path python() {
    return python;
  }

  /** Runs a script of a folder. */
  public Result run(Path folder, String script, String... arguments) {
    List<String> command = new ArrayList<>(List.of(python.toString(), script));
    command.addAll(List.of(arguments));
    return run(BASE.resolve(folder), command);
  }

  private static void make(Path home, Path python, Path requirements) {
    need(run(BASE, List.of(newest(), "-m", "venv", "--clear", home.toString())));
    need(
        run(
            BASE,
            List.of(
                python.toString(),
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--no-deps",
                "--requirement",
                requirements.toString())));
  }

  private static String newest() {
    String check = "import sys; sys.exit(sys.version_info < (3, 11))";
    for (String name : List.of("python3.11", "python3")) {
      if (run(BASE, List.of(name, "-c", check)).exit() == 0) {
        return name;
      }
    }
    return missing("Python 3.11 or newer is not installed");
  }

  private static void need(Result result) {
    if (result.exit() != 0) {
      missing("Python's environment cannot be made: " + result.output());
    }
  }

  @CanIgnoreReturnValue
  private static String missing(String reason) {
    if (Boolean.parseBoolean(System.getenv("CI"))) {
      return fail(reason);
    }
    return abort(reason);
  }

  private static Result run(Path folder, List<String> command) {
    try {
      Path output = Files.createTempFile("python", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().putAll(Map.of("PYTHONDONTWRITEBYTECODE", "1"));
      builder.environment().remove("PYTHONPATH");
      Process process = builder.start();
      boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      String said = Files.readString(output);
      Files.delete(output);
      return new Result(ended ? process.exitValue() : -1, said);
    } catch (IOException e) {
      return new Result(-1, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
