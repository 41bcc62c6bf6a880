package swath.notebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;
import swath.Budgets;
import swath.CreditView;
import swath.Credits;
import swath.History;
import swath.Job;
import swath.JobList;
import swath.JobTemplate;
import swath.Processes;
import swath.Quote;
import swath.Receipt;
import swath.Requests;
import swath.SessionSpending;
import swath.Timeline;
import swath.Up42;
import swath.ValidationErrors;
import swath.chart.ChartImages;
import swath.chart.ChartText;
import swath.error.Up42Exception;
import swath.host.JobListTrackingFrame;
import swath.host.ProgressFrame;
import swath.host.TrackingFrame;
import swath.lesson.Hint;
import swath.lesson.Lesson;
import swath.lesson.Verdict;
import swath.processing.Balance;
import swath.processing.Budget;
import swath.processing.Cost;
import swath.processing.Eula;
import swath.processing.JobStatus;
import swath.processing.ProcessDescription;
import swath.stac.Asset;
import swath.stac.FeatureCounts;
import swath.stac.StacCollection;
import swath.stac.StacCollections;
import swath.stac.StacItem;
import swath.stac.StacItems;
import swath.table.TableCard;
import swath.view.Card;
import swath.view.Viewable;
import tech.tablesaw.table.Relation;

/**
 * How values look in a cell: HTML or a picture, and always a text that says the same.
 *
 * <p>A face shows what its object already holds. Making it asks no network, waits for nothing and
 * never throws, since kernels make faces on their own thread and die of a renderer's error: what
 * fails falls back to text.
 *
 * <pre>{@code
 * MimeBundle bundle = Displays.of(up42.jobs().table());
 * }</pre>
 */
public final class Displays {
  private static final Map<Class<?>, Function<Object, MimeBundle>> ALL = new LinkedHashMap<>();

  static {
    put(Relation.class, table -> bundle(TableCard.of(table)));
    put(
        JFreeChart.class,
        chart -> new MimeBundle(ChartText.of(chart), null, ChartImages.png(chart)));
    card(Up42.class, session -> TextCard.of("", text(session)));
    card(Job.class, JobFaces::job);
    card(JobList.class, JobFaces::list);
    card(JobTemplate.class, template -> TextCard.of("", text(template)));
    card(Quote.class, SpendingFaces::quote);
    card(Receipt.class, SpendingFaces::receipt);
    card(SessionSpending.class, SpendingFaces::spent);
    view(ValidationErrors.class);
    card(TrackingFrame.class, TrackingFace::card);
    card(JobListTrackingFrame.class, ManyTrackingFace::card);
    card(ProgressFrame.class, ManyTrackingFace::progress);
    card(History.class, PictureFaces::history);
    card(Credits.class, PictureFaces::credits);
    card(CreditView.class, PictureFaces::view);
    card(Timeline.class, PictureFaces::timeline);
    view(Processes.class);
    view(Budgets.class);
    view(Requests.class);
    card(Up42Exception.class, Displays::exception);
    view(Lesson.class);
    view(Verdict.class);
    view(Hint.class);
    view(ProcessDescription.class);
    view(Eula.class);
    view(JobStatus.class);
    view(Cost.class);
    view(Balance.class);
    view(Budget.class);
    card(StacItem.class, StacFaces::item);
    card(StacItems.class, StacFaces::items);
    card(StacCollections.class, StacFaces::collections);
    card(StacCollection.class, CollectionFace::card);
    card(Asset.class, StacFaces::asset);
    card(FeatureCounts.class, StacFaces::counts);
  }

  private Displays() {}

  /** The types that have a face: ours, Tablesaw's and JFreeChart's, none of the JDK's. */
  public static List<Class<?>> types() {
    return List.copyOf(ALL.keySet());
  }

  /** The face of {@code value}; of anything without one, its text. Never throws. */
  public static MimeBundle of(@Nullable Object value) {
    try {
      var face = value == null ? null : face(value.getClass());
      return face == null || value == null ? MimeBundle.text(text(value)) : face.apply(value);
    } catch (Throwable failure) {
      return MimeBundle.text(
          text(value) + "\n(as text, since its picture failed: " + failure(failure) + ")");
    }
  }

  private static <T> void put(Class<T> type, Function<? super T, MimeBundle> face) {
    ALL.put(type, value -> face.apply(type.cast(value)));
  }

  /** A type that builds its card itself. */
  private static <T extends Viewable> void view(Class<T> type) {
    put(type, value -> bundle(value.view()));
  }

  /** A type whose face is a card, and whose text is its own. */
  private static <T> void card(Class<T> type, Function<? super T, Card> face) {
    put(type, value -> MimeBundle.html(face.apply(value).html(), text(value)));
  }

  private static MimeBundle bundle(Card card) {
    return MimeBundle.html(card.html(), card.text());
  }

  private static Card exception(Up42Exception failure) {
    var lines = String.valueOf(failure.getMessage()).strip();
    return TextCard.of("", failure.getClass().getSimpleName() + "\n" + lines);
  }

  private static @Nullable Function<Object, MimeBundle> face(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      var face = ALL.get(c);
      if (face != null) {
        return face;
      }
    }
    for (var entry : ALL.entrySet()) {
      if (entry.getKey().isAssignableFrom(type)) {
        return entry.getValue();
      }
    }
    return null;
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
    var name = failure.getClass().getSimpleName();
    try {
      var message = failure.getMessage();
      return message == null ? name : name + ", " + message.lines().findFirst().orElse("");
    } catch (Throwable second) {
      return name;
    }
  }
}
