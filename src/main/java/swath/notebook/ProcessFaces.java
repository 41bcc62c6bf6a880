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

/** What can be run, under which licence, and what a status means. */
final class ProcessFaces {
  private ProcessFaces() {}

  static Card process(ProcessDescription process) {
    var draft =
        new Card.Draft("process", Told.text(process::title))
            .fact("id", Bit.code(Told.text(process::id)));
    var description = Told.text(process::description);
    if (!description.isBlank()) {
      draft.fact("does", description);
    }
    draft.fact("price", prices(process)).fact("EULA", eula(process));
    if (process.inputs().isObject()) {
      draft.block(inputs(process.inputs()));
    }
    return draft.foot("");
  }

  static String prices(ProcessDescription process) {
    var prices = Told.or(List.<Price>of(), process::prices);
    return prices.isEmpty()
        ? "not told; a template's quote tells it"
        : prices.stream().map(MoneyFaces::price).collect(Collectors.joining(", "));
  }

  /** The same in a few words. */
  static String briefPrices(ProcessDescription process) {
    return Told.or(List.<Price>of(), process::prices).stream()
        .map(price -> price.credits().toPlainString() + "/" + MoneyFaces.unit(price.unit()))
        .collect(Collectors.joining(", "));
  }

  private static String eula(ProcessDescription process) {
    return Told.or(Optional.<String>empty(), process::eulaId).isPresent()
        ? "must be accepted once; a template's quote says whether it is"
        : "none named";
  }

  private static Grid inputs(JsonNode inputs) {
    var heads =
        List.of(
            new Grid.Head("input", false),
            new Grid.Head("type", false),
            new Grid.Head("needed", false),
            new Grid.Head("what it is", false));
    var rows = new ArrayList<List<Bit>>();
    for (var input : inputs.properties()) {
      var value = input.getValue();
      rows.add(
          List.of(
              Bit.code(input.getKey()),
              Bit.of(value.at("/schema/type").asText("any")),
              Bit.of(value.path("minOccurs").asInt(1) == 0 ? "no" : "yes"),
              Bit.shortened(value.path("description").asText(""), 90)));
    }
    return new Grid("Inputs", heads, rows, rows.size() == 1 ? "1 input" : rows.size() + " inputs");
  }

  static Card eula(Eula eula) {
    boolean accepted = Told.or(false, eula::accepted);
    var draft =
        new Card.Draft("EULA", Told.text(eula::title))
            .state(
                accepted
                    ? Bit.marked(Mark.DONE, "accepted")
                    : Bit.marked(
                        Mark.FAILED,
                        "not accepted: accept it in UP42's console, then ask the template again"))
            .fact("id", Bit.code(Told.text(eula::id)));
    Told.or(Optional.<Instant>empty(), eula::acceptedAt)
        .ifPresent(at -> draft.fact("accepted", Text.time(at) + " UTC"));
    return draft.foot("");
  }

  static Card status(JobStatus status) {
    return new Card.Draft("job status", status.word())
        .state(Bit.marked(Mark.of(status), status.meaning()))
        .fact("what to do", Bit.sentence(status.advice()))
        .fact("terminal", status.isTerminal() ? "yes: no other status follows" : "no")
        .foot("");
  }
}
