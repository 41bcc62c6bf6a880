package swath;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import swath.internal.column.Columns;
import swath.internal.column.TableName;
import swath.internal.session.SharedSession;
import swath.internal.spending.Funds;
import swath.internal.spending.JobExecution;
import swath.processing.Budget;
import swath.processing.Cost;
import swath.processing.DatedCost;
import swath.view.Card;
import swath.view.Viewable;
import swath.view.Words;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What a template would cost, and whether UP42 would take it. Immutable.
 *
 * <pre>{@code
 * Quote quote = template.quote();
 * quote.isValid();
 * quote.cost().ifPresent(cost -> cost.isAtMost(100));
 * }</pre>
 */
public final class Quote implements Viewable {
  private static final String UNKNOWN_PRICE =
      "UP42's price can't be read, and what has no known price is not executed.";

  private final JobTemplate template;
  private final ValidationErrors errors;
  private final @Nullable DatedCost price;
  private final Funds funds;
  private final QuotedBudget budget;
  private final OptionalInt sessionLimitLeft;
  private final boolean eulaAccepted;
  private final Instant asOf;

  private Quote(
      JobTemplate template,
      ValidationErrors errors,
      @Nullable DatedCost price,
      Funds funds,
      QuotedBudget budget,
      OptionalInt sessionLimitLeft,
      Instant asOf) {
    this.template = template;
    this.errors = errors;
    this.price = price;
    this.funds = funds;
    this.budget = budget;
    this.sessionLimitLeft = sessionLimitLeft;
    this.eulaAccepted = template.check().known().eulaAccepted().orElse(errors.isEmpty());
    this.asOf = asOf;
  }

  static Quote of(JobTemplate template) {
    SharedSession shared = template.scope().shared();
    ValidationErrors errors = template.errors();
    DatedCost price = errors.isEmpty() ? template.check().price() : null;
    Funds funds = Funds.ask(shared);
    QuotedBudget budget = QuotedBudget.ask(shared.api(), template.budget());
    Instant now = template.scope().now();
    OptionalInt left = shared.spending().left();
    return new Quote(
        template, errors, price, funds, budget, left, price == null ? now : price.date());
  }

  /** The template that was asked for. */
  public JobTemplate template() {
    return template;
  }

  /** Whether UP42 would take it. */
  public boolean isValid() {
    return errors.isEmpty();
  }

  /** What UP42 has against it, in its order. */
  public ValidationErrors errors() {
    return errors;
  }

  /** The price; empty when it is not valid. */
  public Optional<Cost> cost() {
    return Optional.ofNullable(price).map(DatedCost::cost);
  }

  /** Credits of the account; empty where UP42 did not answer. */
  public Optional<BigDecimal> balance() {
    return Optional.ofNullable(funds.balance());
  }

  /**
   * Credits of jobs that this session, and others on its journal, executed and that UP42 has not
   * accepted yet: they are in the balance, and will be withheld.
   */
  public long toBeWithheld() {
    return funds.pendingCredits();
  }

  /**
   * Credits that would be left of the balance once this job and those {@link #toBeWithheld()} are
   * withheld; below zero when they do not suffice.
   */
  public Optional<BigDecimal> balanceAfter() {
    return credits().flatMap(funds::after);
  }

  /** UP42's budget that the job would be charged to, with what is left of it; empty without one. */
  public Optional<Budget> budget() {
    return budget.budget();
  }

  Funds funds() {
    return funds;
  }

  QuotedBudget quotedBudget() {
    return budget;
  }

  // Empty too where UP42's price can't be read: an unknown price is not 0.
  private Optional<Integer> credits() {
    try {
      return cost().map(Cost::credits);
    } catch (Up42Exception e) {
      return Optional.empty();
    }
  }

  /** The template's limit, if there is one. */
  public OptionalInt limit() {
    return template.limit();
  }

  /** What is left of the session's limit, if there is one. */
  public OptionalInt sessionLimitLeft() {
    return sessionLimitLeft;
  }

  /** Whether the process's EULA is accepted. */
  public boolean eulaAccepted() {
    return eulaAccepted;
  }

  /** Why your limits or the balance would not allow it, a sentence each; empty when they do. */
  public List<String> obstacles() {
    List<String> obstacles = new ArrayList<>();
    if (isValid() && credits().isEmpty()) {
      return List.of(UNKNOWN_PRICE);
    }
    int credits = credits().orElse(0);
    limit()
        .ifPresent(
            limit -> {
              if (credits > limit) {
                obstacles.add(JobExecution.aboveLimit(credits, limit));
              }
            });
    sessionLimitLeft.ifPresent(
        left -> {
          if (credits > left) {
            obstacles.add("Of the session's limit only " + Words.credits(left) + " are left.");
          }
        });
    budget.obstacle(credits).ifPresent(obstacles::add);
    funds.obstacle(credits).ifPresent(obstacles::add);
    return List.copyOf(obstacles);
  }

  /** One row: process, title, valid, credits, size, unit, balance, balance_after, limit. */
  public Table table() {
    Optional<Cost> cost = cost();
    IntColumn credits = Columns.credits("credits");
    DoubleColumn size = DoubleColumn.create("size");
    credits().ifPresentOrElse(credits::append, credits::appendMissing);
    cost.flatMap(Cost::size)
        .ifPresentOrElse(s -> size.append(s.doubleValue()), size::appendMissing);
    DoubleColumn left = Columns.credits(DoubleColumn.create("balance"));
    DoubleColumn after = Columns.credits(DoubleColumn.create("balance_after"));
    IntColumn limit = Columns.credits("limit");
    balance().ifPresentOrElse(b -> left.append(b.doubleValue()), left::appendMissing);
    balanceAfter().ifPresentOrElse(a -> after.append(a.doubleValue()), after::appendMissing);
    limit().ifPresentOrElse(limit::append, limit::appendMissing);
    return Table.create(
        TableName.of("Quote", isSandbox()),
        StringColumn.create("process", template.processId()),
        StringColumn.create("title", template.title().orElse("")),
        BooleanColumn.create("valid", new boolean[] {isValid()}),
        credits,
        size,
        StringColumn.create("unit", cost.flatMap(Cost::unit).orElse("")),
        left,
        after,
        limit);
  }

  /** When the price was quoted; without one, when UP42 was asked. */
  public Instant asOf() {
    return asOf;
  }

  /** Whether it is a sandbox's. */
  public boolean isSandbox() {
    return template.isSandbox();
  }

  @Override
  public Card view() {
    return QuoteCard.of(this);
  }

  @Override
  public String toString() {
    return view().text();
  }
}
