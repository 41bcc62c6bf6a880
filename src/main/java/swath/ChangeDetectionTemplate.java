package swath;

import swath.http.Json;
import swath.internal.session.SessionScope;
import swath.internal.spending.JobRequest;
import swath.internal.spending.RequestCheck;

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
  ChangeDetectionTemplate(SessionScope scope, JobRequest request) {
    super(scope, request);
  }

  ChangeDetectionTemplate(SessionScope scope, JobRequest request, RequestCheck check) {
    super(scope, request, check);
  }

  /**
   * A copy of that sensitivity; 2 by default, as in UP42's Python client. Its range is not
   * documented.
   */
  public ChangeDetectionTemplate sensitivity(int sensitivity) {
    return new ChangeDetectionTemplate(
        scope(), request().with("sensitivity", Json.of(sensitivity)));
  }

  @Override
  public ChangeDetectionTemplate spendingAtMost(int credits) {
    return new ChangeDetectionTemplate(scope(), request().spendingAtMost(credits), check());
  }

  @Override
  public ChangeDetectionTemplate inWorkspace(String workspaceId) {
    return new ChangeDetectionTemplate(scope(), request().inWorkspace(workspaceId), check());
  }

  @Override
  public ChangeDetectionTemplate onBudget(String idOrName) {
    return new ChangeDetectionTemplate(scope(), request().onBudget(idOrName), check());
  }
}
