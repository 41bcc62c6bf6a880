package swath.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import swath.error.Up42Exception;
import swath.http.Json;
import swath.journal.Submission.State;

/** What every journal keeps. */
abstract class JournalContract {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");

  private Journal journal;

  abstract Journal open();

  @BeforeEach
  void begin() {
    journal = open();
  }

  @AfterEach
  void end() {
    journal.close();
  }

  private static Submission submission(String key, Instant at) {
    return submission(key, "w-1", "hash", at);
  }

  private static Submission submission(
      String key, @Nullable String workspace, String hash, Instant at) {
    return new Submission(
        key,
        "pansharpening",
        workspace,
        hash,
        63,
        at,
        at.minusSeconds(1),
        at.plusSeconds(1_000),
        State.SUBMITTING,
        null,
        null);
  }

  /** Writes it down whatever else there is. */
  private void write(Submission submission) {
    List<String> all =
        journal.submissions(submission.processId(), submission.inputsHash(), Instant.MIN).stream()
            .map(Submission::key)
            .toList();
    assertThat(journal.begin(submission, all)).isTrue();
  }

  @Test
  void keepsWhatWasSeenInOrder() {
    journal.observed("j-1", "created", NOON, null);
    journal.observed("j-1", "running", NOON.plusSeconds(60), NOON);
    assertThat(journal.observations("j-1"))
        .containsExactly(
            StatusHistory.Entry.observed("created", NOON, null),
            StatusHistory.Entry.observed("running", NOON.plusSeconds(60), NOON));
  }

  @Test
  void seesTheSameStatusOnce() {
    journal.observed("j-1", "running", NOON, null);
    journal.observed("j-1", "running", NOON.plusSeconds(60), null);
    assertThat(journal.observations("j-1")).hasSize(1);
  }

  @Test
  void keepsAStatusThatCameBack() {
    journal.observed("j-1", "running", NOON, null);
    journal.observed("j-1", "accepted", NOON.plusSeconds(60), NOON);
    journal.observed("j-1", "running", NOON.plusSeconds(120), NOON.plusSeconds(60));
    assertThat(journal.observations("j-1"))
        .extracting(StatusHistory.Entry::rawStatus)
        .containsExactly("running", "accepted", "running");
  }

  @Test
  void keepsJobsApart() {
    journal.observed("j-1", "running", NOON, null);
    assertThat(journal.observations("j-2")).isEmpty();
  }

  @Test
  void keepsAWordThatNobodyDocuments() {
    journal.observed("j-1", "suspended", NOON, null);
    assertThat(journal.observations("j-1").get(0).rawStatus()).isEqualTo("suspended");
  }

  @Test
  void keepsASubmissionAndWhatBecameOfIt() {
    Submission submission = submission("k-1", NOON);
    write(submission);
    journal.settled("k-1", State.SUBMITTED, "j-1");
    assertThat(journal.submissions("pansharpening", "hash", NOON))
        .containsExactly(submission.with(State.SUBMITTED, "j-1"));
  }

  @Test
  void keepsASubmissionInAWorkspaceWithoutAName() {
    Submission submission = submission("k-1", null, "hash", NOON);
    write(submission);
    assertThat(journal.submissions("pansharpening", "hash", NOON)).containsExactly(submission);
  }

  @Test
  void findsTheLatestSubmissionFirst() {
    write(submission("late", NOON.plusSeconds(1)));
    write(submission("early", NOON.minus(Duration.ofDays(1))));
    assertThat(journal.submissions("pansharpening", "hash", NOON.minus(Duration.ofDays(2))))
        .extracting(Submission::key)
        .containsExactly("late", "early");
  }

  @Test
  void findsOnlySubmissionsOfThoseInputsSinceThen() {
    write(submission("old", NOON.minusNanos(1)));
    assertThat(journal.submissions("pansharpening", "hash", NOON)).isEmpty();
    assertThat(journal.submissions("pansharpening", "other", Instant.EPOCH)).isEmpty();
    assertThat(journal.submissions("other", "hash", Instant.EPOCH)).isEmpty();
  }

  @Test
  void beginsWhatNobodyElseSubmits() {
    assertThat(journal.begin(submission("k-1", NOON), List.of())).isTrue();
    assertThat(journal.submissions("pansharpening", "hash", NOON)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"SUBMITTING", "SUBMITTED", "UNKNOWN"})
  void doesNotBeginWhatAnotherSubmitted(State state) {
    write(submission("k-1", NOON));
    journal.settled("k-1", state, state == State.SUBMITTED ? "j-1" : null);
    assertThat(journal.begin(submission("k-2", NOON), List.of("k-0"))).isFalse();
    assertThat(journal.submissions("pansharpening", "hash", NOON))
        .extracting(Submission::key)
        .containsExactly("k-1");
    assertThat(journal.begin(submission("k-2", NOON), List.of("k-0", "k-1"))).isTrue();
  }

  @Test
  void beginsBesideWhatWasRefusedOrIsOfAnotherKind() {
    write(submission("k-1", NOON));
    journal.settled("k-1", State.REFUSED, null);
    Submission other = submission("k-2", NOON);
    write(submission("k-3", null, "hash", NOON));
    write(submission("k-4", "w-1", "other", NOON));
    assertThat(journal.begin(other, List.of())).isTrue();
  }

  @Test
  void beginsInAWorkspaceWithoutAName() {
    Submission nameless = submission("k-1", null, "hash", NOON);
    assertThat(journal.begin(nameless, List.of())).isTrue();
    Submission second = submission("k-2", null, "hash", NOON);
    assertThat(journal.begin(second, List.of())).isFalse();
  }

  @Test
  void givesAFoundJobToOneSubmissionOnly() {
    write(submission("k-1", NOON));
    write(submission("k-2", NOON));
    assertThat(journal.assigned("k-1", "j-1")).isTrue();
    assertThat(journal.assigned("k-2", "j-1")).isFalse();
    assertThat(journal.submissions("pansharpening", "hash", NOON))
        .extracting(Submission::key, Submission::state, Submission::jobId)
        .containsExactlyInAnyOrder(
            tuple("k-1", State.SUBMITTED, "j-1"), tuple("k-2", State.SUBMITTING, null));
  }

  @Test
  void givesASubmissionOneJobOnly() {
    write(submission("k-1", NOON));
    assertThat(journal.assigned("k-1", "j-1")).isTrue();
    assertThat(journal.assigned("k-1", "j-2")).isFalse();
    assertThat(journal.assigned("k-9", "j-3")).isFalse();
    assertThat(journal.made("j-2")).isFalse();
  }

  @Test
  void oneOfManyThreadsBegins() throws Exception {
    AtomicInteger written = new AtomicInteger();
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    new Thread(
                        () -> {
                          if (journal.begin(submission("k-" + i, NOON), List.of())) {
                            written.incrementAndGet();
                          }
                        }))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(written).hasValue(1);
  }

  @Test
  void keepsUntilWhenAnUnknownFateBlocks() {
    write(submission("k-1", NOON));
    journal.unknown("k-1", NOON.plusSeconds(5));
    assertThat(journal.open())
        .containsExactly(
            submission("k-1", NOON)
                .with(State.UNKNOWN, null)
                .withBlockedUntil(NOON.plusSeconds(5)));
    journal.assigned("k-1", "j-1");
    assertThat(journal.open()).isEmpty();
  }

  @Test
  void opensWithWhatIsBeingSentAndWhatIsUnknownTheLatestFirst() {
    write(submission("sending", NOON));
    write(submission("unknown", NOON.plusSeconds(1)));
    write(submission("refused", NOON));
    write(submission("made", NOON));
    journal.unknown("unknown", NOON);
    journal.settled("refused", State.REFUSED, null);
    journal.settled("made", State.SUBMITTED, "j-1");
    assertThat(journal.open()).extracting(Submission::key).containsExactly("unknown", "sending");
  }

  @Test
  void givesARefusedSubmissionTheJobThatTurnsUp() {
    write(submission("k-1", NOON));
    journal.settled("k-1", State.REFUSED, null);
    assertThat(journal.assigned("k-1", "j-1")).isTrue();
    assertThat(journal.made("j-1")).isTrue();
  }

  @Test
  void knowsWhichJobsNobodySawAccepted() {
    for (String job : List.of("unseen", "valid", "running", "rejected", "old")) {
      write(submission(job, job.equals("old") ? NOON.minusSeconds(1) : NOON));
      journal.settled(job, State.SUBMITTED, job);
      if (!job.equals("unseen")) {
        journal.observed(job, "created", NOON, null);
        journal.observed(job, job.equals("old") ? "created" : job, NOON, null);
      }
    }
    assertThat(journal.notAccepted(NOON))
        .extracting(Submission::jobId)
        .containsExactlyInAnyOrder("unseen", "valid");
  }

  @Test
  void knowsWhichJobsItMade() {
    write(submission("k-1", NOON));
    assertThat(journal.made("j-1")).isFalse();
    journal.settled("k-1", State.SUBMITTED, "j-1");
    assertThat(journal.made("j-1")).isTrue();
  }

  @Test
  void knowsThePricesOfTheJobsItMade() {
    write(submission("k-1", NOON));
    write(submission("k-2", NOON));
    journal.settled("k-1", State.SUBMITTED, "j-1");
    journal.settled("k-2", State.REFUSED, null);
    assertThat(journal.prices()).containsExactly(java.util.Map.entry("j-1", 63));
  }

  @Test
  void takesManyThreads() throws Exception {
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    new Thread(
                        () ->
                            journal.begin(submission("k-" + i, "w-" + i, "hash", NOON), List.of())))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(journal.submissions("pansharpening", "hash", NOON)).hasSize(8);
  }

  private static BatchRow row(String key, @Nullable Integer price) {
    return new BatchRow(
        "trees",
        key,
        "pansharpening",
        "ws",
        "hash of " + key,
        Map.of("title", "a", "item", "b"),
        "item " + key,
        "Sydney " + key,
        key.equals("b") ? null : NOON,
        price,
        null,
        "");
  }

  private static BatchWriter writer(String id, Instant seen) {
    return new BatchWriter("trees", id, "host", 42, NOON, seen);
  }

  @Test
  void rowsKeepTheirOrderAndTakeNewPricesOnly() {
    BatchJournal batches = journal.batches();
    batches.plan(List.of(row("b", 5), row("a", null)));
    batches.found("trees", "b", "job-1");
    batches.refused("trees", "a", "no");
    batches.plan(List.of(row("a", 7), row("b", null), row("c", 1)));
    assertThat(batches.names()).containsExactly("trees");
    assertThat(batches.rows("trees")).extracting(BatchRow::key).containsExactly("b", "a", "c");
    assertThat(batches.rows("trees")).extracting(BatchRow::price).containsExactly(5, 7, 1);
    assertThat(batches.rows("trees").get(0).foundJob()).isEqualTo("job-1");
    assertThat(batches.rows("trees").get(1).refusal()).isEqualTo("no");
    assertThat(batches.rows("trees").get(2)).isEqualTo(row("c", 1));
    batches.found("trees", "b", null);
    assertThat(batches.rows("trees").get(0).foundJob()).isNull();
    assertThat(batches.rows("others")).isEmpty();
  }

  @Test
  void theNewestBatchIsNamedFirst() {
    BatchJournal batches = journal.batches();
    batches.plan(List.of(row("a", 1)));
    BatchRow other =
        new BatchRow("ships", "a", "p", "ws", "h", Map.of(), "", "", null, null, null, "");
    batches.plan(List.of(other));
    assertThat(batches.names()).containsExactly("ships", "trees");
  }

  @Test
  void whatIsSentForARowNamesIt() {
    BatchJournal batches = journal.batches();
    BatchWriter writer = batches.take(writer("w1", NOON), before -> false);
    Submission plain = submission("s1", NOON);
    Submission claimed =
        new Submission(
            plain.key(),
            plain.processId(),
            plain.workspaceId(),
            plain.inputsHash(),
            plain.credits(),
            plain.at(),
            plain.serverAt(),
            plain.blockedUntil(),
            plain.state(),
            null,
            new BatchClaim("trees", "a", writer.id()));
    assertThat(journal.begin(claimed, List.of())).isTrue();
    assertThat(batches.submissions("trees")).containsExactly(claimed);
    assertThat(batches.submissions("ships")).isEmpty();
    assertThat(claimed.isBlocking(NOON.plusSeconds(900_000)))
        .as("until the user says what became of it")
        .isTrue();
    assertThat(plain.isBlocking(NOON.plusSeconds(900_000))).isFalse();
  }

  @Test
  void onlyTheWriterSends() {
    BatchJournal batches = journal.batches();
    BatchClaim lost = new BatchClaim("trees", "a", "w1");
    BatchWriter first = batches.take(writer("w1", NOON), before -> false);
    BatchWriter second = writer("w2", NOON.plusSeconds(500));
    assertThat(batches.take(second, before -> false)).isEqualTo(first);
    assertThat(batches.renew(first, NOON.plusSeconds(9))).isTrue();
    assertThat(batches.writer("trees")).hasValue(writer("w1", NOON.plusSeconds(9)));
    assertThat(batches.take(second, before -> before.id().equals("w1"))).isEqualTo(second);
    assertThat(batches.renew(first, NOON)).isFalse();
    Submission late =
        new Submission("s1", "p", "ws", "h", 1, NOON, null, NOON, State.SUBMITTING, null, lost);
    assertThatThrownBy(() -> journal.begin(late, List.of()))
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("is another's by now (process 42 on host");
    assertThat(batches.submissions("trees")).isEmpty();
    batches.release(first);
    assertThat(batches.writer("trees")).as("it is not the first one's").hasValue(second);
    batches.release(second);
    assertThat(batches.writer("trees")).isEmpty();
  }

  @Test
  void theLastSnapshotOfAJobIsKept() {
    BatchJournal batches = journal.batches();
    batches.saw("j1", new JobSnapshot(Json.parse("{\"status\":\"running\"}"), NOON));
    JobSnapshot last =
        new JobSnapshot(Json.parse("{\"status\":\"captured\"}"), NOON.plusSeconds(3));
    batches.saw("j1", last);
    assertThat(batches.snapshots(List.of("j1", "j2"))).isEqualTo(Map.of("j1", last));
    assertThat(batches.snapshots(List.of())).isEmpty();
  }
}
