package swath.sandbox.web;

import java.util.List;
import swath.sandbox.world.Ledger;
import swath.sandbox.world.World;

/** What a browser shows at {@code /}: what this is, what it holds, how to point a client at it. */
final class StartPage {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta name="color-scheme" content="light dark">
      <title>UP42 sandbox</title>
      <style>
      body { font-family: sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; }
      td, th { text-align: left; padding: .2em 1em .2em 0; vertical-align: top; }
      td.number, th.number { text-align: right; }
      code { overflow-wrap: anywhere; }
      </style>
      <h1>UP42 sandbox</h1>
      <p>This is not UP42. It speaks UP42's protocol on this machine: everything in it is invented,
      and nothing in it costs anything.</p>
      %s
      <p>With curl, get a token by
      <code>curl %s/realms/public/protocol/openid-connect/token -d grant_type=password
      -d client_id=up42-api -d username=… -d password=…</code>.</p>
      </html>
      """;

  private StartPage() {}

  static SandboxResponse of(Tenant tenant) {
    World world = tenant.world();
    Ledger credits = world.state().ledger();
    String content =
        """
        <table>
        <tr><th>Address<td><code>%s</code>
        <tr><th>Username<td><code>%s</code>
        <tr><th>Password<td><code>%s</code>
        <tr><th>Its time<td>%s
        <tr><th>Last request<td>%s
        <tr><th>Jobs<td>%s
        <tr><th>Items in storage<td>%s
        <tr><th>Credits<td>%s available, %s held, %s spent
        </table>
        <h2>Pointing a client at it</h2>
        <p>In Java: <code>Up42.connect(Sandbox.at("%s", "%s", "%s"))</code>,
        or <code>Up42.sandbox()</code> for one that lives in your notebook.</p>
        <p><a href="/_sandbox/">State</a> · <a href="/_sandbox/routes">routes</a> ·
        <a href="/_sandbox/faults">planned faults</a> ·
        <a href="/_sandbox/snapshot">snapshot</a></p>"""
            .formatted(
                escaped(world.base()),
                escaped(tenant.username()),
                escaped(tenant.password()),
                world.now(),
                last(tenant),
                world.state().jobs().size(),
                world.state().items().size(),
                credits.available(),
                credits.held(),
                credits.captured(),
                escaped(world.base()),
                escaped(tenant.username()),
                escaped(tenant.password()));
    return page(content, world.base());
  }

  /** The teacher's page: an account a row. */
  static SandboxResponse ofClass(List<Tenant> tenants, String address) {
    StringBuilder rows = new StringBuilder();
    for (Tenant tenant : tenants) {
      rows.append(tenant.world().locked(() -> row(tenant)));
    }
    String content =
        """
        <table>
        <tr><th>Account<th>Password<th class="number">Jobs<th class="number">Credits left
        <th class="number">Held<th class="number">Spent<th>Last request
        %s</table>
        <h2>Pointing a notebook at it</h2>
        <p><code>var up42 = Up42.connect(Sandbox.at("%s", "%s", "…"));</code></p>
        <p>Each account has a world of its own: the same at the beginning, with its own jobs and
        credits. Notebooks report nothing; what stands here is what they asked for.</p>
        <p>Time moves, accounts go back and faults come by <code>curl -u teacher %s/_sandbox/…</code>,
        for all accounts or for one by <code>?account=%s</code>.</p>"""
            .formatted(
                rows,
                escaped(address),
                escaped(tenants.get(0).username()),
                escaped(address),
                escaped(tenants.get(0).username()));
    return page(content, address);
  }

  private static String row(Tenant tenant) {
    Ledger credits = tenant.world().state().ledger();
    return """
        <tr><td><code>%s</code><td><code>%s</code><td class="number">%s<td class="number">%s\
        <td class="number">%s<td class="number">%s<td>%s
        """
        .formatted(
            escaped(tenant.username()),
            escaped(tenant.password()),
            tenant.world().state().jobs().size(),
            credits.available(),
            credits.held(),
            credits.captured(),
            last(tenant));
  }

  private static String last(Tenant tenant) {
    Tenant.LastRequest last = tenant.last();
    return escaped(last.what()) + (last.at() == null ? "" : " at " + last.at());
  }

  private static SandboxResponse page(String content, String address) {
    return SandboxResponse.text(
        200, "text/html; charset=UTF-8", PAGE.formatted(content, escaped(address)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
