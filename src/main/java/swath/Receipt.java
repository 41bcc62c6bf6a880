package swath;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import swath.internal.card.JobSpans;
import swath.internal.spending.ExecutionResult;
import swath.internal.spending.Funds;
import swath.processing.Cost;
import swath.view.Card;
import swath.view.Viewable;

/**
 * What an execution made: the job, its price, and what is left. Shown in the cell that executed.
 * Immutable.
 *
 * <pre>{@code
 * Job job = template.executeOnce(); // shows a receipt
 * }</pre>
 */
public final class Receipt implements Viewable {
  private final JobTemplate template;
  private final Job job;
  private final ExecutionResult.Origin origin;
  private final @Nullable Cost cost;
  private final @Nullable Funds funds;
  private final List<String> warnings;
  private final OptionalInt sessionLimitLeft;
  private final Instant asOf;
  private final boolean hasEnded;

  Receipt(JobTemplate template, Job job, ExecutionResult made) {
    this.template = template;
    this.job = job;
    this.origin = made.origin();
    this.cost = made.cost();
    this.funds = made.funds();
    this.warnings = made.warnings();
    this.asOf = template.scope().now();
    this.hasEnded = JobSpans.status(job.metadata()).isTerminal();
    this.sessionLimitLeft = template.scope().shared().spending().left();
  }

  /** The job. */
  public Job job() {
    return job;
  }

  /** The price that was quoted right before; empty when nothing was executed. */
  public Optional<Cost> cost() {
    return Optional.ofNullable(cost);
  }

  /** Whether the job was there already, so that nothing was executed or paid. */
  public boolean found() {
    return origin == ExecutionResult.Origin.FOUND;
  }

  /** Whether UP42's answer was lost, and the job was found in the list afterwards. */
  public boolean recovered() {
    return origin == ExecutionResult.Origin.RECOVERED;
  }

  /** Whether the job had ended by then, as one that was found may have. */
  public boolean hasEnded() {
    return hasEnded;
  }

  /** Warnings, a sentence each. */
  public List<String> warnings() {
    return warnings;
  }

  /** Credits before it; empty where UP42 did not answer. */
  public Optional<BigDecimal> balanceBefore() {
    return Optional.ofNullable(funds).map(Funds::balance);
  }

  /**
   * Credits once the price is withheld, and those of jobs that were executed before and are not
   * accepted yet; empty where UP42 did not answer.
   */
  public Optional<BigDecimal> balanceAfter() {
    Funds before = funds;
    return before == null ? Optional.empty() : cost().flatMap(cost -> before.after(cost.credits()));
  }

  Optional<Funds> funds() {
    return Optional.ofNullable(funds);
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
  public OptionalInt sessionLimitLeft() {
    return sessionLimitLeft;
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
  public Card view() {
    return ReceiptCard.of(this);
  }

  @Override
  public String toString() {
    return view().text();
  }
}
