package swath.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import swath.internal.paging.ListKind;
import swath.internal.paging.NewestReadings;
import swath.processing.JobMetadata;
import swath.processing.StallRule;
import swath.view.Facts.Fact;
import swath.view.Words;

/**
 * What jobs cost: sums by process, workspace, month and day, the dearest, a forecast, and days out
 * of the ordinary. Days and months are UTC, and a job belongs to the day of its creation.
 *
 * <pre>{@code
 * CreditReport report = CreditReport.of(jobs, time.instant());
 * report.total().captured();          // 1240
 * report.byProcess().get(0).key();    // "detection-trees-spacept"
 * report.forecast();                  // empty below seven settled days
 * }</pre>
 *
 * <p>Jobs with unknown credits are in {@link #unknown()}, never counted as 0. Immutable and
 * thread-safe.
 */
public final class CreditReport {
  private static final int DEAREST = 20;

  private final Sums sums;
  private final Instant asOf;
  private final boolean isComplete;
  private final @Nullable BudgetLine budget;
  private final Map<String, Integer> quotes;

  /** What follows from the jobs alone, made once for all copies of a report. */
  private record Sums(
      List<JobCost> jobs, List<JobCost> dated, List<CreditDay> days, CreditTotals total) {
    static Sums of(List<JobCost> jobs, Instant asOf) {
      List<JobCost> dated =
          jobs.stream()
              .filter(job -> CreditDay.isDated(job, asOf))
              .sorted(Comparator.comparing(CreditReport::created).thenComparing(JobCost::jobId))
              .toList();
      return new Sums(
          jobs,
          dated,
          CreditDay.of(dated, asOf),
          jobs.stream().map(JobCost::amounts).reduce(CreditTotals.NONE, CreditTotals::plus));
    }
  }

  private CreditReport(
      Sums sums,
      Instant asOf,
      boolean isComplete,
      @Nullable BudgetLine budget,
      Map<String, Integer> quotes) {
    this.sums = sums;
    this.asOf = asOf;
    this.isComplete = isComplete;
    this.budget = budget;
    this.quotes = quotes;
  }

  /**
   * A report of jobs, in one pass: of each job only what a report needs is kept. A job that comes
   * again counts once, by its newest reading.
   *
   * @param asOf when the jobs were asked for
   */
  public static CreditReport of(Iterable<JobMetadata> jobs, Instant asOf) {
    StallRule.Basis basis = new StallRule.Basis();
    List<JobCost> costs =
        NewestReadings.each(
            ListKind.JOBS,
            jobs,
            JobMetadata::json,
            job -> {
              basis.add(job);
              return JobCost.of(job);
            });
    StallRule rule = basis.rule();
    List<JobCost> checked = costs.stream().map(cost -> cost.checked(rule, asOf)).toList();
    return new CreditReport(Sums.of(checked, asOf), asOf, true, null, Map.of());
  }

  /**
   * The same jobs, known to be only some of those that match (a limit cut the list): their days are
   * incomplete, so there is no forecast and no day is called extraordinary.
   */
  public CreditReport partial() {
    return new CreditReport(sums, asOf, false, budget, quotes);
  }

  /** The same, compared with a budget or limit. */
  public CreditReport withBudget(String name, long credits) {
    return withBudget(BudgetLine.of(name, credits));
  }

  /**
   * The same, compared with a budget for the jobs that were created in a period.
   *
   * @param from the first day (UTC) that counts
   * @param to the day after the last one that counts
   * @throws IllegalArgumentException when no day is in it
   */
  public CreditReport withBudget(String name, long credits, LocalDate from, LocalDate to) {
    return withBudget(new BudgetLine(name, credits, from, to));
  }

  private CreditReport withBudget(BudgetLine line) {
    return new CreditReport(sums, asOf, isComplete, line, quotes);
  }

  /** The same, with the prices that were quoted, by job id. */
  public CreditReport withQuotes(Map<String, Integer> quotedByJobId) {
    return new CreditReport(sums, asOf, isComplete, budget, Map.copyOf(quotedByJobId));
  }

  /** When the jobs were asked for. */
  public Instant asOf() {
    return asOf;
  }

  /** Whether these are all jobs that match. */
  public boolean isComplete() {
    return isComplete;
  }

  /** The budget or limit to compare with, if one is set. */
  public Optional<BudgetLine> budget() {
    return Optional.ofNullable(budget);
  }

  /** All jobs, in the order in which they came. */
  public List<JobCost> jobs() {
    return sums.jobs();
  }

  /** The jobs whose day of creation is known, the oldest first. */
  public List<JobCost> dated() {
    return sums.dated();
  }

  /** The sums over all jobs. */
  public CreditTotals total() {
    return sums.total();
  }

  /** Jobs that involve credits, where UP42 does not say how many or what became of them. */
  public List<JobCost> unknown() {
    return jobs().stream().filter(JobCost::isUnknown).toList();
  }

  /** Jobs that look stalled: their credits are in no sum of cost. */
  public List<JobCost> stalled() {
    return jobs().stream().filter(JobCost::isStalled).toList();
  }

  /** By process, the dearest first. */
  public List<CreditShare> byProcess() {
    return CreditShare.by(JobCost::processId, jobs());
  }

  /** By workspace, the dearest first. */
  public List<CreditShare> byWorkspace() {
    return CreditShare.by(job -> job.workspaceId() == null ? "" : job.workspaceId(), jobs());
  }

  /** By month from the first job's to the present one, months without a job included. */
  public List<CreditShare> byMonth() {
    Map<YearMonth, CreditTotals> months = new TreeMap<>();
    byDay()
        .forEach(day -> months.merge(YearMonth.from(day.day()), day.amounts(), CreditTotals::plus));
    return months.entrySet().stream()
        .map(month -> new CreditShare(month.getKey().toString(), month.getValue()))
        .toList();
  }

  /** By day from the first job's to the present one, days without a job included. */
  public List<CreditDay> byDay() {
    return sums.days();
  }

  /** The twenty jobs that cost most, held credits included. */
  public List<JobCost> dearest() {
    return jobs().stream()
        .filter(job -> job.cost() > 0)
        .sorted(JobCost.DEAREST_FIRST)
        .limit(DEAREST)
        .toList();
  }

  /** Price quoted against price charged, where both are known, in the order of the jobs. */
  public List<QuotedSpend> quoted() {
    return jobs().stream()
        .filter(job -> quotes.containsKey(job.jobId()))
        .filter(job -> job.amount() != null && job.cost() > 0)
        .map(job -> new QuotedSpend(job, quotes.getOrDefault(job.jobId(), 0)))
        .toList();
  }

  /** What is to be expected; empty below seven settled days or when the list is partial. */
  public Optional<Forecast> forecast() {
    return isComplete
        ? Forecast.of(byDay(), total().captured(), Words.day(asOf))
        : Optional.empty();
  }

  /** The forecast as a sentence, or why there is none. */
  public String forecastText() {
    long settled = byDay().stream().filter(CreditDay::isSettled).count();
    if (!isComplete) {
      return "no forecast: the list is partial, so its days are incomplete";
    }
    return forecast()
        .map(Forecast::text)
        .orElseGet(
            () ->
                "no forecast: it needs "
                    + Forecast.FEWEST_DAYS
                    + " settled days, there "
                    + (settled == 1 ? "is " : "are ")
                    + settled);
  }

  /** Days out of the ordinary, by time; none when the list is partial. */
  public List<Anomaly> anomalies() {
    return isComplete ? Anomaly.of(byDay(), dated()) : List.of();
  }

  /** The days that are most above the expected, at most {@code n}, by time. */
  public List<Anomaly> greatestAnomalies(int n) {
    return Anomaly.greatest(anomalies(), n);
  }

  /** How many jobs have no readable or likely day of creation: they are in sums, not in days. */
  public int undated() {
    return jobs().size() - dated().size();
  }

  /** The first and the last day that a job was created on; empty without dated jobs. */
  public Optional<String> period() {
    List<JobCost> dated = dated();
    if (dated.isEmpty()) {
      return Optional.empty();
    }
    LocalDate last = CreditDay.dayOf(dated.get(dated.size() - 1));
    return Optional.of(Words.days(CreditDay.dayOf(dated.get(0)), last));
  }

  private static Instant created(JobCost job) {
    return job.created() == null ? Instant.MIN : job.created();
  }

  /** How many jobs there are, and when they were created. */
  public String summary() {
    return Words.count(jobs().size(), "job")
        + period().map(days -> ", created " + days).orElse("")
        + (isComplete ? "" : " (the list is partial)");
  }

  /** What its picture shows: names with what they stand for, for a card or a text. */
  public List<Fact> facts() {
    if (jobs().isEmpty()) {
      return List.of();
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(ReportText.fact("credits", total().text()));
    facts.add(ReportText.fact("by process", CreditShare.text(byProcess())));
    budget().ifPresent(line -> facts.add(line.fact(jobs())));
    facts.add(ReportText.fact("forecast", forecastText()));
    facts.addAll(Anomaly.facts(anomalies()));
    facts.add(ReportText.fact("look stalled", ReportText.ids(stalled(), JobCost::jobId)));
    facts.add(ReportText.fact("credits unknown", ReportText.ids(unknown(), JobCost::jobId)));
    String undated = undated() == 0 ? "" : Words.count(undated(), "job");
    facts.add(ReportText.fact("without a readable day of creation", undated));
    return ReportText.known(facts);
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
