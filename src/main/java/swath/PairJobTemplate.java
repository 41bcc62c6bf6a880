package swath;

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
  PairJobTemplate(Session session, Draft draft) {
    super(session, draft);
  }

  PairJobTemplate(Session session, Draft draft, Check check) {
    super(session, draft, check);
  }

  @Override
  public PairJobTemplate spendingAtMost(int credits) {
    return new PairJobTemplate(session(), draft().spendingAtMost(credits), check());
  }

  @Override
  public PairJobTemplate inWorkspace(String workspaceId) {
    return new PairJobTemplate(session(), draft().inWorkspace(workspaceId), check());
  }

  @Override
  public PairJobTemplate onBudget(String budgetId) {
    return new PairJobTemplate(session(), draft().onBudget(budgetId), check());
  }
}
