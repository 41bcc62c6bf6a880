#!/usr/bin/env python3
"""Takes pictures of a notebook in real JupyterLab: light and dark, 1280 and 800 pixels wide.

    python3 src/screenshots/shots.py NOTEBOOK OUTDIR [--kernel ijava] [--jar FILE]
        [--as-it-is] [--during TEXT] [--cells] [--strip 2,5,7,8]

Runs all cells of a copy, unless --as-it-is, which shows the outputs that the file holds as an
untrusted notebook's. --during takes one more picture when TEXT first stands in an output. --cells
takes each code cell by itself as well, --strip puts some of these below each other (the README's
src/docs/images/quickstart.png is such a strip).
"""

import argparse
import importlib.util
import json
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from base64 import b64encode
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import browser  # noqa: E402

THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}
WIDTHS = (1280, 800)
MINUTES = 60_000


def lab_module():
    spec = importlib.util.spec_from_file_location("lab", browser.ROOT / "kernel" / "lab.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@contextmanager
def jupyter(folder, kernel):
    """JupyterLab on a folder, with settings of its own; gives its address."""
    lab = lab_module()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    settings = folder / "settings"
    write_setting(settings, "apputils-extension", "notification", {"fetchNews": "false", "checkForUpdates": False})
    # Else cells off screen are not in the page.
    write_setting(settings, "notebook-extension", "tracker", {"windowingMode": "none"})
    environment = {
        **lab.surroundings(kernel),
        "JUPYTERLAB_SETTINGS_DIR": str(settings),
        "JUPYTERLAB_WORKSPACES_DIR": str(folder / "workspaces"),
        # Signatures of trusted notebooks lie here: what is shown as it is must not be trusted.
        "JUPYTER_DATA_DIR": str(folder / "data"),
    }
    server = subprocess.Popen(
        [lab.PYTHON, "-m", "jupyter", "lab", "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}",
         "--ServerApp.port_retries=0", "--IdentityProvider.token=", "--ServerApp.disable_check_xsrf=True",
         f"--ServerApp.root_dir={folder / 'work'}", "--LabApp.expose_app_in_browser=True", "--LabApp.news_url="],
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(address + "/api/status", server)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=30)


def write_setting(settings, extension, name, value):
    file = settings / "@jupyterlab" / extension / f"{name}.jupyterlab-settings"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(value), "utf-8")


def wait_for(url, server):
    for _ in range(300):
        if server.poll() is not None:
            raise SystemExit("JupyterLab ended by itself.")
        try:
            urllib.request.urlopen(url, timeout=2).close()
            return
        except OSError:
            time.sleep(0.2)
    raise SystemExit("JupyterLab did not answer within a minute.")


class Page:
    """A notebook in JupyterLab."""

    def __init__(self, chromium, url):
        self.tab = chromium.new_page(viewport={"width": WIDTHS[0], "height": 1500})
        self.tab.set_default_timeout(5 * MINUTES)
        self.tab.goto(url)
        self.tab.wait_for_selector(".jp-Notebook .jp-Cell")

    def command(self, name, **arguments):
        script = "([name, args]) => jupyterapp.commands.execute(name, args).then(r => r === undefined ? null : String(r))"
        return self.tab.evaluate(script, [name, arguments])

    def wait_for_kernel(self):
        self.tab.evaluate(
            "async () => { const s = jupyterapp.shell.currentWidget.context.sessionContext;"
            " await s.ready; await s.session.kernel.info; }"
        )

    def run_all(self, during, picture):
        self.tab.evaluate("() => { window.ran = jupyterapp.commands.execute('notebook:run-all-cells'); }")
        if during:
            self.tab.wait_for_function(
                "text => [...document.querySelectorAll('.jp-OutputArea-output')].some(e => e.textContent.includes(text))",
                arg=during,
            )
            self.picture(picture)
        self.tab.evaluate("() => window.ran")
        self.tab.wait_for_function(
            "() => ![...document.querySelectorAll('.jp-InputPrompt')].some(e => e.textContent.includes('*'))"
        )

    def look(self, theme, width):
        self.tab.set_viewport_size({"width": width, "height": 1500})
        self.command("apputils:change-theme", theme=THEMES[theme])
        self.tab.wait_for_selector(f'body[data-jp-theme-name="{THEMES[theme]}"]', state="attached")
        self.tab.wait_for_function("() => [...document.images].every(i => i.complete)")
        self.tab.evaluate("() => { jupyterapp.shell.currentWidget.content.activeCellIndex = 0; }")
        self.tab.wait_for_timeout(500)
        height = self.tab.evaluate("() => document.querySelector('.jp-WindowedPanel-outer').scrollHeight")
        self.tab.set_viewport_size({"width": width, "height": min(16_000, height + 100)})
        self.tab.wait_for_timeout(500)
        self.tab.evaluate("() => { document.querySelector('.jp-WindowedPanel-outer').scrollTop = 0; }")

    def picture(self, path):
        self.tab.locator(".jp-Notebook").screenshot(path=path)

    def cells(self, stem):
        for number, cell in enumerate(self.tab.locator(".jp-CodeCell").all(), start=1):
            cell.screenshot(path=f"{stem}-cell-{number:02}.png")

    def strip(self, pictures, path):
        """The pictures below each other, as one."""
        shown = "".join(
            f'<img style="display: block; width: 900px" src="data:image/png;base64,{b64encode(p.read_bytes()).decode()}">'
            for p in pictures
        )
        page = self.tab.context.browser.new_page(viewport={"width": 900, "height": 600})
        page.set_content(f'<body style="margin: 0; background: white">{shown}')
        page.screenshot(path=path, full_page=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("notebook", type=Path)
    parser.add_argument("outdir", type=Path)
    parser.add_argument("--kernel", default="jjava", choices=("jjava", "ijava"))
    parser.add_argument("--jar")
    parser.add_argument("--as-it-is", action="store_true")
    parser.add_argument("--during", metavar="TEXT")
    parser.add_argument("--cells", action="store_true")
    parser.add_argument("--strip", metavar="NUMBERS", type=lambda text: [int(n) for n in text.split(",")], default=[])
    options = parser.parse_args()
    browser.with_playwright()
    from playwright.sync_api import sync_playwright

    setup = [sys.executable, browser.ROOT / "kernel" / "lab.py", "--setup", "--kernel", options.kernel]
    subprocess.run([*map(str, setup), *(["--jar", options.jar] if options.jar else [])], check=True)
    options.outdir.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder) / "work"
        work.mkdir()
        shutil.copy(options.notebook, work / "notebook.ipynb")
        with jupyter(Path(folder), options.kernel) as address, sync_playwright() as playwright:
            page = Page(browser.chromium(playwright), f"{address}/lab/tree/notebook.ipynb?reset")
            if not options.as_it_is:
                page.wait_for_kernel()
                page.run_all(options.during, options.outdir / "during.png")
            # Not before: a changed layout kept run-all from running anything.
            page.command("application:toggle-left-area")
            for theme in THEMES:
                for width in WIDTHS:
                    page.look(theme, width)
                    page.picture(options.outdir / f"{theme}-{width}.png")
                    if (options.cells or options.strip) and width == WIDTHS[0]:
                        page.cells(options.outdir / theme)
            if options.strip:
                cells = [options.outdir / f"light-cell-{number:02}.png" for number in options.strip]
                page.strip(cells, options.outdir / "strip.png")
            page.tab.context.browser.close()


if __name__ == "__main__":
    main()
