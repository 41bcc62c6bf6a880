package swath.view;

import java.util.List;

/**
 * Names with what they stand for, a row each. Rows without a value are left out.
 *
 * <pre>{@code
 * Facts.of(Facts.Fact.of("price", Span.of("63 credits")));
 * }</pre>
 *
 * @param facts the rows
 */
public record Facts(List<Fact> facts) implements Block {
  /** Leaves out facts whose spans are all empty. */
  public Facts {
    facts = facts.stream().filter(fact -> !fact.isEmpty()).toList();
  }

  /** These facts in this order. */
  public static Facts of(Fact... facts) {
    return new Facts(List.of(facts));
  }

  /**
   * A name, and one or more spans that belong to it.
   *
   * @param name what the value is, in a word or two
   * @param spans the value
   */
  public record Fact(String name, List<Span> spans) {
    private static final int LONGEST = 100;

    /** Sanitizes the name. */
    public Fact {
      name = Sanitizer.line(name, LONGEST);
      spans = List.copyOf(spans);
    }

    /** A fact of these spans. */
    public static Fact of(String name, Span... spans) {
      return new Fact(name, List.of(spans));
    }

    boolean isEmpty() {
      return spans.stream().allMatch(span -> span.text().isEmpty() && span.mark() == null);
    }
  }
}
