package swath.sandbox.web;

import swath.sandbox.world.WorldClock;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Opaque tokens that expire by the sandbox's clock. Thread-safe. */
final class TokenIssuer {
  static final Duration ACCESS = Duration.ofSeconds(300);
  static final Duration REFRESH = Duration.ofSeconds(1800);

  /** One login: what it may do, and until when. */
  record Grant(String scope, boolean openid, long expires) {}

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
    tokens.put(
        token, new Grant("ACCOUNT_ADMIN USER", openid, now + clock.lifetime(lifetime).toNanos()));
    return token;
  }

  /** What the token allows; null when it is unknown or stale. */
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
