package swath;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import swath.processing.Priced;
import swath.processing.ValidationError;

/** A template in words, from what it knows without asking. */
final class TemplateText {
  private TemplateText() {}

  static String of(JobTemplate template) {
    Check.Known known = template.check().known();
    String workspace = template.draft().workspaceId();
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
            Text.oneLine(template.inputs().toString()));
  }

  static String errors(List<ValidationError> errors) {
    return errors.isEmpty()
        ? "yes"
        : errors.stream()
            .map(error -> Text.oneLine(error.toString()))
            .collect(Collectors.joining("\n", "no: ", ""));
  }

  static String price(Priced priced) {
    return Text.orDash(priced::cost) + ", as of " + Text.second(priced.date());
  }

  static String limit(OptionalInt limit) {
    return limit.isPresent()
        ? Text.credits(limit.getAsInt())
        : "none: spendingAtMost(credits) sets one";
  }
}
