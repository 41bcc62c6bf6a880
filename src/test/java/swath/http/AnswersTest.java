package swath.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static swath.http.FaultyServer.reply;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import swath.error.ApiException;
import swath.error.CredentialsException;
import swath.error.ServiceUnreachableException;
import swath.error.Up42Exception;

/** Answers that no retry mends, and what is said of them. */
class AnswersTest {
  @TempDir Path directory;

  private static Throwable thrown(FaultyServer.Act act, int requests) throws IOException {
    try (ScriptedServer wire = new ScriptedServer(seen -> act)) {
      Throwable thrown = catchThrowable(() -> wire.http().get("/v2/x"));
      assertThat(wire.asked()).as("requests").isEqualTo(requests);
      return thrown;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html><head><title>Hotel Wi-Fi</title></head></html>|a page \"Hotel Wi-Fi\"",
        "<!doctype html><h1>Sign in</h1>|a page \"Sign in\"",
        "{\"jobs\":[{\"id\":|JSON that breaks off",
        "please log in|please log in",
      })
  void completeAnswerThatIsNoJsonIsToldAtOnce(String body, String words) throws IOException {
    assertThat(thrown(reply(200, body), 1))
        .isInstanceOf(ServiceUnreachableException.class)
        .hasMessageContaining(words)
        .hasMessageContaining("open a page in a browser")
        .hasMessageNotContaining("Check the network");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "403|Forbidden by policy 12|Forbidden by policy 12|firewall",
        "403|{\"title\":\"Forbidden\"}|Forbidden|plan or role",
        "403|<html><title>Access Denied</title>Reference #18.2f1c1602.1700|Access Denied; reference 18.2f1c1602.1700|name the reference",
        "406|<html><h1>Blocked</h1>Your support ID is: 1234567890123|reference 1234567890123|firewall",
        "400|<?xml version='1.0'?><Error><Code>X</Code><Message>Too old</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>|Too old; reference 4442587FB7D0A2F9|firewall",
        "400|{\"message\":[\"title is too long\",\"item is missing\"]}|title is too long; item is missing|",
        "422|{\"detail\":[{\"loc\":[\"body\",\"item\"],\"msg\":\"field required\"}]}|body.item: field required|",
        "400|{\"title\":\"Bad\",\"requestId\":\"abc-1\"}|Bad; reference abc-1|Correct what UP42 names",
        "410|{\"title\":\"Gone\"}|Gone|It is gone",
      })
  void whateverWasSaidIsPassedOn(int status, String body, String words, String advice)
      throws IOException {
    Throwable thrown = thrown(reply(status, body == null ? "" : body), 1);
    assertThat(thrown).isInstanceOf(ApiException.class).hasMessageContaining(words);
    if (advice != null) {
      assertThat(thrown).hasMessageContaining(advice);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":\"%s\"}", "[%s]", "%s"})
  void bombEndsInAClearErrorAtOnce(String around) throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      gzip.write(around.replaceFirst("%s.*", "").getBytes());
      byte[] block = "1,".repeat(1 << 19).getBytes();
      for (int i = 0; i < 200; i++) {
        gzip.write(block);
      }
    }
    long begin = System.nanoTime();
    assertThat(thrown(reply(200, bomb.toByteArray(), "Content-Encoding: gzip"), 1))
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("larger than 64 MB");
    System.out.printf(
        "AnswersTest: 200 MB packed into %d kB told after %d ms%n",
        bomb.size() / 1000, Duration.ofNanos(System.nanoTime() - begin).toMillis());
  }

  @Test
  void redirectOnTheSameHostIsFollowedForReadingOnly() throws IOException {
    try (ScriptedServer wire =
        new ScriptedServer(
            seen ->
                seen.path().equals("/v2/new")
                    ? reply(200, "{\"ok\":true}")
                    : reply(308, "", "Location: /v2/new"))) {
      assertThat(wire.http().get("/v2/old").json().path("ok").asBoolean()).isTrue();
      assertThatThrownBy(() -> wire.http().ask("/v2/old", Json.object()))
          .isInstanceOf(ApiException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere.invalid", "api.up42.invalid", "a-b.c.invalid"})
  void hostWithoutAnAddressIsToldAtOnce(String host) {
    ManualTime time = new ManualTime();
    HttpClient http =
        HttpClient.open(
            Credentials.of("me", "pw").in(Region.at("https://" + host)),
            HttpOptions.defaults().withTime(time).withEnvironment(Map.of()));
    Instant before = time.instant();
    assertThatThrownBy(() -> http.get("/v2/x"))
        .hasMessageContaining("no such host: " + host)
        .hasMessageNotContaining("tries");
    assertThat(time.instant()).isEqualTo(before);
  }

  @Test
  void whatIsTriedAgainIsTold() throws IOException {
    List<String> told = new ArrayList<>();
    RetryListener listener =
        call ->
            new RetryListener.Waits() {
              @Override
              public void waiting(String why, Duration wait) {
                told.add(call + ": " + why + ", " + wait);
              }

              @Override
              public void over() {
                told.add("over");
              }
            };
    try (ScriptedServer wire =
        new ScriptedServer(
            seen -> reply(503, "{\"title\":\"Busy\"}"),
            HttpOptions.defaults().withSteady(true).withRetries(listener))) {
      assertThatThrownBy(() -> wire.http().get("/v2/x")).isInstanceOf(ApiException.class);
    }
    assertThat(told)
        .startsWith("GET /v2/x: the answer was 503: Busy, PT0.5S")
        .endsWith("over")
        .hasSize(5);
  }

  // Addresses and environment

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://me:canary-pw@api.up42.com",
        "http://canary-pw@localhost:1",
        "https://me:canary pw@host",
        "https://me:canary-pw@[::1"
      })
  void passwordInAnAddressIsRefusedAndNeverPrinted(String address) {
    assertThatThrownBy(() -> Region.at(address))
        .isInstanceOf(CredentialsException.class)
        .hasMessageNotContaining("canary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://example.org", "http://192.168.1.5:8080", "http://10.0.0.1"})
  void plainHttpToAnotherMachineIsRefusedUnlessTold(String address) {
    Credentials account = Credentials.of("me", "pw");
    assertThatThrownBy(() -> HttpClient.open(account.in(Region.at(address))))
        .isInstanceOf(CredentialsException.class)
        .hasMessageContaining("not encrypted")
        .hasMessageContaining("Sandbox.at(");
    HttpClient.open(account.in(Region.sandboxAt(address))).close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*.example.org|api.example.org|443|true",
        ".example.org|example.org|443|true",
        "example.org:8443|example.org|443|false",
        "example.org:8443|example.org|8443|true",
        "a.b; example.org|example.org|443|true",
        "a.b example.org|example.org|443|true",
        "10.0.0.0/8|10.20.30.40|443|true",
        "10.0.0.0/8|11.0.0.1|443|false",
        "fd00::/8|[fd12::1]|443|true",
        "[fd12::1]:443|[fd12::1]|443|true",
        "*|any.host|443|true",
        "ample.org|example.org|443|false",
        "10.0.0.0/8|example.org|443|false",
      })
  void exceptionsFromTheProxyAreReadAsOthersReadThem(
      String rule, String host, int port, boolean isExcepted) {
    assertThat(ProxyExceptions.of(rule).has(host, port)).isEqualTo(isExcepted);
  }

  @ParameterizedTest
  @CsvSource({
    "HTTPS_PROXY, http://p.example:8080, HTTP, 8080",
    "ALL_PROXY, p.example:3128, HTTP, 3128",
    "all_proxy, socks5://p.example, SOCKS, 1080",
    "ALL_PROXY, socks5h://p.example:9050, SOCKS, 9050",
  })
  void proxiesAreTakenFromEitherVariable(String name, String value, String type, int port) {
    var proxy = EnvironmentProxy.from(Map.of(name, value)).orElseThrow();
    var chosen = proxy.select(URI.create("https://api.up42.com")).get(0);
    assertThat(chosen.type()).hasToString(type);
    assertThat(chosen.address().toString()).endsWith(":" + port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pw\n", "pw\r\n", "pw\n\n"})
  void lineEndBehindAPasswordIsNoPartOfIt(String typed) throws IOException {
    Map<String, String> environment = Map.of("UP42_USERNAME", "me", "UP42_PASSWORD", typed);
    assertThat(Credentials.find(environment, directory).orElseThrow().password()).isEqualTo("pw");
    Path file = file(Json.object().put("username", "me").put("password", typed).toString());
    assertThat(Credentials.fromFile(file.toString()).password()).isEqualTo("pw");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"username\": \"me\" \"password\": \"canary\"}|line 1, column 19",
        "{\"username\": \"me\",|line 1, column",
        "username=me|line 1, column",
      })
  void brokenCredentialsFileSaysWhere(String text, String where) throws IOException {
    Path file = file(text);
    assertThatThrownBy(() -> Credentials.fromFile(file))
        .isInstanceOf(CredentialsException.class)
        .hasMessageContaining(where)
        .hasMessageNotContaining("canary");
  }

  private Path file(String text) throws IOException {
    Path file =
        Files.createFile(
            directory.resolve("credentials.json"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(file, text);
  }
}
