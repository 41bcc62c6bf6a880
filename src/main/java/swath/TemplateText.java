package swath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import swath.error.ValidationError;
import swath.internal.spending.RequestCheck;
import swath.processing.DatedCost;

/** A template in words, from what it knows without asking. */
final class TemplateText {
  private TemplateText() {}

  static String of(JobTemplate template) {
    RequestCheck.Known known = template.check().known();
    String workspace = template.request().workspaceId();
    return "Template of "
        + template.processId()
        + Text.quoted(template.title())
        + Text.sandbox(template.isSandbox())
        + Text.rows(
            "valid",
            known.errors().map(TemplateText::errors).orElse("not checked yet: template.quote()"),
            "price",
            known.price().map(TemplateText::price).orElse("not asked yet"),
            "limit",
            limit(template.limit()),
            "workspace",
            workspace == null ? "" : workspace,
            "budget",
            template.budgetId().orElse(""),
            "inputs",
            inputs(template.request().inputs()));
  }

  // Of links the last part: a sandbox's address is another one in each run.
  private static String inputs(JsonNode inputs) {
    List<String> lines = new ArrayList<>();
    inputs
        .properties()
        .forEach(input -> lines.add(input.getKey() + ": " + Text.oneLine(value(input.getValue()))));
    return String.join("\n", lines);
  }

  private static String value(JsonNode value) {
    if (value.isArray()) {
      List<String> values = new ArrayList<>();
      value.forEach(one -> values.add(value(one)));
      return String.join(", ", values);
    }
    String text = value.isTextual() ? value.textValue() : value.toString();
    return text.startsWith("http") ? "item " + text.substring(text.lastIndexOf('/') + 1) : text;
  }

  static String errors(List<ValidationError> errors) {
    return errors.isEmpty()
        ? "yes"
        : errors.stream()
            .map(error -> Text.oneLine(error.toString()))
            .collect(Collectors.joining("\n", "no: ", ""));
  }

  static String price(DatedCost priced) {
    return Text.orDash(priced::cost) + ", as of " + Text.second(priced.date());
  }

  static String limit(OptionalInt limit) {
    return limit.isPresent()
        ? Text.credits(limit.getAsInt())
        : "none: spendingAtMost(credits) sets one";
  }
}
