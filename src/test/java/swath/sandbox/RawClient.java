package swath.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import swath.SandboxFixture;
import swath.sandbox.world.Account;
import swath.sandbox.world.Catalog;

/** A bare HTTP client for one sandbox: what it sends is what the test says. Thread-safe. */
public final class RawClient {
  /** The account that every sandbox has. */
  public static final DemoAccount ACCOUNT = DemoAccount.INSTANCE;

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String OIDC = "/realms/public/protocol/openid-connect";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String url;
  private String token = "";

  private RawClient(String url) {
    this.url = url;
  }

  /** Logs in with the demo account. */
  public static RawClient to(Sandbox sandbox) {
    RawClient client = new RawClient(sandbox.url());
    client.login();
    return client;
  }

  static RawClient at(String url) {
    return new RawClient(url);
  }

  static RawClient withoutToken(Sandbox sandbox) {
    return new RawClient(sandbox.url());
  }

  public JsonNode login() {
    return login(ACCOUNT.username(), ACCOUNT.password());
  }

  JsonNode login(String username, String password) {
    JsonNode grant = json(tryLogin(username, password));
    token = grant.path("access_token").asText();
    return grant;
  }

  HttpResponse<String> tryLogin(String username, String password) {
    return token(grant(username, password) + "&client_id=up42-sdk&scope=openid");
  }

  String token() {
    return token;
  }

  /** Who the service says that this is. */
  String userId() {
    return json(OIDC + "/userinfo").path("sub").asText();
  }

  /** An address of the seeded image's thumbnail that needs no token. */
  String signedAddress() {
    JsonNode item = json(item(SandboxFixture.ASSET));
    return json(post(item.path("assets").path("thumbnail").path("href").asText(), ""))
        .path("url")
        .asText();
  }

  /** The form of a login, without its client and scope. */
  static String passwordGrant() {
    return grant(ACCOUNT.username(), ACCOUNT.password());
  }

  private static String grant(String username, String password) {
    return "grant_type=password&username=%s&password=%s"
        .formatted(encode(username), encode(password));
  }

  void use(String otherToken) {
    token = otherToken;
  }

  HttpResponse<String> token(String form) {
    return send(
        request(OIDC + "/token")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  HttpResponse<String> get(String path) {
    return send(authorized(path).GET());
  }

  HttpResponse<String> post(String path, String body) {
    return send(authorized(path).POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> send(String method, String path, String body) {
    return send(authorized(path).method(method, BodyPublishers.ofString(body)));
  }

  JsonNode json(String path) {
    return json(get(path));
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return MAPPER.readTree(response.body());
    } catch (IOException e) {
      throw new IllegalStateException("not JSON: " + response.body(), e);
    }
  }

  byte[] bytes(String absoluteUrl) {
    return bytes(absoluteUrl, "");
  }

  byte[] bytes(String absoluteUrl, String range) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(absoluteUrl));
    if (!range.isEmpty()) {
      request.header("Range", range);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray()).body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The self link of an asset's item. */
  public String item(String assetId) {
    String filter =
        "{\"filter\":{\"op\":\"=\",\"args\":[{\"property\":\"asset_id\"},\"" + assetId + "\"]}}";
    return json(post("/v2/assets/stac/search", filter))
        .path("features")
        .path(0)
        .path("links")
        .path(0)
        .path("href")
        .asText();
  }

  /** The self link of a seeded image. */
  String image(String key) {
    return item(Catalog.known(Catalog.SCENES, key).assetId());
  }

  public static String inputs(String title, String item) {
    ObjectNode inputs = MAPPER.createObjectNode().put("title", title).put("item", item);
    return MAPPER.createObjectNode().set("inputs", inputs).toString();
  }

  public HttpResponse<String> process(String processId, String action, String body) {
    return post("/v2/processing/processes/" + processId + "/" + action, body);
  }

  /** Executes trees detection on the image in the UK. */
  JsonNode execute() {
    return json(
        process(
            SandboxFixture.TREES,
            "execution?workspaceId=" + Account.USER_ID,
            inputs("Detect trees over UK", item(SandboxFixture.ASSET))));
  }

  JsonNode job(JsonNode job) {
    return json("/v2/processing/jobs/" + job.path("jobID").asText());
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder authorized(String path) {
    return request(path)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url + path))
        .timeout(Duration.ofMinutes(2));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    HttpResponse<String> response = trySend(request.build());
    if (response == null) {
      throw new IllegalStateException("no answer");
    }
    return response;
  }

  /** Null when the connection ended without an answer. */
  @Nullable HttpResponse<String> tryPost(String path, String body) {
    return trySend(authorized(path).POST(BodyPublishers.ofString(body)).build());
  }

  private @Nullable HttpResponse<String> trySend(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
