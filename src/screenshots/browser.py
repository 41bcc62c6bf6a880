"""Chromium by Playwright, and a terminal, in an environment of its own under .venv/shots."""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = ROOT / ".venv" / "shots"
PYTHON = HERE / "bin" / "python"
NEEDED = ["playwright==1.65.2", "jupyter-console==6.6.3", "pexpect==4.9.0", "pyte==0.8.2"]


def with_packages():
    """Starts this program again where Playwright and the others are, which are installed at first."""
    if Path(sys.prefix).resolve() == HERE.resolve():
        return
    stamp = HERE / "swath-needed.txt"
    if not stamp.is_file() or stamp.read_text("utf-8") != " ".join(NEEDED):
        venv.create(HERE, with_pip=True)
        subprocess.run([PYTHON, "-m", "pip", "install", "--quiet", *NEEDED], check=True)
        stamp.write_text(" ".join(NEEDED), "utf-8")
    os.execv(PYTHON, [str(PYTHON), *sys.argv])


def set_up(kernel=None, jar=None):
    """Sets up JupyterLab with a kernel; what lab.py prints goes to standard error."""
    command = [sys.executable, str(ROOT / "kernel" / "lab.py"), "--setup"]
    command += ["--kernel", kernel] if kernel else []
    command += ["--jar", jar] if jar else []
    subprocess.run(command, check=True, stdout=sys.stderr)


def chromium(playwright):
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        raise SystemExit("There is no Chromium: on Debian, apt install chromium.")
    return playwright.chromium.launch(
        executable_path=path, args=["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"]
    )
