#!/usr/bin/env python3
"""A session in jupyter console, typed into a real terminal, as its reader sees it.

    python3 src/screenshots/console.py OUT.txt [--kernel ijava] [--jar FILE]

Writes what stood on the terminal's screen, 100 columns wide, and ends with 1 if a control character
was left over.
"""

import argparse
import os
import re
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import browser  # noqa: E402
import jupyterlab  # noqa: E402

WIDTH, HEIGHT = 100, 50
SESSION = [
    "var up42 = Up42.sandbox();",
    "up42",
    "up42.jobs().limit(8).table()",
    'var item = up42.asset("68567134-27ad-7bd7-4b65-d61adb11fc78").stacItems().get(0);',
    'var template = up42.templates().detectionTreesSpacept("Detect trees over UK", item);',
    "template.spendingAtMost(100).quote()",
    "var job = template.executeOnce();",
    "job.track()",
    "job.history()",
    "template.spendingAtMost(10).execute()",
    "up42.jobs().credits()",
    "up42.jobs().tabel()",
    "help(\"error\")",
]


def talk(kernel):
    """Types the session; gives all that the terminal showed, and the control characters left over."""
    import pexpect
    import pyte

    lab = jupyterlab.lab_module()
    surroundings = lab.surroundings(kernel)
    paths = [surroundings.get("JUPYTER_PATH"), str(lab.VENV / "share" / "jupyter")]
    environment = {**surroundings, "JUPYTER_PATH": os.pathsep.join(filter(None, paths)), "TERM": "xterm"}
    command = ["-m", "jupyter_console", "--kernel", lab.SPECS[kernel], "--ZMQTerminalInteractiveShell.simple_prompt=False"]
    terminal = pexpect.spawn(
        sys.executable, command, env=environment, encoding="utf-8", dimensions=(HEIGHT, WIDTH), timeout=1
    )
    screen = pyte.HistoryScreen(WIDTH, HEIGHT, history=100_000, ratio=0.5)
    stream = pyte.Stream(screen)

    def read(until, seconds=90):
        deadline, quiet = time.monotonic() + seconds, 0
        while time.monotonic() < deadline:
            try:
                text = terminal.read_nonblocking(100_000, 0.3)
            except pexpect.TIMEOUT:
                quiet += 1
                if quiet > 1 and re.search(until, shown(screen)):
                    return
                continue
            except pexpect.EOF:
                return
            quiet = 0
            # the console asks where the cursor stands, as terminals answer
            if "\x1b[6n" in text:
                terminal.send(f"\x1b[{screen.cursor.y + 1};{screen.cursor.x + 1}R")
            stream.feed(text)
        raise SystemExit(f"The console did not get there in {seconds} s:\n{shown(screen)}")

    read(r"In \[1\]: *$")
    for number, line in enumerate(SESSION, start=1):
        terminal.send(line)
        read(re.escape(line[-20:]))
        terminal.send("\r")
        read(rf"In \[{number + 1}\]: *$")
    text = shown(screen)
    # else the kernel lives on
    terminal.sendcontrol("d")
    read(r"\(\[y\]/n\)")
    terminal.send("y\r")
    terminal.expect(pexpect.EOF, timeout=30)
    terminal.close(force=True)
    return text


def shown(screen):
    rows = [*screen.history.top, *(screen.buffer[y] for y in range(screen.lines))]
    lines = ["".join(row[x].data for x in range(screen.columns)).rstrip() for row in rows]
    return "\n".join(lines).rstrip()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--kernel", default="jjava", choices=("jjava", "ijava"))
    parser.add_argument("--jar")
    options = parser.parse_args()
    browser.with_packages()

    browser.set_up(options.kernel, options.jar)
    text = talk(options.kernel)
    options.out.write_text(text + "\n", "utf-8")
    sys.exit(bool(re.search(r"[\x00-\x08\x0b-\x1f\x7f\x9b]", text)))


if __name__ == "__main__":
    main()
