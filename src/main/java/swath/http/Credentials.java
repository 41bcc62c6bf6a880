package swath.http;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import swath.error.CredentialsException;
import swath.view.UserPath;

/**
 * Who asks, and where: user name, password and region of a UP42 account.
 *
 * <pre>{@code
 * Credentials.of("me@example.com", password).in(Region.SA);
 * Credentials.fromEnvironment(); // UP42_USERNAME and UP42_PASSWORD, else ~/.up42/credentials.json
 * }</pre>
 *
 * <p>Immutable. The password is in no text form, log or message of ours.
 */
public final class Credentials {
  private final String username;
  private final String password;
  private final Region region;
  private final String source;

  private Credentials(CredentialSources.Found found) {
    this.username = found.username();
    this.password = found.password();
    this.region = found.region();
    this.source = found.source();
  }

  /**
   * An account in Europe, unless {@link #in(Region)} says another region.
   *
   * @throws CredentialsException when one of them is blank
   */
  public static Credentials of(@Nullable String username, @Nullable String password) {
    return new Credentials(CredentialSources.pair(username, password, Region.EU, "the arguments"));
  }

  /**
   * What the environment has: {@code UP42_USERNAME}, {@code UP42_PASSWORD} and {@code UP42_REGION},
   * else {@code ~/.up42/credentials.json}.
   *
   * @throws CredentialsException when there are none, or some that are incomplete or unsafe
   */
  public static Credentials fromEnvironment() {
    return find().orElseThrow(CredentialSources::none);
  }

  /**
   * As {@link #fromEnvironment()}, but empty when there are none.
   *
   * @throws CredentialsException when there are some that are incomplete or unsafe
   */
  public static Optional<Credentials> find() {
    return find(System.getenv(), Path.of(System.getProperty("user.home", ".")));
  }

  static Optional<Credentials> find(Map<String, String> environment, Path home) {
    return CredentialSources.find(environment, home).map(Credentials::new);
  }

  /**
   * A JSON file with {@code username}, {@code password} and, if you like, {@code region}, that only
   * its owner may read.
   *
   * @throws CredentialsException when it is missing, incomplete or unsafe
   */
  public static Credentials fromFile(Path file) {
    return new Credentials(CredentialSources.file(UserPath.of(file)));
  }

  /** As {@link #fromFile(Path)}; {@code ~} is the home. */
  public static Credentials fromFile(String file) {
    return fromFile(UserPath.of(file));
  }

  /**
   * Either a file or a pair.
   *
   * @throws CredentialsException when both are given, or none, or half
   */
  public static Credentials from(
      @Nullable Path file, @Nullable String username, @Nullable String password) {
    if (file == null) {
      return of(username, password);
    }
    if (username != null || password != null) {
      throw new CredentialsException(
          "There are credentials from the file " + file + " and from arguments. Use one of them.");
    }
    return fromFile(file);
  }

  /** The same account in another region, or at another address. */
  public Credentials in(Region region) {
    return new Credentials(new CredentialSources.Found(username, password, region, source));
  }

  /** The user name, mostly an e-mail address. */
  public String username() {
    return username;
  }

  /** Where the account lives. */
  public Region region() {
    return region;
  }

  /** Where the credentials came from: "the arguments", "the file …". */
  public String source() {
    return source;
  }

  String password() {
    return password;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Credentials that
        && username.equals(that.username)
        && password.equals(that.password)
        && region.equals(that.region);
  }

  @Override
  public int hashCode() {
    return Objects.hash(username, region);
  }

  @Override
  public String toString() {
    return "Credentials[" + username + ", " + region.name() + ", from " + source + "]";
  }
}
