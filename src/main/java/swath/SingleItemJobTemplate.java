package swath;

import swath.internal.session.SessionScope;
import swath.internal.spending.JobRequest;
import swath.internal.spending.RequestCheck;

/**
 * A template of a process that takes a title and one item.
 *
 * <pre>{@code
 * up42.templates().single("upsampling-ns", "Sharper", item).executeOnce();
 * }</pre>
 *
 * <p>Immutable and thread-safe, as every template.
 */
public class SingleItemJobTemplate extends JobTemplate {
  SingleItemJobTemplate(SessionScope scope, JobRequest request) {
    super(scope, request);
  }

  SingleItemJobTemplate(SessionScope scope, JobRequest request, RequestCheck check) {
    super(scope, request, check);
  }

  @Override
  public SingleItemJobTemplate spendingAtMost(int credits) {
    return new SingleItemJobTemplate(scope(), request().spendingAtMost(credits), check());
  }

  @Override
  public SingleItemJobTemplate inWorkspace(String workspaceId) {
    return new SingleItemJobTemplate(scope(), request().inWorkspace(workspaceId), check());
  }

  @Override
  public SingleItemJobTemplate onBudget(String idOrName) {
    return new SingleItemJobTemplate(scope(), request().onBudget(idOrName), check());
  }
}
