package swath.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import swath.Up42;
import swath.error.AuthenticationException;

/** Many accounts at one address: none reaches another's world, and only the teacher the clock. */
class ClassSandboxTest {
  private static final ClassSandbox SCHOOL =
      Sandbox.builder().jobs(5).seed(7).name("classroom.local").startClass(4);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir private Path folder;

  @AfterAll
  static void close() {
    SCHOOL.close();
  }

  private static RawClient student(int number) {
    return student(SCHOOL, number);
  }

  private static RawClient student(ClassSandbox school, int number) {
    DemoAccount account = school.accounts().get(number - 1);
    RawClient client = RawClient.at(school.url());
    client.login(account.username(), account.password());
    return client;
  }

  private static HttpResponse<String> control(
      String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(SCHOOL.url() + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static String basic(String name, String password) {
    return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
  }

  private static String teacher() {
    return basic("teacher", SCHOOL.teacherPassword());
  }

  @Test
  void beginAlikeAndGoTheirOwnWays() {
    RawClient first = student(1);
    RawClient second = student(2);
    JsonNode same = first.json("/v2/processing/jobs").path("jobs").get(0).path("jobID");
    assertThat(second.json("/v2/processing/jobs").path("jobs").get(0).path("jobID"))
        .isEqualTo(same);
    long jobs = SCHOOL.jobs("student-02");

    JsonNode job = first.execute();

    assertThat(first.job(job).path("jobID")).isEqualTo(job.path("jobID"));
    assertThat(second.job(job).path("status").asInt()).isEqualTo(404);
    assertThat(SCHOOL.jobs("student-01")).isEqualTo((int) jobs + 1);
    assertThat(SCHOOL.jobs("student-02")).isEqualTo((int) jobs);
    assertThat(SCHOOL.ledger("student-01").available() + SCHOOL.ledger("student-01").held())
        .isEqualTo(SCHOOL.ledger("student-02").available() + SCHOOL.ledger("student-02").held());
  }

  @Test
  void usersAreDifferent() {
    String first = student(1).userId();
    assertThat(student(2).userId()).isNotEqualTo(first).isNotBlank();
    assertThat(student(1).userId()).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 1", "3, 4"})
  void passwordOfAnotherIsWrong(int name, int password) {
    RawClient client = RawClient.at(SCHOOL.url());
    String username = SCHOOL.accounts().get(name - 1).username();
    String other = SCHOOL.accounts().get(password - 1).password();
    assertThat(client.tryLogin(username, other).statusCode()).isEqualTo(401);
    assertThat(client.tryLogin(username, "").statusCode()).isEqualTo(401);
    assertThat(client.tryLogin("student-99", other).statusCode()).isEqualTo(401);
    assertThat(client.tryLogin("teacher", SCHOOL.teacherPassword()).statusCode()).isEqualTo(401);
  }

  @Test
  void tokensStayWithTheirAccount() {
    RawClient third = student(3);
    assertThat(third.execute().path("jobID").asText()).isNotBlank();
    int jobs = SCHOOL.jobs("student-04");
    RawClient stranger = RawClient.at(SCHOOL.url());
    for (String token : List.of("", "student-04", "a.b.c", SCHOOL.teacherPassword())) {
      stranger.use(token);
      assertThat(stranger.get("/v2/processing/jobs").statusCode()).as(token).isEqualTo(401);
    }
    assertThat(SCHOOL.jobs("student-04")).isEqualTo(jobs);
  }

  @Test
  void refreshedTokensStayWithTheirAccount() {
    RawClient second = RawClient.at(SCHOOL.url());
    DemoAccount account = SCHOOL.accounts().get(1);
    JsonNode grant = second.login(account.username(), account.password());
    String id = second.userId();
    JsonNode fresh =
        RawClient.json(
            second.token(
                "grant_type=refresh_token&client_id=up42-sdk&username=student-01&refresh_token="
                    + grant.path("refresh_token").asText()));
    second.use(fresh.path("access_token").asText());
    assertThat(second.userId()).isEqualTo(id);
  }

  @Test
  void signedAddressesOpenTheirOwnFileOnly() throws IOException, InterruptedException {
    RawClient second = student(2);
    String signed = second.signedAddress();
    assertThat(HTTP.send(get(signed), BodyHandlers.ofByteArray()).statusCode()).isEqualTo(200);
    for (String forged :
        List.of(
            signed.replaceFirst("\\?.*", ""),
            signed.replaceFirst("(?i)signature=[^&]{4}", "$0x"),
            signed.substring(0, signed.length() - 3) + "AAA")) {
      assertThat(HTTP.send(get(forged), BodyHandlers.ofByteArray()).statusCode())
          .as(forged)
          .isGreaterThanOrEqualTo(400);
    }
  }

  private static HttpRequest get(String url) {
    return HttpRequest.newBuilder(URI.create(url)).build();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /",
    "GET, /_sandbox/?account=student-01",
    "GET, /_sandbox/routes?account=student-01",
    "GET, /_sandbox/faults?account=student-01",
    "GET, /_sandbox/snapshot?account=student-01",
    "PUT, /_sandbox/snapshot?account=student-01",
    "POST, /_sandbox/advance",
    "POST, /_sandbox/reset",
    "POST, /_sandbox/credits",
    "POST, /_sandbox/faults",
    "POST, /_sandbox/job-faults",
    "DELETE, /_sandbox/faults"
  })
  void controlNeedsTheTeacher(String method, String path) throws Exception {
    DemoAccount account = SCHOOL.accounts().get(0);
    for (String authorization :
        List.of(
            "Basic",
            basic(account.username(), account.password()),
            basic("teacher", account.password()),
            basic("teacher", ""),
            "Bearer " + student(1).token())) {
      var answer = control(method, path, "{}", "Authorization", authorization);
      assertThat(answer.statusCode()).as(authorization).isEqualTo(401);
      assertThat(answer.body()).doesNotContain(SCHOOL.teacherPassword());
    }
    assertThat(control(method, path, "{}").statusCode()).isEqualTo(401);
    assertThat(control(method, path, "{}", "Authorization", teacher()).statusCode())
        .isNotEqualTo(401);
  }

  @Test
  void teacherMovesOneAccountsTimeOrAll() throws Exception {
    try (ClassSandbox school = Sandbox.builder().jobs(2).startClass(2)) {
      String all = "{\"seconds\": 3600}";
      String auth = basic("teacher", school.teacherPassword());
      var times = List.of(now(school, auth, 1), now(school, auth, 2));
      send(school, auth, "/_sandbox/advance?account=student-02", all);
      assertThat(now(school, auth, 1)).isLessThan(times.get(0) + 3_000);
      assertThat(now(school, auth, 2)).isGreaterThanOrEqualTo(times.get(1) + 3_600);
      send(school, auth, "/_sandbox/advance", all);
      assertThat(now(school, auth, 1)).isGreaterThanOrEqualTo(times.get(0) + 3_600);
      assertThat(now(school, auth, 2)).isGreaterThanOrEqualTo(times.get(1) + 7_200);
    }
  }

  private static long now(ClassSandbox school, String auth, int number) throws Exception {
    var answer =
        HTTP.send(
            HttpRequest.newBuilder(
                    URI.create(school.url() + "/_sandbox/?account=student-0" + number))
                .header("Authorization", auth)
                .build(),
            BodyHandlers.ofString());
    return Instant.parse(RawClient.json(answer).path("now").asText()).getEpochSecond();
  }

  private static void send(ClassSandbox school, String auth, String path, String body)
      throws Exception {
    var answer =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(school.url() + path))
                .header("Authorization", auth)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
  }

  @Test
  void pageShowsAccountsAndHowToConnect() throws Exception {
    student(4).get("/v2/processing/jobs?limit=1");
    String page = control("GET", "/", "", "Authorization", teacher()).body();
    assertThat(page)
        .contains(
            "This is not UP42",
            "student-01",
            "student-04",
            SCHOOL.accounts().get(3).password(),
            "Up42.connect(Sandbox.at(",
            "GET /v2/processing/jobs: 200");
  }

  @Test
  void wholeClassStandsInTheFileAgain() {
    Path data = folder.resolve("class.json");
    List<DemoAccount> accounts;
    String teacher;
    try (ClassSandbox school = Sandbox.builder().jobs(3).data(data).startClass(2)) {
      accounts = school.accounts();
      teacher = school.teacherPassword();
      assertThat(student(school, 2).execute().path("jobID").asText()).isNotBlank();
    }
    try (ClassSandbox school = Sandbox.builder().jobs(3).data(data).startClass(3)) {
      assertThat(school.accounts().subList(0, 2)).isEqualTo(accounts);
      assertThat(school.teacherPassword()).isEqualTo(teacher);
      assertThat(school.jobs("student-01")).isEqualTo(3);
      assertThat(school.jobs("student-02")).isEqualTo(4);
      assertThat(school.jobs("student-03")).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{}", "[1]", "{\"jobs\": []}"})
  void anotherFileIsRefusedAndKept(String content) throws IOException {
    Path data = Files.writeString(folder.resolve("other.json"), content);
    assertThatThrownBy(() -> Sandbox.builder().data(data).startClass(2).close())
        .hasMessageContaining("other.json");
    assertThat(data).hasContent(content);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 501, Integer.MAX_VALUE})
  void numberOfAccountsHasBounds(int number) {
    assertThatThrownBy(() -> Sandbox.builder().startClass(number).close())
        .hasMessageContaining("1 to 500");
  }

  @Test
  void notebookConnectsByOneLine() {
    DemoAccount account = SCHOOL.accounts().get(2);
    try (Up42 up42 =
        Up42.connect(Sandbox.at(SCHOOL.url(), account.username(), account.password()))) {
      assertThat(up42.jobs().limit(2).list()).hasSize(2);
      assertThat(up42.toString()).doesNotContain(account.password());
    }
    assertThatThrownBy(
            () -> {
              try (Up42 up42 =
                  Up42.connect(Sandbox.at(SCHOOL.url(), account.username(), "wrong"))) {
                up42.balance();
              }
            })
        .isInstanceOf(AuthenticationException.class);
  }

  /** A browser sends these of its own accord for pages of other sites. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Origin: http://evil.example",
        "Origin: null",
        "Origin: https://%h",
        "Origin: http://localhost:1",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Sec-Fetch-Site: CROSS-SITE"
      })
  void foreignPagesAreRefused(String header) throws Exception {
    String line = header.replace("%h", SCHOOL.url().substring(7));
    for (String path : List.of("/", "/_sandbox/?account=student-01", "/_sandbox/advance")) {
      String answer = controlAs(authority(), path, line);
      assertThat(answer).startsWith("HTTP/1.1 403").contains("other sites");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "0x7f000001.example",
        "[::2]",
        "a b",
        "",
        "classroom",
        "user@127.0.0.1",
        "10.255.255.254"
      })
  void otherHostsAreRefused(String host) throws Exception {
    String answer = controlAs(host, "/_sandbox/?account=student-01", "Accept: */*");
    assertThat(answer).containsPattern("^HTTP/1.1 (403|400)").doesNotContain("available");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST",
        "127.0.0.1",
        "[::1]",
        "classroom.local",
        "Classroom.Local"
      })
  void ownNamesAreAnswered(String host) throws Exception {
    String authority = host + authority().substring(authority().lastIndexOf(':'));
    assertThat(controlAs(authority, "/_sandbox/?account=student-01", "Sec-Fetch-Site: none"))
        .startsWith("HTTP/1.1 200");
    assertThat(controlAs(authority, "/", "Origin: http://" + authority.toLowerCase(Locale.ROOT)))
        .startsWith("HTTP/1.1 200");
  }

  private static String authority() {
    return SCHOOL.url().substring("http://".length());
  }

  private static String controlAs(String host, String path, String header) throws IOException {
    String method = path.endsWith("advance") ? "POST" : "GET";
    return RawSocket.ask(
        SCHOOL.url(),
        "%s %s HTTP/1.1\r\nHost: %s\r\n%s\r\nAuthorization: %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            .formatted(method, path, host, header, teacher()),
        5_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x"
      })
  void onlyJsonChangesAnything(String type) throws Exception {
    var answer =
        control(
            "POST",
            "/_sandbox/advance",
            "{\"seconds\":60}",
            "Content-Type",
            type,
            "Authorization",
            teacher());
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("application/json");
  }

  @Test
  void titlesOfAccountsDoNotReachThePageAsMarkup() throws Exception {
    student(1).get("/v2/%3Cscript%3Ealert(1)%3C/script%3E");
    assertThat(control("GET", "/", "", "Authorization", teacher()).body())
        .doesNotContain("<script")
        .contains("&lt;script&gt;");
  }

  @Test
  void unknownAccountIsTold() throws Exception {
    assertThat(
            control("GET", "/_sandbox/?account=student-77", "", "Authorization", teacher()).body())
        .contains("There is no account student-77");
    assertThat(control("GET", "/_sandbox/snapshot", "", "Authorization", teacher()).body())
        .contains("?account=student-01");
    assertThatThrownBy(() -> SCHOOL.ledger("student-77")).hasMessageContaining("student-77");
  }
}
