package swath.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Planned faults hit what they name, as often as planned, in the order of planning. */
class FaultPlanTest {
  private static final String TREES = "detection-trees-spacept";

  private final FaultPlan plan = new FaultPlan();

  @Test
  void jobFaultFromTextHitsItsProcessSoOften() {
    FaultParser.planJobFault(TREES + ":hangs*2", plan);

    assertThat(plan.takeFate("pansharpening")).isEmpty();
    assertThat(plan.takeFate(TREES)).hasValue(JobFate.HANGS);
    assertThat(plan.takeFate(TREES)).hasValue(JobFate.HANGS);
    assertThat(plan.takeFate(TREES)).isEmpty();
  }

  @Test
  void firstPlannedHappensFirst() {
    FaultParser.planJobFault("fails", plan);
    FaultParser.planJobFault(TREES + ":is-rejected", plan);

    assertThat(plan.takeFate(TREES)).hasValue(JobFate.FAILS);
    assertThat(plan.takeFate(TREES)).hasValue(JobFate.IS_REJECTED);
  }
}
