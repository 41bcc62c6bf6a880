package swath.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import swath.internal.paging.ListKind;
import swath.internal.paging.NewestReadings;
import swath.processing.JobMetadata;
import swath.processing.StallRule;
import swath.view.Facts.Fact;
import swath.view.Words;

/**
 * Jobs over time: how long each waited, ran and was being settled.
 *
 * <pre>{@code
 * TimelineReport report = TimelineReport.of(jobs, time.instant());
 * report.ran().median();             // PT6M12S
 * report.picture(640).reason();      // "2,001 jobs, too many for a bar each: summed up by time"
 * }</pre>
 *
 * <p>Missing or backward times are left out and counted, never drawn. Immutable and thread-safe;
 * without the network.
 */
public final class TimelineReport {
  private final List<JobTimes> spans;
  private final List<JobTimes> stalled;
  private final Instant asOf;
  private final int withoutCreation;
  private final int withoutStart;

  private TimelineReport(List<JobTimes> all, StallRule rule, Instant asOf, int withoutCreation) {
    Map<Boolean, List<JobTimes>> byStall =
        all.stream()
            .sorted(Comparator.comparing(JobTimes::created).thenComparing(JobTimes::jobId))
            .collect(Collectors.partitioningBy(span -> span.isStalled(rule, asOf)));
    this.spans = byStall.getOrDefault(false, List.of());
    this.stalled = byStall.getOrDefault(true, List.of());
    this.asOf = asOf;
    this.withoutCreation = withoutCreation;
    this.withoutStart =
        (int)
            spans.stream()
                .filter(span -> span.started() == null && !span.isLive())
                .filter(span -> span.ending() != JobTimes.Ending.REFUSED)
                .count();
  }

  /**
   * A report of jobs, in one pass. A job that comes again counts once, by its newest reading.
   *
   * @param asOf when the jobs were asked for: live ones end there
   */
  public static TimelineReport of(Iterable<JobMetadata> jobs, Instant asOf) {
    StallRule.Basis basis = new StallRule.Basis();
    List<Optional<JobTimes>> each =
        NewestReadings.each(
            ListKind.JOBS,
            jobs,
            JobMetadata::json,
            job -> {
              basis.add(job);
              return JobTimes.of(job, asOf);
            });
    List<JobTimes> spans = each.stream().flatMap(Optional::stream).toList();
    return new TimelineReport(spans, basis.rule(), asOf, each.size() - spans.size());
  }

  /** The jobs whose creation is known, without the stalled ones, the oldest first. */
  public List<JobTimes> spans() {
    return spans;
  }

  /** The jobs that look stalled, the oldest first: drawn until today, they would hide the rest. */
  public List<JobTimes> stalled() {
    return stalled;
  }

  /** When the jobs were asked for. */
  public Instant asOf() {
    return asOf;
  }

  /** How many jobs are left out, since nobody knows when they were created. */
  public int withoutCreation() {
    return withoutCreation;
  }

  /** How many ended jobs have no usable start time: their waiting and running are not separate. */
  public int withoutStart() {
    return withoutStart;
  }

  /** The first creation; {@link #asOf()} when there are no jobs. */
  public Instant first() {
    return spans.isEmpty() ? asOf : spans.get(0).created();
  }

  /** The latest end of a bar; {@link #asOf()} when there are no jobs. */
  public Instant last() {
    return spans.stream().map(JobTimes::end).max(Comparator.naturalOrder()).orElse(asOf);
  }

  /** Waiting times. */
  public DurationStats waited() {
    return lengths(JobTimes::waited);
  }

  /** Run times. */
  public DurationStats ran() {
    return lengths(JobTimes::ran);
  }

  /** Settling times. */
  public DurationStats settling() {
    return lengths(JobTimes::settling);
  }

  /** Run times by process, most runs first. */
  public Map<String, DurationStats> ranByProcess() {
    Map<String, List<Duration>> runs = new TreeMap<>();
    spans.forEach(
        span ->
            span.ran()
                .ifPresent(
                    run ->
                        runs.computeIfAbsent(span.processId(), id -> new ArrayList<>()).add(run)));
    Map<String, DurationStats> sorted = new LinkedHashMap<>();
    runs.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
        .forEach(e -> sorted.put(e.getKey(), DurationStats.of(e.getValue())));
    return sorted;
  }

  /** How many jobs ended in which way, or are under way. */
  public Map<JobTimes.Ending, Integer> endings() {
    Map<JobTimes.Ending, Integer> counts = new EnumMap<>(JobTimes.Ending.class);
    spans.forEach(span -> counts.merge(span.ending(), 1, Integer::sum));
    return counts;
  }

  /** The jobs that failed, the oldest first. */
  public List<JobTimes> failed() {
    return spans.stream().filter(span -> span.ending() == JobTimes.Ending.FAILED).toList();
  }

  /** The jobs with the longest bars, the longest first. */
  public List<JobTimes> longest(int n) {
    return spans.stream()
        .sorted(Comparator.comparing(JobTimes::length).reversed().thenComparing(JobTimes::jobId))
        .limit(n)
        .toList();
  }

  /** The jobs packed into lanes, in the order of {@link #spans()}. */
  public Lanes lanes() {
    return Lanes.of(spans);
  }

  /** The jobs summed up by bins of time. */
  public TimeBins bins() {
    return TimeBins.of(spans, first(), last());
  }

  /**
   * Which picture shows these jobs best.
   *
   * @param pixels how wide the time axis will be
   */
  public ChartKind picture(int pixels) {
    return ChartKind.of(spans.size(), medianPixels(pixels));
  }

  private double medianPixels(int pixels) {
    double period = Math.max(1, Duration.between(first(), last()).toMillis());
    Duration median = DurationStats.of(spans.stream().map(JobTimes::length).toList()).median();
    return median.toMillis() / period * pixels;
  }

  private DurationStats lengths(Function<JobTimes, Optional<Duration>> stage) {
    return DurationStats.of(spans.stream().map(stage).flatMap(Optional::stream).toList());
  }

  /** How many jobs there are, and when they were created. */
  public String summary() {
    String n = Words.count(spans.size(), "job");
    if (spans.isEmpty()) {
      return n;
    }
    Instant newest = spans.get(spans.size() - 1).created();
    return n + ", created " + Words.days(Words.day(first()), Words.day(newest));
  }

  /** What its picture shows: names with what they stand for, for a card or a text. */
  public List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    if (!spans.isEmpty()) {
      facts.add(ReportText.fact("outcomes", outcomes()));
      facts.add(ReportText.fact("wait", waited().text()));
      facts.add(ReportText.fact("run", ran().text()));
      facts.add(ReportText.fact("settling", settling().text()));
      facts.add(ReportText.fact("longest", longest(1).get(0).lengthText()));
    }
    facts.add(ReportText.fact("failed", ReportText.ids(failed(), JobTimes::jobId)));
    facts.add(ReportText.fact("look stalled, left out", ReportText.ids(stalled, JobTimes::jobId)));
    facts.add(ReportText.fact("without a creation time, left out", jobs(withoutCreation)));
    facts.add(ReportText.fact("without a start time", jobs(withoutStart)));
    return ReportText.known(facts);
  }

  private static String jobs(int n) {
    return n == 0 ? "" : Words.count(n, "job");
  }

  private String outcomes() {
    return endings().entrySet().stream()
        .map(e -> Words.number(e.getValue()) + " " + e.getKey().word())
        .collect(Collectors.joining(", "));
  }

  /** The summary and the facts, a line each. */
  public String text() {
    return ReportText.of(summary(), asOf, facts());
  }

  @Override
  public String toString() {
    return text();
  }
}
