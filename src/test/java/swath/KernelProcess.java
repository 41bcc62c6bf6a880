package swath;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A {@link SpendingProcess} and its two pipes: it can be stopped and killed at any of its steps.
 */
final class KernelProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;
  private final BufferedWriter in;
  private final Clock clock;

  /** Lets the sandbox's time pass while the process sleeps. */
  interface Clock {
    void pass(Duration duration) throws IOException;
  }

  /** Something that happens while it is stopped. */
  interface Meanwhile {
    void run() throws Exception;
  }

  /**
   * A process with a session at that address, whose journal and clock are files of the folder.
   *
   * @param clock is told when it sleeps
   */
  KernelProcess(String url, Path folder, Clock clock) throws IOException {
    this.clock = clock;
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                SpendingProcess.class.getName(),
                url,
                folder.resolve("journal.db").toString(),
                folder.resolve("now").toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    out = process.inputReader(StandardCharsets.UTF_8);
    in = process.outputWriter(StandardCharsets.UTF_8);
  }

  /** Writes the time that processes of this folder read. */
  static void tell(Path folder, Instant now) throws IOException {
    Path draft = Files.writeString(folder.resolve("now.new"), now.toString());
    Files.move(
        draft,
        folder.resolve("now"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  void say(String line) throws IOException {
    in.write(line);
    in.newLine();
    in.flush();
  }

  /** Goes on to that step, or to the end; what it said last, empty when it was killed. */
  @CanIgnoreReturnValue
  String until(String step) throws IOException {
    return until(line -> line.equals("STEP " + step));
  }

  /** Goes on until it says such a line, or to the end; what it said last. */
  @CanIgnoreReturnValue
  String until(Predicate<String> isLast) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("END ") || isLast.test(line)) {
        return line;
      }
      if (line.startsWith("SLEEP ")) {
        clock.pass(Duration.ofMillis(Long.parseLong(line.substring(6))));
      }
      say("go");
    }
    return "";
  }

  /** Kills it (kill -9) without waiting for its end. */
  void strike() {
    process.destroyForcibly();
  }

  void kill() throws InterruptedException {
    strike();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  void sleepWhile(Meanwhile action) {
    try {
      signal("STOP");
      action.run();
      signal("CONT");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  void signal(String name) throws Exception {
    Process kill = new ProcessBuilder("kill", "-" + name, "" + process.pid()).start();
    assertThat(kill.waitFor()).isZero();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
