package swath.view;

import java.util.List;

/**
 * The stages that something went through, is in, and has before it, in this order. Text joins them
 * by arrows.
 *
 * <pre>{@code
 * new Stages(List.of(new Stages.Stage(Span.marked(Mark.DONE, "created"), "2 s", false)));
 * }</pre>
 *
 * @param stages the stages from the first to the last
 */
public record Stages(List<Stage> stages) implements Block {
  /** Copies the list. */
  public Stages {
    stages = List.copyOf(stages);
  }

  /**
   * One stage.
   *
   * @param span its name with its mark
   * @param note how long it took, or why nobody knows; may be empty
   * @param isCurrent whether this is the stage now
   */
  public record Stage(Span span, String note, boolean isCurrent) {
    /** Sanitizes the note. */
    public Stage {
      note = Sanitizer.cell(note);
    }
  }
}
