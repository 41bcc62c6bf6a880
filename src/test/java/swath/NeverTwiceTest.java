package swath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import swath.SpendingProxy.Trouble;
import swath.error.ExecutionUnknownException;
import swath.error.Up42Exception;
import swath.http.Credentials;
import swath.http.HttpClient;
import swath.http.HttpOptions;
import swath.http.TimeSource;
import swath.internal.session.Journals;
import swath.internal.session.SharedSession;
import swath.journal.CanonicalJson;
import swath.sandbox.SandboxClock;
import swath.stac.StacItem;

/**
 * One intent, one job, whatever the connection, the service's lists and its clock do. The sandbox
 * counts the jobs.
 */
@Tag("slow")
class NeverTwiceTest {
  private static final boolean IS_LONG = Boolean.getBoolean("swath.long");
  private static final int INTENTS = IS_LONG ? 1_000 : 100;
  private static final String REFUSAL = "{\"title\":\"No\",\"status\":400}";
  private static final String PAGE = "<html>Gateway</html>";

  @TempDir private Path folder;

  @RegisterExtension final SandboxFixture fixture = SandboxFixture.jobs(0).plus(1_000_000);

  private final List<Up42> kernels = new ArrayList<>();
  private SpendingProxy proxy;

  @BeforeEach
  void open() throws IOException {
    proxy = new SpendingProxy(fixture.sandbox());
  }

  @AfterEach
  void close() throws IOException {
    kernels.forEach(Up42::close);
    proxy.close();
  }

  /** A kernel on the journal that all of them share; its clock is that much ahead. */
  private Up42 kernel(Duration ahead) {
    Credentials account = SandboxFixture.credentials(proxy.url());
    HttpOptions options =
        HttpOptions.defaults()
            .withTime(clock(fixture.sandbox().clock(), ahead))
            .withEnvironment(Map.of());
    Up42 kernel =
        Up42.open(
            new SharedSession(
                HttpClient.open(account, options),
                fixture.host,
                true,
                Journals.in(folder.resolve("journal.db")),
                () -> {}));
    kernels.add(kernel);
    return kernel;
  }

  private static TimeSource clock(SandboxClock clock, Duration ahead) {
    return new TimeSource() {
      @Override
      public Instant instant() {
        return clock.instant().plus(ahead);
      }

      @Override
      public long nanoTime() {
        return clock.nanoTime();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        clock.sleep(duration);
      }
    };
  }

  private Map<String, Integer> jobs() {
    Map<String, Integer> jobs = new HashMap<>();
    fixture.up42().jobs().forEach(job -> jobs.merge(job.title().orElse("?"), 1, Integer::sum));
    return jobs;
  }

  private int jobs(String title) {
    return jobs().getOrDefault(title, 0);
  }

  /** Goes on until nothing blocks it any more, and executes. */
  private Job finallyOnce(Up42 kernel, String title, StacItem item) {
    proxy.heal();
    try {
      return template(kernel, title, item).executeOnce();
    } catch (ExecutionUnknownException e) {
      fixture.sandbox().advance(Duration.ofMinutes(30));
      return template(kernel, title, item).executeOnce();
    }
  }

  private static JobTemplate template(Up42 kernel, String title, StacItem item) {
    return kernel.templates().detectionTreesSpacept(title, item);
  }

  private static boolean isRefusal(int status, String body) {
    return body.equals(REFUSAL) && List.of(400, 401, 402, 403, 404, 409, 422, 429).contains(status);
  }

  static Stream<Arguments> answers() {
    List<Arguments> all = new ArrayList<>();
    IntStream statuses =
        IntStream.of(
            200, 201, 202, 204, 206, 226, 301, 302, 303, 307, 308, 400, 401, 402, 403, 404, 405,
            406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 421, 422, 423, 424,
            425, 426, 428, 429, 431, 444, 451, 460, 494, 499, 500, 501, 502, 503, 504, 505, 507,
            508, 511, 520, 522, 524, 530, 599);
    statuses.forEach(
        status -> {
          for (String body : List.of("", PAGE, REFUSAL, "{}", "{\"jobID\":7}")) {
            for (long delay : new long[] {-1, 0, 100}) {
              // Nobody can tell a refusal in UP42's words from a lie of it, but by its job.
              if (delay <= 0 || !isRefusal(status, body)) {
                all.add(Arguments.of(status, body, delay));
              }
            }
          }
        });
    if (!IS_LONG) {
      long seed = System.nanoTime();
      System.out.println("NeverTwiceTest: answers by seed " + seed);
      java.util.Collections.shuffle(all, new Random(seed));
      return all.stream().limit(all.size() / 10);
    }
    return all.stream();
  }

  /** An answer of any status and body, to what is carried out at once, 100 s later or never. */
  @ParameterizedTest
  @MethodSource("answers")
  void noAnswerMakesASecondJob(int status, String body, long delay) {
    Up42 kernel = kernel(Duration.ZERO);
    StacItem item = SandboxFixture.item(kernel);
    proxy.executions(Trouble.answered(delay < 0 ? null : Duration.ofSeconds(delay), status, body));
    for (int i = 0; i < 3; i++) {
      try {
        Job job = template(kernel, "T", item).executeOnce();
        assertThat(job.title()).contains("T");
      } catch (Up42Exception e) {
        fixture.sandbox().advance(Duration.ofSeconds(20));
      }
      assertThat(jobs("T")).isLessThanOrEqualTo(1);
      proxy.heal();
    }
    Job job = finallyOnce(kernel, "T", item);
    assertThat(jobs("T")).isEqualTo(1);
    int price = kernel.templates().detectionTreesSpacept("T", item).cost().credits();
    assertThat(kernel.spent().total()).isEqualTo(price);
    assertThat(kernel.spent().unknown()).isZero();
    assertThat(kernel.spent().executed())
        .singleElement()
        .extracting(j -> j.jobId())
        .isEqualTo(job.id());
  }

  @ParameterizedTest
  @ValueSource(longs = {61, 90, 100, 300, 800})
  void anEffectThatComesLateBlocksUntilItsJobTurnsUp(long seconds) {
    Up42 kernel = kernel(Duration.ZERO);
    StacItem item = SandboxFixture.item(kernel);
    proxy.executions(Trouble.lost(Duration.ofSeconds(seconds)));
    JobTemplate template = template(kernel, "T", item);
    assertThatThrownBy(template::executeOnce).isInstanceOf(ExecutionUnknownException.class);
    proxy.heal();
    Job found = null;
    while (found == null) {
      try {
        found = template.executeOnce();
      } catch (ExecutionUnknownException e) {
        assertThatThrownBy(template::execute).isInstanceOf(ExecutionUnknownException.class);
        fixture.sandbox().advance(Duration.ofSeconds(47));
      }
    }
    assertThat(fixture.lastReceipt().found()).isTrue();
    assertThat(jobs("T")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 90, 200, 700})
  void aJobThatIsListedLateIsNotMadeAgain(long seconds) {
    Up42 kernel = kernel(Duration.ZERO);
    StacItem item = SandboxFixture.item(kernel);
    proxy.lag(Duration.ofSeconds(seconds));
    for (Trouble trouble : List.of(Trouble.NONE, Trouble.lost(Duration.ZERO))) {
      String title = "T " + trouble.answer();
      proxy.executions(trouble);
      for (int i = 0; i < 25; i++) {
        try {
          template(kernel, title, item).executeOnce();
        } catch (ExecutionUnknownException e) {
          fixture.sandbox().advance(Duration.ofSeconds(31));
        }
        assertThat(jobs(title)).isEqualTo(1);
      }
    }
  }

  @Test
  void aPlanKnowsAJobThatIsListedLate() {
    Up42 kernel = kernel(Duration.ZERO);
    StacItem item = SandboxFixture.item(kernel);
    Job paid = template(kernel, "T", item).executeOnce();
    proxy.lag(Duration.ofSeconds(90));
    Plan.Row late = plan(kernel, item);
    assertThat(late.outcome()).isEqualTo(Plan.Outcome.IMPOSSIBLE);
    assertThat(late.reason()).contains("It made job " + paid.id());
    assertThat(late.credits()).isZero();
    fixture.sandbox().advance(Duration.ofSeconds(100));
    Plan.Row found = plan(kernel, item);
    assertThat(found.outcome()).isEqualTo(Plan.Outcome.FOUND);
    assertThat(found.jobId()).isEqualTo(paid.id());
  }

  private static Plan.Row plan(Up42 kernel, StacItem item) {
    return kernel.plan("Late", List.of(item), image -> template(kernel, "T", image)).get(0);
  }

  @ParameterizedTest
  @ValueSource(longs = {-7_200, -90, 90, 7_200})
  void aClockThatIsWrongMakesNoSecondJob(long seconds) {
    for (boolean hasDates : new boolean[] {true, false}) {
      proxy.dates(hasDates);
      Up42 kernel = kernel(Duration.ofSeconds(seconds));
      StacItem item = SandboxFixture.item(kernel);
      for (Trouble trouble :
          List.of(Trouble.lost(Duration.ZERO), Trouble.lost(Duration.ofSeconds(100)))) {
        String title = "T " + hasDates + trouble.delay();
        proxy.executions(trouble);
        assertThat(tried(template(kernel, title, item)::executeOnce)).isBetween(0, 1);
        proxy.heal();
        proxy.dates(hasDates);
        for (int i = 0; i < 20; i++) {
          tried(template(kernel, title, item)::executeOnce);
          fixture.sandbox().advance(Duration.ofSeconds(61));
          assertThat(jobs(title)).isLessThanOrEqualTo(1);
        }
        assertThat(jobs(title)).isEqualTo(1);
      }
    }
  }

  @CanIgnoreReturnValue
  private static int tried(Callable<Job> way) {
    try {
      way.call();
      return 1;
    } catch (Up42Exception e) {
      return 0;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Four kernels, one journal, and everything at random. */
  @Test
  void fourKernelsMakeOneJobForEachIntent() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Up42> four = IntStream.range(0, 4).mapToObj(i -> kernel(Duration.ZERO)).toList();
    StacItem item = SandboxFixture.item(four.get(0));
    int calls = 0;
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int intent = 0; intent < INTENTS; intent++) {
        String title = "Intent " + intent;
        for (int round = 0; round < 3; round++) {
          spoil(random);
          List<Callable<Integer>> all = new ArrayList<>();
          for (Up42 kernel : four) {
            JobTemplate template = template(kernel, title, item);
            all.add(() -> tried(template::executeOnce));
          }
          for (Future<Integer> call : threads.invokeAll(all)) {
            call.get();
            calls++;
          }
          fixture.sandbox().advance(Duration.ofSeconds(random.nextInt(200)));
        }
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(jobs().values()).as(() -> "seed " + seed + twice(four.get(0), item)).containsOnly(1);
    proxy.heal();
    fixture.sandbox().advance(Duration.ofMinutes(30));
    for (int intent = 0; intent < INTENTS; intent++) {
      template(four.get(intent % 4), "Intent " + intent, item).executeOnce();
    }
    System.out.println(
        "NeverTwiceTest: seed " + seed + ", " + INTENTS + " intents, " + calls + " calls");
    Map<String, Integer> jobs = jobs();
    assertThat(jobs).as("seed " + seed).hasSize(INTENTS);
    assertThat(jobs.values()).as("seed " + seed).containsOnly(1);
  }

  /** The jobs and the journal's rows of each intent that has more than one job. */
  private String twice(Up42 kernel, StacItem item) {
    StringBuilder text = new StringBuilder();
    jobs()
        .forEach(
            (title, count) -> {
              if (count > 1) {
                text.append("\n").append(title);
                fixture.up42().jobs().stream()
                    .filter(job -> job.title().orElse("").equals(title))
                    .forEach(job -> text.append("\n  ").append(job.json()));
                JobTemplate template = template(kernel, title, item);
                template
                    .scope()
                    .shared()
                    .journal()
                    .submissions(
                        template.processId(), CanonicalJson.hash(template.inputs()), Instant.MIN)
                    .forEach(row -> text.append("\n  ").append(row));
              }
            });
    return text.toString();
  }

  private void spoil(Random random) {
    Duration delay =
        switch (random.nextInt(4)) {
          case 0 -> null;
          case 1 -> Duration.ofSeconds(random.nextInt(600));
          default -> Duration.ZERO;
        };
    int[] statuses = {400, 408, 422, 425, 429, 499, 500, 502, 503, 504};
    int status = statuses[random.nextInt(statuses.length)];
    String body = random.nextBoolean() ? REFUSAL : PAGE;
    proxy.executions(
        switch (random.nextInt(4)) {
          case 0 -> Trouble.NONE;
          case 1 -> Trouble.answered(isRefusal(status, body) ? null : delay, status, body);
          default -> Trouble.lost(delay);
        });
    proxy.lag(Duration.ofSeconds(random.nextInt(3) == 0 ? random.nextInt(300) : 0));
    proxy.dates(random.nextInt(5) > 0);
  }

  @Test
  void whatUp42RefusedAndMadeAllTheSameIsCounted() {
    Up42 kernel = kernel(Duration.ZERO);
    StacItem item = SandboxFixture.item(kernel);
    kernel.spendingAtMost(200);
    proxy.executions(Trouble.answered(Duration.ZERO, 409, REFUSAL));
    JobTemplate template = template(kernel, "T", item);
    assertThatThrownBy(template::execute).isInstanceOf(Up42Exception.class);
    assertThat(kernel.spent().total()).isZero();
    proxy.heal();
    Job found = template.executeOnce();
    assertThat(jobs("T")).isEqualTo(1);
    assertThat(kernel.spent().executed())
        .extracting(job -> job.jobId())
        .containsExactly(found.id());
    assertThat(kernel.spent().total()).isEqualTo(template.cost().credits());
    assertThat(kernel.spent().left()).hasValue(200 - template.cost().credits());
  }
}
