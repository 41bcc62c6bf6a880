package swath.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import swath.error.ValidationError;
import swath.internal.column.Columns;
import swath.processing.Budget;
import swath.processing.Price;
import swath.processing.ProcessDescription;
import swath.stac.StacItem;
import swath.view.Lenient;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Processes, items, budgets and validation errors as Tablesaw tables, a row each, in their order. A
 * field that is missing or malformed is a missing cell.
 *
 * <pre>{@code
 * ValueTables.items(items, "items").where(t -> t.numberColumn("cloud").isLessThan(10));
 * }</pre>
 */
public final class ValueTables {
  private ValueTables() {}

  /** Columns id, title, credits (of the first price), unit, inputs (their names), description. */
  public static Table processes(List<ProcessDescription> processes, String name) {
    StringColumn id = Columns.id("id");
    StringColumn title = StringColumn.create("title");
    DoubleColumn credits = Columns.credits(DoubleColumn.create("credits"));
    StringColumn unit = StringColumn.create("unit");
    StringColumn inputs = StringColumn.create("inputs");
    StringColumn description = StringColumn.create("description");
    for (ProcessDescription process : processes) {
      Optional<Price> price =
          Lenient.or(Optional.empty(), () -> process.prices().stream().findFirst());
      id.append(Cells.text(process::id));
      title.append(Cells.text(process::title));
      append(credits, price.map(Price::credits));
      unit.append(price.map(Price::unit).orElse(""));
      inputs.append(Cells.text(() -> inputs(process)));
      description.append(Cells.text(process::description));
    }
    return Table.create(name, id, title, credits, unit, inputs, description);
  }

  private static String inputs(ProcessDescription process) {
    return process
        .inputs()
        .propertyStream()
        .map(input -> input.getKey())
        .collect(Collectors.joining(","));
  }

  /**
   * Columns id, title, datetime, platform, gsd (metres), cloud (percent), collection, assets (how
   * many), job, west, south, east, north (degrees).
   */
  public static Table items(List<StacItem> items, String name) {
    StringColumn id = Columns.id("id");
    StringColumn title = StringColumn.create("title");
    InstantColumn datetime = InstantColumn.create("datetime");
    StringColumn platform = StringColumn.create("platform");
    DoubleColumn gsd = DoubleColumn.create("gsd");
    DoubleColumn cloud = DoubleColumn.create("cloud");
    StringColumn collection = Columns.id("collection");
    IntColumn assets = IntColumn.create("assets");
    StringColumn job = Columns.id("job");
    List<DoubleColumn> bounds =
        List.of("west", "south", "east", "north").stream().map(DoubleColumn::create).toList();
    for (StacItem item : items) {
      id.append(Cells.text(item::id));
      title.append(Cells.text(() -> item.title().orElse("")));
      datetime.append(Cells.instant(item::datetime));
      platform.append(Cells.text(() -> item.platform().orElse("")));
      append(gsd, Lenient.or(Optional.empty(), item::gsd));
      append(cloud, Lenient.or(Optional.empty(), item::cloudCover));
      collection.append(Cells.text(() -> item.collectionId().orElse("")));
      assets.append(Lenient.or(0, () -> item.assets().size()));
      job.append(Cells.text(() -> item.jobId().orElse("")));
      append(bounds, Lenient.or(new double[0], item::bbox));
    }
    Table table =
        Table.create(name, id, title, datetime, platform, gsd, cloud, collection, assets, job);
    bounds.forEach(table::addColumns);
    return table;
  }

  private static void append(List<DoubleColumn> bounds, double[] box) {
    // A box of six has heights at the third and sixth place.
    int east = box.length / 2;
    for (int i = 0; i < 4; i++) {
      if (box.length < 4) {
        bounds.get(i).appendMissing();
      } else {
        bounds.get(i).append(box[i < 2 ? i : east + i - 2]);
      }
    }
  }

  /** Columns id, name, status, limit, consumed, remaining (credits), first, last (day), updated. */
  public static Table budgets(List<Budget> budgets, String name) {
    StringColumn id = Columns.id("id");
    StringColumn title = StringColumn.create("name");
    StringColumn status = StringColumn.create("status"); // of a budget, not of a job
    DoubleColumn limit = Columns.credits(DoubleColumn.create("limit"));
    DoubleColumn consumed = Columns.credits(DoubleColumn.create("consumed"));
    DoubleColumn remaining = Columns.credits(DoubleColumn.create("remaining"));
    DateColumn first = DateColumn.create("first");
    DateColumn last = DateColumn.create("last");
    InstantColumn updated = InstantColumn.create("updated");
    for (Budget budget : budgets) {
      id.append(Cells.text(budget::id));
      title.append(Cells.text(budget::name));
      status.append(Cells.text(budget::status));
      Cells.append(limit, budget::spendLimit);
      Cells.append(consumed, budget::consumedCredits);
      Cells.append(remaining, budget::remainingCredits);
      first.append(Cells.date(budget::startDate));
      last.append(Cells.date(budget::endDate));
      updated.append(Lenient.orNull(budget::updatedAt));
    }
    return Table.create(name, id, title, status, limit, consumed, remaining, first, last, updated);
  }

  /** Columns name, message: the errors that UP42 found in a job's inputs. */
  public static Table errors(List<ValidationError> errors, String name) {
    StringColumn kind = StringColumn.create("name");
    StringColumn message = StringColumn.create("message");
    for (ValidationError error : errors) {
      kind.append(error.name());
      message.append(error.message());
    }
    return Table.create(name, kind, message);
  }

  private static void append(DoubleColumn column, Optional<BigDecimal> value) {
    value.ifPresentOrElse(v -> column.append(v.doubleValue()), column::appendMissing);
  }
}
