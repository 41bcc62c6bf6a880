package swath.sandbox.web;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import swath.sandbox.world.WorldClock;

/** Opaque tokens that expire by the sandbox's clock. Thread-safe. */
final class TokenIssuer {
  static final Duration ACCESS = Duration.ofSeconds(300);
  static final Duration REFRESH = Duration.ofSeconds(1800);

  /** One login: whether it may ask for user information, and when it expires. */
  record Grant(boolean openid, long expires) {}

  private final WorldClock clock;
  private final Map<String, Grant> access = new ConcurrentHashMap<>();
  private final Map<String, Grant> refresh = new ConcurrentHashMap<>();

  TokenIssuer(WorldClock clock) {
    this.clock = clock;
  }

  String newAccess(boolean openid) {
    return issue(access, openid, ACCESS);
  }

  String newRefresh(boolean openid) {
    return issue(refresh, openid, REFRESH);
  }

  private String issue(Map<String, Grant> tokens, boolean openid, Duration lifetime) {
    long now = clock.nanoTime();
    tokens.values().removeIf(grant -> grant.expires() - now < 0);
    String token = "sandbox-" + UUID.randomUUID() + UUID.randomUUID();
    tokens.put(token, new Grant(openid, now + clock.lifetime(lifetime).toNanos()));
    return token;
  }

  /** The login of an access token; null if the token is unknown or has expired. */
  @Nullable Grant access(String token) {
    return valid(access.get(token));
  }

  @Nullable Grant refresh(String token) {
    return valid(refresh.get(token));
  }

  void revokeAll() {
    access.clear();
  }

  private @Nullable Grant valid(@Nullable Grant grant) {
    return grant == null || grant.expires() - clock.nanoTime() <= 0 ? null : grant;
  }
}
