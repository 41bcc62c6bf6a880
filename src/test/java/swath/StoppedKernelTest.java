package swath;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import swath.SpendingProxy.Trouble;
import swath.error.ExecutionUnknownException;
import swath.http.HttpClient;
import swath.http.HttpOptions;
import swath.internal.session.Journals;
import swath.internal.session.SharedSession;

/**
 * A kernel is killed (kill -9) or stopped (SIGSTOP, as a laptop's lid does) between any two steps
 * of an execution, while another one works on the same journal.
 */
@Tag("slow")
class StoppedKernelTest {
  private static final boolean IS_LONG = Boolean.getBoolean("swath.long");

  @TempDir private Path folder;

  @RegisterExtension final SandboxFixture fixture = SandboxFixture.jobs(0).plus(1_000_000);

  // An execution with all that comes before it is a dozen requests.
  private static final int[] EVERY_REQUEST = IntStream.rangeClosed(1, 14).toArray();

  private final AtomicInteger titles = new AtomicInteger();
  private SpendingProxy proxy;
  private Up42 other;

  @BeforeEach
  void open() throws IOException {
    proxy = new SpendingProxy(fixture.sandbox());
    HttpOptions options = HttpOptions.defaults().withTime(fixture.time()).withEnvironment(Map.of());
    other =
        Up42.open(
            new SharedSession(
                HttpClient.open(SandboxFixture.credentials(proxy.url()), options),
                fixture.host,
                true,
                Journals.in(folder.resolve("journal.db")),
                () -> {}));
    tellTime();
  }

  @AfterEach
  void close() throws IOException {
    other.close();
    proxy.close();
  }

  private void tellTime() throws IOException {
    KernelProcess.tell(folder, fixture.sandbox().clock().instant());
  }

  private void pass(Duration duration) throws IOException {
    fixture.sandbox().advance(duration);
    tellTime();
  }

  private KernelProcess kernel() throws IOException {
    return new KernelProcess(proxy.url(), folder, this::pass);
  }

  private long jobs(String title) {
    return fixture.up42().jobs().stream()
        .filter(job -> job.title().orElse("").equals(title))
        .count();
  }

  /** The other kernel tries, and says whether it got a job. */
  @CanIgnoreReturnValue
  private boolean otherGets(String title) {
    try {
      SandboxFixture.trees(other, title).executeOnce();
      return true;
    } catch (ExecutionUnknownException e) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "before begin, false",
    "after begin, false",
    "before settled, false",
    "after settled, false",
    "before unknown, true",
    "after unknown, true",
    "before assigned, true",
    "after assigned, true"
  })
  void aKernelKilledAtAStepOfItsJournalLeavesOneJob(String step, boolean isLost) throws Exception {
    for (int i = 0; i < (IS_LONG ? 10 : 1); i++) {
      String title = "Killed " + step + " " + titles.incrementAndGet();
      proxy.executions(isLost ? Trouble.lost(Duration.ZERO) : Trouble.NONE);
      try (KernelProcess kernel = kernel()) {
        kernel.say(title);
        assertThat(kernel.until(step)).isEqualTo("STEP " + step);
        kernel.kill();
      }
      proxy.heal();
      otherWorksOn(title);
    }
  }

  /** Whatever is unknown is blocked first, and has one job when the block has run out. */
  private void otherWorksOn(String title) throws IOException {
    otherGets(title);
    assertThat(jobs(title)).isLessThanOrEqualTo(1);
    pass(Duration.ofMinutes(5));
    otherGets(title);
    assertThat(jobs(title)).isLessThanOrEqualTo(1);
    pass(Duration.ofMinutes(20));
    assertThat(otherGets(title)).isTrue();
    assertThat(jobs(title)).isEqualTo(1);
  }

  /** Requests are counted from the first one of the process. */
  @ParameterizedTest
  @ValueSource(ints = {2, 7, 9, 10})
  void aKernelKilledAtARequestLeavesOneJob(int request) throws Exception {
    for (int number : IS_LONG ? EVERY_REQUEST : new int[] {request}) {
      String title = "Killed at request " + number + " " + titles.incrementAndGet();
      AtomicInteger left = new AtomicInteger(number);
      try (KernelProcess kernel = kernel()) {
        proxy.watch(
            seen -> {
              if (left.decrementAndGet() == 0) {
                kernel.strike();
              }
            });
        kernel.say(title);
        kernel.until("no such step");
      } catch (IOException e) {
        // It was killed while it was spoken to.
      }
      proxy.watch(seen -> {});
      otherWorksOn(title);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"before begin", "after begin", "before settled", "after settled"})
  void aKernelThatSleptAtAStepOfItsJournalMakesNoSecondJob(String step) throws Exception {
    try (KernelProcess kernel = kernel()) {
      for (int i = 0; i < (IS_LONG ? 20 : 2); i++) {
        String title = "Stopped " + step + " " + titles.incrementAndGet();
        Duration nap = Duration.ofMinutes(i % 2 == 0 ? 25 : 1);
        kernel.say(title);
        assertThat(kernel.until(step)).isEqualTo("STEP " + step);
        kernel.signal("STOP");
        pass(nap);
        otherGets(title);
        kernel.signal("CONT");
        kernel.say("go");
        String end = kernel.until("no such step");
        assertThat(end).startsWith("END ");
        assertThat(jobs(title)).as(end).isLessThanOrEqualTo(1);
        pass(Duration.ofMinutes(25));
        assertThat(otherGets(title)).isTrue();
        assertThat(jobs(title)).as(end).isEqualTo(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 8, 10, 11})
  void aKernelThatSleptAtARequestMakesNoSecondJob(int request) throws Exception {
    for (int number : IS_LONG ? EVERY_REQUEST : new int[] {request}) {
      String title = "Stopped at request " + number + " " + titles.incrementAndGet();
      AtomicInteger left = new AtomicInteger(number);
      try (KernelProcess kernel = kernel()) {
        proxy.watch(
            seen -> {
              if (left.decrementAndGet() == 0) {
                kernel.sleepWhile(
                    () -> {
                      pass(Duration.ofMinutes(25));
                      otherGets(title);
                    });
              }
            });
        kernel.say(title);
        String end = kernel.until("no such step");
        proxy.watch(seen -> {});
        assertThat(jobs(title)).as(end).isLessThanOrEqualTo(1);
        otherWorksOn(title);
      }
    }
  }

  @Test
  void aKernelThatStoodStillSaysSo() throws Exception {
    try (KernelProcess kernel = kernel()) {
      kernel.say("Asleep");
      kernel.until("after begin");
      pass(Duration.ofSeconds(7));
      kernel.say("go");
      assertThat(kernel.until("no such step"))
          .contains("Nothing was executed: this machine stood still for 7 s just before sending");
      assertThat(jobs("Asleep")).isZero();
      assertThat(otherGets("Asleep")).as("what surely never left blocks nothing").isTrue();
    }
  }
}
