#!/usr/bin/env python3
"""What a page of another site can do to a sandbox on this machine, in real Chromium.

    python3 src/screenshots/foreign.py SANDBOX [--user NAME --password WORD] [--picture FILE]

Serves a page at two other origins of this machine, which tries to read and to change the sandbox's
control plane as pages do: fetch, forms, frames, scripts, pictures. Then opens the sandbox's own page
as its user does. Prints, as JSON, what each try brought: ControlPlaneInBrowserIT judges it.
"""

import argparse
import http.server
import json
import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import browser  # noqa: E402

TRIES = r"""
async (sandbox) => {
  const found = {};
  const attempt = async (name, action) => {
    try { found[name] = await action(); } catch (e) { found[name] = 'refused'; }
  };
  for (const path of ['/', '/_sandbox/', '/_sandbox/snapshot', '/_sandbox/faults']) {
    await attempt('read ' + path, async () => (await (await fetch(sandbox + path)).text()).slice(0, 80));
    await attempt('read with credentials ' + path,
        async () => (await (await fetch(sandbox + path, {credentials: 'include'})).text()).slice(0, 80));
  }
  const changes = {
    '/_sandbox/reset': '', '/_sandbox/advance': '{"seconds": 864000}', '/_sandbox/credits': '{"credits": 5}',
    '/_sandbox/faults': '{"kind": "status", "status": 500, "times": 1000}',
    '/_sandbox/job-faults': '{"fault": "hangs"}'};
  for (const [path, body] of Object.entries(changes)) {
    for (const type of ['text/plain', 'application/json', 'application/x-www-form-urlencoded']) {
      for (const mode of ['cors', 'no-cors']) {
        await attempt(`${mode} ${type} ${path}`, async () => (await (await fetch(sandbox + path,
            {method: 'POST', mode, body, headers: {'Content-Type': type}})).text()).slice(0, 80));
      }
    }
    await attempt('beacon ' + path, async () => { navigator.sendBeacon(sandbox + path, body); return ''; });
    await attempt('form ' + path, () => new Promise(resolve => {
      const frame = document.createElement('iframe');
      frame.name = 'f' + Math.random();
      document.body.append(frame);
      const form = document.createElement('form');
      form.method = 'POST'; form.action = sandbox + path; form.target = frame.name;
      form.enctype = 'text/plain';
      const field = document.createElement('input');
      field.name = body.slice(0, -1) + ',"a":"'; field.value = '"}';
      form.append(field);
      document.body.append(form);
      frame.onload = () => { try { resolve(frame.contentDocument.body.innerText); } catch (e) { resolve('refused'); } };
      form.submit();
      setTimeout(() => resolve('refused'), 1500);
    }));
  }
  await attempt('frame', () => new Promise(resolve => {
    const frame = document.createElement('iframe');
    frame.src = sandbox + '/_sandbox/';
    frame.onload = () => { try { resolve(frame.contentDocument.body.innerText.slice(0, 80)); } catch (e) { resolve('refused'); } };
    document.body.append(frame);
    setTimeout(() => resolve('refused'), 1500);
  }));
  return found;
}
"""


class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!doctype html><title>another site</title><body></body>")

    def log_message(self, *_):
        pass


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sandbox")
    parser.add_argument("--user")
    parser.add_argument("--password")
    parser.add_argument("--picture")
    arguments = parser.parse_args()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()

    from playwright.sync_api import sync_playwright

    known = None
    if arguments.user:
        known = {"username": arguments.user, "password": arguments.password}
    seen = {}
    with sync_playwright() as playwright:
        chromium = browser.chromium(playwright)
        context = chromium.new_context(http_credentials=known)
        page = context.new_page()
        page.goto(arguments.sandbox + "/")
        seen["own"] = page.inner_text("body")
        if arguments.picture:
            page.screenshot(path=arguments.picture, full_page=True)
        for host in ("localhost", "127.0.0.1"):
            page.goto(f"http://{host}:{server.server_port}/")
            seen[host] = page.evaluate(TRIES, arguments.sandbox)
        chromium.close()
    print(json.dumps(seen, indent=1))


if __name__ == "__main__":
    browser.with_packages()
    main()
