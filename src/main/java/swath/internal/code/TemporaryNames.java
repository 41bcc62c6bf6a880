package swath.internal.code;

import java.util.function.Supplier;

/**
 * Names of expressions' values in a shadow, which are none of the kernel's own. Not thread-safe.
 */
final class TemporaryNames implements Supplier<String> {
  private int last;

  @Override
  public String get() {
    last++;
    return "swath$" + last;
  }
}
