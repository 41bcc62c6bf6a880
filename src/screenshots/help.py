#!/usr/bin/env python3
"""Help in real JupyterLab: Shift+Tab, Tab within quotes, an error's card, help().

    python3 src/screenshots/help.py OUT [--kernel ijava] [--jar FILE]

Writes pictures, light and dark, into the folder OUT, and prints as JSON what a reader sees:
HelpInJupyterLabIT judges it.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import browser  # noqa: E402
import jupyterlab  # noqa: E402

CELLS = [
    ("open", "var up42 = Up42.sandbox();\nvar heard = up42.jobs().limit(100).table();"),
    ("error", 'var job = up42.jobs().limit(1).list().get(0);\nup42.job("nonsense").track()'),
    ("compile", "up42.jobs().tabel()"),
    ("help", "help()"),
    ("about", 'help("limit")'),
    ("typed", ""),
]
TOOLTIP = ".jp-Tooltip"
COMPLETER = ".jp-Completer"


def typed(page, text):
    """Puts a text into the last cell, the cursor at its end."""
    number = len(CELLS) - 1
    page.tab.evaluate(
        "([n, text]) => { const book = jupyterapp.shell.currentWidget.content; book.activeCellIndex = n;"
        " book.widgets[n].model.sharedModel.setSource(text); }",
        [number, text],
    )
    page.command("notebook:enter-edit-mode")
    page.tab.keyboard.press("Control+End")


def shown(page, key, selector):
    page.tab.keyboard.press(key)
    page.tab.wait_for_selector(selector, state="visible")
    page.tab.wait_for_timeout(500)
    return page.tab.locator(selector).first.inner_text()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--kernel", default="jjava", choices=("jjava", "ijava"))
    parser.add_argument("--jar")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    browser.with_packages()
    from playwright.sync_api import sync_playwright

    browser.set_up(options.kernel, options.jar)
    seen = {}
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder) / "work"
        work.mkdir()
        (work / "help.ipynb").write_text(json.dumps(jupyterlab.notebook(CELLS)), "utf-8")
        with jupyterlab.jupyter(Path(folder), options.kernel) as address, sync_playwright() as playwright:
            chromium = browser.chromium(playwright)
            page = jupyterlab.Page(chromium, f"{address}/lab/tree/help.ipynb?reset")
            page.wait_for_kernel()
            for number, (name, _) in enumerate(CELLS[:-1]):
                page.run_cell(number)
                if name != "open":
                    page.wait_for_output(number, r"\S")
                    seen[name] = page.output(number)
            for theme in jupyterlab.THEMES:
                page.look(theme, jupyterlab.WIDTHS[0])
                page.picture(options.out / f"{theme}-help.png")
                typed(page, "up42.jobs().limit")
                seen["tooltip"] = shown(page, "Shift+Tab", TOOLTIP)
                page.picture(options.out / f"{theme}-tooltip.png")
                page.tab.keyboard.press("Escape")
                typed(page, 'up42.jobs().process("det')
                seen["completer"] = shown(page, "Tab", COMPLETER)
                page.picture(options.out / f"{theme}-completer.png")
                page.tab.keyboard.press("Escape")
            page.close()
            chromium.close()
    print(json.dumps(seen, indent=2))


if __name__ == "__main__":
    main()
