package swath.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import swath.Budgets;
import swath.Processes;
import swath.Requests;
import swath.view.Card;
import swath.view.Details;
import swath.view.Grid;
import swath.view.Lenient;
import swath.view.Mark;
import swath.view.RowLimit;
import swath.view.Sanitizer;
import swath.view.Span;
import swath.view.Words;

/** Lists that are no jobs: what can be run, UP42's budgets, a session's requests. */
final class ListFaces {
  private ListFaces() {}

  static Card processes(Processes processes) {
    var heads =
        List.of(
            Grid.Column.text("process"),
            Grid.Column.text("title"),
            Grid.Column.text("price"),
            Grid.Column.text("EULA"),
            Grid.Column.text("what it does"));
    var rows = new ArrayList<List<Span>>();
    // Of these all are shown: there are few, and one looks for the one that one needs.
    for (var process : processes) {
      boolean accepted = Lenient.or(false, () -> processes.isEulaAccepted(process.id()));
      rows.add(
          List.of(
              Lenient.code(process::id),
              Span.shortened(Lenient.text(process::title), 40),
              Span.of(ProcessFaces.briefPrices(process)),
              accepted
                  ? Span.marked(Mark.DONE, "accepted")
                  : Span.marked(Mark.FAILED, "not accepted"),
              Span.shortened(Lenient.text(process::description), 60)));
    }
    var grid = new Grid("What can be run", heads, rows, Words.rows(rows.size(), rows.size()));
    return Card.of("list", count(processes.size(), "process"))
        .block(grid)
        .line(
            Span.of("One of them, with its inputs:"),
            Span.code("up42.processes().find(id)"),
            Span.of("To price and run one:"),
            Span.code("up42.templates()"))
        .asOf(null, processes.isSandbox())
        .build();
  }

  static Card budgets(Budgets budgets) {
    var heads =
        List.of(
            Grid.Column.whole("id"),
            Grid.Column.text("name"),
            Grid.Column.whole("status"),
            Grid.Column.number("limit"),
            Grid.Column.number("spent"),
            Grid.Column.number("left"));
    int shown = Math.min(budgets.size(), RowLimit.get());
    var rows = new ArrayList<List<Span>>();
    for (var budget : budgets.subList(0, shown)) {
      rows.add(
          List.of(
              Lenient.code(budget::id),
              Span.shortened(Lenient.text(budget::name), 40),
              MoneyFaces.active(budget),
              number(Lenient.or(OptionalInt.empty(), budget::spendLimit)),
              number(Lenient.or(OptionalInt.empty(), budget::consumedCredits)),
              number(Lenient.or(OptionalInt.empty(), budget::remainingCredits))));
    }
    var draft = Card.of("UP42's", count(budgets.size(), "budget"));
    budgets
        .settings()
        .ifPresent(
            settings ->
                draft.fact(
                    "jobs must name one",
                    Lenient.span(() -> settings.enforcementEnabled() ? "yes" : "no")));
    if (!rows.isEmpty()) {
      draft.block(new Grid("Budgets, in credits", heads, rows, Words.rows(shown, budgets.size())));
    }
    return draft.asOf(null, budgets.isSandbox()).build();
  }

  static Card requests(Requests requests) {
    var heads = new ArrayList<Grid.Column>();
    heads.add(Grid.Column.text("method"));
    heads.add(Grid.Column.text("path"));
    heads.add(Grid.Column.whole("status"));
    if (!requests.isSteady()) {
      heads.add(Grid.Column.number("ms"));
    }
    var rows = new ArrayList<List<Span>>();
    for (var request : requests) {
      var row = new ArrayList<Span>();
      row.add(Span.of(request.method()));
      row.add(Span.code(Sanitizer.line(request.path(), 100)));
      row.add(answer(request.status()));
      if (!requests.isSteady()) {
        row.add(Span.of(Words.number(request.millis())));
      }
      rows.add(row);
    }
    var grid =
        new Grid("Requests, the oldest first", heads, rows, Words.rows(rows.size(), rows.size()));
    return Card.of("without secrets", "The last " + count(requests.size(), "request"))
        .block(new Details("each of them", grid))
        .build();
  }

  private static Span answer(int status) {
    if (status == 0) {
      return Span.marked(Mark.TROUBLE, "no answer");
    }
    return status < 400
        ? Span.of(Integer.toString(status))
        : Span.marked(Mark.FAILED, Integer.toString(status));
  }

  private static Span number(OptionalInt number) {
    return number.isPresent() ? Span.of(Words.number(number.getAsInt())) : Span.NONE;
  }

  private static String count(int n, String noun) {
    return Words.count(n, noun);
  }
}
