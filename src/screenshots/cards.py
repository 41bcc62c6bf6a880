"""Takes pictures of every card on pages that imitate JupyterLab's: light, dark, and without styles.

Usage: python3 src/screenshots/cards.py OUTDIR [PREFIX...]    (after: mvn test -Dtest=GalleryTest)
Playwright comes from PyPI; Chromium must be there.
"""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import browser  # noqa: E402

CARDS = browser.ROOT / "target" / "cards"

# What JupyterLab's own style sheet does to HTML output, as far as it shows.
STYLE = """
body { margin: 0; padding: 12px; font: 14px/1.6 system-ui, sans-serif; }
body.light { background: white; color: rgba(0,0,0,.87); }
body.dark { background: #111; color: white; }
h6 { font: bold 11px monospace; margin: 14px 0 4px 0; opacity: .5; }
table { border-collapse: collapse; border: none; font-size: 13px; margin: 0 auto 1em auto; }
thead { border-bottom: 1px solid rgba(128,128,128,.5); vertical-align: bottom; }
td, th, tr { vertical-align: middle; padding: .5em; line-height: normal; text-align: right; }
.light tbody tr:nth-child(even) { background: #f5f5f5; }
.dark tbody tr:nth-child(even) { background: #212121; }
code { font-family: monospace; padding: 1px 5px; white-space: pre-wrap; }
.light code { background: #eee; }
.dark code { background: #424242; }
ol { padding-left: 2em; list-style: decimal; margin-bottom: 1em; }
img { max-width: 100%; height: auto; }
"""


def page(look, cards):
    body = "".join(
        f"<h6>{card.stem}</h6>{strip(card.read_text()) if look == 'plain' else card.read_text()}"
        for card in cards
    )
    style = "" if look == "plain" else STYLE
    return f"<!doctype html><meta charset=utf-8><style>{style}</style><body class={look}>{body}"


def strip(html):
    """As GitHub shows it: without style attributes."""
    return re.sub(r' style="[^"]*"', "", html)


def main(out, prefixes):
    cards = [f for f in sorted(CARDS.glob("*.html")) if f.stem.startswith(tuple(prefixes or [""]))]
    out.mkdir(parents=True, exist_ok=True)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = browser.chromium(playwright)
        for look in ("light", "dark", "plain"):
            for width in (1280, 800):
                tab = chromium.new_page(viewport={"width": width, "height": 600})
                tab.set_content(page(look, cards))
                tab.screenshot(path=out / f"{look}-{width}.png", full_page=True)
                tab.close()
        chromium.close()


if __name__ == "__main__":
    browser.with_packages()
    main(Path(sys.argv[1]), sys.argv[2:])
