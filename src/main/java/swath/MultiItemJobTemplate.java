package swath;

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
  MultiItemJobTemplate(Session session, Draft draft) {
    super(session, draft);
  }

  MultiItemJobTemplate(Session session, Draft draft, Check check) {
    super(session, draft, check);
  }

  @Override
  public MultiItemJobTemplate spendingAtMost(int credits) {
    return new MultiItemJobTemplate(session(), draft().spendingAtMost(credits), check());
  }

  @Override
  public MultiItemJobTemplate inWorkspace(String workspaceId) {
    return new MultiItemJobTemplate(session(), draft().inWorkspace(workspaceId), check());
  }

  @Override
  public MultiItemJobTemplate onBudget(String budgetId) {
    return new MultiItemJobTemplate(session(), draft().onBudget(budgetId), check());
  }
}
