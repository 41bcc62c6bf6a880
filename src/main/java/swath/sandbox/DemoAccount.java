package swath.sandbox;

import swath.sandbox.world.Account;

/**
 * The sandbox's well-known account: it opens no other door than a sandbox's.
 *
 * @param username what a token request sends as {@code username}
 * @param password what it sends as {@code password}
 */
public record DemoAccount(String username, String password) {
  static final DemoAccount INSTANCE = new DemoAccount(Account.USERNAME, Account.PASSWORD);
}
