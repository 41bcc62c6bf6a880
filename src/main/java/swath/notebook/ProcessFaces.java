package swath.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import swath.processing.Eula;
import swath.processing.JobStatus;
import swath.processing.Price;
import swath.processing.ProcessDescription;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Lenient;
import swath.view.Mark;
import swath.view.Span;
import swath.view.Words;

/** What can be run, under which licence, and what a status means. */
final class ProcessFaces {
  private ProcessFaces() {}

  static Card process(ProcessDescription process) {
    var draft =
        Card.of("process", Lenient.text(process::title)).fact("id", Lenient.code(process::id));
    var description = Lenient.text(process::description);
    if (!description.isBlank()) {
      draft.fact("does", description);
    }
    draft.fact("price", prices(process)).fact("EULA", eula(process));
    if (process.inputs().isObject()) {
      draft.block(inputs(process.inputs()));
    }
    return draft.build();
  }

  static String prices(ProcessDescription process) {
    var prices = Lenient.or(List.<Price>of(), process::prices);
    return prices.isEmpty()
        ? "not told; a template's quote tells it"
        : prices.stream().map(MoneyFaces::price).collect(Collectors.joining(", "));
  }

  /** The same in a few words. */
  static String briefPrices(ProcessDescription process) {
    return Lenient.or(List.<Price>of(), process::prices).stream()
        .map(price -> price.credits().toPlainString() + "/" + MoneyFaces.unit(price.unit()))
        .collect(Collectors.joining(", "));
  }

  private static String eula(ProcessDescription process) {
    return Lenient.or(Optional.<String>empty(), process::eulaId).isPresent()
        ? "must be accepted once; a template's quote says whether it is"
        : "none named";
  }

  private static Grid inputs(JsonNode inputs) {
    var heads =
        List.of(
            Grid.Column.text("input"),
            Grid.Column.text("type"),
            Grid.Column.text("needed"),
            Grid.Column.text("what it is"));
    var rows = new ArrayList<List<Span>>();
    for (var input : inputs.properties()) {
      var value = input.getValue();
      rows.add(
          List.of(
              Span.code(input.getKey()),
              Span.of(value.at("/schema/type").asText("any")),
              Span.of(value.path("minOccurs").asInt(1) == 0 ? "no" : "yes"),
              Span.shortened(value.path("description").asText(""), 90)));
    }
    return new Grid("Inputs", heads, rows, rows.size() == 1 ? "1 input" : rows.size() + " inputs");
  }

  static Card eula(Eula eula) {
    boolean accepted = Lenient.or(false, eula::accepted);
    var draft =
        Card.of("EULA", Lenient.text(eula::title))
            .state(
                accepted
                    ? Span.marked(Mark.DONE, "accepted")
                    : Span.marked(
                        Mark.FAILED,
                        "not accepted: accept it in UP42's console, then ask the template again"))
            .fact("id", Lenient.code(eula::id));
    Lenient.or(Optional.<Instant>empty(), eula::acceptedAt)
        .ifPresent(at -> draft.fact("accepted", Words.utc(at)));
    return draft.build();
  }

  static Card status(JobStatus status) {
    return Card.of("job status", status.word())
        .state(Span.marked(status.mark(), status.meaning()))
        .fact("what to do", Span.sentence(status.advice()))
        .fact("terminal", status.isTerminal() ? "yes: no other status follows" : "no")
        .build();
  }
}
