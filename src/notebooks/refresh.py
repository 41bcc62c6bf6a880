#!/usr/bin/env python3
"""Runs the notebooks and keeps what they show:

    python3 src/notebooks/refresh.py              all of them
    python3 src/notebooks/refresh.py 02 05-lab    these
    python3 src/notebooks/refresh.py --check      writes nothing; prints what would change

Each is executed by kernel/lab.py in the kernel JJava. What is written is the same in every run:
no times, no ids of messages, no version of Java. The lab is made from 05-lab.md first.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

import lab

ROOT = Path(__file__).resolve().parent.parent.parent
NOTEBOOKS = ROOT / "notebooks"
RUNS = ROOT / ".venv" / "refresh"


def main(arguments):
    parser = argparse.ArgumentParser(description="Runs the notebooks and keeps their outputs.")
    parser.add_argument("names", nargs="*", help="numbers or beginnings of names; all by default")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a run gives something else")
    parser.add_argument("--jar", help="use this swath.jar, never build")
    options = parser.parse_args(arguments)
    RUNS.mkdir(parents=True, exist_ok=True)
    changed = []
    for notebook in chosen(options.names):
        before = notebook.read_text("utf-8") if notebook.exists() else ""
        after = refreshed(notebook, options.jar)
        if before != after:
            changed.append(notebook.name)
            if not options.check:
                notebook.write_text(after, "utf-8")
        print(f"{notebook.name}: {'changed' if before != after else 'as it was'}, {len(after.encode()) / 1000:.0f} kB")
    return 1 if options.check and changed else 0


def chosen(names):
    every = sorted(NOTEBOOKS.glob("*.ipynb"))
    for name in names:
        if not any(notebook.name.startswith(name) for notebook in every):
            sys.exit(f"There is no notebook notebooks/{name}*.ipynb.")
    return [book for book in every if not names or any(book.name.startswith(name) for name in names)]


def refreshed(notebook, jar):
    """The notebook as a run in its folder leaves it."""
    page = RUNS / (notebook.stem + ".html")
    command = [sys.executable, ROOT / "kernel" / "lab.py", "--run", notebook, "--html", page]
    if notebook == lab.NOTEBOOK:
        command[3] = RUNS / "05-lab-shipped.ipynb"
        command[3].write_text(lab.text(lab.lab(solved=False)), "utf-8")
    code = subprocess.call([str(part) for part in command + (["--jar", jar] if jar else [])])
    if code != 0:
        sys.exit(f"{notebook.name} is left as it was: a cell failed.")
    return lab.text(normal(json.loads(page.with_suffix(".ipynb").read_text("utf-8"))))


def normal(book):
    """Without what differs from run to run."""
    for number, cell in enumerate(book["cells"], start=1):
        cell["id"] = f"c{number:02}"
        cell["metadata"] = {}
        if "outputs" in cell:
            cell["outputs"] = joined(cell["outputs"])
    return {"cells": book["cells"], "metadata": lab.METADATA, "nbformat": 4, "nbformat_minor": 5}


def joined(outputs):
    """Pieces of one stream that follow each other are one output."""
    whole = []
    for output in outputs:
        if "metadata" in output:
            output["metadata"] = {}
        text = output.get("text")
        if text is not None:
            output["text"] = text = text if isinstance(text, list) else text.splitlines(keepends=True)
            if whole and whole[-1].get("name") == output["name"]:
                before = "".join(whole[-1]["text"])
                whole[-1]["text"] = (before + "".join(text)).splitlines(keepends=True)
                continue
        whole.append(output)
    return whole


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
