"""Real JupyterLab on a folder of its own, and a notebook in it as a page of Chromium."""

import importlib.util
import json
import socket
import subprocess
import time
import urllib.request
from contextlib import contextmanager

import browser

THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}
WIDTHS = (1280, 800)
MINUTES = 60_000
OUTPUTS = ".jp-Cell-outputArea"


def lab_module():
    spec = importlib.util.spec_from_file_location("lab", browser.ROOT / "kernel" / "lab.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@contextmanager
def jupyter(folder, kernel):
    """JupyterLab on the folder's "work", with settings of its own; gives its address."""
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
        try:
            server.wait(timeout=30)
        except subprocess.TimeoutExpired:
            server.kill()


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


def notebook(cells):
    """A notebook of code cells: pairs of a name, which becomes the cell's id, and a source."""
    kernel = {"name": "swath", "display_name": "Java (UP42)", "language": "java"}
    return {
        "cells": [
            {"cell_type": "code", "id": name, "metadata": {}, "source": source, "execution_count": None, "outputs": []}
            for name, source in cells
        ],
        "metadata": {"kernelspec": kernel},
        "nbformat": 4,
        "nbformat_minor": 5,
    }


class Page:
    """A notebook in JupyterLab. Cells are counted from 0, code cells only."""

    def __init__(self, chromium, url):
        self.tab = chromium.new_page(viewport={"width": WIDTHS[0], "height": 1500})
        self.tab.set_default_timeout(2 * MINUTES)
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

    def begin(self, command):
        """Starts a command that ends when its cells have: see ended()."""
        self.tab.evaluate("name => { window.ran = jupyterapp.commands.execute(name); }", command)

    def ended(self):
        self.tab.evaluate("() => window.ran")
        self.tab.wait_for_function(
            "() => ![...document.querySelectorAll('.jp-InputPrompt')].some(e => e.textContent.includes('*'))"
        )

    def run_all(self):
        self.begin("notebook:run-all-cells")
        self.ended()

    def begin_cell(self, number):
        self.tab.evaluate("n => { jupyterapp.shell.currentWidget.content.activeCellIndex = n; }", number)
        self.begin("notebook:run-cell")

    def run_cell(self, number):
        self.begin_cell(number)
        self.ended()

    def cell(self, number):
        return self.tab.locator(".jp-CodeCell").nth(number)

    def output(self, number):
        """The text of a cell's outputs, as a reader sees it."""
        shown = self.cell(number).locator(OUTPUTS)
        return shown.inner_text() if shown.count() else ""

    def prompt(self, number):
        """What stands beside a cell: its number, or an empty bracket."""
        return self.cell(number).locator(".jp-InputPrompt").inner_text()

    def wait_for_output(self, number, pattern):
        self.tab.wait_for_function(
            "([n, pattern]) => new RegExp(pattern).test("
            f"document.querySelectorAll('.jp-CodeCell')[n].querySelector('{OUTPUTS}')?.textContent ?? '')",
            arg=[number, pattern],
        )

    def interrupt(self):
        """Clicks on the stop button."""
        self.tab.locator('.jp-NotebookPanel-toolbar [data-command="notebook:interrupt-kernel"]').first.click()

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

    def close(self):
        self.tab.context.close()
