#!/usr/bin/env python3
"""Takes pictures of all states of states.jsh, each by itself.

    python3 src/screenshots/shots.py OUTDIR [--kernel ijava] [--jar FILE]
    python3 src/screenshots/shots.py OUTDIR --notebook FILE [--as-it-is]

Runs the states in real JupyterLab, in Chromium, and keeps them as OUTDIR/states.ipynb; then shows
them 1280 and 800 pixels wide: in JupyterLab, light and trusted; reopened by somebody else, dark and
untrusted; on nbconvert's page, light and dark; and without any style, as GitHub shows a notebook.
The pictures are named LOOK-WIDTH-STATE.png.

--notebook runs the cells of a notebook instead of states.jsh, or shows the outputs that it holds
(--as-it-is). The README's pictures in src/docs/images are some of light-1280-*.png.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import browser  # noqa: E402
import jupyterlab  # noqa: E402

STATES = Path(__file__).parent / "states.jsh"
HEAD = re.compile(r"// %% (?:(?P<before>[\w-]+)/)?(?P<name>[\w-]+)(?P<stop> stop)?(?: while (?P<text>.+))?\n")
PLAIN = "body { font: 14px/1.5 sans-serif; margin: 16px; } td, th { border: 1px solid #d0d7de; padding: 6px 13px; }"


def states():
    """Of each state, its name; what it is called before its end, how that is known; its source."""
    found = list(HEAD.finditer(text := STATES.read_text("utf-8")))
    ends = [head.start() for head in found[1:]] + [len(text)]
    return [(head, text[head.end() : end].strip()) for head, end in zip(found, ends)]


def run_states(address, chromium, file):
    """Runs all states in JupyterLab; gives the notebook, with what was seen before a cell's end."""
    file.write_text(json.dumps(jupyterlab.notebook([(head["name"], source) for head, source in states()])), "utf-8")
    page = jupyterlab.Page(chromium, f"{address}/lab/tree/{file.name}?reset")
    page.wait_for_kernel()
    before = {}
    for number, (head, _) in enumerate(states()):
        page.begin_cell(number)
        if head["text"]:
            page.wait_for_output(number, head["text"])
            page.command("docmanager:save")
            before[head["name"]] = {**json.loads(file.read_text("utf-8"))["cells"][number], "id": head["before"]}
        if head["stop"]:
            page.interrupt()
        page.ended()
    page.command("docmanager:save")
    page.command("notebook:shutdown-kernel")
    page.close()
    book = json.loads(file.read_text("utf-8"))
    book["cells"] = [c for cell in book["cells"] for c in (before.get(cell["id"]), cell) if c]
    return book


def run_notebook(address, chromium, file):
    page = jupyterlab.Page(chromium, f"{address}/lab/tree/{file.name}?reset")
    page.wait_for_kernel()
    page.run_all()
    page.command("docmanager:save")
    page.command("notebook:shutdown-kernel")
    page.close()
    return json.loads(file.read_text("utf-8"))


@contextmanager
def opened(chromium, folder, kernel, book, trusted):
    """A notebook with outputs in JupyterLab: signed as its reader's own, or somebody else's."""
    lab = jupyterlab.lab_module()
    work = folder / "work"
    work.mkdir(parents=True, exist_ok=True)
    file = work / "states.ipynb"
    file.write_text(json.dumps(book), "utf-8")
    if trusted:
        environment = {**lab.surroundings(kernel), "JUPYTER_DATA_DIR": str(folder / "data")}
        sign = [lab.PYTHON, "-m", "jupyter", "trust", file]
        subprocess.run(sign, env=environment, check=True, stdout=subprocess.DEVNULL)
    with jupyterlab.jupyter(folder, kernel) as address:
        page = jupyterlab.Page(chromium, f"{address}/lab/tree/{file.name}?reset")
        # Not before: a changed layout kept run-all from running anything.
        page.command("application:toggle-left-area")
        page.tab.wait_for_function("() => jupyterapp.shell.currentWidget.context.isReady")
        all_trusted = "() => [...jupyterapp.shell.currentWidget.content.model.cells].every(c => c.trusted)"
        if page.tab.evaluate(all_trusted) != trusted:
            raise SystemExit(f"The notebook should be trusted: {trusted}")
        yield page
        page.close()


def picture_cells(tab, names, stem):
    for name, cell in zip(names, tab.locator(".jp-CodeCell").all(), strict=True):
        cell.screenshot(path=f"{stem}-{name}.png")


def in_jupyterlab(chromium, folder, kernel, book, theme, trusted, outdir):
    with opened(chromium, folder, kernel, book, trusted) as page:
        for width in jupyterlab.WIDTHS:
            page.look(theme, width)
            picture_cells(page.tab, names(book), outdir / f"{theme}-{width}")


def by_nbconvert(chromium, kernel, book, theme, outdir):
    lab = jupyterlab.lab_module()
    file = outdir / f"nbconvert-{theme}.html"
    command = [lab.PYTHON, "-m", "nbconvert", "--to", "html", f"--HTMLExporter.theme={theme}", "--stdin", "--output", file]
    environment = lab.surroundings(kernel)
    subprocess.run(command, input=json.dumps(book), text=True, env=environment, check=True, stderr=subprocess.DEVNULL)
    for width in jupyterlab.WIDTHS:
        tab = chromium.new_page(viewport={"width": width, "height": 1500})
        tab.goto(file.as_uri(), wait_until="domcontentloaded")
        picture_cells(tab, names(book), outdir / f"nbconvert-{theme}-{width}")
        tab.close()


def without_styles(chromium, book, outdir):
    tab = chromium.new_page(viewport={"width": 1280, "height": 1500})
    shown = "".join(f'<div class="jp-CodeCell">{"".join(map(plain, c["outputs"]))}</div>' for c in code(book))
    tab.set_content(f"<!doctype html><meta charset=utf-8><style>{PLAIN}</style>{shown}")
    (outdir / "plain.html").write_text(tab.content(), "utf-8")
    tab.screenshot(path=outdir / "plain.png", full_page=True)
    for name, cell in zip(names(book), tab.locator(".jp-CodeCell").all(), strict=True):
        if cell.bounding_box()["height"]:
            cell.screenshot(path=outdir / f"plain-1280-{name}.png")
    tab.close()


def plain(output):
    data = output.get("data", {})
    if "text/html" in data:
        return re.sub(r' style="[^"]*"', "", "".join(data["text/html"]))
    if "image/png" in data:
        return f'<img src="data:image/png;base64,{"".join(data["image/png"])}">'
    text = data.get("text/plain") or output.get("text") or output.get("traceback") or ""
    return "<pre>" + re.sub(r"\x1b\[[\d;]*m", "", "".join(text)).replace("<", "&lt;") + "</pre>"


def code(book):
    return [cell for cell in book["cells"] if cell["cell_type"] == "code"]


def names(book):
    """States by their names; the cells of another notebook by their numbers."""
    of_states = {name for head, _ in states() for name in (head["before"], head["name"])}
    return [c["id"] if c.get("id") in of_states else f"{n:02}" for n, c in enumerate(code(book), start=1)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("outdir", type=Path)
    parser.add_argument("--kernel", default="jjava", choices=("jjava", "ijava"))
    parser.add_argument("--jar")
    parser.add_argument("--notebook", type=Path)
    parser.add_argument("--as-it-is", action="store_true")
    options = parser.parse_args()
    browser.with_packages()
    from playwright.sync_api import sync_playwright

    browser.set_up(options.kernel, options.jar)
    outdir = options.outdir.resolve()
    outdir.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        chromium = browser.chromium(playwright)
        book = seen(chromium, Path(folder), options)
        (outdir / "states.ipynb").write_text(json.dumps(book, indent=1), "utf-8")
        for look, trusted in (("light", True), ("dark", False)):
            in_jupyterlab(chromium, Path(folder) / look, options.kernel, book, look, trusted, outdir)
            by_nbconvert(chromium, options.kernel, book, look, outdir)
        without_styles(chromium, book, outdir)
        chromium.close()


def seen(chromium, folder, options):
    if options.as_it_is:
        return json.loads(options.notebook.read_text("utf-8"))
    file = folder / "run" / "work" / "states.ipynb"
    file.parent.mkdir(parents=True)
    with jupyterlab.jupyter(folder / "run", options.kernel) as address:
        if options.notebook:
            file.write_bytes(options.notebook.read_bytes())
            return run_notebook(address, chromium, file)
        return run_states(address, chromium, file)


if __name__ == "__main__":
    main()
