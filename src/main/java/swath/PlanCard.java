package swath;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import swath.Plan.Outcome;
import swath.Plan.Row;
import swath.internal.batch.BatchLine;
import swath.internal.batch.BatchSpans;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Mark;
import swath.view.RowLimit;
import swath.view.Span;
import swath.view.Words;

/** The card of a plan, and the bill that is shown before it is executed. */
final class PlanCard {
  private static final List<Grid.Column> COLUMNS =
      List.of(
          Grid.Column.text("image"),
          Grid.Column.whole("process"),
          Grid.Column.number("credits"),
          Grid.Column.text("what would happen"));

  private final Plan plan;

  private PlanCard(Plan plan) {
    this.plan = plan;
  }

  static Card plan(Plan plan) {
    Integer limit = plan.limit();
    String next =
        limit == null
            ? "To execute, say how much it may cost:"
            : "To execute what is to be paid, and to wait for it:";
    String line =
        limit == null
            ? "plan.within(" + (plan.committed() + plan.credits()) + ").run()"
            : "plan.run()";
    return new PlanCard(plan)
        .card("plan")
        .line(Span.of("Nothing was executed. " + next), Span.code(line))
        .asOf(plan.asOf(), plan.isSandbox())
        .build();
  }

  static Card bill(Plan plan) {
    return new PlanCard(plan).card("bill").asOf(plan.asOf(), plan.isSandbox()).build();
  }

  private Card.Builder card(String kind) {
    Card.Builder card =
        Card.of(kind, plan.name())
            .state(state())
            .fact("process", BatchSpans.oneProcess(plan.stream().map(Row::processId)))
            .fact("to be executed", jobs(Outcome.NEW) + ", " + Words.credits(plan.credits()))
            .fact("paid before", count(Outcome.FOUND))
            .fact("has its job", count(Outcome.RAN))
            .fact("unknown", count(Outcome.UNKNOWN))
            .fact("left out", count(Outcome.LEFT_OUT))
            .fact("can't be run", count(Outcome.IMPOSSIBLE))
            .fact("credits", limits())
            .fact("balance", QuoteCard.balance(plan.funds(), plan.balanceAfter()));
    for (QuotedBudget budget : plan.budgets()) {
      card.fact("UP42's budget", budget.spans());
    }
    sessionLeft()
        .ifPresent(left -> card.fact("session's limit", Words.credits(left) + " left of it"));
    card.fact("run time", plan.likely().isZero() ? "" : likely());
    List<List<Span>> shown = RowLimit.first(plan.lines()).stream().map(PlanCard::spans).toList();
    card.block(
        BatchSpans.withoutOneProcess(Grid.of("Images and processes", COLUMNS, shown, plan.size())));
    BatchSpans.frequent(plan.rows(Outcome.IMPOSSIBLE).stream().map(Row::reason))
        .forEach(reason -> card.line(Span.of(reason)));
    long failed = plan.lines().stream().filter(PlannedLine::hasFailed).count();
    if (failed > 0) {
      card.line(
          Span.of(Words.count(failed, "job") + " went wrong. To plan them anew:"),
          Span.code("plan.retryFailed()"));
    }
    return card;
  }

  private OptionalInt sessionLeft() {
    return plan.scope().shared().spending().left();
  }

  private String limits() {
    Integer limit = plan.limit();
    String spent =
        plan.committed() == 0
            ? ""
            : Words.number(plan.committed()) + " spent, held or unknown so far";
    return limit == null
        ? spent
        : "within " + Words.credits(limit) + (spent.isEmpty() ? "" : "; " + spent);
  }

  private Span state() {
    boolean isTooDear = plan.balanceAfter().filter(left -> left.signum() < 0).isPresent();
    if (isTooDear) {
      return Span.marked(Mark.TROUBLE, "The balance does not suffice for all of it.");
    }
    Optional<String> budget =
        plan.budgets().stream().flatMap(one -> one.obstacle(chargedTo(one)).stream()).findFirst();
    if (budget.isPresent()) {
      return Span.marked(Mark.TROUBLE, budget.get());
    }
    OptionalInt sessionLeft = sessionLeft();
    if (sessionLeft.isPresent() && plan.credits() > sessionLeft.getAsInt()) {
      return Span.marked(Mark.TROUBLE, "The session's limit does not suffice for all of it.");
    }
    return plan.rows(Outcome.NEW).isEmpty()
        ? Span.marked(Mark.DONE, "nothing to be paid")
        : Span.marked(Mark.DONE, "it can be paid");
  }

  private int chargedTo(QuotedBudget budget) {
    return plan.lines().stream()
        .filter(line -> line.template().budget().filter(budget::isCalled).isPresent())
        .mapToInt(line -> line.row().credits())
        .sum();
  }

  private String jobs(Outcome outcome) {
    return Words.count(plan.rows(outcome).size(), "job");
  }

  private String count(Outcome outcome) {
    return plan.rows(outcome).isEmpty() ? "" : jobs(outcome);
  }

  private String likely() {
    int basis =
        plan.rows(Outcome.NEW).stream()
            .map(Row::processId)
            .distinct()
            .mapToInt(id -> plan.ran().of(id).n())
            .sum();
    int together = plan.together();
    String atOnce =
        together < 2
            ? ""
            : ", "
                + Words.duration(plan.likely().dividedBy(together))
                + " with "
                + together
                + " at once";
    return Words.duration(plan.likely())
        + " in all"
        + atOnce
        + ", by the medians of "
        + Words.count(basis, "earlier job");
  }

  private static List<Span> spans(PlannedLine line) {
    Row row = line.row();
    boolean isPaid = row.outcome() == Outcome.FOUND || row.outcome() == Outcome.RAN;
    String price = row.price() == null ? "" : Words.number(row.price());
    return List.of(
        BatchSpans.image(line.planned().named()),
        Span.code(row.processId()),
        Span.of(isPaid ? "0" : price),
        what(line));
  }

  private static Span what(PlannedLine line) {
    Row row = line.row();
    BatchLine known = line.known();
    return switch (row.outcome()) {
      case NEW -> Span.marked(Mark.DONE, "executed");
      case FOUND -> Span.marked(Mark.DONE, "found: paid before");
      case RAN ->
          Span.marked(
              line.hasFailed() ? Mark.FAILED : Mark.DONE,
              "has its job" + (known == null ? "" : ": " + BatchSpans.brief(known)));
      case LEFT_OUT, UNKNOWN -> BatchSpans.reason(Mark.TROUBLE, row.reason());
      case IMPOSSIBLE -> BatchSpans.reason(Mark.FAILED, row.reason());
    };
  }
}
