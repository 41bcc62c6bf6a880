package swath.sandbox;

/**
 * The sandbox's well-known account: it opens no other door than a sandbox's.
 *
 * @param username what a token request sends as {@code username}
 * @param password what it sends as {@code password}
 */
public record DemoAccount(String username, String password) {
  // No word that a message could contain: clients take passwords out of what they show.
  static final DemoAccount INSTANCE = new DemoAccount("demo@swath.example", "open-sesame-42");
}
