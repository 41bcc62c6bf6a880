package swath.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import swath.Budgets;
import swath.Processes;
import swath.Requests;
import swath.report.Words;

/** Lists that are no jobs: what can be run, UP42's budgets, a session's requests. */
final class ListFaces {
  private ListFaces() {}

  static Card processes(Processes processes) {
    var heads =
        List.of(
            new Grid.Head("process", false),
            new Grid.Head("title", false),
            new Grid.Head("price", false),
            new Grid.Head("EULA", false),
            new Grid.Head("what it does", false));
    var rows = new ArrayList<List<Bit>>();
    // Of these all are shown: there are few, and one looks for the one that one needs.
    for (var process : processes) {
      boolean accepted = Told.or(false, () -> processes.isEulaAccepted(process.id()));
      rows.add(
          List.of(
              Bit.code(Told.text(process::id)),
              Bit.shortened(Told.text(process::title), 40),
              Bit.of(ProcessFaces.briefPrices(process)),
              accepted
                  ? Bit.marked(Mark.DONE, "accepted")
                  : Bit.marked(Mark.FAILED, "not accepted"),
              Bit.shortened(Told.text(process::description), 60)));
    }
    var grid = new Grid("What can be run", heads, rows, Rows.note(rows.size(), rows.size()));
    return new Card.Draft("list", count(processes.size(), "process"))
        .block(grid)
        .line(
            Bit.of("One of them, with its inputs:"),
            Bit.code("up42.processes().find(id)"),
            Bit.of("To price and run one:"),
            Bit.code("up42.templates()"))
        .foot(Foot.asOf(null, processes.isSandbox()));
  }

  static Card budgets(Budgets budgets) {
    var heads =
        List.of(
            new Grid.Head("id", false),
            new Grid.Head("name", false),
            new Grid.Head("status", false),
            new Grid.Head("limit", true),
            new Grid.Head("spent", true),
            new Grid.Head("left", true));
    int shown = Math.min(budgets.size(), Rows.shown());
    var rows = new ArrayList<List<Bit>>();
    for (var budget : budgets.subList(0, shown)) {
      rows.add(
          List.of(
              Bit.code(Told.text(budget::id)),
              Bit.shortened(Told.text(budget::name), 40),
              MoneyFaces.active(budget),
              number(Told.or(OptionalInt.empty(), budget::spendLimit)),
              number(Told.or(OptionalInt.empty(), budget::consumedCredits)),
              number(Told.or(OptionalInt.empty(), budget::remainingCredits))));
    }
    var draft = new Card.Draft("UP42's", count(budgets.size(), "budget"));
    budgets
        .settings()
        .ifPresent(
            settings ->
                draft.fact(
                    "jobs must name one",
                    Told.text(() -> settings.enforcementEnabled() ? "yes" : "no")));
    if (!rows.isEmpty()) {
      draft.block(new Grid("Budgets, in credits", heads, rows, Rows.note(shown, budgets.size())));
    }
    return draft.foot(Foot.asOf(null, budgets.isSandbox()));
  }

  static Card requests(Requests requests) {
    var heads = new ArrayList<Grid.Head>();
    heads.add(new Grid.Head("method", false));
    heads.add(new Grid.Head("path", false));
    heads.add(new Grid.Head("status", false));
    if (!requests.isSteady()) {
      heads.add(new Grid.Head("ms", true));
    }
    var rows = new ArrayList<List<Bit>>();
    for (var request : requests) {
      var row = new ArrayList<Bit>();
      row.add(Bit.of(request.method()));
      row.add(Bit.code(Words.line(request.path(), 100)));
      row.add(answer(request.status()));
      if (!requests.isSteady()) {
        row.add(Bit.of(Words.number(request.millis())));
      }
      rows.add(row);
    }
    var grid =
        new Grid("Requests, the oldest first", heads, rows, Rows.note(rows.size(), rows.size()));
    return new Card.Draft("without secrets", "The last " + count(requests.size(), "request"))
        .block(new Block.Fold("each of them", grid))
        .foot("");
  }

  private static Bit answer(int status) {
    if (status == 0) {
      return Bit.marked(Mark.TROUBLE, "no answer");
    }
    return status < 400
        ? Bit.of(Integer.toString(status))
        : Bit.marked(Mark.FAILED, Integer.toString(status));
  }

  private static Bit number(OptionalInt number) {
    return number.isPresent() ? Bit.of(Words.number(number.getAsInt())) : Bit.NONE;
  }

  private static String count(int n, String noun) {
    return Words.count(n, noun);
  }
}
