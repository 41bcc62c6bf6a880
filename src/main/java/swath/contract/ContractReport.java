package swath.contract;

import java.time.Instant;
import java.util.List;
import swath.contract.FactResult.Outcome;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Mark;
import swath.view.Span;
import swath.view.Viewable;
import swath.view.Words;

/**
 * Which facts about UP42's API a service bears out. It has no ids, titles or amounts, so that one
 * can paste it into a bug report. Immutable.
 *
 * @param results a result a fact, in the order of {@code src/docs/api.md}
 * @param asOf when the service was asked, by its clock
 * @param isSandbox whether it is a sandbox
 */
public record ContractReport(List<FactResult> results, Instant asOf, boolean isSandbox)
    implements Viewable {
  private static final List<Grid.Column> COLUMNS =
      List.of(
          Grid.Column.whole("id"),
          Grid.Column.text("fact"),
          Grid.Column.whole("known"),
          Grid.Column.whole("service"),
          Grid.Column.text("seen instead"));

  /** Takes a copy. */
  public ContractReport {
    results = List.copyOf(results);
  }

  /** The facts that a service contradicts. */
  public List<FactResult> otherwise() {
    return results.stream().filter(one -> one.outcome() == Outcome.OTHERWISE).toList();
  }

  private long count(Outcome outcome) {
    return results.stream().filter(one -> one.outcome() == outcome).count();
  }

  @Override
  public Card view() {
    Card.Builder card =
        Card.of("contract check", Words.count(results.size(), "fact"))
            .fact("as expected", Words.number(count(Outcome.AS_EXPECTED)))
            .fact("otherwise", Words.number(count(Outcome.OTHERWISE)))
            .fact("not checked", Words.number(count(Outcome.NOT_CHECKED)))
            .block(
                Grid.of(
                    "Facts",
                    COLUMNS,
                    results.stream().map(ContractReport::row).toList(),
                    results.size()));
    return card.asOf(asOf, isSandbox).build();
  }

  private static List<Span> row(FactResult result) {
    Mark mark =
        switch (result.outcome()) {
          case AS_EXPECTED -> Mark.DONE;
          case OTHERWISE -> Mark.FAILED;
          case NOT_CHECKED -> Mark.WAITING;
        };
    return List.of(
        Span.of(result.fact().id()),
        Span.of(result.fact().claim()),
        Span.of(result.fact().source().word()),
        Span.marked(mark, result.outcome().words()),
        Span.of(result.seen()));
  }

  /** The table as text, a fact a block of lines: nothing is cut, whatever the width. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        Words.count(results.size(), "fact")
            + ": "
            + count(Outcome.AS_EXPECTED)
            + " as expected, "
            + count(Outcome.OTHERWISE)
            + " otherwise, "
            + count(Outcome.NOT_CHECKED)
            + " not checked; as of "
            + Words.utc(asOf)
            + (isSandbox ? ", a sandbox" : "")
            + "\n");
    for (FactResult result : results) {
      text.append(
          String.format(
              "%-4s %-11s %-10s %s%n",
              result.fact().id(),
              result.outcome().words(),
              result.fact().source().word(),
              result.fact().claim()));
      if (!result.seen().isEmpty()) {
        text.append("     seen: ").append(result.seen()).append('\n');
      }
    }
    return text.toString().stripTrailing();
  }
}
