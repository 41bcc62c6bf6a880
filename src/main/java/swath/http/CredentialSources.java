package swath.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import swath.error.CredentialsException;

/** Where credentials come from, and a message of its own for each way that this can go wrong. */
final class CredentialSources {
  private static final String USERNAME = "UP42_USERNAME";
  private static final String PASSWORD = "UP42_PASSWORD";
  private static final String REGION = "UP42_REGION";
  private static final Set<String> KEYS = Set.of("username", "password", "region");
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private CredentialSources() {}

  /** What a source has. */
  record Found(String username, String password, Region region, String source) {
    Found in(Region other) {
      return new Found(username, password, other, source);
    }

    @Override
    public String toString() {
      return "credentials from " + source;
    }
  }

  static Optional<Found> find(Map<String, String> environment, Path home) {
    String username = value(environment, USERNAME);
    String password = value(environment, PASSWORD);
    String region = value(environment, REGION);
    if (username != null || password != null) {
      return Optional.of(
          pair(
              username,
              password,
              region == null ? Region.EU : Region.of(region),
              "the environment variables " + USERNAME + " and " + PASSWORD));
    }
    Path file = home.resolve(".up42").resolve("credentials.json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Found found = file(file);
    return Optional.of(region == null ? found : found.in(Region.of(region)));
  }

  static Found pair(
      @Nullable String username, @Nullable String password, Region region, String source) {
    boolean noName = username == null || username.isBlank();
    boolean noPassword = password == null || password.isEmpty();
    if (noName && noPassword) {
      throw none();
    }
    if (username == null || noName) {
      throw new CredentialsException(
          "There is a password, but no user name, in " + source + ". Give both.");
    }
    if (password == null || noPassword) {
      throw new CredentialsException(
          "There is a user name, but no password, in " + source + ". Give both.");
    }
    return new Found(username.strip(), line(password), region, source);
  }

  /** Without the line end that editors and {@code echo} leave behind it; blanks belong to it. */
  private static String line(String password) {
    String line = password.replaceAll("[\\r\\n]+$", "");
    return line.isEmpty() ? password : line;
  }

  static CredentialsException none() {
    return new CredentialsException(
        "There are no credentials. Set "
            + USERNAME
            + " and "
            + PASSWORD
            + ", or write {\"username\": …, \"password\": …} to ~/.up42/credentials.json, or use"
            + " Credentials.of(username, password). Without an account, use Up42.sandbox().");
  }

  static Found file(Path file) {
    String source = "the file " + file;
    byte[] bytes = bytes(file);
    JsonNode json =
        Json.read(bytes).filter(JsonNode::isObject).orElseThrow(() -> broken(source, bytes));
    List<String> unknown = new ArrayList<>();
    json.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(KEYS);
    if (!unknown.isEmpty()) {
      throw new CredentialsException(
          "In "
              + source
              + " are unknown keys: "
              + String.join(", ", unknown)
              + ". Known are username, password and region.");
    }
    String region = text(json, "region", source);
    return pair(
        text(json, "username", source),
        text(json, "password", source),
        region == null ? Region.EU : Region.of(region),
        source);
  }

  private static CredentialsException broken(String source, byte[] bytes) {
    String where = Json.flaw(bytes).map(place -> ": it breaks at " + place).orElse("");
    return new CredentialsException(
        "In "
            + source
            + " is no JSON object"
            + where
            + ". It looks like {\"username\": \"me@example.com\", \"password\": \"…\"}.");
  }

  private static byte[] bytes(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (Files.getFileStore(file).supportsFileAttributeView("posix")
          && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
        throw new CredentialsException(
            "Others can read the file " + file + ". Run: chmod 600 " + file);
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new CredentialsException("There is no file " + file + ".", e);
    } catch (IOException e) {
      throw new CredentialsException("The file " + file + " can't be read: " + e, e);
    }
  }

  private static @Nullable String text(JsonNode json, String key, String source) {
    JsonNode value = json.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new CredentialsException("In " + source + " the " + key + " is not a text.");
    }
    return value.textValue();
  }

  private static @Nullable String value(Map<String, String> environment, String name) {
    String value = environment.get(name);
    return value == null || value.isEmpty() ? null : value;
  }
}
