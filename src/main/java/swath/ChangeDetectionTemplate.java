package swath;

import swath.http.Json;

/**
 * A template of Simularity's change detection.
 *
 * <pre>{@code
 * up42.templates().detectionChangeSimularity("Change", after, before).sensitivity(3).quote();
 * }</pre>
 *
 * <p>Immutable and thread-safe, as every template.
 */
public final class ChangeDetectionTemplate extends PairJobTemplate {
  ChangeDetectionTemplate(Session session, Draft draft) {
    super(session, draft);
  }

  ChangeDetectionTemplate(Session session, Draft draft, Check check) {
    super(session, draft, check);
  }

  /**
   * A copy of that sensitivity; 2 unless told, as in UP42's Python client. Its range is not
   * documented.
   */
  public ChangeDetectionTemplate sensitivity(int sensitivity) {
    return new ChangeDetectionTemplate(
        session(), draft().with("sensitivity", Json.of(sensitivity)));
  }

  @Override
  public ChangeDetectionTemplate spendingAtMost(int credits) {
    return new ChangeDetectionTemplate(session(), draft().spendingAtMost(credits), check());
  }

  @Override
  public ChangeDetectionTemplate inWorkspace(String workspaceId) {
    return new ChangeDetectionTemplate(session(), draft().inWorkspace(workspaceId), check());
  }

  @Override
  public ChangeDetectionTemplate onBudget(String budgetId) {
    return new ChangeDetectionTemplate(session(), draft().onBudget(budgetId), check());
  }
}
