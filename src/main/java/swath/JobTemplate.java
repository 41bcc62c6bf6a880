package swath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalInt;
import swath.processing.Cost;

/**
 * A job that does not run yet: a process, its inputs, and limits of yours.
 *
 * <pre>{@code
 * var template = up42.templates().detectionTreesSpacept("Trees", item).spendingAtMost(100);
 * template.quote();                 // valid? what does it cost?
 * Job job = template.executeOnce(); // shows a receipt; run again, it finds the job
 * }</pre>
 *
 * <p>Immutable; what UP42 answered is remembered: a yes for good, a no until it is asked again, a
 * price with its time. Thread-safe.
 */
public class JobTemplate {
  private final Session session;
  private final Draft draft;
  private final Check check;

  JobTemplate(Session session, Draft draft) {
    this(session, draft, new Check(session.core().api(), draft));
  }

  JobTemplate(Session session, Draft draft, Check check) {
    this.session = session;
    this.draft = draft;
    this.check = check;
  }

  final Session session() {
    return session;
  }

  final Draft draft() {
    return draft;
  }

  final Check check() {
    return check;
  }

  /** The process. */
  public final String processId() {
    return draft.processId();
  }

  /** The workspace that its job will be in; asks UP42 who is logged in, unless that is known. */
  public final String workspaceId() {
    String explicit = draft.workspaceId();
    return explicit != null ? explicit : session.workspace();
  }

  /** Its inputs, as they will be sent. */
  public final JsonNode inputs() {
    return draft.inputs().deepCopy();
  }

  /** The template as JSON: the body that will be sent. */
  public final JsonNode json() {
    return swath.http.Json.object().set("inputs", inputs());
  }

  /** The title of its results, if its inputs have one. */
  public final Optional<String> title() {
    JsonNode title = draft.inputs().path("title");
    return title.isTextual() ? Optional.of(title.textValue()) : Optional.empty();
  }

  /** Your limit, if there is one. */
  public final OptionalInt limit() {
    Integer limit = draft.limit();
    return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
  }

  /** UP42's budget that it is to be charged to, if any. */
  public final Optional<String> budgetId() {
    return Optional.ofNullable(draft.budgetId());
  }

  /** Whether it is a sandbox's. */
  public final boolean isSandbox() {
    return session.core().isSandbox();
  }

  /** Asks UP42 whether it would take this; a yes is remembered. */
  public final boolean isValid() {
    return check.errors().isEmpty();
  }

  /** Asks UP42 what it has against this, in its order; empty when it is valid. */
  public final ValidationErrors errors() {
    return new ValidationErrors(check.errors());
  }

  /**
   * Asks UP42 for the price, once.
   *
   * @throws InvalidJobException when it is not valid
   */
  public final Cost cost() {
    return check.price().cost();
  }

  /** Asks UP42 for all of it: valid, price, and what would be left of balance and limits. */
  public final Quote quote() {
    return Quote.of(this);
  }

  /**
   * Executes it, which costs credits: UP42 is asked once for exactly one job, whatever happens. A
   * receipt is shown in the running cell.
   *
   * @throws InvalidJobException when it is not valid
   * @throws SpendingLimitException when a limit is below the price
   * @throws ExecutionUnknownException when nobody knows whether there is a job
   * @throws swath.error.Up42Exception when this cell may not spend, or UP42 refused
   */
  public final Job execute() {
    return new Execution(this).execute();
  }

  /**
   * Returns the newest job of the last 30 days with the same process, workspace and inputs that has
   * not gone wrong; else executes, which costs credits. Asks UP42. A receipt is shown either way.
   *
   * @throws InvalidJobException when it is not valid
   * @throws SpendingLimitException when a limit is below the price
   * @throws ExecutionUnknownException when nobody knows whether there is a job
   * @throws swath.error.Up42Exception when this cell may not spend, or UP42 refused
   */
  public final Job executeOnce() {
    return new Execution(this).executeOnce();
  }

  /** A copy that is not executed above that many credits. */
  public JobTemplate spendingAtMost(int credits) {
    return new JobTemplate(session, draft.spendingAtMost(credits), check);
  }

  /** A copy whose job will be in that workspace. */
  public JobTemplate inWorkspace(String workspaceId) {
    return new JobTemplate(session, draft.inWorkspace(workspaceId), check);
  }

  /** A copy whose job will be charged to that budget of UP42's. */
  public JobTemplate onBudget(String budgetId) {
    return new JobTemplate(session, draft.onBudget(budgetId), check);
  }

  @Override
  public final String toString() {
    return TemplateText.of(this);
  }
}
