package swath.internal.words;

import java.util.regex.Pattern;

/** Names of types as people read them. */
public final class TypeNames {
  private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");

  private TypeNames() {}

  /**
   * A text without the packages of the types in it: {@code Jobs status(swath.processing.JobStatus)}
   * is {@code Jobs status(JobStatus)}.
   */
  public static String simple(String text) {
    return PACKAGES.matcher(text).replaceAll("");
  }
}
