package swath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import swath.SpendingProxy.Trouble;
import swath.error.Up42Exception;
import swath.http.HttpClient;
import swath.http.HttpOptions;
import swath.internal.session.Journals;
import swath.internal.session.SharedSession;
import swath.journal.RowState;

/**
 * A kernel that runs a batch of 20 rows is killed (kill -9) at random moments, and another one goes
 * on each time. The sandbox's ledger counts.
 */
@Tag("slow")
class BatchCrashTest {
  private static final int ROWS = 20;
  private static final int KILLS = Boolean.getBoolean("swath.long") ? 100 : 10;

  @TempDir private Path folder;

  @RegisterExtension final SandboxFixture fixture = SandboxFixture.jobs(0).plus(1_000_000);

  private SpendingProxy proxy;
  private int batches = 1;

  @BeforeEach
  void open() throws IOException {
    proxy = new SpendingProxy(fixture.sandbox());
    KernelProcess.tell(folder, now());
  }

  @AfterEach
  void close() throws IOException {
    proxy.close();
  }

  private String name() {
    return "Trees-" + batches;
  }

  private Instant now() {
    return fixture.sandbox().clock().instant();
  }

  private void pass(Duration duration) throws IOException {
    fixture.sandbox().advance(duration);
    KernelProcess.tell(folder, now());
  }

  private KernelProcess kernel() throws IOException {
    return new KernelProcess(proxy.url(), folder, this::pass);
  }

  /** A kernel of this JVM on the same journal. */
  private Up42 session() {
    HttpOptions options = HttpOptions.defaults().withTime(fixture.time()).withEnvironment(Map.of());
    return Up42.open(
        new SharedSession(
            HttpClient.open(SandboxFixture.credentials(proxy.url()), options),
            fixture.host,
            true,
            Journals.in(folder.resolve("journal.db")),
            () -> {}));
  }

  /** Runs the batch in a kernel of its own and kills it at that step, or at that request. */
  private boolean isKilled(int step, boolean atRequest) throws Exception {
    AtomicInteger left = new AtomicInteger(step);
    try (KernelProcess kernel = kernel()) {
      if (atRequest) {
        proxy.watch(
            seen -> {
              if (left.decrementAndGet() == 0) {
                kernel.strike();
              }
            });
      }
      kernel.say("BATCH " + name() + " " + ROWS + " 900000");
      String last =
          kernel.until(
              line -> !atRequest && line.startsWith("STEP") && left.decrementAndGet() == 0);
      return !last.startsWith("END");
    } catch (IOException e) {
      return true; // it was killed while it was spoken to
    } finally {
      proxy.watch(seen -> {});
    }
  }

  private void check(Batch batch) {
    Map<String, Long> jobs = jobsByTitle();
    assertThat(jobs.values()).as("at most one job a row").allMatch(n -> n == 1);
    long withJob = batch.rows().stream().filter(row -> !row.jobId().isEmpty()).count();
    assertThat(
            withJob
                + batch.rows(RowState.UNKNOWN).size()
                + batch.rows(RowState.PLANNED).size()
                + batch.rows(RowState.REFUSED).size())
        .isEqualTo(ROWS);
  }

  private Map<String, Long> jobsByTitle() {
    return fixture.up42().jobs().stream()
        .map(job -> job.title().orElse(""))
        .filter(title -> title.startsWith(name() + ","))
        .collect(Collectors.groupingBy(title -> title, Collectors.counting()));
  }

  private void allAreThere(Up42 up42) throws IOException {
    Batch batch = SpendingProcess.plan(up42, name(), ROWS).run(); // executes nothing
    for (int i = 0; i < 5 && batch.rows(RowState.ENDED).size() < ROWS; i++) {
      pass(Duration.ofMinutes(20));
      batch = SpendingProcess.plan(up42, name(), ROWS).within(900_000).run();
      check(batch);
      for (Batch.Row row : batch.rows(RowState.UNKNOWN)) {
        Job unused = batch.submitAgain(row.key(), row.price().orElseThrow());
      }
    }
    batch.track();
    assertThat(batch.rows(RowState.ENDED)).hasSize(ROWS);
    assertThat(jobsByTitle()).hasSize(ROWS).allSatisfy((title, n) -> assertThat(n).isEqualTo(1));
    long committed = up42.batches().stream().mapToLong(Batch::committed).sum();
    var ledger = fixture.sandbox().ledger();
    assertThat(ledger.captured() + ledger.held()).isEqualTo(committed);
    assertThat(ledger.holds()).isEqualTo(ROWS * up42.batches().size());
    batches++;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void killedAtAnyMomentAndResumedThereIsOneJobARow(boolean atRequest) throws Exception {
    Random random = new Random(20_26);
    for (int killed = 0; killed < KILLS; ) {
      boolean isKilled = isKilled(1 + random.nextInt(atRequest ? 60 : 40), atRequest);
      killed += isKilled ? 1 : 0;
      try (Up42 up42 = session()) {
        if (up42.batches().stream().anyMatch(batch -> batch.name().equals(name()))) {
          check(up42.batch(name())); // else it did not come as far as that
        }
        if (!isKilled || killed == KILLS) {
          allAreThere(up42); // and the next one begins
        }
      }
    }
  }

  @Test
  void answersThatAreSwallowedOrLateMakeNoSecondJob() throws Exception {
    Random random = new Random(7);
    List<Trouble> troubles =
        List.of(
            Trouble.NONE,
            Trouble.lost(Duration.ZERO),
            Trouble.lost(Duration.ofSeconds(30)),
            Trouble.lost(Duration.ofMinutes(3)),
            Trouble.lost(null));
    for (int i = 0; i < KILLS; i++) {
      proxy.executions(troubles.get(random.nextInt(troubles.size())));
      proxy.lag(Duration.ofSeconds(random.nextInt(40)));
      boolean unused = isKilled(20 + random.nextInt(100), false);
      proxy.heal();
      pass(Duration.ofMinutes(3));
      try (Up42 reader = session()) {
        assertThat(reader.jobs().list()).hasSizeLessThanOrEqualTo(ROWS); // what is late comes now
        check(reader.batch(name()));
      }
    }
    try (Up42 up42 = session()) {
      allAreThere(up42);
    }
  }

  @Test
  void aSecondKernelIsToldWhoRunsTheBatchAndTakesItOverWhenThatOneIsSilent() throws Exception {
    try (KernelProcess first = kernel();
        Up42 second = session()) {
      first.say("BATCH " + name() + " " + ROWS + " 900000");
      assertThat(first.until("after begin")).isEqualTo("STEP after begin");
      Plan plan = SpendingProcess.plan(second, name(), ROWS).within(900_000);
      assertThat(catchThrowable(plan::run))
          .isInstanceOf(Up42Exception.class)
          .hasMessageContaining("is run by process")
          .hasMessageContaining("two minutes of silence");
      first.signal("STOP");
      pass(Duration.ofMinutes(20));
      Batch batch = plan.run();
      check(batch);
      long jobs = jobsByTitle().size();
      first.signal("CONT");
      first.say("go");
      first.until("no such step");
      assertThat(jobsByTitle()).as("the first one sent nothing any more").hasSize((int) jobs);
      allAreThere(second);
    }
  }
}
