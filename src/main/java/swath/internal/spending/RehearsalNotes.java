package swath.internal.spending;

import java.util.List;
import java.util.function.Supplier;
import swath.error.CallInterruptedException;
import swath.error.Up42Exception;
import swath.http.Json;
import swath.internal.rehearsal.Rehearsal;
import swath.internal.session.SessionScope;
import swath.internal.spending.ExecutionResult.Origin;
import swath.processing.JobMetadata;
import swath.report.BillLine;
import swath.report.BillLine.Outcome;
import swath.view.Lenient;

/** Notes for the bill of a rehearsal what comes of executions. Stateless. */
public final class RehearsalNotes {
  private RehearsalNotes() {}

  /** Executes, and notes what came of it. */
  static ExecutionResult taken(
      Rehearsal rehearsal,
      SessionScope scope,
      JobRequest request,
      Supplier<ExecutionResult> execution) {
    try {
      ExecutionResult made = execution.get();
      boolean isFound = made.origin() == Origin.FOUND || made.cost() == null;
      int credits = isFound || made.cost() == null ? 0 : made.cost().credits();
      rehearsal.note(line(scope, request, credits, isFound ? Outcome.FOUND : Outcome.NEW, ""));
      return made;
    } catch (CallInterruptedException e) {
      throw e;
    } catch (Up42Exception e) {
      refused(rehearsal, scope, request, String.valueOf(e.getMessage()));
      throw e;
    }
  }

  /** Notes that a request can't be executed. */
  public static void refused(
      Rehearsal rehearsal, SessionScope scope, JobRequest request, String why) {
    rehearsal.note(line(scope, request, 0, Outcome.REFUSED, why));
  }

  private static BillLine line(
      SessionScope scope, JobRequest request, int credits, Outcome outcome, String reason) {
    String workspace = Lenient.or("", () -> request.workspace(scope));
    JobMetadata wanted =
        new JobMetadata(
            Json.object().set("definition", Json.object().set("inputs", request.inputs())));
    List<String> items = wanted.itemIds();
    return new BillLine(
        0,
        request.processId(),
        workspace,
        items,
        BillKey.of(scope.shared(), request, workspace),
        wanted.title().orElse(""),
        credits,
        outcome,
        reason);
  }
}
