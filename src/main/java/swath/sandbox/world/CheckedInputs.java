package swath.sandbox.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of inputs found; they are valid if there is no error.
 *
 * @param scene the {@link Scene} of the (source) item; null if the inputs name none
 */
public record CheckedInputs(List<InputError> errors, @Nullable String scene) {
  public boolean areValid() {
    return errors.isEmpty();
  }
}
