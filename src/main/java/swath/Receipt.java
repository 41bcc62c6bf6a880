package swath;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import swath.processing.Cost;
import swath.processing.JobStatus;

/**
 * What an execution made: the job, its price, and what is left. Shown in the cell that executed.
 * Immutable.
 *
 * <pre>{@code
 * Job job = template.executeOnce(); // shows a receipt
 * }</pre>
 */
public final class Receipt {
  /** How the job came about. */
  enum Origin {
    EXECUTED,
    FOUND,
    FOUND_NOT_ANSWERED
  }

  private final JobTemplate template;
  private final Job job;
  private final Origin origin;
  private final @Nullable Cost cost;
  private final @Nullable Integer balanceBefore;
  private final List<String> warnings;
  private final OptionalInt sessionLeft;
  private final Instant asOf;
  private final boolean hasEnded;

  Receipt(
      JobTemplate template,
      Job job,
      Origin origin,
      @Nullable Cost cost,
      @Nullable Integer balanceBefore,
      List<String> warnings) {
    Core core = template.session().core();
    this.template = template;
    this.job = job;
    this.origin = origin;
    this.cost = cost;
    this.balanceBefore = balanceBefore;
    this.warnings = List.copyOf(warnings);
    this.asOf = template.session().now();
    this.hasEnded = JobStatus.of(job.json().path("status").asText("")).isTerminal();
    this.sessionLeft = new Spent(core.spending(), asOf, core.isSandbox()).left();
  }

  /** The job. */
  public Job job() {
    return job;
  }

  /** The price that was told right before; empty when nothing was executed. */
  public Optional<Cost> cost() {
    return Optional.ofNullable(cost);
  }

  /** Whether the job was there already, so that nothing was executed or paid. */
  public boolean found() {
    return origin == Origin.FOUND;
  }

  /** Whether UP42's answer was lost, and the job was found in the list afterwards. */
  public boolean foundUnanswered() {
    return origin == Origin.FOUND_NOT_ANSWERED;
  }

  /** Whether the job had ended by then, as one that was found may have. */
  public boolean hasEnded() {
    return hasEnded;
  }

  /** What one should know, in words. */
  public List<String> warnings() {
    return warnings;
  }

  /** Credits before it; empty where UP42 did not tell. */
  public Optional<Integer> balanceBefore() {
    return Optional.ofNullable(balanceBefore);
  }

  /** Credits once it is withheld; empty where UP42 did not tell. */
  public Optional<Integer> balanceAfter() {
    return balanceBefore().flatMap(before -> cost().map(cost -> before - cost.credits()));
  }

  /** The template's limit, if there is one. */
  public OptionalInt limit() {
    return template.limit();
  }

  /** What the price left of the template's limit, if there is one. */
  public OptionalInt limitLeft() {
    OptionalInt limit = limit();
    return limit.isPresent() && cost != null
        ? OptionalInt.of(limit.getAsInt() - cost.credits())
        : OptionalInt.empty();
  }

  /** What is left of the session's limit, if there is one. */
  public OptionalInt sessionLeft() {
    return sessionLeft;
  }

  /** When this was so. */
  public Instant asOf() {
    return asOf;
  }

  /** Whether it is a sandbox's. */
  public boolean isSandbox() {
    return template.isSandbox();
  }

  @Override
  public String toString() {
    return headline()
        + Text.sandbox(isSandbox())
        + Text.rows(
            "job",
            job.id(),
            "process",
            template.processId() + Text.quoted(template.title()),
            "price",
            cost().map(Cost::toString).orElse(""),
            "balance",
            balanceAfter().map(after -> Text.credits(after) + " after it").orElse(""),
            "limit",
            limitLeft().isPresent()
                ? Text.number(limitLeft().getAsInt())
                    + " of "
                    + Text.credits(limit().orElse(0))
                    + " left"
                : "",
            "session",
            sessionLeft.isPresent()
                ? Text.credits(sessionLeft.getAsInt()) + " left of its limit"
                : "",
            "note",
            String.join("\n", warnings))
        + (hasEnded
            ? "\nIts results: job.collection(), or up42.job(\"" + job.id() + "\").collection()"
            : "\nFollow it by job.track(), or later by up42.job(\"" + job.id() + "\").track()");
  }

  private String headline() {
    return switch (origin) {
      case EXECUTED -> "Executed";
      case FOUND ->
          "Found, so nothing was executed: this job is "
              + Text.orDash(() -> job.metadata().status())
              + ", created "
              + Text.orDash(() -> Text.second(job.created()));
      case FOUND_NOT_ANSWERED -> "Executed; UP42's answer was lost, but the job was found";
    };
  }
}
