#!/usr/bin/env python3
"""Reads and draws many GeoJSON features by Swath and by geopandas with matplotlib, side by side:

    python3 src/bench/features.py [--features 100000]

Needs target/swath.jar; geopandas and matplotlib are installed into .venv/bench. Each reads the same
file into a table of all properties with centroid and area, and draws it over nothing, as a PNG of
1600 pixels' width. The peer's imports are not counted.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BENCH = ROOT / ".venv" / "bench"
PEER = """
import sys, time
import geopandas, matplotlib
matplotlib.use("agg")
import matplotlib.pyplot as plot
import warnings
warnings.simplefilter("ignore")
for _ in range(3):
    start = time.perf_counter()
    frame = geopandas.read_file(sys.argv[1])
    frame["longitude"] = frame.geometry.centroid.x
    frame["latitude"] = frame.geometry.centroid.y
    frame["m2"] = frame.geometry.to_crs(6933).area
    frame["wkt"] = frame.geometry.to_wkt()
    read = time.perf_counter()
    axes = frame.plot(column="class", figsize=(8, 5), legend=True, markersize=2)
    axes.figure.savefig(sys.argv[2], dpi=200)
    plot.close(axes.figure)
    drawn = time.perf_counter()
    print(len(frame), f"{read - start:.3f} {drawn - read:.3f} 0")
"""


def main(arguments):
    parser = argparse.ArgumentParser(description="Swath beside geopandas and matplotlib.")
    parser.add_argument("--features", type=int, default=100_000)
    count = parser.parse_args(arguments).features
    python = BENCH / "bin" / "python"
    if not python.exists():
        venv.create(BENCH, with_pip=True)
        subprocess.check_call([python, "-m", "pip", "install", "-q", "geopandas==1.1.4", "matplotlib==3.10.9"])
    with tempfile.TemporaryDirectory() as folder:
        for shape in ("Point", "Polygon"):
            file = Path(folder) / f"{shape}.geojson"
            file.write_text(features(count, shape))
            ours = run(["java", "-Xmx1g", "-cp", ROOT / "target" / "swath.jar", ROOT / "src/bench/FeaturesRun.java", file, Path(folder) / "a.png"])
            theirs = run([python, "-c", PEER, file, Path(folder) / "b.png"])
            print(f"{count} of {shape}, {file.stat().st_size / 1e6:.1f} MB; seconds (Swath, peer, ratio); heap {ours[-1][3]:.0f} MB")
            for name, round in (("first", 0), ("warm", 2)):
                for what, column in (("table", 1), ("map", 2)):
                    mine, other = ours[round][column], theirs[round][column]
                    print(f"  {what} {name:5}  {mine:6.2f}  {other:6.2f}  {other / mine:5.2f} x")


def features(count, shape):
    chance = random.Random(7)
    kinds = ["car", "van", "truck", "bus"]
    lines = []
    for i in range(count):
        x, y = 4 + chance.random() * 0.3, 51 + chance.random() * 0.2
        ring = [[x, y], [x + 1e-4, y], [x + 1e-4, y + 1e-4], [x, y + 1e-4], [x, y]]
        lines.append(
            json.dumps(
                {
                    "type": "Feature",
                    "geometry": {"type": shape, "coordinates": [x, y] if shape == "Point" else [ring]},
                    "properties": {"class": chance.choice(kinds), "confidence": round(chance.random(), 3), "number": i},
                }
            )
        )
    return '{"type":"FeatureCollection","features":[' + ",\n".join(lines) + "]}"


def run(command):
    out = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if out.returncode:
        sys.exit(out.stderr)
    return [[float(word) for word in line.split()] for line in out.stdout.splitlines() if line]


if __name__ == "__main__":
    main(sys.argv[1:])
