package swath;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import swath.host.Frames;
import swath.host.JobListTrackingFrame;
import swath.internal.session.LedgerEntry;
import swath.processing.CreditState;
import swath.processing.JobJson;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;
import swath.report.CreditReport;
import swath.report.CreditTotals;
import swath.report.JobCost;
import swath.table.CreditTables;
import swath.table.JobTables;
import swath.tracking.JobListTrackingState;
import tech.tablesaw.api.Table;

/** What became of a job's credits is decided once: whoever tells of them tells the same. */
class CreditStatesAgreeTest {
  private static final Instant AS_OF = Instant.parse("2026-11-24T12:00:00Z");
  private static final int CREDITS = 40;
  private static final int PRICE = 7;

  /** What UP42 may say of a job's credits. */
  private enum Consumption {
    MISSING,
    NULL,
    AMOUNT_ONLY,
    HELD,
    CONSUMED,
    CONSUMED_WITHOUT_HOLD,
    NO_AMOUNT,
    AMOUNT_IS_TEXT,
    HOLD_IS_NUMBER,
    NOT_AN_OBJECT;

    void put(ObjectNode job) {
      switch (this) {
        case MISSING -> job.remove("creditConsumption");
        case NULL -> job.putNull("creditConsumption");
        case NOT_AN_OBJECT -> job.put("creditConsumption", CREDITS);
        case AMOUNT_ONLY -> amount(job);
        case HELD -> amount(job).put("holdID", "h");
        case CONSUMED -> amount(job).put("holdID", "h").put("consumptionID", "c");
        case CONSUMED_WITHOUT_HOLD -> amount(job).put("consumptionID", "c");
        case NO_AMOUNT -> job.putObject("creditConsumption").put("holdID", "h");
        case AMOUNT_IS_TEXT -> job.putObject("creditConsumption").put("credits", "many");
        case HOLD_IS_NUMBER -> amount(job).put("holdID", 7);
      }
    }

    boolean isReadable() {
      return ordinal() <= CONSUMED_WITHOUT_HOLD.ordinal();
    }

    boolean hasAmount() {
      return isReadable() && this != MISSING && this != NULL;
    }

    @CanIgnoreReturnValue
    private static ObjectNode amount(ObjectNode job) {
      return job.putObject("creditConsumption").put("credits", CREDITS);
    }
  }

  private record Case(String status, Consumption consumption) {
    JobMetadata job() {
      var job =
          JobJson.job(status + "-" + consumption.name(), status, "2026-11-20T08:00:00Z").get();
      consumption.put((ObjectNode) job.json());
      return job;
    }

    @Override
    public String toString() {
      return status + ", " + consumption.name().toLowerCase(Locale.ROOT);
    }
  }

  static List<Case> cases() {
    return Stream.concat(
            Arrays.stream(JobStatus.values()).map(JobStatus::word), Stream.of("paused"))
        .flatMap(
            status ->
                Arrays.stream(Consumption.values())
                    .map(consumption -> new Case(status, consumption)))
        .toList();
  }

  private static CreditReport report(JobMetadata... jobs) {
    return CreditReport.of(List.of(jobs), AS_OF);
  }

  private static JobListTrackingFrame frame(JobMetadata... jobs) {
    return Frames.of(
        new JobListTrackingState(
            List.of(jobs), AS_OF, AS_OF, null, 1, null, List.of(), List.of(), true));
  }

  private static LedgerEntry entry(JobMetadata job) {
    return new LedgerEntry("pansharpening", PRICE, LedgerEntry.Fate.EXECUTED, job);
  }

  /** What each state means, said a second time: statuses by hand, without the code under test. */
  private static CreditState expected(Case one) {
    var consumption = one.consumption();
    boolean malformed = !consumption.isReadable();
    return switch (one.status()) {
      case "unlicensed", "invalid", "rejected" -> CreditState.NOT_CHARGED;
      case "released" -> CreditState.RELEASED;
      case "captured" -> consumption.hasAmount() ? CreditState.CAPTURED : CreditState.UNKNOWN;
      case "created", "licensed", "valid", "accepted", "running" ->
          consumption.hasAmount() ? CreditState.HELD : CreditState.UNKNOWN;
      case "failed" ->
          malformed
              ? CreditState.UNKNOWN
              : consumption.hasAmount() ? CreditState.HELD : CreditState.FREE;
      case "successful" ->
          malformed
              ? CreditState.UNKNOWN
              : !consumption.hasAmount()
                  ? CreditState.FREE
                  : consumption == Consumption.HELD ? CreditState.HELD : CreditState.AT_REST;
      default -> CreditState.UNKNOWN;
    };
  }

  @ParameterizedTest
  @MethodSource("cases")
  void stateIsTheOneThatIsMeant(Case one) {
    assertThat(one.job().creditState()).isEqualTo(expected(one));
  }

  @Test
  void everyStateOccurs() {
    assertThat(cases().stream().map(one -> one.job().creditState()).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(CreditState.values());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void reportSaysTheSame(Case one) {
    CreditState state = one.job().creditState();
    var report = report(one.job());
    var cost = report.jobs().get(0);
    CreditTotals total = report.total();

    assertThat(cost.state()).isEqualTo(state);
    assertThat(total.captured()).isEqualTo(state.isCharged() ? CREDITS : 0);
    assertThat(total.held()).isEqualTo(state == CreditState.HELD ? CREDITS : 0);
    assertThat(total.released())
        .isEqualTo(state == CreditState.RELEASED && amount(one) ? CREDITS : 0);
    assertThat(total.unknown()).isEqualTo(state == CreditState.UNKNOWN ? 1 : 0);
    assertThat(total.cost()).isEqualTo(state.isCost() ? CREDITS : 0);
    assertThat(report.unknown()).hasSize(total.unknown());
    assertThat(cost.isOpen())
        .as("a settled job costs what it costs")
        .isEqualTo(
            (state == CreditState.HELD || state == CreditState.UNKNOWN)
                && !one.job().jobStatus().isTerminal());
  }

  /** Whether the amount can be read; that of a malformed hold can, though not what it means. */
  private static boolean amount(Case one) {
    return one.consumption().hasAmount() || one.consumption() == Consumption.HOLD_IS_NUMBER;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tablesSayTheSame(Case one) {
    CreditState state = one.job().creditState();
    Table jobs = JobTables.of(List.of(one.job()), "jobs");
    boolean shown = amount(one) && state != CreditState.NOT_CHARGED;

    assertThat(jobs.intColumn("credits").isMissing(0)).isEqualTo(!shown);
    assertThat(CreditTables.dearest(report(one.job()), "t").stringColumn("state").asList())
        .isEqualTo(state.isCost() ? List.of(state.word()) : List.of());
    assertThat(CreditTables.unknown(report(one.job()), "t").stringColumn("state").asList())
        .isEqualTo(state == CreditState.UNKNOWN ? List.of(state.word()) : List.of());
    Table sums = CreditTables.byProcess(report(one.job()), "t");
    assertThat(sums.longColumn("captured").get(0)).isEqualTo(state.isCharged() ? CREDITS : 0);
    assertThat(sums.longColumn("held").get(0)).isEqualTo(state == CreditState.HELD ? CREDITS : 0);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void waitForManySaysTheSame(Case one) {
    CreditState state = one.job().creditState();
    var frame = frame(one.job());

    assertThat(frame.credits())
        .as("credits in all: what is charged or held, or may yet be")
        .isEqualTo(state.isCost() ? CREDITS : 0);
    assertThat(frame.withoutCredits()).isEqualTo(state == CreditState.UNKNOWN ? 1 : 0);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ledgerSaysTheSameUnlessItKnowsThePrice(Case one) {
    CreditState state = one.job().creditState();
    LedgerEntry entry = entry(one.job());

    switch (state) {
      case CAPTURED, HELD, AT_REST -> {
        assertThat(entry.state()).isEqualTo(state);
        assertThat(entry.credits()).isEqualTo(CREDITS);
      }
      case RELEASED -> {
        assertThat(entry.state()).isEqualTo(state);
        assertThat(entry.credits()).isEqualTo(amount(one) ? CREDITS : PRICE);
      }
      case NOT_CHARGED -> {
        assertThat(entry.state()).isEqualTo(state);
        assertThat(entry.credits()).as("a job that never ran costs nothing").isZero();
      }
      // This session paid a price, so credits are involved: held until UP42 says more.
      case FREE ->
          assertThat(entry.state())
              .isEqualTo(
                  one.job().jobStatus() == JobStatus.FAILED
                      ? CreditState.RELEASED
                      : CreditState.HELD);
      case UNKNOWN -> assertThat(entry.state()).isEqualTo(CreditState.HELD);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = JobStatus.class,
      names = {"UNLICENSED", "INVALID", "REJECTED"})
  void jobThatNeverRanStandsNowhereWithItsPrice(JobStatus status) {
    for (Consumption consumption : Consumption.values()) {
      var job = new Case(status.word(), consumption).job();

      assertThat(report(job).total()).isEqualTo(new CreditTotals(0, 0, 0, 0, 1, 0, 0));
      assertThat(report(job).dearest()).isEmpty();
      assertThat(report(job).withQuotes(Map.of(job.jobId(), PRICE)).quoted()).isEmpty();
      assertThat(JobTables.of(List.of(job), "t").intColumn("credits").isMissing(0)).isTrue();
      assertThat(frame(job).credits()).isZero();
      assertThat(entry(job).credits()).isZero();
      assertThat(job.creditState().span(OptionalInt.of(CREDITS)).text()).isEqualTo("not charged");
    }
  }

  @Test
  void sumsAreThoseOfTheJobs() {
    JobMetadata[] jobs = cases().stream().map(Case::job).toArray(JobMetadata[]::new);
    var report = report(jobs);
    var states = new ArrayList<CreditState>();
    for (JobMetadata job : jobs) {
      states.add(job.creditState());
    }
    long charged = states.stream().filter(CreditState::isCharged).count();
    long held = states.stream().filter(state -> state == CreditState.HELD).count();
    long unknown = states.stream().filter(state -> state == CreditState.UNKNOWN).count();

    assertThat(report.total().captured()).isEqualTo(CREDITS * charged);
    assertThat(report.total().held()).isEqualTo(CREDITS * held);
    assertThat(report.total().unknown()).isEqualTo((int) unknown);
    assertThat(frame(jobs).credits()).isEqualTo(report.total().cost());
    assertThat(frame(jobs).withoutCredits()).isEqualTo(unknown);
    Table byProcess = CreditTables.byProcess(report, "t");
    assertThat(byProcess.longColumn("captured").sum()).isEqualTo(CREDITS * charged);
    assertThat(byProcess.longColumn("held").sum()).isEqualTo(CREDITS * held);
    assertThat(report.byDay().stream().mapToLong(day -> day.amounts().cost()).sum())
        .isEqualTo(report.total().cost());
    Set<String> listed = new TreeSet<>(report.unknown().stream().map(JobCost::jobId).toList());
    assertThat(listed).hasSize((int) unknown);
  }
}
