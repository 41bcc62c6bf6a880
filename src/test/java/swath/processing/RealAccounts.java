package swath.processing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Accounts with the figures of a real one: 864 jobs of half a year, of nineteen processes, in
 * bursts, with long tails, queued again, dead for months, with several clocks; and in a few jobs
 * what a service may write besides. The seed decides all of it.
 *
 * <pre>{@code
 * List<JobMetadata> jobs = RealAccounts.of(7); // newest first, as UP42 lists them
 * }</pre>
 */
public final class RealAccounts {
  /** When the account is looked at. */
  public static final Instant AS_OF = Instant.parse("2026-11-24T12:00:00Z");

  private static final int JOBS = 864;
  private static final Duration PERIOD = Duration.ofDays(195);
  private static final List<String> PROCESSES =
      List.of(
          "pansharpening",
          "detection-buildings-spacept",
          "upsampling-ns",
          "detection-trees-heights-spacept",
          "detection-cars-oi",
          "detection-trees-spacept",
          "detection-shadows-spacept",
          "detection-ships-airbus",
          "augmentation-spacept",
          "detection-fields-europe-airbus",
          "detection-trucks-oi",
          "detection-wind-turbines-airbus",
          "detection-aircraft-oi",
          "detection-storage-tanks-airbus",
          "detection-change-spacept",
          "detection-fields-iowa-airbus",
          "detection-change-airbus",
          "detection-change-pleiades-hyperverge",
          "detection-change-spot-hyperverge");
  private static final List<String> TITLES =
      List.of(
          "Trees over Berlin",
          "東京の木",
          "أشجار في برلين",
          "",
          "two\nlines\tand a tab",
          "<b>bold</b> & \u001B[31mred",
          "\u202Egnirts a",
          "a very long title ".repeat(20),
          "🌳🌲🌴",
          "-1 h 5 min");
  private static final DateTimeFormatter ODD =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneOffset.ofHours(2));

  private final Random random;
  private final List<JobMetadata> jobs = new ArrayList<>();

  private RealAccounts(long seed) {
    random = new Random(seed);
  }

  /** The jobs of an account, the newest first. */
  public static List<JobMetadata> of(long seed) {
    RealAccounts account = new RealAccounts(seed);
    account.make();
    return List.copyOf(account.jobs);
  }

  private void make() {
    Instant created = AS_OF.minus(PERIOD);
    while (jobs.size() < JOBS) {
      created = created.plusSeconds((long) (-Math.log(random.nextDouble()) * 21_000));
      boolean isBurst = random.nextInt(100) < 2;
      int n = isBurst ? 21 + random.nextInt(5) : 1;
      String process = process();
      for (int i = 0; i < n && jobs.size() < JOBS; i++) {
        jobs.add(job(process, created.plusMillis(2_400L * i + random.nextInt(900))));
      }
    }
    odd();
    jobs.sort(Comparator.comparing((JobMetadata job) -> job.json().path("created").asText()));
    java.util.Collections.reverse(jobs);
  }

  private String process() {
    return PROCESSES.get((int) Math.min(18, Math.abs(random.nextGaussian()) * 7));
  }

  private JobMetadata job(String process, Instant created) {
    String status = status();
    JobJson job =
        JobJson.job(
                new UUID(random.nextLong(), random.nextLong()).toString(), status, text(created))
            .with("processID", process)
            .with("workspaceID", "w-" + random.nextInt(4))
            .input("title", TITLES.get(random.nextInt(4) > 0 ? 0 : random.nextInt(10)))
            .input(
                "item",
                "https://api.up42.com/v2/assets/stac/collections/c/items/i-" + random.nextInt(300));
    Instant started = created.plus(tail(10.9, 3, 41 * 86_400));
    Instant finished = started.plus(tail(55, 2, 86_400));
    Instant settled =
        finished.plus(tail(0.12, 1, 1.8)).minusMillis(random.nextInt(40) == 0 ? 7 : 0);
    Instant skewed = random.nextInt(60) == 0 ? created.minusMillis(4) : started;
    boolean isFree = random.nextInt(100) < 8;
    switch (status) {
      case "captured", "released" ->
          job.times(skewed, finished, settled).credits(price()).consumed();
      case "successful", "failed" -> job.times(skewed, finished, settled);
      case "invalid" ->
          job.with("updated", text(created.plusMillis(240)))
              .error("InvalidDataProduct", "The STAC item isn't a supported data product.");
      case "running" -> {
        job.with("started", text(started)).with("updated", text(started));
        if (random.nextInt(5) == 0) { // queued again
          job.with("finished", text(started.minus(tail(3_600, 2, 172_800))));
        }
        job.credits(price());
      }
      case "accepted" -> job.credits(price());
      default -> {}
    }
    if (status.equals("successful") && !isFree) {
      job.credits(price()).consumed();
    }
    if (status.equals("captured") || status.equals("successful")) {
      job.collection("https://api.up42.com/v2/assets/stac/collections/r-" + random.nextInt(9_999));
    }
    return job.get();
  }

  private String status() {
    int dice = random.nextInt(1_000);
    int[] until = {460, 612, 721, 808, 833, 936, 975, 988};
    List<String> words =
        List.of(
            "captured",
            "released",
            "invalid",
            "successful",
            "failed",
            "running",
            "accepted",
            "valid");
    for (int i = 0; i < until.length; i++) {
      if (dice < until[i]) {
        return words.get(i);
      }
    }
    return random.nextBoolean() ? "created" : "captured";
  }

  private int price() {
    return 1 + (int) Math.min(20_000, 60 * Math.exp(2 * random.nextGaussian()));
  }

  private Duration tail(double median, double spread, double longest) {
    double seconds = Math.min(longest, median * Math.exp(spread * random.nextGaussian()));
    return Duration.ofMillis((long) (1_000 * seconds));
  }

  private String text(Instant time) {
    return switch (random.nextInt(4)) {
      case 0 -> time.truncatedTo(ChronoUnit.SECONDS).toString();
      case 1 -> ODD.format(time);
      default -> time.toString();
    };
  }

  /** What some service may write besides, in a few jobs of the account. */
  private void odd() {
    String then = AS_OF.minus(PERIOD.dividedBy(2)).toString();
    jobs.add(JobJson.job("odd-status", "paused", then).credits(40).get());
    jobs.add(JobJson.captured("odd-credits", then, 5).with("creditConsumption", "many").get());
    jobs.add(JobJson.captured("odd-created", then, 5).with("created", "yesterday").get());
    jobs.add(JobJson.captured("year-9999", "9999-12-31T23:59:59Z", 5).get());
    jobs.add(JobJson.captured("year-1", "0001-01-01T00:00:00Z", 5).get());
    jobs.add(JobJson.captured("no-process", then, 5).without("processID").get());
    jobs.add(JobJson.job("no-inputs", "running", then).without("definition").get());
    jobs.add(
        JobJson.job("ended-before", "captured", then)
            .times(Instant.parse(then), Instant.parse(then).minusSeconds(56_760), AS_OF)
            .credits(7)
            .consumed()
            .get());
  }
}
