#!/usr/bin/env python3
"""Makes the lab's notebook from src/notebooks/05-lab.md, the one source of exercises and solutions:

    python3 src/notebooks/lab.py                   notebooks/05-lab.ipynb, as learners get it
    python3 src/notebooks/lab.py --solution FILE   the same with the solutions, for teachers

In the source, text becomes a text cell and each fenced java block a code cell. Within a block,
what stands between "// exercise" and "// solution" is for learners, what stands between
"// solution" and "// end" for teachers; all else is for both.
"""

import argparse
import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCE = Path(__file__).resolve().parent / "05-lab.md"
NOTEBOOK = ROOT / "notebooks" / "05-lab.ipynb"
METADATA = {
    "kernelspec": {"display_name": "Java (UP42)", "language": "java", "name": "swath"},
    "language_info": {
        "file_extension": ".jshell",
        "mimetype": "text/x-java-source",
        "name": "Java",
        "pygments_lexer": "java",
    },
}
FENCE = re.compile(r"^```java\n(.*?)^```$", re.DOTALL | re.MULTILINE)
CHOICE = re.compile(r"^// exercise\n(.*?)^// solution\n(.*?)^// end\n", re.DOTALL | re.MULTILINE)


def main(arguments):
    parser = argparse.ArgumentParser(description="Makes the lab's notebook from its source.")
    parser.add_argument("--solution", metavar="FILE", help="write the solutions there instead")
    options = parser.parse_args(arguments)
    target = Path(options.solution) if options.solution else NOTEBOOK
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text(lab(solved=bool(options.solution))), "utf-8")


def lab(solved):
    """The lab without outputs; solved, or as learners get it."""
    return notebook(CHOICE.sub(lambda choice: choice[2 if solved else 1], SOURCE.read_text("utf-8")))


def notebook(markdown):
    """A notebook without outputs."""
    cells = []
    for number, part in enumerate(FENCE.split(markdown)):
        source = part.strip().splitlines(keepends=True)
        if source:
            cell = {"cell_type": "code" if number % 2 else "markdown", "metadata": {}, "source": source}
            if number % 2:
                cell |= {"execution_count": None, "outputs": []}
            cells.append({**cell, "id": f"c{len(cells) + 1:02}"})
    return {"cells": cells, "metadata": METADATA, "nbformat": 4, "nbformat_minor": 5}


def text(book):
    """A notebook as JupyterLab writes it."""
    return json.dumps(book, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
