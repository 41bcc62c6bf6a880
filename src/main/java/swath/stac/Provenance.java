package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import swath.processing.CreditState;
import swath.processing.JobMetadata;
import swath.view.Card;
import swath.view.Lenient;
import swath.view.Span;
import swath.view.Viewable;
import swath.view.Words;

/**
 * Where a result comes from: the job that made it, of which images, by which inputs, for how many
 * credits, and when. Immutable.
 *
 * <pre>{@code
 * Provenance origin = item.provenance().orElseThrow();
 * origin.processId();       // "detection-ships-airbus"
 * origin.sourceItemIds();   // the images that it was made of
 * }</pre>
 */
public final class Provenance implements Viewable {
  private static final int MOST_ITEMS = 5;

  private final JobMetadata job;
  private final boolean isSandbox;

  Provenance(JobMetadata job, boolean isSandbox) {
    this.job = job;
    this.isSandbox = isSandbox;
  }

  /** What UP42 says of the job. */
  public JobMetadata job() {
    return job;
  }

  /** The job. */
  public String jobId() {
    return job.jobId();
  }

  /** The process that it ran. */
  public String processId() {
    return job.processId();
  }

  /** The title that its user gave it. */
  public Optional<String> title() {
    return job.title();
  }

  /** Its inputs as they were sent; a missing node where they are not told. */
  public JsonNode inputs() {
    return job.definition().path("inputs");
  }

  /** The items that it was made of, in the order of the inputs. */
  public List<String> sourceItemIds() {
    return job.itemIds();
  }

  /** Its credits, where they are told; {@link #creditState()} says what became of them. */
  public OptionalInt credits() {
    return job.credits();
  }

  /** What became of its credits. */
  public CreditState creditState() {
    return job.creditState();
  }

  /** When it was created. */
  public Instant created() {
    return job.createdAt();
  }

  /** When it began to run. */
  public Optional<Instant> started() {
    return job.startedAt();
  }

  /** When it had run. */
  public Optional<Instant> finished() {
    return job.finishedAt();
  }

  /** Adds it to the card of what the job made. */
  void addTo(Card.Builder card) {
    card.fact("process", Lenient.code(this::processId))
        .fact("job's title", FieldSpans.optional(this::title))
        .fact("made of items", sources())
        .fact("other inputs", Lenient.span(this::others))
        .fact("price", Lenient.or(Span.NONE, () -> creditState().span(credits())))
        .fact("created", Lenient.span(() -> Words.utc(created())))
        .fact("ran", FieldSpans.optional(this::ran));
  }

  private Span[] sources() {
    List<String> ids = Lenient.or(List.of(), this::sourceItemIds);
    return ids.stream().limit(MOST_ITEMS).map(Span::code).toArray(Span[]::new);
  }

  private String others() {
    StringBuilder words = new StringBuilder();
    inputs()
        .properties()
        .forEach(
            entry -> {
              boolean isItem = entry.getValue().toString().contains("/items/");
              if (!isItem && !entry.getKey().equals("title")) {
                words.append(words.isEmpty() ? "" : ", ");
                words.append(entry.getKey()).append(" = ").append(entry.getValue());
              }
            });
    return words.toString();
  }

  private Optional<String> ran() {
    return started()
        .flatMap(
            from ->
                finished()
                    .map(
                        to ->
                            Words.time(from)
                                + " to "
                                + Words.time(to)
                                + " UTC, "
                                + Words.duration(Duration.between(from, to))));
  }

  @Override
  public Card view() {
    Card.Builder card =
        Card.of(
                "where a result comes from",
                Lenient.or(Optional.<String>empty(), this::title).orElse(""))
            .fact("job", Lenient.code(this::jobId));
    addTo(card);
    return card.asOf(null, isSandbox).build();
  }

  @Override
  public String toString() {
    return view().text();
  }
}
