package swath.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import swath.sandbox.web.SandboxServer;
import swath.sandbox.web.Tenant;
import swath.sandbox.world.Persistence;
import swath.sandbox.world.SandboxJson;
import swath.sandbox.world.World;
import swath.sandbox.world.WorldFile;

/**
 * A sandbox for a class: one address, many accounts. Each has a password and a world of its own,
 * the same at the beginning, with its own jobs and credits. What moves time, goes back or breaks
 * things needs the teacher's password.
 *
 * <pre>{@code
 * try (var school = Sandbox.builder().host("0.0.0.0").port(8042).clockSpeed(60).startClass(30)) {
 *   school.accounts().forEach(account -> System.out.println(account.username()));
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class ClassSandbox implements AutoCloseable {
  static final int MOST = 500;
  private static final String TEACHER = "teacher";
  // No letters and digits that look like others: people type them from a sheet.
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 10;

  private final SandboxServer server;
  private final List<Tenant> tenants;
  private final String teacherPassword;
  private final String url;

  private ClassSandbox(
      SandboxServer server, List<Tenant> tenants, String teacherPassword, String url) {
    this.server = server;
    this.tenants = List.copyOf(tenants);
    this.teacherPassword = teacherPassword;
    this.url = url;
    tenants.forEach(tenant -> tenant.world().servesAt(url));
  }

  static ClassSandbox start(
      Listening at, @Nullable Path data, int accounts, Function<@Nullable Path, World> worlds) {
    ObjectNode passwords = passwords(data, accounts);
    List<Tenant> tenants = new ArrayList<>();
    for (int i = 1; i <= accounts; i++) {
      String name = name(i);
      Path file = data == null ? null : data.resolveSibling(data.getFileName() + "." + name);
      World world = worlds.apply(file);
      Persistence saving = file == null ? Persistence.none() : new WorldFile(world, file);
      tenants.add(new Tenant(name, passwords.path(name).asText(), world, saving));
    }
    String teacher = passwords.path(TEACHER).asText();
    SandboxServer server = new SandboxServer(tenants, at.names(), teacher, at.host(), at.port());
    String url = at.start(server, () -> tenants.forEach(Tenant::close));
    return new ClassSandbox(server, tenants, teacher, url);
  }

  private static String name(int number) {
    return String.format(Locale.ROOT, "student-%02d", number);
  }

  /** Those of the file, and new ones for who has none; kept where only the owner reads them. */
  private static ObjectNode passwords(@Nullable Path data, int accounts) {
    ObjectNode passwords = SandboxJson.object();
    try {
      if (data != null && Files.exists(data)) {
        if (!(SandboxJson.MAPPER.readTree(Files.readAllBytes(data)) instanceof ObjectNode known)
            || !known.has(TEACHER)) {
          throw new IllegalStateException(data + " holds no class: it has no teacher's password.");
        }
        passwords = known;
      }
      SecureRandom random = new SecureRandom();
      for (int i = 0; i <= accounts; i++) {
        String name = i == 0 ? TEACHER : name(i);
        if (!passwords.has(name)) {
          passwords.put(name, password(random));
        }
      }
      if (data != null) {
        WorldFile.writePrivately(data, SandboxJson.MAPPER.writeValueAsBytes(passwords));
      }
      return passwords;
    } catch (IOException e) {
      throw new UncheckedIOException("the class's passwords can't be kept in " + data, e);
    }
  }

  private static String password(SecureRandom random) {
    StringBuilder password = new StringBuilder();
    random
        .ints(LENGTH, 0, LETTERS.length())
        .forEach(index -> password.append(LETTERS.charAt(index)));
    return password.toString();
  }

  /** Its address on this machine; other machines need this machine's own, if it listens there. */
  public String url() {
    return url;
  }

  /** Names and passwords, in order. */
  public List<DemoAccount> accounts() {
    return tenants.stream().map(one -> new DemoAccount(one.username(), one.password())).toList();
  }

  /** What {@code /}, {@code /_sandbox/} and all below it ask for; the name is {@code teacher}. */
  public String teacherPassword() {
    return teacherPassword;
  }

  /** The credits of an account at this moment. */
  public LedgerSummary ledger(String username) {
    World world = world(username);
    return world.locked(() -> LedgerSummary.of(world.state().ledger()));
  }

  /** How many jobs an account has. */
  public int jobs(String username) {
    World world = world(username);
    return world.locked(() -> world.state().jobs().size());
  }

  private World world(String username) {
    return tenants.stream()
        .filter(tenant -> tenant.username().equals(username))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no account " + username + "."))
        .world();
  }

  /** Stops listening and saves the worlds if they are kept in files. */
  @Override
  public void close() {
    server.stop();
    tenants.forEach(Tenant::close);
  }

  @Override
  public String toString() {
    return "UP42 sandbox of a class at " + url + ", " + tenants.size() + " accounts";
  }
}
