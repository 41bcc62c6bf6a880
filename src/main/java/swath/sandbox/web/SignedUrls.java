package swath.sandbox.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import swath.sandbox.files.ItemFiles;
import swath.sandbox.world.Catalog;
import swath.sandbox.world.ItemPart;
import swath.sandbox.world.StoredEula;
import swath.sandbox.world.StoredItem;
import swath.sandbox.world.World;
import swath.sandbox.world.WorldState;

/** Storage: files behind URLs that need no token and live for five minutes. */
final class SignedUrls {
  private static final Duration LIFETIME = Duration.ofMinutes(5);
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-(\\d{0,18})");

  private final World world;
  private final SecretKeySpec key;

  SignedUrls(World world) {
    this.world = world;
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    this.key = new SecretKeySpec(secret, "HmacSHA256");
  }

  List<Route> routes() {
    return List.of(
        Route.of(
                "GET",
                "/storage/assets/{assetId}/{file}",
                ErrorFormat.STORAGE,
                this::stored,
                "response-content-disposition",
                "X-Sandbox-Expires",
                "X-Sandbox-Signature")
            .withoutToken(),
        Route.of(
                "GET",
                "/storage/eulas/{eulaId}/version/{file}",
                ErrorFormat.STORAGE,
                SignedUrls::eula)
            .withoutToken());
  }

  String url(String base, StoredItem item, ItemPart part) {
    String file = ItemFiles.fileName(item, part);
    String path = "/storage/assets/" + part.assetId(item) + "/" + file;
    long expires = world.clock().nanoTime() + world.clock().lifetime(LIFETIME).toNanos();
    return base
        + path
        + "?response-content-disposition="
        + URLEncoder.encode("attachment; filename=" + stem(file), StandardCharsets.UTF_8)
        + "&X-Sandbox-Expires="
        + expires
        + "&X-Sandbox-Signature="
        + sign(path + expires);
  }

  /** Whether it signed that address. */
  boolean hasSigned(String path, Map<String, List<String>> query) {
    List<String> expires = query.getOrDefault("X-Sandbox-Expires", List.of());
    return expires.size() == 1
        && List.of(sign(path + expires.get(0)))
            .equals(query.getOrDefault("X-Sandbox-Signature", List.of()));
  }

  private SandboxResponse stored(SandboxRequest request) {
    String path = "/storage/assets/" + request.path("assetId") + "/" + request.path("file");
    String expires = request.query("X-Sandbox-Expires").orElse("");
    if (!sign(path + expires).equals(request.query("X-Sandbox-Signature").orElse(""))) {
      throw request.refusal(403, "The signature does not fit this URL.");
    }
    if (Long.parseLong(expires) - world.clock().nanoTime() <= 0) {
      throw request.refusal(400, "The provided token has expired.");
    }
    WorldState.AssetPart part = world.state().part(request.path("assetId"));
    if (part == null) {
      throw request.refusal(404, "The specified key does not exist.");
    }
    return file(request, world.state().item(part), part.part())
        .with(
            "Content-Disposition", request.query("response-content-disposition").orElse("inline"));
  }

  /** The complete file, or the one range that is asked for; other ranges get the complete file. */
  SandboxResponse file(SandboxRequest request, StoredItem item, ItemPart part) {
    String type = ItemFiles.mediaType(item, part);
    Supplier<byte[]> complete = () -> ItemFiles.bytes(item, part);
    Matcher range = RANGE.matcher(request.range());
    if (!range.matches() || isBackward(range)) {
      return SandboxResponse.of(200, type, complete).with("Accept-Ranges", "bytes");
    }
    byte[] bytes = complete.get();
    long from = Long.parseLong(range.group(1));
    if (from >= bytes.length) {
      return SandboxResponse.empty(416).with("Content-Range", "bytes */" + bytes.length);
    }
    long last =
        range.group(2).isEmpty()
            ? bytes.length - 1
            : Math.min(bytes.length - 1, Long.parseLong(range.group(2)));
    byte[] slice = java.util.Arrays.copyOfRange(bytes, (int) from, (int) last + 1);
    return SandboxResponse.of(206, type, () -> slice)
        .with("Accept-Ranges", "bytes")
        .with("Content-Range", "bytes " + from + "-" + last + "/" + bytes.length);
  }

  // RFC 9110 lets a server ignore a range that is not valid.
  private static boolean isBackward(Matcher range) {
    String last = range.group(2);
    return !last.isEmpty() && Long.parseLong(last) < Long.parseLong(range.group(1));
  }

  private static SandboxResponse eula(SandboxRequest request) {
    StoredEula eula =
        Catalog.EULAS.values().stream()
            .filter(e -> e.id().equals(request.path("eulaId")))
            .findFirst()
            .orElseThrow(() -> request.refusal(404, "The specified key does not exist."));
    return SandboxResponse.text(
        200,
        "text/plain; charset=UTF-8",
        "This is a sandbox. It has no text for \"%s\"; read UP42's.".formatted(eula.title()));
  }

  /** UP42's clients append the suffix of the URL's path. */
  private static String stem(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }

  private String sign(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
