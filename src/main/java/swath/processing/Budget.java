package swath.processing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import swath.error.Up42Exception;
import swath.http.Fields;

/**
 * A budget that jobs can be charged to (UP42's Enterprise plan).
 *
 * @param json UP42's answer; usage is there only when it was asked for
 */
public record Budget(JsonNode json) {
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
  public OptionalInt spendLimit() {
    return fields().optionalInteger("spendLimit");
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
  public OptionalInt consumedCredits() {
    return fields().optionalInteger("consumedCredits");
  }

  /** Credits left. */
  public OptionalInt remainingCredits() {
    return fields().optionalInteger("remainingCredits");
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
                    "The budget's $.validityPeriod." + name + " is not a date: " + text, e);
              }
            });
  }

  private Fields fields() {
    return Fields.of(json, "budget");
  }

  @Override
  public String toString() {
    return name() + " (" + status() + ", " + id() + ")";
  }
}
