package swath.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import swath.error.CredentialsException;

@Tag("locale")
class CredentialsTest {
  private static final String GOOD = "{\"username\":\"me@example.com\",\"password\":\"canary\"}";

  @TempDir Path home;

  private Path file(String content) throws IOException {
    Files.createDirectories(home.resolve(".up42"));
    Path file = home.resolve(".up42").resolve("credentials.json");
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  private static void assertRefused(Runnable action, String... words) {
    assertThatThrownBy(action::run)
        .isInstanceOf(CredentialsException.class)
        .hasMessageContainingAll(words)
        .hasMessageNotContaining("canary");
  }

  @Test
  void argumentsAreOfEuropeUnlessTold() {
    assertThat(Credentials.of("me", "x").region()).isEqualTo(Region.EU);
    assertThat(Credentials.of("me", "x").in(Region.SA).region()).isEqualTo(Region.SA);
  }

  @Test
  void halfOfTheArgumentsIsRefused() {
    assertRefused(() -> Credentials.of("me", null), "no password", "the arguments");
    assertRefused(() -> Credentials.of(" ", "canary"), "no user name", "the arguments");
    assertRefused(() -> Credentials.of(null, null), "There are no credentials", "Up42.sandbox()");
  }

  @Test
  void environmentWinsOverTheFile() throws IOException {
    file(GOOD);
    Credentials found =
        Credentials.find(
                Map.of("UP42_USERNAME", "you", "UP42_PASSWORD", "y", "UP42_REGION", "sa"), home)
            .orElseThrow();
    assertThat(found.username()).isEqualTo("you");
    assertThat(found.region()).isEqualTo(Region.SA);
    assertThat(found.source())
        .isEqualTo("the environment variables UP42_USERNAME and UP42_PASSWORD");
  }

  @Test
  void halfOfTheEnvironmentIsRefusedThoughThereIsAFile() throws IOException {
    file(GOOD);
    assertRefused(
        () -> Credentials.find(Map.of("UP42_USERNAME", "me"), home),
        "no password",
        "UP42_PASSWORD");
    assertRefused(() -> Credentials.find(Map.of("UP42_PASSWORD", "canary"), home), "no user name");
  }

  @Test
  void unknownRegionIsRefused() {
    assertRefused(
        () ->
            Credentials.find(
                Map.of("UP42_USERNAME", "a", "UP42_PASSWORD", "b", "UP42_REGION", "us"), home),
        "no region \"us\"",
        "\"eu\" or \"sa\"");
  }

  @Test
  void regionIsReadInAnyCase() {
    assertThat(Region.of("EU")).isEqualTo(Region.EU);
    assertThat(Region.of(" Sa ")).isEqualTo(Region.SA);
  }

  @Test
  void fileIsFoundAtHome() throws IOException {
    Path file = file(GOOD);
    Credentials found = Credentials.find(Map.of(), home).orElseThrow();
    assertThat(found.username()).isEqualTo("me@example.com");
    assertThat(found.source()).isEqualTo("the file " + file);
  }

  @Test
  void fileMayNameItsRegionAndTheEnvironmentAnother() throws IOException {
    file("{\"username\":\"me\",\"password\":\"x\",\"region\":\"sa\"}");
    assertThat(Credentials.find(Map.of(), home).orElseThrow().region()).isEqualTo(Region.SA);
    assertThat(Credentials.find(Map.of("UP42_REGION", "eu"), home).orElseThrow().region())
        .isEqualTo(Region.EU);
  }

  @Test
  void nothingIsEmpty() {
    assertThat(Credentials.find(Map.of(), home)).isEmpty();
    assertThat(Credentials.find(Map.of("UP42_USERNAME", ""), home)).isEmpty();
  }

  @Test
  void halfAFileIsRefused() throws IOException {
    Path file = file("{\"username\":\"me\"}");
    assertRefused(() -> Credentials.fromFile(file), "no password", "the file " + file);
  }

  @Test
  void unknownKeysAreNamed() throws IOException {
    Path file = file("{\"username\":\"me\",\"password\":\"canary\",\"project_id\":\"1\"}");
    assertRefused(() -> Credentials.fromFile(file), "unknown keys: project_id");
  }

  @Test
  void numbersAreNoTexts() throws IOException {
    Path file = file("{\"username\":\"me\",\"password\":42}");
    assertRefused(() -> Credentials.fromFile(file), "the password is not a text");
  }

  @Test
  void brokenFileIsRefusedWithoutItsContent() throws IOException {
    Path file = file("{\"password\":\"canary\"");
    assertRefused(() -> Credentials.fromFile(file), "no JSON object");
  }

  @Test
  void fileThatOthersCanReadIsRefused() throws IOException {
    Path file = file(GOOD);
    for (String rights : new String[] {"rw-r-----", "rw----r--", "rw--w----"}) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
      assertRefused(() -> Credentials.fromFile(file), "Others can read", "chmod 600");
    }
  }

  @Test
  void missingFileIsNamed() {
    assertRefused(() -> Credentials.fromFile(home.resolve("none.json")), "There is no file");
  }

  @Test
  void fileAndArgumentsTogetherAreRefused() throws IOException {
    Path file = file(GOOD);
    assertRefused(() -> Credentials.from(file, "me", null), "Use one of them");
    assertThat(Credentials.from(file, null, null).username()).isEqualTo("me@example.com");
    assertThat(Credentials.from(null, "me", "x").username()).isEqualTo("me");
  }

  @Test
  void textFormHidesThePassword() {
    assertThat(Credentials.of("me", "canary"))
        .hasToString("Credentials[me, eu, from the arguments]");
  }

  @Test
  void addressIsAnOption() {
    Region region =
        new Region("dev", URI.create("https://api.up42.dev/"), URI.create("https://auth.up42.dev"));
    assertThat(region.api()).hasToString("https://api.up42.dev");
    assertRefused(() -> Region.at("localhost:8042"), "looks like https://api.up42.com");
  }
}
