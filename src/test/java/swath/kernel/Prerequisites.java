package swath.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The real kernels, set up once by {@code kernel/lab.py} with the jar that was built. A test that
 * lacks something is skipped with its reason; where {@code CI=true}, it fails.
 */
final class Prerequisites {
  private static final Path BASE =
      Path.of(System.getProperty("swath.basedir", "")).toAbsolutePath();
  private static final Path JAR =
      Path.of(System.getProperty("swath.jar", "target/swath.jar")).toAbsolutePath();
  static final String JAVA = Path.of(System.getProperty("java.home"), "bin/java").toString();
  private static final Map<KernelKind, Path> SPECS = new ConcurrentHashMap<>();

  private Prerequisites() {}

  static Path base() {
    return BASE;
  }

  static Path jar() {
    return JAR;
  }

  /** The environment that {@code lab.py} made. */
  static Path lab() {
    return BASE.resolve(".venv/lab");
  }

  /** The kernelspec of ours in that environment. */
  static Path kernelspec(KernelKind kind) {
    return SPECS.computeIfAbsent(kind, Prerequisites::setUp);
  }

  /** The kernelspec that came with the kernel JJava. */
  static Path stockKernelspec() {
    return kernelspec(KernelKind.JJAVA).resolveSibling("java");
  }

  private static Path setUp(KernelKind kind) {
    python();
    Result setup = run(lab("--setup", "--kernel", kind.toString()), Map.of());
    if (setup.code != 0) {
      fail("lab.py --setup: " + setup.output);
    }
    return lab().resolve("share/jupyter/kernels").resolve(kind.specName());
  }

  /** The command line of {@code lab.py} with the jar that was built. */
  static List<String> lab(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of("python3", BASE.resolve("kernel/lab.py").toString()));
    command.addAll(List.of("--jar", JAR.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static void python() {
    String check = "import sys, ensurepip; sys.exit(sys.version_info < (3, 11))";
    require(
        run(List.of("python3", "-c", check), Map.of()).code == 0,
        "Python 3.11 or newer with venv is missing");
  }

  /** Chromium, for tests that look at pages. */
  static void chromium() {
    require(hasChromium(), "Chromium is missing: on Debian, apt install chromium");
  }

  private static boolean hasChromium() {
    List<String> path =
        List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1));
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .anyMatch(name -> path.stream().anyMatch(d -> Files.isExecutable(Path.of(d, name))));
  }

  static void require(boolean there, String missing) {
    if (!there && "true".equals(System.getenv("CI"))) {
      fail(missing);
    }
    if (!there) {
      abort(missing);
    }
  }

  record Result(int code, String output) {}

  static Result run(List<String> command, Map<String, String> environment) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      process.waitFor(5, TimeUnit.MINUTES);
      return new Result(process.exitValue(), output);
    } catch (IOException absent) {
      return new Result(127, absent.toString());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
