package swath.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small world is quick to teach with, whatever the seed. */
class SmallWorldTest {
  private static final Instant START = Instant.parse("2026-07-06T09:00:00Z");

  private static World world(long seed, int jobs) {
    WorldOptions options = WorldOptions.DEFAULT.withSeed(seed).withJobs(jobs);
    return new World(options, SteppedClock.manual(START), START, null);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 7, 42})
  void newJobsEndWithinTenMinutes(long seed) {
    World world = world(seed, 0);
    world.purchase(10_000_000);
    List<StoredJob> jobs = executeAll(world);
    world.clock().advance(Duration.ofMinutes(10));
    world.locked(() -> true);

    assertThat(jobs).allMatch(job -> job.due() == null);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 7, 42})
  void mostJobsAreGood(long seed) {
    List<StoredJob> jobs = world(seed, 250).state().jobs();
    long captured = count(jobs, job -> job.status() == Status.CAPTURED);
    Instant lastMonth = START.minus(Duration.ofDays(30));

    assertThat(captured).isBetween(180L, 210L);
    assertThat(count(jobs, job -> job.status() == Status.RELEASED)).isBetween(8L, 20L);
    assertThat(
            count(
                jobs,
                job ->
                    job.order().fate() != null
                        && job.order().fate().last != null
                        && job.order().created().isAfter(lastMonth)))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 7, 42})
  void theJobOfUp42sPagesExists(long seed) {
    StoredJob job = world(seed, 250).state().job("d290f1ee-6c54-4b01-90e6-d701748f0851");

    assertThat(Objects.requireNonNull(job).status()).isEqualTo(Status.CAPTURED);
    assertThat(job.order().processId()).isEqualTo("detection-trees-spacept");
  }

  @Test
  void slowJobsAreAskedFor() {
    World world = world(7, 0);
    world.faults().add(null, JobFate.IS_SLOW, 1);
    StoredJob job = execute(world, Catalog.process("detection-buildings-spacept"));
    world.clock().advance(Duration.ofMinutes(15));
    world.locked(() -> true);

    assertThat(job.status()).isEqualTo(Status.ACCEPTED);
    world.clock().advance(Duration.ofDays(3));
    world.locked(() -> true);
    assertThat(job.status()).isEqualTo(Status.CAPTURED);
    assertThat(Duration.between(job.started(), job.finished()))
        .isGreaterThan(Duration.ofMinutes(9));
  }

  private static List<StoredJob> executeAll(World world) {
    List<StoredJob> jobs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Catalog.PROCESSES.values().forEach(process -> jobs.add(execute(world, process)));
    }
    return jobs;
  }

  private static StoredJob execute(World world, ProcessModel process) {
    Scene scene = new SeededScenes().pick(SeededRandom.of(1, process.id()), process, START);
    ObjectNode inputs = SandboxJson.object().put("title", "T");
    CheckedInputs checked = new CheckedInputs(List.of(), scene.key());
    return world.locked(() -> world.execute(process, null, null, inputs, checked));
  }

  private static long count(List<StoredJob> jobs, Predicate<StoredJob> condition) {
    return jobs.stream().filter(condition).count();
  }
}
