package swath.lesson;

/**
 * A hint, one of several stages. Immutable.
 *
 * @param exercise the name of the exercise
 * @param stage which, from 1
 * @param stages how many there are
 * @param words the hint
 */
public record Hint(String exercise, int stage, int stages, String words) {
  /** Whether another hint says more. */
  public boolean hasMore() {
    return stage < stages;
  }

  @Override
  public String toString() {
    String more = hasMore() ? " Run the cell again for the next one." : "";
    return Words.wrap(
        "Hint %s of %s for %s: %s%s".formatted(stage, stages, exercise, words, more), "  ");
  }
}
