package swath.sandbox.web;

import swath.sandbox.world.Account;
import swath.sandbox.world.Ledger;
import swath.sandbox.world.World;

/** What a browser shows at {@code /}: what this is, what it holds, how to point a client at it. */
final class StartPage {
  private StartPage() {}

  static SandboxResponse of(World world) {
    Ledger credits = world.state().ledger();
    String page =
        """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>UP42 sandbox</title>
        <h1>UP42 sandbox</h1>
        <p>This is not UP42. It speaks UP42's protocol on this machine: everything in it is invented,
        and nothing in it costs anything.</p>
        <table>
        <tr><th align="left">Address<td><code>%s</code>
        <tr><th align="left">Username<td><code>%s</code>
        <tr><th align="left">Password<td><code>%s</code>
        <tr><th align="left">Its time<td>%s
        <tr><th align="left">Jobs<td>%s
        <tr><th align="left">Items in storage<td>%s
        <tr><th align="left">Credits<td>%s available, %s held, %s spent
        </table>
        <h2>Pointing a client at it</h2>
        <p>In Java: <code>Up42.connect(Credentials.of("%s", "%s").in(swath.http.Region.at("%s")))</code>,
        or <code>Up42.sandbox()</code> for one that lives in your notebook.</p>
        <p>With curl, get a token by
        <code>curl %s/realms/public/protocol/openid-connect/token -d grant_type=password
        -d client_id=up42-api -d username=%s -d password=%s</code>.</p>
        <p><a href="/_sandbox/">State</a> · <a href="/_sandbox/routes">routes</a> ·
        <a href="/_sandbox/faults">planned faults</a> ·
        <a href="/_sandbox/snapshot">snapshot</a></p>
        </html>
        """
            .formatted(
                world.base(),
                Account.USERNAME,
                Account.PASSWORD,
                world.now(),
                world.state().jobs().size(),
                world.state().items().size(),
                credits.available(),
                credits.held(),
                credits.captured(),
                Account.USERNAME,
                Account.PASSWORD,
                world.base(),
                world.base(),
                Account.USERNAME,
                Account.PASSWORD);
    return SandboxResponse.text(200, "text/html; charset=UTF-8", page);
  }
}
