package swath.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
    return new Submission(key, "pansharpening", "w-1", "hash", 63, at, State.SUBMITTING, null);
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
    journal.submitting(submission);
    journal.settled("k-1", State.SUBMITTED, "j-1");
    assertThat(journal.submissions("pansharpening", "hash", NOON))
        .containsExactly(submission.with(State.SUBMITTED, "j-1"));
  }

  @Test
  void keepsASubmissionInAWorkspaceWithoutAName() {
    Submission submission =
        new Submission("k-1", "pansharpening", null, "hash", 1, NOON, State.SUBMITTING, null);
    journal.submitting(submission);
    assertThat(journal.submissions("pansharpening", "hash", NOON)).containsExactly(submission);
  }

  @Test
  void findsTheLatestSubmissionFirst() {
    journal.submitting(submission("late", NOON.plusSeconds(1)));
    journal.submitting(submission("early", NOON.minus(Duration.ofDays(1))));
    assertThat(journal.submissions("pansharpening", "hash", NOON.minus(Duration.ofDays(2))))
        .extracting(Submission::key)
        .containsExactly("late", "early");
  }

  @Test
  void findsOnlySubmissionsOfThoseInputsSinceThen() {
    journal.submitting(submission("old", NOON.minusNanos(1)));
    assertThat(journal.submissions("pansharpening", "hash", NOON)).isEmpty();
    assertThat(journal.submissions("pansharpening", "other", Instant.EPOCH)).isEmpty();
    assertThat(journal.submissions("other", "hash", Instant.EPOCH)).isEmpty();
  }

  @Test
  void submitsAloneWhatNobodyElseSubmits() {
    assertThat(journal.submittingAlone(submission("k-1", NOON), List.of())).isTrue();
    assertThat(journal.submissions("pansharpening", "hash", NOON)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"SUBMITTING", "SUBMITTED", "UNKNOWN"})
  void doesNotSubmitAloneWhatAnotherSubmitted(State state) {
    journal.submitting(submission("k-1", NOON));
    journal.settled("k-1", state, state == State.SUBMITTED ? "j-1" : null);
    assertThat(journal.submittingAlone(submission("k-2", NOON), List.of("k-0"))).isFalse();
    assertThat(journal.submissions("pansharpening", "hash", NOON))
        .extracting(Submission::key)
        .containsExactly("k-1");
    assertThat(journal.submittingAlone(submission("k-2", NOON), List.of("k-0", "k-1"))).isTrue();
  }

  @Test
  void submitsAloneBesideWhatWasRefusedOrIsOfAnotherKind() {
    journal.submitting(submission("k-1", NOON));
    journal.settled("k-1", State.REFUSED, null);
    Submission other = submission("k-2", NOON);
    journal.submitting(
        new Submission("k-3", "pansharpening", null, "hash", 1, NOON, State.SUBMITTING, null));
    journal.submitting(
        new Submission("k-4", "pansharpening", "w-1", "other", 1, NOON, State.SUBMITTING, null));
    assertThat(journal.submittingAlone(other, List.of())).isTrue();
  }

  @Test
  void submitsAloneInAWorkspaceWithoutAName() {
    Submission nameless =
        new Submission("k-1", "pansharpening", null, "hash", 1, NOON, State.SUBMITTING, null);
    assertThat(journal.submittingAlone(nameless, List.of())).isTrue();
    Submission second =
        new Submission("k-2", "pansharpening", null, "hash", 1, NOON, State.SUBMITTING, null);
    assertThat(journal.submittingAlone(second, List.of())).isFalse();
  }

  @Test
  void givesAFoundJobToOneSubmissionOnly() {
    journal.submitting(submission("k-1", NOON));
    journal.submitting(submission("k-2", NOON));
    assertThat(journal.assigned("k-1", "j-1")).isTrue();
    assertThat(journal.assigned("k-2", "j-1")).isFalse();
    assertThat(journal.submissions("pansharpening", "hash", NOON))
        .extracting(Submission::key, Submission::state, Submission::jobId)
        .containsExactlyInAnyOrder(
            tuple("k-1", State.SUBMITTED, "j-1"), tuple("k-2", State.SUBMITTING, null));
  }

  @Test
  void givesASubmissionOneJobOnly() {
    journal.submitting(submission("k-1", NOON));
    assertThat(journal.assigned("k-1", "j-1")).isTrue();
    assertThat(journal.assigned("k-1", "j-2")).isFalse();
    assertThat(journal.assigned("k-9", "j-3")).isFalse();
    assertThat(journal.made("j-2")).isFalse();
  }

  @Test
  void oneOfManyThreadsSubmitsAlone() throws Exception {
    AtomicInteger written = new AtomicInteger();
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    new Thread(
                        () -> {
                          if (journal.submittingAlone(submission("k-" + i, NOON), List.of())) {
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
  void knowsWhichJobsItMade() {
    journal.submitting(submission("k-1", NOON));
    assertThat(journal.made("j-1")).isFalse();
    journal.settled("k-1", State.SUBMITTED, "j-1");
    assertThat(journal.made("j-1")).isTrue();
  }

  @Test
  void knowsThePricesOfTheJobsItMade() {
    journal.submitting(submission("k-1", NOON));
    journal.submitting(submission("k-2", NOON));
    journal.settled("k-1", State.SUBMITTED, "j-1");
    journal.settled("k-2", State.REFUSED, null);
    assertThat(journal.prices()).containsExactly(java.util.Map.entry("j-1", 63));
  }

  @Test
  void takesManyThreads() throws Exception {
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(i -> new Thread(() -> journal.submitting(submission("k-" + i, NOON))))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(journal.submissions("pansharpening", "hash", NOON)).hasSize(8);
  }
}
