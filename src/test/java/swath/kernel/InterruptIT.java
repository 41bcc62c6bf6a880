package swath.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Stops {@code track()} at random moments in the real kernels: 10 times each, 50 times in a long
 * run. The seed is printed; {@code -Dswath.seed=…} repeats it.
 */
class InterruptIT {
  private static final int TIMES = Boolean.getBoolean("swath.long") ? 50 : 10;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LONGEST = Duration.ofSeconds(4);

  @ParameterizedTest
  @EnumSource
  void stoppedTrackingTellsTheTruthAndStopsNothingElse(KernelKind kind) throws Exception {
    long seed = Long.getLong("swath.seed", new Random().nextLong());
    Random random = new Random(seed);
    long slowest = 0;
    try (KernelClient kernel = KernelClient.start(Prerequisites.kernelspec(kind), Map.of())) {
      open(kernel);
      for (int i = 0; i < TIMES; i++) {
        String about = "%s, seed %d, interrupt %d".formatted(kind, seed, i + 1);
        String id = ok(kernel, "var job = template.execute(); job.id()").text();
        UUID.fromString(id);
        Execution track = kernel.send("job.track()");
        awaitFrame(track);
        TimeUnit.MILLISECONDS.sleep(random.nextInt((int) LONGEST.toMillis()));

        long begin = System.nanoTime();
        kernel.interrupt();
        track.reply(PATIENCE);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        slowest = Math.max(slowest, millis);
        assertThat(track.status()).as(about).isEqualTo("error");
        assertThat(millis).as(about).isLessThan(1_000);

        assertThat(ok(kernel, "1 + 1").text()).as(about).isEqualTo("2");
        List<Connection.Message> frames = track.frames();
        assertThat(Execution.text(frames.get(frames.size() - 1)))
            .as(about)
            .contains("As of ", id, ".track()", "created")
            .containsIgnoringCase("stopp");

        ok(kernel, "sandbox.advance(Duration.ofDays(3));");
        assertThat(ok(kernel, "job.refresh().status().word()").text())
            .as(about)
            .isEqualTo("captured");
      }
    }
    System.out.printf(
        "%s: %d interrupts (seed %d): answered within %d ms, all last frames truthful, all next"
            + " cells live%n",
        kind, TIMES, seed, slowest);
  }

  private static void open(KernelClient kernel) throws Exception {
    ok(kernel, "var sandbox = Sandbox.start(); var up42 = Up42.connect(sandbox);");
    ok(
        kernel,
        "var item = up42.asset(\"68567134-27ad-7bd7-4b65-d61adb11fc78\").stacItems().get(0);");
    // Else a job may have ended before it is stopped.
    ok(kernel, "sandbox.faults().jobs(swath.sandbox.JobFault.IS_SLOW, %d);".formatted(TIMES));
    ok(kernel, "var template = up42.templates().detectionTreesSpacept(\"Interrupted\", item);");
  }

  private static Execution ok(KernelClient kernel, String cell) throws Exception {
    Execution execution = kernel.execute(cell);
    assertThat(execution.status()).as(cell).isEqualTo("ok");
    return execution;
  }

  private static void awaitFrame(Execution track) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (track.frames().isEmpty() && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }
}
