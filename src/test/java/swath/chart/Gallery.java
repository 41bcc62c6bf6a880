package swath.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import swath.journal.StatusHistory;
import swath.journal.StatusHistory.Entry;
import swath.journal.StatusHistory.Kind;
import swath.processing.JobJson;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;
import swath.report.ChartKind;
import swath.report.CreditReport;
import swath.report.TimelineReport;

/**
 * Writes each chart with few and with many jobs to {@code target/charts}, to be looked at.
 *
 * <pre>{@code
 * mvn -q -Pjmh test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=swath.chart.Gallery
 * }</pre>
 */
public final class Gallery {
  static final String HOSTILE =
      "<img src=x onerror=alert(1)> \u202Egnp.exe \u0007 \uD83D\uDEF0\uFE0F satellite «ÄÖÜ» "
          + "x".repeat(200);
  private static final Instant T0 = Instant.parse("2026-11-24T13:12:48.124Z");

  private Gallery() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/charts"));
    Map<String, SwathChart> charts = new HashMap<>();
    histories(charts);
    for (int n : new int[] {0, 1, 5, 300, 50_000}) {
      credits(charts, n);
    }
    timelines(charts);
    for (Map.Entry<String, SwathChart> chart : charts.entrySet()) {
      Path file = folder.resolve(chart.getKey() + ".png");
      Files.write(file, ChartImages.png(chart.getValue()));
      Files.writeString(folder.resolve(chart.getKey() + ".txt"), chart.getValue().text());
    }
  }

  static void credits(Map<String, SwathChart> charts, int n) {
    List<JobMetadata> jobs = new ArrayList<>(JobJson.many(n));
    if (n == 300) {
      jobs.add(
          JobJson.captured("dear-job", "2026-11-10T09:00:00Z", 900).input("title", HOSTILE).get());
    }
    Map<String, Integer> quotes = new HashMap<>();
    jobs.stream()
        .limit(40)
        .forEach(j -> quotes.put(j.jobId(), j.credits().orElse(0) + j.jobId().charAt(0) % 3 - 1));
    CreditReport report =
        CreditReport.of(jobs, JobJson.asOf(49))
            .withBudget("spring 2026", n * 40L)
            .withQuotes(quotes);
    charts.put("accumulated-" + n, CreditCharts.accumulated(report, true));
    charts.put("process-" + n, CreditCharts.byProcess(report, true));
    charts.put("workspace-" + n, CreditCharts.byWorkspace(report, false));
    charts.put("month-" + n, CreditCharts.byMonth(report, true));
    charts.put("day-" + n, CreditCharts.byDay(report, true));
    charts.put("dearest-" + n, CreditCharts.dearest(report, true));
    charts.put("quoted-" + n, CreditCharts.quoted(report, true));
  }

  static void timelines(Map<String, SwathChart> charts) {
    for (int n : new int[] {0, 1, 5, 40, 300, 50_000}) {
      TimelineReport report = TimelineReport.of(JobJson.many(n), JobJson.asOf(49));
      charts.put("timeline-" + n, TimelineChart.of(report, true));
    }
    List<JobMetadata> day = new ArrayList<>(JobJson.many(40, 1));
    day.set(
        7, JobJson.job("hostile", "running", "2026-10-06T03:00:00Z").input("title", HOSTILE).get());
    charts.put("timeline-day-40", TimelineChart.of(TimelineReport.of(day, JobJson.asOf(1)), true));
    charts.put(
        "timeline-day-300",
        TimelineChart.of(TimelineReport.of(JobJson.many(300, 1), JobJson.asOf(1)), true));
    charts.put(
        "timeline-lanes-300",
        TimelineChart.of(
            TimelineReport.of(JobJson.many(300, 1), JobJson.asOf(1)),
            new ChartKind(ChartKind.Kind.LANES, "chosen for the gallery"),
            true));
    charts.put(
        "timeline-lanes-2000",
        TimelineChart.of(
            TimelineReport.of(JobJson.many(2_000, 1), JobJson.asOf(1)),
            new ChartKind(ChartKind.Kind.LANES, "chosen for the gallery"),
            true));
    charts.put(
        "timeline-bars-20",
        TimelineChart.of(TimelineReport.of(burst(20), JobJson.START.plusSeconds(3_000)), true));
    charts.put(
        "timeline-2days-2000",
        TimelineChart.of(TimelineReport.of(JobJson.many(2_000, 2), JobJson.asOf(2)), true));
  }

  /** Jobs that began minutes after each other. */
  static List<JobMetadata> burst(int n) {
    List<JobMetadata> jobs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Instant at = JobJson.START.plusSeconds(i * 120L);
      JobJson job = JobJson.captured("job-" + i, at.toString(), 5);
      jobs.add(
          i == n - 1
              ? JobJson.job("last", "running", at.toString()).get()
              : i % 7 == 3
                  ? job.with("status", "released")
                      .times(at.plusSeconds(60), at.plusSeconds(200), at.plusSeconds(290))
                      .get()
                  : i % 7 == 5
                      ? JobJson.job("refused-" + i, "rejected", at.toString()).get()
                      : job.times(at.plusSeconds(90 + i), at.plusSeconds(400), at.plusSeconds(470))
                          .get());
    }
    return jobs;
  }

  static void histories(Map<String, SwathChart> charts) {
    JobMetadata job =
        JobJson.captured("21e447c4-1111-4111-8111-111111111111", T0.toString(), 12)
            .with("processID", "detection-trees-spacept")
            .input("title", "Detect trees over UK")
            .get();
    charts.put("history-reported", chart(job, StatusHistory.of(job), 60));
    charts.put("history-tracked", chart(job, tracked(job), 60));
    JobMetadata running =
        JobJson.job("j-running", "running", T0.toString())
            .with("started", T0.plusSeconds(8).toString())
            .input("title", HOSTILE)
            .get();
    charts.put("history-running", chart(running, StatusHistory.of(running), 3_600));
    JobMetadata invalid = JobJson.job("j-invalid", "invalid", T0.toString()).get();
    charts.put("history-invalid", chart(invalid, StatusHistory.of(invalid), 3_600));
    JobMetadata created = JobJson.job("j-new", "created", T0.toString()).get();
    charts.put("history-created", chart(created, StatusHistory.of(created), 0));
    JobMetadata odd = JobJson.job("j-odd", "paused for review", T0.toString()).get();
    charts.put("history-odd", chart(odd, StatusHistory.of(odd), 86_400));
    charts.put("history-backwards", chart(job, backwards(job), 600));
  }

  private static SwathChart chart(JobMetadata job, StatusHistory history, long seconds) {
    return HistoryChart.of(history, job, T0.plusSeconds(seconds), true);
  }

  static StatusHistory tracked(JobMetadata job) {
    return new StatusHistory(
        job.jobId(),
        List.of(
            entry(JobStatus.CREATED, 0, null, Kind.REPORTED),
            entry(JobStatus.LICENSED, 2, 1L, Kind.OBSERVED),
            entry(JobStatus.ACCEPTED, 6, 4L, Kind.OBSERVED),
            entry(JobStatus.RUNNING, 8, null, Kind.REPORTED),
            entry(JobStatus.SUCCESSFUL, 38, null, Kind.REPORTED),
            entry(JobStatus.CAPTURED, 40, 38L, Kind.OBSERVED)));
  }

  private static StatusHistory backwards(JobMetadata job) {
    return new StatusHistory(
        job.jobId(),
        List.of(
            entry(JobStatus.CREATED, 0, null, Kind.REPORTED),
            entry(JobStatus.RUNNING, 60, 0L, Kind.OBSERVED),
            entry(JobStatus.ACCEPTED, 120, 60L, Kind.OBSERVED),
            entry(JobStatus.RUNNING, 240, 180L, Kind.OBSERVED),
            entry(JobStatus.FAILED, 400, null, Kind.INFERRED),
            entry(JobStatus.RELEASED, 401, null, Kind.REPORTED)));
  }

  private static Entry entry(JobStatus status, long at, @Nullable Long notBefore, Kind kind) {
    return new Entry(
        status,
        status.word(),
        T0.plusSeconds(at),
        notBefore == null ? null : T0.plusSeconds(notBefore),
        kind);
  }
}
