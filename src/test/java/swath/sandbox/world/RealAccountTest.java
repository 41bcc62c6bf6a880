package swath.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The busy world's jobs have the figures of a real account, whatever the seed. */
class RealAccountTest {
  private static final Instant START = Instant.parse("2026-07-06T09:00:00Z");
  private static final List<World> WORLDS =
      LongStream.rangeClosed(1, 6).mapToObj(RealAccountTest::world).toList();
  private static final List<StoredJob> JOBS =
      WORLDS.stream().flatMap(world -> world.state().jobs().stream()).toList();

  private static World world(long seed) {
    WorldOptions options = WorldOptions.DEFAULT.withSeed(seed).withKind(WorldKind.BUSY);
    return new World(options, SteppedClock.manual(START), START, null);
  }

  @Test
  void hasAThousandJobs() {
    WORLDS.forEach(world -> assertThat(world.state().jobs()).hasSize(1_000));
  }

  @ParameterizedTest
  @CsvSource({
    "CAPTURED, 46",
    "RELEASED, 15",
    "INVALID, 11",
    "SUCCESSFUL, 10",
    "RUNNING, 10",
    "ACCEPTED, 4",
    "VALID, 1.3",
    "FAILED, 2.5"
  })
  void jobsEndInTheSharesOfARealAccount(Status status, double percent) {
    for (World world : WORLDS) {
      long count = world.state().jobs().stream().filter(job -> job.status() == status).count();
      assertThat(count / 10.0).isCloseTo(percent, Offset.offset(2.5));
    }
  }

  @Test
  void waitsAreShortButForALongTail() {
    double[] waits = waits();

    assertThat(at(waits, 0.5)).isBetween(9.9, 11.9);
    assertThat(at(waits, 0.9)).isBetween(120.0, 300.0);
    assertThat(at(waits, 0.99)).isGreaterThan(3_600);
    assertThat(at(waits, 1)).isGreaterThan(5 * 86_400);
  }

  @ParameterizedTest
  @CsvSource({
    "pansharpening, 24",
    "detection-shadows-spacept, 43",
    "detection-cars-oi, 66",
    "detection-buildings-spacept, 71",
    "detection-trees-spacept, 131",
    "upsampling-ns, 136"
  })
  void runsTakeTheMedianOfTheirProcess(String process, double median) {
    assertThat(at(runs(process), 0.5)).isBetween(median * 0.75, median * 1.3);
  }

  @Test
  void runsHaveALongTail() {
    double[] all = seconds(job -> true);

    assertThat(at(all, 0.5)).isBetween(40.0, 80.0);
    assertThat(at(all, 0.9)).isBetween(150.0, 350.0);
    assertThat(at(all, 1)).isBetween(36_000.0, 86_401.0);
    assertThat(at(runs("upsampling-ns"), 0.9)).isGreaterThan(2_000);
  }

  @ParameterizedTest
  @CsvSource({
    "upsampling-ns, 0.75, 1",
    "detection-trucks-oi, 0.5, 1",
    "detection-buildings-spacept, -0.3, 0.3"
  })
  void runsFollowTheAreaForSomeProcesses(String process, double low, double high) {
    assertThat(correlation(process)).isBetween(low, high);
  }

  @Test
  void refusedJobsNeverStartAndAreRefusedAtOnce() {
    List<StoredJob> refused = of(Status.INVALID);

    assertThat(refused).allMatch(job -> job.started() == null && job.finished() == null);
    double[] delays =
        refused.stream()
            .mapToDouble(job -> between(job.order().created(), job.updated()))
            .toArray();
    assertThat(at(delays, 0.5)).isBetween(0.15, 0.4);
  }

  @Test
  void errorsHaveTheNamesOfARealAccount() {
    Map<String, Integer> names = new TreeMap<>();
    of(Status.INVALID)
        .forEach(job -> names.merge(job.order().errors().get(0).name(), 1, Integer::sum));

    assertThat(names)
        .containsOnlyKeys(
            "InvalidDataProduct", "NotFound", "NotMatchingProducts", "GreyWeightBandsNotUnique");
    assertThat(names.get("InvalidDataProduct")).isGreaterThan(names.get("NotFound"));
  }

  @Test
  void creditsAreSettledWithinTwoSeconds() {
    double[] settled =
        of(Status.CAPTURED).stream()
            .mapToDouble(job -> between(job.finished(), job.updated()))
            .toArray();

    assertThat(at(settled, 0.5)).isBetween(0.08, 0.16);
    assertThat(at(settled, 1)).isLessThan(1.9);
  }

  @Test
  void clocksDifferBySomeMilliseconds() {
    List<StoredJob> early =
        having(job -> job.started() != null && job.started().isBefore(job.order().created()));
    List<StoredJob> late =
        having(
            job ->
                job.runs == 1 && job.finished() != null && job.updated().isBefore(job.finished()));

    assertThat(early)
        .isNotEmpty()
        .allMatch(job -> between(job.order().created(), job.started()) > -0.04);
    assertThat(late).isNotEmpty().allMatch(job -> between(job.finished(), job.updated()) > -0.04);
  }

  @Test
  void someAreQueuedAgainAndRunUntilNow() {
    List<StoredJob> again =
        having(job -> job.finished() != null && job.finished().isBefore(job.started()));

    assertThat(again).hasSizeBetween(12 * WORLDS.size(), 25 * WORLDS.size());
    assertThat(again).allMatch(job -> job.status() == Status.RUNNING);
    assertThat(again).anyMatch(job -> job.collectionId() != null);
    assertThat(again).allMatch(job -> between(job.finished(), job.started()) > 59);
  }

  @Test
  void oneInSevenIsUnfinishedAfterSevenWeeks() {
    Instant longAgo = START.minus(Duration.ofDays(48));
    List<Status> stuck = List.of(Status.CREATED, Status.VALID, Status.ACCEPTED, Status.RUNNING);
    double share =
        having(job -> stuck.contains(job.status()) && job.order().created().isBefore(longAgo))
                .size()
            / (double) JOBS.size();

    assertThat(share).isBetween(0.13, 0.18);
  }

  @Test
  void freeJobsRestWithoutAHoldAndFewOthersDo() {
    List<StoredJob> resting = of(Status.SUCCESSFUL);

    assertThat(resting)
        .anyMatch(job -> job.order().isFree())
        .anyMatch(job -> !job.order().isFree());
    assertThat(of(Status.FAILED)).isNotEmpty().allMatch(job -> job.shownCredits() < 0);
    for (World world : WORLDS) {
      for (StoredJob job : world.state().jobs()) {
        assertThat(world.state().ledger().hasHold(job.id())).isEqualTo(job.shownCredits() >= 0);
      }
    }
  }

  @Test
  void holdsAgreeWithStatuses() {
    for (World world : WORLDS) {
      Ledger ledger = world.state().ledger();
      for (StoredJob job : world.state().jobs()) {
        boolean open = ledger.isHeld(job.id());
        assertThat(open)
            .isEqualTo(
                job.shownCredits() >= 0
                    && List.of(Status.ACCEPTED, Status.RUNNING).contains(job.status()));
        assertThat(ledger.isCaptured(job.id()))
            .isEqualTo(
                job.shownCredits() >= 0
                    && List.of(Status.CAPTURED, Status.SUCCESSFUL).contains(job.status()));
      }
    }
  }

  @Test
  void threeInTenRepeatAnEarlierJob() {
    for (World world : WORLDS) {
      Set<String> known = new HashSet<>();
      double jobs = 0;
      double repeats = 0;
      for (StoredJob job : world.state().jobs()) {
        if (job.status() == Status.CAPTURED) {
          jobs++;
          repeats += known.add(job.order().processId() + job.order().inputs()) ? 0 : 1;
        }
      }
      assertThat(repeats / jobs).isBetween(0.22, 0.36);
    }
  }

  @Test
  void somebodyMakesTwoDozenJobsWithinAMinute() {
    for (World world : WORLDS) {
      List<StoredJob> jobs = world.state().jobs();
      boolean burst = false;
      for (int i = 20; i < jobs.size(); i++) {
        Instant first = jobs.get(i - 20).order().created();
        burst |= between(first, jobs.get(i).order().created()) < 60;
      }
      assertThat(burst).isTrue();
    }
  }

  @Test
  void creationIsStrictlyOrdered() {
    for (World world : WORLDS) {
      List<Instant> created =
          world.state().jobs().stream().map(job -> job.order().created()).toList();
      assertThat(new HashSet<>(created)).hasSameSizeAs(created);
      assertThat(created).isSorted();
    }
  }

  @Test
  void oldJobsHaveRemovedProcessesAndInputs() {
    assertThat(having(job -> Catalog.REMOVED.containsKey(job.order().processId())))
        .isNotEmpty()
        .allMatch(job -> job.order().created().isBefore(START.minus(Duration.ofDays(99))));
    for (String input :
        List.of("aoi", "NED", "RGB", "denoising_factor", "items", "block_size", "erode_size")) {
      assertThat(having(job -> job.order().inputs().contains('"' + input + '"')))
          .as(input)
          .isNotEmpty();
    }
  }

  @Test
  void seedDecidesAll() {
    String first = new String(WorldFile.bytes(world(3)), java.nio.charset.StandardCharsets.UTF_8);
    World other = world(3);
    other.state().worldId = WORLDS.get(2).state().worldId;
    String again = new String(WorldFile.bytes(other), java.nio.charset.StandardCharsets.UTF_8);

    assertThat(withoutId(again)).isEqualTo(withoutId(first));
  }

  private static String withoutId(String json) {
    return json.replaceFirst("\"life\":\"[^\"]*\"", "");
  }

  private static List<StoredJob> of(Status status) {
    return having(job -> job.status() == status);
  }

  private static List<StoredJob> having(Predicate<StoredJob> condition) {
    return JOBS.stream().filter(condition).toList();
  }

  private static double[] waits() {
    return JOBS.stream()
        .filter(job -> job.runs == 1 && job.started() != null)
        .mapToDouble(job -> between(job.order().created(), job.started()))
        .toArray();
  }

  private static double[] runs(String process) {
    return seconds(job -> job.order().processId().equals(process));
  }

  private static double[] seconds(Predicate<StoredJob> condition) {
    return JOBS.stream()
        .filter(job -> job.runs == 1 && job.finished() != null && condition.test(job))
        .mapToDouble(job -> between(job.started(), job.finished()))
        .toArray();
  }

  /** Of the logarithms of area and run time. */
  private static double correlation(String process) {
    List<double[]> points = new ArrayList<>();
    for (StoredJob job : JOBS) {
      String scene = job.order().scene();
      if (scene != null
          && job.runs == 1
          && job.finished() != null
          && job.order().processId().equals(process)) {
        points.add(
            new double[] {
              Math.log(SceneFootprint.of(Catalog.known(Catalog.SCENES, scene)).areaSqKm()),
              Math.log(between(job.started(), job.finished()))
            });
      }
    }
    double x = mean(points, 0);
    double y = mean(points, 1);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (double[] point : points) {
      xy += (point[0] - x) * (point[1] - y);
      xx += (point[0] - x) * (point[0] - x);
      yy += (point[1] - y) * (point[1] - y);
    }
    return xy / Math.sqrt(xx * yy);
  }

  private static double mean(List<double[]> points, int index) {
    return points.stream().mapToDouble(point -> point[index]).average().orElseThrow();
  }

  private static double at(double[] values, double share) {
    double[] sorted = values.clone();
    java.util.Arrays.sort(sorted);
    return sorted[(int) (share * (sorted.length - 1))];
  }

  private static double between(@Nullable Instant from, @Nullable Instant to) {
    return Duration.between(Objects.requireNonNull(from), Objects.requireNonNull(to)).toNanos()
        / 1e9;
  }
}
