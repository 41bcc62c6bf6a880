#!/usr/bin/env python3
"""Shows HTML files in real JupyterLab, untrusted, and prints what it took away or made unreadable.

    python3 src/screenshots/dom.py FOLDER [--jar FILE]

Each *.html of FOLDER is the output of a cell of a notebook that nobody signed. For each, the
elements that arrive are compared with those in the file; in both themes, the contrast of each word
(4.5:1) and of each coloured mark (3:1) with what lies behind it is measured. Prints a line for each
problem, and ends with 1 if there was one.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import browser  # noqa: E402
import jupyterlab  # noqa: E402

CHECKS = r"""
(files) => {
  const problems = [];
  const nodes = e => [...e.childNodes].filter(
      n => n.nodeType === 1 || (n.nodeType === 3 && n.textContent.trim()));
  const styles = e => [...e.style].map(p => p + ': ' + e.style.getPropertyValue(p)).sort().join('; ');
  const compare = (name, was, is) => {
    const a = nodes(was), b = nodes(is);
    if (a.length !== b.length) {
      problems.push(`${name}: ${was.nodeName} had ${a.length} children, has ${b.length}`);
      return;
    }
    a.forEach((x, i) => {
      const y = b[i];
      if (x.nodeName !== y.nodeName || (x.nodeType === 3 && x.textContent.trim() !== y.textContent.trim())) {
        problems.push(`${name}: ${x.nodeName} "${x.textContent.slice(0, 40)}" became ${y.nodeName} "${y.textContent.slice(0, 40)}"`);
        return;
      }
      if (x.nodeType !== 1) return;
      const names = new Set([...x.getAttributeNames(), ...y.getAttributeNames()]);
      names.delete('style');
      names.forEach(n => {
        if (x.getAttribute(n) !== y.getAttribute(n)) {
          problems.push(`${name}: ${n} of ${x.nodeName} was ${x.getAttribute(n)}, is ${y.getAttribute(n)}`);
        }
      });
      if (styles(x) !== styles(y)) {
        problems.push(`${name}: style of ${x.nodeName} was ${styles(x)}, is ${styles(y)}`);
      }
      compare(name, x, y);
    });
  };
  const outputs = [...document.querySelectorAll('.jp-CodeCell')].map(
      c => c.querySelector('.jp-RenderedHTMLCommon'));
  if (outputs.length !== files.length) problems.push(`${files.length} files, ${outputs.length} outputs`);
  files.forEach((file, i) => {
    const template = document.createElement('template');
    template.innerHTML = file.html;
    if (!outputs[i]) { problems.push(`${file.name}: no HTML output`); return; }
    compare(file.name, template.content, outputs[i]);
  });
  document.querySelectorAll('.jp-OutputArea script, .jp-OutputArea style, .jp-OutputArea iframe')
      .forEach(e => problems.push('a ' + e.nodeName + ' is there'));
  return problems;
}
"""

CONTRASTS = r"""
(theme) => {
  const problems = [];
  const rgba = text => { const n = text.match(/[\d.]+/g).map(Number); return n.length < 4 ? [...n, 1] : n; };
  const over = (top, under) => [0, 1, 2].map(i => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
  const luminance = c => {
    const l = c.slice(0, 3).map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * l[0] + .7152 * l[1] + .0722 * l[2];
  };
  const ratio = (a, b) => { const [x, y] = [luminance(a), luminance(b)]; return (Math.max(x, y) + .05) / (Math.min(x, y) + .05); };
  const behind = e => {
    const layers = [];
    for (let n = e; n; n = n.parentElement) {
      const c = rgba(getComputedStyle(n).backgroundColor);
      if (c[3] > 0) layers.push(c);
      if (c[3] === 1) break;
    }
    return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255, 1]);
  };
  document.querySelectorAll('.jp-OutputArea details').forEach(d => { d.open = true; });
  document.querySelectorAll('.jp-RenderedHTMLCommon').forEach((output, i) => {
    if (!output.closest('.jp-CodeCell')) return;
    const walker = document.createTreeWalker(output, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent.trim(), e = walker.currentNode.parentElement;
      if (!text || text === '\u00b6') continue;
      let opacity = 1;
      for (let n = e; n && n !== output.parentElement; n = n.parentElement) opacity *= Number(getComputedStyle(n).opacity);
      const back = behind(e), colour = rgba(getComputedStyle(e).color);
      const seen = ratio(over([...colour.slice(0, 3), colour[3] * opacity], back), back);
      if (seen < (e.style.color ? 3 : 4.5)) {
        problems.push(`${theme}, output ${i + 1}: "${text.slice(0, 30)}" has ${seen.toFixed(2)}:1`);
      }
    }
  });
  return problems;
}
"""


def notebook(files):
    cells = [
        {"cell_type": "code", "id": f"c{i}", "metadata": {}, "source": file["name"], "execution_count": 1,
         "outputs": [{"output_type": "display_data", "metadata": {}, "data": {"text/html": file["html"], "text/plain": ""}}]}
        for i, file in enumerate(files)
    ]
    kernel = {"name": "swath", "display_name": "Java (UP42)", "language": "java"}
    return {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--jar")
    options = parser.parse_args()
    browser.with_packages()
    from playwright.sync_api import sync_playwright

    browser.set_up(jar=options.jar)
    files = [{"name": f.stem, "html": f.read_text("utf-8")} for f in sorted(options.folder.glob("*.html"))]
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder) / "work"
        work.mkdir()
        (work / "cards.ipynb").write_text(json.dumps(notebook(files)), "utf-8")
        with jupyterlab.jupyter(Path(folder), "jjava") as address, sync_playwright() as playwright:
            page = jupyterlab.Page(browser.chromium(playwright), f"{address}/lab/tree/cards.ipynb?reset")
            page.tab.on("dialog", lambda dialog: (problems.append(f"dialog: {dialog.message}"), dialog.dismiss()))
            page.tab.wait_for_function(
                "n => document.querySelectorAll('.jp-CodeCell .jp-RenderedHTMLCommon').length >= n", arg=len(files)
            )
            trusted = page.tab.evaluate(
                "() => [...jupyterapp.shell.currentWidget.content.model.cells].some(c => c.trusted)"
            )
            if trusted:
                problems.append("the notebook is trusted, so nothing was tried")
            problems += page.tab.evaluate(CHECKS, files)
            for theme in jupyterlab.THEMES:
                page.look(theme, 1280)
                problems += page.tab.evaluate(CONTRASTS, theme)
            page.tab.context.browser.close()
    print(*problems, f"{len(files)} cards, {len(problems)} problems", sep="\n")
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
