package swath.notebook;

import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;
import swath.chart.ChartImages;
import swath.chart.ChartText;
import swath.error.Up42Exception;
import swath.table.TableCard;
import swath.view.Card;
import swath.view.Viewable;
import tech.tablesaw.table.Relation;

/**
 * Turns a value into what a cell shows: its card's HTML or a picture, and always a text that says
 * the same.
 *
 * <p>A display shows what its object already holds. Making it asks no network, waits for nothing
 * and never throws, since kernels make displays on their own thread and die of a renderer's error:
 * what fails falls back to text.
 *
 * <pre>{@code
 * MimeBundle bundle = Displays.of(up42.jobs().table());
 * }</pre>
 *
 * <p>Stateless and thread-safe.
 */
public final class Displays {
  private static final List<Class<?>> TYPES =
      Stream.concat(
              Stream.of(Relation.class, JFreeChart.class, Viewable.class, Up42Exception.class),
              JdkValues.TYPES.stream())
          .toList();

  private Displays() {}

  /**
   * The types that have a display: ours, Tablesaw's and JFreeChart's, and those of the JDK that may
   * hold ours.
   */
  public static List<Class<?>> types() {
    return TYPES;
  }

  /** The display of {@code value}; of anything without one, its text. Never throws. */
  public static MimeBundle of(@Nullable Object value) {
    try {
      return display(value);
    } catch (Throwable failure) {
      return MimeBundle.text(
          text(value) + "\n(as text, since its display failed: " + failure(failure) + ")");
    }
  }

  private static MimeBundle display(@Nullable Object any) {
    var value = JdkValues.unwrapped(any);
    if (value instanceof Viewable viewable) {
      return card(viewable.view());
    } else if (value instanceof Relation table) {
      return card(TableCard.of(table));
    } else if (value instanceof JFreeChart chart) {
      return new MimeBundle(ChartText.of(chart), null, ChartImages.png(chart));
    } else if (value instanceof Up42Exception failure) {
      return card(
          FailureCard.of(
              failure.getClass().getSimpleName(),
              String.valueOf(failure.getMessage()),
              List.of(),
              List.of()));
    }
    return MimeBundle.text(text(value));
  }

  private static MimeBundle card(Card card) {
    return MimeBundle.html(card.html(), card.text());
  }

  private static String text(@Nullable Object value) {
    try {
      return String.valueOf(value);
    } catch (Throwable failure) {
      return (value == null ? "null" : value.getClass().getSimpleName())
          + " (its text failed: "
          + failure(failure)
          + ")";
    }
  }

  private static String failure(Throwable failure) {
    String name = failure.getClass().getSimpleName();
    try {
      String message = failure.getMessage();
      return message == null ? name : name + ", " + message.lines().findFirst().orElse("");
    } catch (Throwable second) {
      return name;
    }
  }
}
