package swath.sandbox;

/**
 * A sandbox that runs elsewhere, on a teacher's machine say, and who logs in there.
 *
 * <pre>{@code
 * var up42 = Up42.connect(Sandbox.at("http://192.168.1.5:8042", "student-01", "kestrel-4711"));
 * }</pre>
 *
 * @param url its address, as it printed it
 * @param username the account's name
 * @param password the account's password, which opens nothing but that sandbox
 */
public record SandboxLogin(String url, String username, String password) {
  /** Without the password: a notebook that is passed on need not have it twice. */
  @Override
  public String toString() {
    return "UP42 sandbox at " + url + ", account " + username;
  }
}
