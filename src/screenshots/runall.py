#!/usr/bin/env python3
"""What happens in real JupyterLab to cells that spend, after Run All over a cell that goes wrong; and
to a wait whose page was reloaded.

    python3 src/screenshots/runall.py [--kernel ijava] [--jar FILE]

Prints, as JSON, what a reader sees in the cells: RunAllInJupyterLabIT judges it.
"""

import argparse
import json
import re
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import browser  # noqa: E402
import jupyterlab  # noqa: E402

OPEN = """\
var sandbox = Sandbox.start();
var up42 = Up42.connect(sandbox);
var item = up42.asset("68567134-27ad-7bd7-4b65-d61adb11fc78").stacItems().get(0);
var trees = up42.templates().detectionTreesSpacept("Run All", item);"""
# runs for ever, so that what it holds does not change meanwhile
HANGING = """
sandbox.faults().addJobFault("hangs");
var job = up42.templates().detectionBuildingsSpacept("Waiting", item).execute();"""
# credits are held a little after a job was made
MONEY = """\
sandbox.advance(Duration.ofDays(1));
sandbox.jobs() + " jobs, " + sandbox.ledger()"""
WRONG = {
    "throws": 'throw new IllegalStateException("the item is too cloudy");',
    "does-not-compile": "String cloud = item.cloudCover() * ;",
    "is-interrupted": "job.track()",
}


def run_all(page, wrong):
    """Cells: 0 opens, 1 looks at the money, 2 goes wrong, 3 and 4 would spend, 5 looks again."""
    page.wait_for_kernel()
    page.begin("notebook:run-all-cells")
    if wrong == "is-interrupted":
        page.wait_for_output(2, r"polled \d+ times")
        page.interrupt()
    page.ended()
    for number in (1, 2):
        page.wait_for_output(number, r"\S")
    seen = {
        "before": page.output(1),
        "wrong": page.output(2),
        "execute": page.output(3),
        "executeOnce": page.output(4),
        "prompts": " ".join(page.prompt(number) for number in (3, 4, 5)),
    }
    page.run_cell(5)
    page.wait_for_output(5, "jobs, ")
    seen["after"] = page.output(5)
    page.run_cell(3)
    page.wait_for_output(3, "receipt")
    seen["alone"] = page.output(3)
    page.run_cell(5)
    page.wait_for_output(5, "jobs, ")
    seen["afterAlone"] = page.output(5)
    return seen


OFTEN = 20


def often(page):
    """Cells: 0 fails, 1 and 2 would not. Run All, and then the second by hand, again and again."""
    page.wait_for_kernel()
    rounds = []
    for number in range(OFTEN):
        page.run_all()
        below = [page.prompt(1), page.prompt(2)]
        page.run_cell(1)
        rounds.append(below == ["[ ]:", "[ ]:"] and "42" in page.output(1))
        if not rounds[-1]:
            print(below, page.output(1), file=sys.stderr)
        page.command("notebook:clear-all-cell-outputs")
    return {"right": str(rounds.count(True)), "rounds": str(OFTEN), "all": str(rounds)}


def reload(page):
    """Cells: 0 opens, 1 executes, 2 tracks; the third is left by a reload while it waits."""
    page.wait_for_kernel()
    page.begin("notebook:run-all-cells")
    page.wait_for_output(2, r"polled \d+ times")
    page.tab.keyboard.press("Control+s")
    page.tab.wait_for_function("() => !jupyterapp.shell.currentWidget.context.model.dirty")
    page.tab.on("dialog", lambda dialog: dialog.accept())
    page.tab.reload()
    page.tab.wait_for_selector(".jp-Notebook .jp-Cell")
    page.wait_for_kernel()
    frame = page.output(2)
    line = re.search(r'up42\.job\("[0-9a-f-]+"\)\.track\(\)', frame)
    seen = {"frame": frame, "line": line[0] if line else ""}
    page.tab.evaluate("() => { jupyterapp.shell.currentWidget.content.activeCellIndex = 2; }")
    page.command("notebook:insert-cell-below")
    page.command("notebook:enter-edit-mode")
    # pasted, as a reader would; typing closes brackets by itself
    page.tab.keyboard.insert_text(seen["line"])
    page.tab.keyboard.press("Shift+Enter")
    page.wait_for_output(3, r"captured|released|Exception")
    page.tab.wait_for_function(
        "() => ![...document.querySelectorAll('.jp-InputPrompt')].some(e => e.textContent.includes('*'))"
    )
    seen["typed"] = page.tab.evaluate(
        "() => jupyterapp.shell.currentWidget.content.widgets[3].model.sharedModel.getSource()"
    )
    seen["resumed"] = page.output(3)
    return seen


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kernel", default="jjava", choices=("jjava", "ijava"))
    parser.add_argument("--jar")
    parser.add_argument("--only", help="one of the notebooks, by its name")
    options = parser.parse_args()
    browser.with_packages()
    from playwright.sync_api import sync_playwright

    browser.set_up(options.kernel, options.jar)
    books = {
        wrong: [
            ("open", OPEN + HANGING), ("before", MONEY), ("wrong", source),
            ("execute", "trees.execute()"), ("once", "trees.executeOnce()"), ("after", MONEY),
        ]
        for wrong, source in WRONG.items()
    }
    books["often"] = [("fails", 'throw new IllegalStateException("no");'), ("runs", "6 * 7"), ("runs-too", "6 * 7")]
    books["reload"] = [("open", OPEN), ("execute", "var job = trees.executeOnce();"), ("track", "job.track()")]
    books = {name: cells for name, cells in books.items() if options.only in (None, name)}
    seen = {}
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder) / "work"
        work.mkdir()
        for name, cells in books.items():
            (work / f"{name}.ipynb").write_text(json.dumps(jupyterlab.notebook(cells)), "utf-8")
        with jupyterlab.jupyter(Path(folder), options.kernel) as address, sync_playwright() as playwright:
            chromium = browser.chromium(playwright)
            for name in books:
                page = jupyterlab.Page(chromium, f"{address}/lab/tree/{name}.ipynb?reset")
                look = {"reload": reload, "often": often}.get(name)
                seen[name] = look(page) if look else run_all(page, name)
                page.command("notebook:shutdown-kernel")
                page.close()
            chromium.close()
    print(json.dumps(seen, indent=2))


if __name__ == "__main__":
    main()
