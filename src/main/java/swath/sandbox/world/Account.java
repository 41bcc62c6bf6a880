package swath.sandbox.world;

import java.util.List;

/** The one account, which is the same in every sandbox: its ids, its user and how to log in. */
public final class Account {
  public static final String ID = "7b1d2f3c-5a0e-4c4e-9a75-2f6e8d1c0a11";

  /** The user's own workspace, whose id is the user's too, and two others. */
  public static final List<String> WORKSPACES =
      List.of(
          "0c9a4e52-6d1f-4b7a-8e33-51d20f7ab001",
          "2f7be0d4-91c8-4a0e-b6a5-7c3e19d5b002",
          "b84d61f9-3e27-4d95-a1fc-08e6c2f4b003");

  public static final String USER_ID = WORKSPACES.get(0);
  public static final String USERNAME = "demo@swath.example";

  // No word that a message could contain: clients take passwords out of what they show.
  public static final String PASSWORD = "open-sesame-42";

  private Account() {}
}
