package swath;

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
  SingleItemJobTemplate(Session session, Draft draft) {
    super(session, draft);
  }

  SingleItemJobTemplate(Session session, Draft draft, Check check) {
    super(session, draft, check);
  }

  @Override
  public SingleItemJobTemplate spendingAtMost(int credits) {
    return new SingleItemJobTemplate(session(), draft().spendingAtMost(credits), check());
  }

  @Override
  public SingleItemJobTemplate inWorkspace(String workspaceId) {
    return new SingleItemJobTemplate(session(), draft().inWorkspace(workspaceId), check());
  }

  @Override
  public SingleItemJobTemplate onBudget(String budgetId) {
    return new SingleItemJobTemplate(session(), draft().onBudget(budgetId), check());
  }
}
