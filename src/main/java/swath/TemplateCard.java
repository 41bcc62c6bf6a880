package swath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import swath.error.ValidationError;
import swath.internal.spending.RequestCheck;
import swath.processing.DatedCost;
import swath.view.Card;
import swath.view.Lenient;
import swath.view.Mark;
import swath.view.Span;
import swath.view.Words;

/** The card of a template, from what it knows without asking. */
final class TemplateCard {
  private TemplateCard() {}

  static Card of(JobTemplate template) {
    RequestCheck.Known known = template.check().known();
    Card.Builder card =
        Card.of("template of " + template.processId(), title(template))
            .fact("valid", valid(known.errors()))
            .fact("price", price(known.price()))
            .fact("your limit", limit(template.limit(), "spendingAtMost(credits)"))
            .fact("budget", template.budget().orElse(""));
    String workspace = template.request().workspaceId();
    if (workspace != null) {
      card.fact("workspace", Span.code(workspace));
    }
    template
        .request()
        .inputs()
        .properties()
        .forEach(
            input -> {
              if (!input.getKey().equals("title")) {
                card.fact(input.getKey(), value(input.getValue()));
              }
            });
    return card.asOf(null, template.isSandbox()).build();
  }

  /** The title of what the template would make, or that it has none. */
  static String title(JobTemplate template) {
    return template.title().filter(title -> !title.isBlank()).orElse("untitled");
  }

  /** A limit of the user's, or how to set one. */
  static Span[] limit(OptionalInt limit, String call) {
    return limit.isPresent()
        ? new Span[] {Span.of(Words.credits(limit.getAsInt()))}
        : new Span[] {Span.of("none:"), Span.code(call), Span.of("sets one")};
  }

  private static Span[] valid(Optional<List<ValidationError>> errors) {
    if (errors.isEmpty()) {
      return Span.sentence("not checked yet: template.quote()");
    }
    if (errors.get().isEmpty()) {
      return new Span[] {Span.marked(Mark.DONE, "yes")};
    }
    List<Span> spans = new ArrayList<>();
    errors.get().forEach(error -> spans.add(Span.of(error.toString())));
    spans.set(0, Span.marked(Mark.FAILED, "no: " + spans.get(0).text()));
    return spans.toArray(Span[]::new);
  }

  private static Span price(Optional<DatedCost> price) {
    return price
        .map(cost -> Lenient.span(() -> cost.cost() + ", as of " + Words.utc(cost.date())))
        .orElse(Span.of("not asked yet"));
  }

  // Of links the last part: a sandbox's address is another one in each run.
  private static Span value(JsonNode value) {
    if (value.isArray()) {
      List<String> values = new ArrayList<>();
      value.forEach(one -> values.add(value(one).text()));
      return Span.of(String.join(", ", values));
    }
    String text = value.isTextual() ? value.textValue() : value.toString();
    return text.startsWith("http")
        ? Span.code(text.substring(text.lastIndexOf('/') + 1))
        : Span.of(text);
  }
}
