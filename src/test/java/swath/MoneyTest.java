package swath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import swath.error.ExecutionUnknownException;
import swath.error.ServiceUnreachableException;
import swath.stac.StacItem;

/** Executions through a connection that is cut at a random byte. */
class MoneyTest {
  private static final int CUTS = Boolean.getBoolean("swath.long") ? 1_000 : 100;
  // An execution and its answer are some 2,000 bytes; a few are not cut at all.
  private static final int BYTES = 2_400;

  /** How a call ended. */
  private enum End {
    JOB,
    REFUSED,
    UNKNOWN
  }

  @RegisterExtension final SandboxFixture fixture = SandboxFixture.jobs(0).plus(1_000_000);

  private ExecutionCutter proxy;
  private Up42 up42;
  private StacItem item;

  @BeforeEach
  void open() throws IOException {
    proxy = new ExecutionCutter(fixture.sandbox().url());
    up42 = fixture.session(proxy.url());
    item = SandboxFixture.item(up42); // its links are those of the proxy
  }

  @AfterEach
  void close() throws IOException {
    proxy.close();
  }

  @Test
  void eachCallEndsAsJobRefusalOrUnknownAndMakesAtMostOneJob() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Map<String, End> ends = new HashMap<>();
    Map<End, Integer> counts = new EnumMap<>(End.class);
    for (int i = 0; i < CUTS; i++) {
      String title = "Cut " + i;
      proxy.cutAfter(1 + random.nextInt(BYTES));
      End end = execute(title);
      ends.put(title, end);
      counts.merge(end, 1, Integer::sum);
      fixture.sandbox().advance(Duration.ofSeconds(2));
    }
    System.out.println("MoneyTest: seed " + seed + ", " + CUTS + " cuts: " + counts);
    proxy.cutAfter(Integer.MAX_VALUE);
    Map<String, Integer> jobs = jobs();
    ends.forEach(
        (title, end) -> {
          int made = jobs.getOrDefault(title, 0);
          String why = title + " ended as " + end + ", seed " + seed;
          switch (end) {
            case JOB -> assertThat(made).as(why).isEqualTo(1);
            case REFUSED -> assertThat(made).as(why).isZero();
            case UNKNOWN -> assertThat(made).as(why).isLessThanOrEqualTo(1);
          }
        });
    assertThat(counts).containsKey(End.JOB);
  }

  @Test
  void executingOnceUntilThereIsAJobMakesExactlyOne() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int intents = CUTS / 4;
    int calls = 0;
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < intents; i++) {
      String title = "Once " + i;
      titles.add(title);
      Job job = null;
      while (job == null) {
        proxy.cutAfter(calls % 4 == 3 ? Integer.MAX_VALUE : 1 + random.nextInt(BYTES));
        calls++;
        try {
          job = up42.templates().detectionTreesSpacept(title, item).executeOnce();
        } catch (ServiceUnreachableException e) {
          fixture.sandbox().advance(Duration.ofSeconds(2));
        } catch (ExecutionUnknownException e) { // blocked: nothing is sent before
          Duration left = Duration.between(fixture.sandbox().clock().instant(), e.blockedUntil());
          fixture.sandbox().advance(left.plusSeconds(1));
        }
      }
    }
    System.out.println(
        "MoneyTest: seed " + seed + ", " + intents + " intents, " + calls + " calls");
    Map<String, Integer> jobs = jobs();
    assertThat(jobs.keySet()).containsExactlyInAnyOrderElementsOf(titles);
    assertThat(jobs.values()).as("seed " + seed).containsOnly(1);
    assertThat(fixture.sandbox().jobs()).isEqualTo(intents);
  }

  private End execute(String title) {
    try {
      up42.templates().detectionTreesSpacept(title, item).execute();
      return End.JOB;
    } catch (ServiceUnreachableException e) {
      return End.REFUSED;
    } catch (ExecutionUnknownException e) {
      return End.UNKNOWN;
    }
  }

  private Map<String, Integer> jobs() {
    Map<String, Integer> jobs = new HashMap<>();
    fixture.up42().jobs().forEach(job -> jobs.merge(job.title().orElse("?"), 1, Integer::sum));
    return jobs;
  }
}
