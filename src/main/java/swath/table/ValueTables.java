package swath.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import swath.error.ValidationError;
import swath.processing.Budget;
import swath.processing.Price;
import swath.processing.ProcessDescription;
import swath.stac.StacItem;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Processes, items, budgets and validation errors as Tablesaw tables, a row each, in their order.
 * What a value does not tell, or tells oddly, is a missing cell.
 *
 * <pre>{@code
 * ValueTables.items(items, "items").where(t -> t.numberColumn("cloud").isLessThan(10));
 * }</pre>
 */
public final class ValueTables {
  private ValueTables() {}

  /** Columns id, title, credits (of the first price), unit, inputs (their names), description. */
  public static Table processes(List<ProcessDescription> processes, String name) {
    StringColumn id = StringColumn.create("id");
    StringColumn title = StringColumn.create("title");
    DoubleColumn credits = DoubleColumn.create("credits");
    StringColumn unit = StringColumn.create("unit");
    StringColumn inputs = StringColumn.create("inputs");
    StringColumn description = StringColumn.create("description");
    for (ProcessDescription process : processes) {
      Optional<Price> price =
          Cells.or(process, p -> p.prices().stream().findFirst(), Optional.empty());
      id.append(Cells.text(process, ProcessDescription::id));
      title.append(Cells.text(process, ProcessDescription::title));
      append(credits, price.map(Price::credits));
      unit.append(price.map(Price::unit).orElse(""));
      inputs.append(Cells.text(process, ValueTables::inputs));
      description.append(Cells.text(process, ProcessDescription::description));
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
    StringColumn id = StringColumn.create("id");
    StringColumn title = StringColumn.create("title");
    InstantColumn datetime = InstantColumn.create("datetime");
    StringColumn platform = StringColumn.create("platform");
    DoubleColumn gsd = DoubleColumn.create("gsd");
    DoubleColumn cloud = DoubleColumn.create("cloud");
    StringColumn collection = StringColumn.create("collection");
    IntColumn assets = IntColumn.create("assets");
    StringColumn job = StringColumn.create("job");
    List<DoubleColumn> bounds =
        List.of("west", "south", "east", "north").stream().map(DoubleColumn::create).toList();
    for (StacItem item : items) {
      id.append(Cells.text(item, StacItem::id));
      title.append(Cells.text(item, i -> i.title().orElse("")));
      datetime.append(Cells.instant(item, StacItem::datetime));
      platform.append(Cells.text(item, i -> i.platform().orElse("")));
      append(gsd, Cells.or(item, StacItem::gsd, Optional.empty()));
      append(cloud, Cells.or(item, StacItem::cloudCover, Optional.empty()));
      collection.append(Cells.text(item, i -> i.collectionId().orElse("")));
      assets.append(Cells.or(item, i -> i.assets().size(), 0));
      job.append(Cells.text(item, i -> i.jobId().orElse("")));
      append(bounds, Cells.or(item, StacItem::bbox, new double[0]));
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
    StringColumn id = StringColumn.create("id");
    StringColumn title = StringColumn.create("name");
    StringColumn status = StringColumn.create("status");
    IntColumn limit = IntColumn.create("limit");
    IntColumn consumed = IntColumn.create("consumed");
    IntColumn remaining = IntColumn.create("remaining");
    DateColumn first = DateColumn.create("first");
    DateColumn last = DateColumn.create("last");
    InstantColumn updated = InstantColumn.create("updated");
    for (Budget budget : budgets) {
      id.append(Cells.text(budget, Budget::id));
      title.append(Cells.text(budget, Budget::name));
      status.append(Cells.text(budget, Budget::status));
      Cells.append(limit, Cells.number(budget, Budget::spendLimit));
      Cells.append(consumed, Cells.number(budget, Budget::consumedCredits));
      Cells.append(remaining, Cells.number(budget, Budget::remainingCredits));
      first.append(Cells.date(budget, Budget::startDate));
      last.append(Cells.date(budget, Budget::endDate));
      updated.append(Cells.orNull(budget, Budget::updatedAt));
    }
    return Table.create(name, id, title, status, limit, consumed, remaining, first, last, updated);
  }

  /** Columns name, message: what UP42 has against a job's inputs. */
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
