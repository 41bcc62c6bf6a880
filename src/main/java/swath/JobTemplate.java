package swath;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Optional;
import java.util.OptionalInt;
import swath.error.ExecutionUnknownException;
import swath.error.InvalidJobException;
import swath.error.SpendingLimitException;
import swath.internal.session.SessionScope;
import swath.internal.spending.ExecutionResult;
import swath.internal.spending.JobExecution;
import swath.internal.spending.JobRequest;
import swath.internal.spending.RequestCheck;
import swath.processing.Cost;
import swath.view.Card;
import swath.view.Viewable;

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
public class JobTemplate implements Viewable {
  private final SessionScope scope;
  private final JobRequest request;
  private final RequestCheck check;

  JobTemplate(SessionScope scope, JobRequest request) {
    this(scope, request, new RequestCheck(scope.shared().api(), request));
  }

  JobTemplate(SessionScope scope, JobRequest request, RequestCheck check) {
    this.scope = scope;
    this.request = request;
    this.check = check;
  }

  final SessionScope scope() {
    return scope;
  }

  final JobRequest request() {
    return request;
  }

  final RequestCheck check() {
    return check;
  }

  /** The process. */
  public final String processId() {
    return request.processId();
  }

  /** The workspace that its job will be in; asks UP42 who is logged in, unless that is known. */
  public final String workspaceId() {
    return request.workspace(scope);
  }

  /** Its inputs, as they will be sent. */
  public final JsonNode inputs() {
    return request.inputs().deepCopy();
  }

  /** The template as JSON: the body that will be sent. */
  public final JsonNode json() {
    return swath.http.Json.object().set("inputs", inputs());
  }

  /** The title of its results, if its inputs have one. */
  public final Optional<String> title() {
    JsonNode title = request.inputs().path("title");
    return title.isTextual() ? Optional.of(title.textValue()) : Optional.empty();
  }

  /** Your limit, if there is one. */
  public final OptionalInt limit() {
    Integer limit = request.limit();
    return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
  }

  /** The id or the name of UP42's budget that it is to be charged to, if any. */
  public final Optional<String> budget() {
    return Optional.ofNullable(request.budget());
  }

  /** Whether it is a sandbox's. */
  public final boolean isSandbox() {
    return scope.shared().isSandbox();
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
   * @throws ExecutionUnknownException when nobody knows whether there is a job, of this execution
   *     or of an earlier one of the same: then nothing is sent
   * @throws swath.error.JournalException when the journal can't be used
   * @throws swath.error.Up42Exception when this cell may not spend, or UP42 refused
   */
  @CanIgnoreReturnValue
  public final Job execute() {
    return shown(execution().execute());
  }

  /**
   * Returns the newest job of the last 30 days with the same process, workspace and inputs that has
   * not gone wrong; else executes, which costs credits. Asks UP42. A receipt is shown either way.
   *
   * @throws InvalidJobException when it is not valid
   * @throws SpendingLimitException when a limit is below the price
   * @throws ExecutionUnknownException when nobody knows whether there is a job, of this execution
   *     or of an earlier one of the same: then nothing is sent
   * @throws swath.error.JournalException when the journal can't be used
   * @throws swath.error.Up42Exception when this cell may not spend, or UP42 refused
   */
  @CanIgnoreReturnValue
  public final Job executeOnce() {
    return shown(execution().executeOnce());
  }

  /**
   * Executes it although nobody knows whether an earlier execution of the same made a job: you say
   * that it did not, or that you want to pay again. Refused where no such execution blocks it.
   *
   * <pre>{@code
   * template.executeAgain(40); // pays 40 credits, and only if that is still the price
   * }</pre>
   *
   * @param price the price that you agree to, in credits
   * @throws SpendingLimitException when that is not the price, or a limit is below it
   * @throws ExecutionUnknownException when another kernel is sending the same right now, or nobody
   *     knows the fate of this one either
   * @throws swath.error.JournalException when the journal can't be used
   * @throws swath.error.Up42Exception when nothing blocks it, this cell may not spend, or UP42
   *     refused
   */
  @CanIgnoreReturnValue
  public final Job executeAgain(int price) {
    return shown(execution().executeAgain(price));
  }

  /**
   * Says which job an execution of unknown fate made, and asks for it: from then on the same inputs
   * are not blocked any more, and its credits count as this execution's.
   *
   * @throws swath.error.NotFoundException when the account has no such job
   * @throws swath.error.Up42Exception when the job runs another process, is another execution's, or
   *     no execution of these inputs is of unknown fate
   */
  @CanIgnoreReturnValue
  public final Job adopt(String jobId) {
    return new Job(scope, execution().adopt(jobId), scope.now());
  }

  private JobExecution execution() {
    return new JobExecution(scope, request, check);
  }

  private Job shown(ExecutionResult made) {
    Job job = new Job(scope, made.job(), made.asOf());
    try {
      scope.shared().host().show(new Receipt(this, job, made));
    } catch (RuntimeException e) {
      // A cell that can't be painted must not hide the job.
    }
    return job;
  }

  /** A copy whose job will have that title. */
  public JobTemplate title(String title) {
    return with("title", title);
  }

  /**
   * A copy with another value for one input: {@code with("sensitivity", 2)}. It is checked against
   * the process's description before anything else is asked.
   *
   * @param value a text, number, truth value, list, map or item
   */
  public JobTemplate with(String input, Object value) {
    return new JobTemplate(scope, request.withInput(input, value));
  }

  /** A copy that is not executed above that many credits. */
  public JobTemplate spendingAtMost(int credits) {
    return new JobTemplate(scope, request.spendingAtMost(credits), check);
  }

  /** A copy whose job will be in that workspace. */
  public JobTemplate inWorkspace(String workspaceId) {
    return new JobTemplate(scope, request.inWorkspace(workspaceId), check);
  }

  /** A copy whose job will be charged to UP42's budget of that id or name. */
  public JobTemplate onBudget(String idOrName) {
    return new JobTemplate(scope, request.onBudget(idOrName), check);
  }

  @Override
  public final Card view() {
    return TemplateCard.of(this);
  }

  @Override
  public final String toString() {
    return view().text();
  }
}
