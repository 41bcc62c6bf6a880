package swath.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import swath.view.Facts.Fact;

/**
 * How one thing looks: what it is, in which state, its parts, and as of when.
 *
 * <pre>{@code
 * Card view =
 *     Card.of("STAC collection", title)
 *         .fact("id", Lenient.code(collection::id))
 *         .line(Span.sentence("To see its items: preview()"))
 *         .asOf(null, collection.isSandbox())
 *         .build();
 * }</pre>
 *
 * <p>Its two renderings say the same: {@link #html()} and {@link #text()}. Immutable and
 * thread-safe.
 */
public final class Card {
  private static final int LONGEST_TITLE = 250;
  private static final int LONGEST_KIND = 100;
  private static final int MOST_ERRORS = 5;

  /** What HTML draws around the blocks. */
  enum Frame {
    /** A border, with title, kind and state in it. */
    BORDER,
    /** Nothing: the blocks alone, since a picture among them bears the title. */
    NONE,
    /** Not even a container: the one table is all. */
    TABLE
  }

  private final Frame frame;
  private final String kind;
  private final String title;
  private final @Nullable Span state;
  private final List<Block> blocks;
  private final String footer;

  private Card(Builder builder, List<Block> blocks, String footer) {
    this.frame = builder.frame;
    this.kind = builder.kind;
    this.title = builder.title;
    this.state = builder.state;
    this.blocks = blocks;
    this.footer = footer;
  }

  /** A card with a border. Either may be empty; the title is cut at 250 characters. */
  public static Builder of(String kind, String title) {
    return new Builder(Frame.BORDER, kind, title);
  }

  /**
   * A card without a border, for a picture with a table beneath. HTML shows neither kind nor title,
   * since the picture bears them; text does.
   */
  public static Builder frameless(String kind, String title) {
    return new Builder(Frame.NONE, kind, title);
  }

  /** A card that is a table and nothing else. */
  public static Card table(Grid grid) {
    return new Card(new Builder(Frame.TABLE, "", ""), List.of(grid), "");
  }

  /** What it is, in a word or two; may be empty. */
  public String kind() {
    return kind;
  }

  /** Its name; may be empty. */
  public String title() {
    return title;
  }

  /** Its state with a mark, or null. */
  public @Nullable Span state() {
    return state;
  }

  /** Its parts, from top to bottom. */
  public List<Block> blocks() {
    return blocks;
  }

  /** What holds of all of it, such as {@code As of 2026-11-24 14:03:12 UTC}; may be empty. */
  public String footer() {
    return footer;
  }

  /**
   * HTML for a cell or a page: semantic tags and inline styles, without scripts, style sheets and
   * ids. All text is escaped.
   */
  public String html() {
    return switch (frame) {
      case BORDER -> Html.card(this);
      case NONE -> Html.frameless(this);
      case TABLE -> Html.grid((Grid) blocks.get(0));
    };
  }

  /** Plain text of at most 100 columns; only a word that is longer makes a line longer. */
  public String text() {
    return new TextRenderer(this).text();
  }

  /** The same as {@link #text()}. */
  @Override
  public String toString() {
    return text();
  }

  /** Collects a card's parts in their order. Not thread-safe. */
  public static final class Builder {
    private final Frame frame;
    private final String kind;
    private final String title;
    private @Nullable Span state;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private String footer = "";
    private String asOf = "";

    private Builder(Frame frame, String kind, String title) {
      this.frame = frame;
      this.kind = Sanitizer.line(kind, LONGEST_KIND);
      this.title = Sanitizer.line(title, LONGEST_TITLE);
    }

    /** Its state, beneath the title. */
    public Builder state(Span span) {
      state = span;
      return this;
    }

    /** A name with a text; nothing if the text is blank. Facts in a row become one table. */
    public Builder fact(String name, String text) {
      return fact(name, Span.of(text));
    }

    /** A name with spans; nothing if all of them are empty. */
    public Builder fact(String name, Span... spans) {
      var fact = Fact.of(name, spans);
      if (!fact.isEmpty()) {
        facts.add(fact);
      }
      return this;
    }

    /** A sentence; {@link Span#sentence} makes one in which calls stand out. */
    public Builder line(Span... spans) {
      return block(Line.of(spans));
    }

    /** Somebody else's message of several lines: a sentence for each. */
    public Builder lines(String message) {
      Sanitizer.lines(message)
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> line(Span.of(line)));
      return this;
    }

    /** What failed, a line each: the first five, then how many more there are. */
    public Builder errors(List<String> sentences) {
      sentences.stream()
          .limit(MOST_ERRORS)
          .forEach(sentence -> line(Span.marked(Mark.TROUBLE, sentence)));
      int more = sentences.size() - MOST_ERRORS;
      return more <= 0 ? this : line(Span.of("… and " + Words.count(more, "more error")));
    }

    /** Any part. */
    public Builder block(Block block) {
      flush();
      blocks.add(block);
      return this;
    }

    /** Pictures beside each other; text shows the words of each. Nothing if there are none. */
    public Builder pictures(Picture... pictures) {
      return pictures.length == 0 ? this : block(Pictures.of(pictures));
    }

    /** What HTML shows when asked for, and text always. */
    public Builder details(String summary, Block content) {
      return block(new Details(summary, content));
    }

    /**
     * The time of which the card is true, and whether its data is a sandbox's: {@code As of
     * 2026-11-24 14:03:12 UTC · sandbox data}. It stands last.
     */
    public Builder asOf(@Nullable Instant instant, boolean sandbox) {
      var time = instant == null ? "" : "As of " + Words.utc(instant);
      String origin = Origin.words(sandbox);
      asOf = origin.isEmpty() ? time : joined(time, origin);
      return this;
    }

    /** A sentence beneath all, before the time. */
    public Builder footer(String words) {
      footer = Sanitizer.line(words);
      return this;
    }

    /** The card. */
    public Card build() {
      flush();
      return new Card(this, List.copyOf(blocks), joined(footer, asOf));
    }

    private static String joined(String first, String second) {
      return first.isEmpty() || second.isEmpty() ? first + second : first + " · " + second;
    }

    private void flush() {
      if (!facts.isEmpty()) {
        blocks.add(new Facts(facts));
        facts.clear();
      }
    }
  }
}
