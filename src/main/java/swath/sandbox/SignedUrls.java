package swath.sandbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

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
                Family.STORAGE,
                this::stored,
                "response-content-disposition",
                "X-Sandbox-Expires",
                "X-Sandbox-Signature")
            .withoutToken(),
        Route.of("GET", "/storage/eulas/{eulaId}/version/{file}", Family.STORAGE, SignedUrls::eula)
            .withoutToken());
  }

  String url(String base, StoredItem item, Part part) {
    String file = Content.fileName(item, part);
    String path = "/storage/assets/" + part.assetId(item) + "/" + file;
    long expires = world.clock.nanoTime() + world.clock.lifetime(LIFETIME).toNanos();
    return base
        + path
        + "?response-content-disposition="
        + URLEncoder.encode("attachment; filename=" + stem(file), StandardCharsets.UTF_8)
        + "&X-Sandbox-Expires="
        + expires
        + "&X-Sandbox-Signature="
        + sign(path + expires);
  }

  private Reply stored(Call call) {
    String path = "/storage/assets/" + call.path("assetId") + "/" + call.path("file");
    String expires = call.query("X-Sandbox-Expires").orElse("");
    if (!sign(path + expires).equals(call.query("X-Sandbox-Signature").orElse(""))) {
      throw call.refusal(403, "The signature does not fit this URL.");
    }
    if (Long.parseLong(expires) - world.clock.nanoTime() <= 0) {
      throw call.refusal(400, "The provided token has expired.");
    }
    WorldState.PartOf part = world.state().part(call.path("assetId"));
    if (part == null) {
      throw call.refusal(404, "The specified key does not exist.");
    }
    return file(call, world.state().item(part), part.part())
        .with("Content-Disposition", call.query("response-content-disposition").orElse("inline"));
  }

  /** The whole file, or one range of it; other forms of ranges get the whole file. */
  Reply file(Call call, StoredItem item, Part part) {
    String type = Content.mediaType(item, part);
    Supplier<byte[]> whole = () -> Content.bytes(item, part);
    Matcher range = RANGE.matcher(call.range());
    if (!range.matches() || isBackward(range)) {
      return Reply.of(200, type, whole).with("Accept-Ranges", "bytes");
    }
    byte[] bytes = whole.get();
    long from = Long.parseLong(range.group(1));
    if (from >= bytes.length) {
      return Reply.empty(416).with("Content-Range", "bytes */" + bytes.length);
    }
    long last =
        range.group(2).isEmpty()
            ? bytes.length - 1
            : Math.min(bytes.length - 1, Long.parseLong(range.group(2)));
    byte[] slice = java.util.Arrays.copyOfRange(bytes, (int) from, (int) last + 1);
    return Reply.of(206, type, () -> slice)
        .with("Accept-Ranges", "bytes")
        .with("Content-Range", "bytes " + from + "-" + last + "/" + bytes.length);
  }

  // As a range that can't be read, it is as if none was asked for (RFC 9110).
  private static boolean isBackward(Matcher range) {
    String last = range.group(2);
    return !last.isEmpty() && Long.parseLong(last) < Long.parseLong(range.group(1));
  }

  private static Reply eula(Call call) {
    Eula eula =
        Catalog.EULAS.values().stream()
            .filter(e -> e.id().equals(call.path("eulaId")))
            .findFirst()
            .orElseThrow(() -> call.refusal(404, "The specified key does not exist."));
    return Reply.text(
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
