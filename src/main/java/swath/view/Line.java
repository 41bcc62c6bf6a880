package swath.view;

import java.util.List;

/**
 * A sentence.
 *
 * <pre>{@code
 * Line.of(Span.of("To watch it:"), Span.code("job.track()"));
 * }</pre>
 *
 * @param spans its parts, which stand beside each other
 */
public record Line(List<Span> spans) implements Block {
  /** Copies the list. */
  public Line {
    spans = List.copyOf(spans);
  }

  /** A sentence of these parts. */
  public static Line of(Span... spans) {
    return new Line(List.of(spans));
  }
}
