package swath.sandbox.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import swath.sandbox.world.Account;
import swath.sandbox.world.Persistence;
import swath.sandbox.world.World;

/** An account that a server serves: who may log in, and the world that opens to it. Thread-safe. */
public final class Tenant {
  private final String username;
  private final String password;
  private final World world;
  private final Persistence persistence;
  private final TokenIssuer tokens;
  private final SignedUrls signed;
  private final Router router;
  private volatile LastRequest last = new LastRequest("none yet", null);

  /** The last request to it. */
  record LastRequest(String what, @Nullable Instant at) {}

  public Tenant(String username, String password, World world, Persistence persistence) {
    this.username = username;
    this.password = password;
    this.world = world;
    this.persistence = persistence;
    this.tokens = new TokenIssuer(world.clock());
    this.signed = new SignedUrls(world);
    this.router = new Router(Endpoints.of(this));
    world.faults().setRoutes(Set.copyOf(router.routes().stream().map(Route::name).toList()));
  }

  /** The one of every sandbox that is no class's. */
  public static Tenant demo(World world, Persistence persistence) {
    return new Tenant(Account.USERNAME, Account.PASSWORD, world, persistence);
  }

  public String username() {
    return username;
  }

  public String password() {
    return password;
  }

  public World world() {
    return world;
  }

  Persistence persistence() {
    return persistence;
  }

  TokenIssuer tokens() {
    return tokens;
  }

  SignedUrls signed() {
    return signed;
  }

  Router router() {
    return router;
  }

  List<String> routes() {
    return router.routes().stream().map(Route::name).toList();
  }

  /** Its user's id; each account of a class has one of its own. */
  String userId() {
    return username.equals(Account.USERNAME)
        ? Account.USER_ID
        : UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8)).toString();
  }

  LastRequest last() {
    return last;
  }

  void heard(String what, Instant at) {
    last = new LastRequest(what, at);
  }

  /** Saves its world, if it is kept in a file, and ends the saving. */
  public void close() {
    persistence.close();
  }
}
