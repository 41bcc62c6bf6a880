package swath.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;
import static swath.sandbox.world.Status.ACCEPTED;
import static swath.sandbox.world.Status.CAPTURED;
import static swath.sandbox.world.Status.CREATED;
import static swath.sandbox.world.Status.FAILED;
import static swath.sandbox.world.Status.INVALID;
import static swath.sandbox.world.Status.LICENSED;
import static swath.sandbox.world.Status.REJECTED;
import static swath.sandbox.world.Status.RELEASED;
import static swath.sandbox.world.Status.RUNNING;
import static swath.sandbox.world.Status.SUCCESSFUL;
import static swath.sandbox.world.Status.SUSPENDED;
import static swath.sandbox.world.Status.VALID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status that a job passes, and what its hold becomes. */
class JobStagesTest {
  private static final Instant START = Instant.parse("2026-07-06T09:00:00Z");
  private static final String TREES = "detection-trees-spacept";
  private static final List<Status> CHECKED = List.of(CREATED, LICENSED, VALID);

  private final World world = world(WorldOptions.DEFAULT.withJobs(0));

  private static World world(WorldOptions options) {
    return new World(options, SteppedClock.manual(START), START, null);
  }

  static Stream<Arguments> fates() {
    return Stream.of(
        Arguments.of(null, List.of(ACCEPTED, RUNNING, SUCCESSFUL, CAPTURED)),
        Arguments.of(JobFate.FAILS, List.of(ACCEPTED, RUNNING, FAILED, RELEASED)),
        Arguments.of(JobFate.HANGS, List.of(ACCEPTED, RUNNING)),
        Arguments.of(JobFate.IS_REJECTED, List.of(REJECTED)),
        Arguments.of(JobFate.ODD_STATUS, List.of(ACCEPTED, SUSPENDED, SUCCESSFUL, CAPTURED)),
        Arguments.of(JobFate.STAYS_VALID, List.of()),
        Arguments.of(JobFate.STAYS_ACCEPTED, List.of(ACCEPTED)),
        Arguments.of(JobFate.IS_NOT_SETTLED, List.of(ACCEPTED, RUNNING, SUCCESSFUL)),
        Arguments.of(JobFate.IS_SLOW, List.of(ACCEPTED, RUNNING, SUCCESSFUL, CAPTURED)));
  }

  @ParameterizedTest
  @MethodSource("fates")
  void jobPassesItsStages(@Nullable JobFate fate, List<Status> afterCheck) {
    List<Status> expected = new ArrayList<>(CHECKED);
    expected.addAll(afterCheck);

    assertThat(stages(execute(TREES, fate))).isEqualTo(expected);
  }

  @Test
  void jobThatIsNeverLookedAtStaysCreated() {
    assertThat(stages(execute(TREES, JobFate.STAYS_CREATED))).containsExactly(CREATED);
  }

  @Test
  void requeuedJobRunsTwiceAndIsChargedOnce() {
    StoredJob job = execute(TREES, JobFate.IS_REQUEUED);
    List<Status> stages = stages(job);

    assertThat(stages).containsSubsequence(RUNNING, ACCEPTED, RUNNING, SUCCESSFUL, CAPTURED);
    assertThat(job.started()).isBefore(job.finished());
    assertThat(world.state().ledger().holds()).isEqualTo(1);
    assertThat(world.state().ledger().captures()).isEqualTo(1);
  }

  @Test
  void jobThatHangsAgainFinishedBeforeItStarted() {
    StoredJob job = execute(TREES, JobFate.HANGS_AGAIN);

    assertThat(stages(job)).endsWith(ACCEPTED, RUNNING);
    assertThat(job.finished()).isBefore(job.started());
    assertThat(world.state().ledger().isHeld(job.id())).isTrue();
  }

  @Test
  void unsettledJobIsChargedAllTheSame() {
    StoredJob job = execute(TREES, JobFate.IS_NOT_SETTLED);
    stages(job);

    assertThat(world.state().ledger().isCaptured(job.id())).isTrue();
  }

  @Test
  void freeJobRestsWithoutAHold() {
    StoredJob good = execute("detection-change-sandbox", null);
    assertThat(stages(good)).endsWith(ACCEPTED, RUNNING, SUCCESSFUL);
    assertThat(stages(execute("detection-change-sandbox", JobFate.FAILS)))
        .endsWith(ACCEPTED, RUNNING, FAILED);
    assertThat(world.state().ledger().holds()).isZero();
    assertThat(good.shownCredits()).isEqualTo(-1);
  }

  @Test
  void refusedJobNeitherStartsNorFinishes() {
    InputError error = InputErrors.INVALID_DATA_PRODUCT;
    StoredJob job = execute(TREES, null, List.of(error));

    assertThat(stages(job)).containsExactly(CREATED, LICENSED, INVALID);
    assertThat(job.started()).isNull();
    assertThat(job.finished()).isNull();
    assertThat(Duration.between(job.order().created(), job.updated()))
        .isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void releasedJobKeepsItsCredits() {
    StoredJob job = execute(TREES, JobFate.FAILS);
    stages(job);

    assertThat(job.shownCredits()).isEqualTo(job.order().credits()).isPositive();
  }

  private StoredJob execute(String process, @Nullable JobFate fate) {
    return execute(process, fate, List.of());
  }

  private StoredJob execute(String process, @Nullable JobFate fate, List<InputError> errors) {
    if (fate != null) {
      world.faults().add(null, fate, 1);
    }
    ObjectNode inputs = SandboxJson.object().put("title", "T");
    return world.locked(
        () ->
            world.execute(
                Catalog.process(process),
                null,
                null,
                inputs,
                new CheckedInputs(errors, process.equals(TREES) ? "ipswich" : "berlin")));
  }

  /** All statuses, seen at the very instants when they change. */
  private List<Status> stages(StoredJob job) {
    List<Status> seen = new ArrayList<>(List.of(job.status()));
    while (job.due() != null) {
      world.clock().advance(Duration.between(world.clock().instant(), job.due()));
      seen.add(world.locked(job::status));
    }
    return seen;
  }
}
