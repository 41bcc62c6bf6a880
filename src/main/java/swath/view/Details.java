package swath.view;

/**
 * Something that HTML shows when asked for, and text always.
 *
 * <pre>{@code
 * new Details("The same as a table", grid);
 * }</pre>
 *
 * @param summary what is in it
 * @param content what is shown
 */
public record Details(String summary, Block content) implements Block {
  /** Sanitizes the summary. */
  public Details {
    summary = Sanitizer.cell(summary);
  }
}
