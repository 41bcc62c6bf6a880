"""Chromium by Playwright, in an environment of its own under .venv/shots."""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = ROOT / ".venv" / "shots"
PYTHON = HERE / "bin" / "python"
PLAYWRIGHT = "playwright==1.65.2"


def with_playwright():
    """Starts this program again where Playwright is, which is installed at first."""
    if Path(sys.prefix).resolve() == HERE.resolve():
        return
    if not PYTHON.is_file():
        venv.create(HERE, with_pip=True)
    if subprocess.run([PYTHON, "-c", "import playwright"], capture_output=True).returncode:
        subprocess.run([PYTHON, "-m", "pip", "install", "--quiet", PLAYWRIGHT], check=True)
    os.execv(PYTHON, [str(PYTHON), *sys.argv])


def chromium(playwright):
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        raise SystemExit("There is no Chromium: on Debian, apt install chromium.")
    return playwright.chromium.launch(
        executable_path=path, args=["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"]
    )
