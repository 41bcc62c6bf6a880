package swath.host;

import java.util.List;

/**
 * The words that a session has heard of, for completing what is typed in a cell. Thread-safe; it
 * asks no network.
 */
public interface KnownWords {
  /** The words that an argument of this method may be: {@code process}, {@code workspace}. */
  List<String> words(String method);
}
