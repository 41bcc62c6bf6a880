package swath;

import swath.internal.session.SessionScope;
import swath.internal.spending.JobRequest;
import swath.internal.spending.RequestCheck;

/**
 * A template of a process that compares a source item with a reference item.
 *
 * <pre>{@code
 * up42.templates().coregistrationSimularity("Aligned", source, reference).quote();
 * }</pre>
 *
 * <p>Immutable and thread-safe, as every template.
 */
public class PairJobTemplate extends JobTemplate {
  PairJobTemplate(SessionScope scope, JobRequest request) {
    super(scope, request);
  }

  PairJobTemplate(SessionScope scope, JobRequest request, RequestCheck check) {
    super(scope, request, check);
  }

  @Override
  public PairJobTemplate spendingAtMost(int credits) {
    return new PairJobTemplate(scope(), request().spendingAtMost(credits), check());
  }

  @Override
  public PairJobTemplate inWorkspace(String workspaceId) {
    return new PairJobTemplate(scope(), request().inWorkspace(workspaceId), check());
  }

  @Override
  public PairJobTemplate onBudget(String idOrName) {
    return new PairJobTemplate(scope(), request().onBudget(idOrName), check());
  }
}
