package swath;

import swath.internal.session.SessionScope;
import swath.internal.spending.JobRequest;
import swath.internal.spending.RequestCheck;

/**
 * A template of a process that takes a title and several items.
 *
 * <pre>{@code
 * up42.templates().multi("some-process", "All of them", items).quote();
 * }</pre>
 *
 * <p>Immutable and thread-safe, as every template.
 */
public final class MultiItemJobTemplate extends JobTemplate {
  MultiItemJobTemplate(SessionScope scope, JobRequest request) {
    super(scope, request);
  }

  MultiItemJobTemplate(SessionScope scope, JobRequest request, RequestCheck check) {
    super(scope, request, check);
  }

  @Override
  public MultiItemJobTemplate spendingAtMost(int credits) {
    return new MultiItemJobTemplate(scope(), request().spendingAtMost(credits), check());
  }

  @Override
  public MultiItemJobTemplate inWorkspace(String workspaceId) {
    return new MultiItemJobTemplate(scope(), request().inWorkspace(workspaceId), check());
  }

  @Override
  public MultiItemJobTemplate onBudget(String idOrName) {
    return new MultiItemJobTemplate(scope(), request().onBudget(idOrName), check());
  }
}
