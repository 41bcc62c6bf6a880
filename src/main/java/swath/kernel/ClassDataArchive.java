package swath.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An archive of a kernel's loaded classes (CDS), which halves its start. Java ignores one that does
 * not fit, but one that is missing costs its own archive too, and a truncated one its life: so it
 * is dumped beside its place, proved, and renamed.
 */
record ClassDataArchive(Path file) {
  boolean exists() {
    return Files.isRegularFile(file);
  }

  /**
   * Dumps the archive by running the kernel and some cells.
   *
   * @return whether there is one now that Java accepts
   */
  boolean create(Launch launch) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      boolean made =
          run(launch, List.of("-XX:ArchiveClassesAtExit=" + draft), "--train") == 0
              && Files.isRegularFile(draft)
              && accepted(launch, draft);
      if (made) {
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      }
      return made;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static boolean accepted(Launch launch, Path draft) throws IOException {
    return run(launch, List.of("-XX:SharedArchiveFile=" + draft, "-Xshare:on")) == 0;
  }

  private static int run(Launch launch, List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(launch.virtualMachine());
    command.addAll(1, options);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(launch.environment());
    Process process =
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    try {
      process.getOutputStream().close();
      if (process.waitFor(90, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
    return -1;
  }
}
