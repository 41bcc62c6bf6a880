package swath.http;

import java.io.IOException;
import java.io.InputStream;

/**
 * What is made of a file that comes in.
 *
 * <pre>{@code
 * StreamReader<Integer> first = file -> file.read();
 * }</pre>
 *
 * @param <T> what it makes
 */
@FunctionalInterface
public interface StreamReader<T> {
  /**
   * Reads as much as it wants.
   *
   * @throws IOException when the file broke off; the call is tried again
   */
  T read(InputStream file) throws IOException;
}
