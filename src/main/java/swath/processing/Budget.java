package swath.processing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import swath.error.Up42Exception;
import swath.http.JsonFields;
import swath.view.Card;
import swath.view.Lenient;
import swath.view.Mark;
import swath.view.ProgressBar;
import swath.view.Sanitizer;
import swath.view.Span;
import swath.view.Viewable;
import swath.view.Words;

/**
 * A budget that jobs can be charged to (UP42's Enterprise plan).
 *
 * @param json UP42's answer; usage is there only when it was asked for
 */
public record Budget(JsonNode json) implements Viewable {
  private static final double NEARLY_SPENT = 90;
  private static final int LONGEST = 80;

  /** Its id. */
  public String id() {
    return fields().text("id");
  }

  /** Its name. */
  public String name() {
    return fields().text("name");
  }

  /** {@code ACTIVE} or {@code INACTIVE}, as it came. */
  public String status() {
    return fields().text("status");
  }

  /** Whether jobs can be charged to it. */
  public boolean isActive() {
    return Lenient.or("", this::status).equals("ACTIVE");
  }

  /** Its description. */
  public Optional<String> description() {
    return fields().optionalText("description");
  }

  /** The owner's own id for it. */
  public Optional<String> externalId() {
    return fields().optionalText("externalId");
  }

  /** Who made it. */
  public String createdBy() {
    return fields().text("createdBy");
  }

  /** When it was made. */
  public Instant createdAt() {
    return fields().instant("createdAt");
  }

  /** When it was changed last. */
  public Instant updatedAt() {
    return fields().instant("updatedAt");
  }

  /** The most that may be spent, in credits. */
  public Optional<BigDecimal> spendLimit() {
    return fields().optionalDecimal("spendLimit");
  }

  /** Its first day. */
  public Optional<LocalDate> startDate() {
    return day("startDate");
  }

  /** Its last day. */
  public Optional<LocalDate> endDate() {
    return day("endDate");
  }

  /** Credits spent. */
  public Optional<BigDecimal> consumedCredits() {
    return fields().optionalDecimal("consumedCredits");
  }

  /** Credits left. */
  public Optional<BigDecimal> remainingCredits() {
    return fields().optionalDecimal("remainingCredits");
  }

  /** How much of the limit is spent, in percent. */
  public OptionalDouble usagePercentage() {
    return fields().optionalDouble("usagePercentage");
  }

  private Optional<LocalDate> day(String name) {
    return fields()
        .child("validityPeriod")
        .flatMap(period -> period.optionalText(name))
        .map(
            text -> {
              try {
                return LocalDate.parse(text);
              } catch (DateTimeParseException e) {
                throw new Up42Exception(
                    "The budget's $.validityPeriod."
                        + name
                        + " is not a date: "
                        + Sanitizer.line(text, LONGEST),
                    e);
              }
            });
  }

  private JsonFields fields() {
    return JsonFields.of(json, "budget");
  }

  /** Its status with a sign: {@code ✓ active}. */
  public Span statusSpan() {
    String word = Lenient.text(this::status);
    return Span.marked(isActive() ? Mark.DONE : Mark.WAITING, word.toLowerCase(Locale.ROOT));
  }

  @Override
  public Card view() {
    var card =
        Card.of("budget", Lenient.text(this::name))
            .state(statusSpan())
            .fact("id", Lenient.code(this::id))
            .fact("description", Lenient.or(Optional.<String>empty(), this::description).orElse(""))
            .fact("limit", credits(this::spendLimit, "none"))
            .fact("spent", credits(this::consumedCredits, "not asked for"))
            .fact("left", credits(this::remainingCredits, ""))
            .fact("valid", Lenient.text(this::valid));
    Lenient.or(OptionalDouble.empty(), this::usagePercentage)
        .ifPresent(percent -> card.block(bar(percent)));
    return card.build();
  }

  private static String credits(Supplier<Optional<BigDecimal>> field, String otherwise) {
    return Lenient.text(() -> field.get().map(Words::credits).orElse(otherwise));
  }

  private String valid() {
    String from = startDate().map(day -> "from " + day).orElse("");
    String to = endDate().map(day -> "to " + day).orElse("");
    return (from + " " + to).strip();
  }

  private static ProgressBar bar(double percent) {
    return new ProgressBar(
        percent / 100,
        percent > NEARLY_SPENT ? Mark.TROUBLE : Mark.ACTIVE,
        String.format(Locale.ROOT, "%.0f %% of the limit is spent", percent));
  }

  @Override
  public String toString() {
    return view().text();
  }
}
