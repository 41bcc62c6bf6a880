package swath.internal.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a cell failed, as far as its reader is concerned. Immutable.
 *
 * @param name the error's kind: an exception's simple name, or {@code CompileError}
 * @param message what happened and what to do next; of several lines
 * @param place where in the cell; null if it is not known
 * @param details what stands folded away: frames, or the compiler's own words
 */
public record CellError(
    String name, String message, @Nullable CellPlace place, List<String> details) {
  /** What a cell that does not compile shows as its error's kind. */
  public static final String COMPILE_ERROR = "CompileError";

  /** Copies the details. */
  public CellError {
    details = List.copyOf(details);
  }
}
