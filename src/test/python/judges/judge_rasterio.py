"""GDAL, by rasterio, opens every kind of GeoTIFF at the right place on earth, with the resolution,
the shape and the transform that its item states, and nothing outside of the footprint; rio-cogeo
takes each for cloud-optimized."""

import json
import sys
import tempfile
import urllib.request

import numpy
import rasterio
from rasterio import features
from rasterio.io import MemoryFile
from rio_cogeo.cogeo import cog_validate

from judge import Judge

judge = Judge(f"rasterio {rasterio.__version__} (GDAL {rasterio.__gdal_version__})", sys.argv[1])


def post(href):
    request = urllib.request.Request(
        href,
        data=b"",
        headers={"Authorization": "Bearer " + judge.token()},
    )
    with urllib.request.urlopen(request) as answer:
        return json.loads(answer.read())["url"]


def search():
    body = json.dumps({"limit": 500, "sortby": [{"field": "id", "direction": "asc"}]})
    request = urllib.request.Request(
        judge.url + "/v2/assets/stac/search",
        data=body.encode(),
        headers={"Authorization": "Bearer " + judge.token()},
    )
    with urllib.request.urlopen(request) as answer:
        return json.loads(answer.read())["features"]


seen = set()
opened = 0
for item in search():
    for asset in item["assets"].values():
        if not asset["type"].startswith("image/tiff"):
            continue
        kind = (asset["title"], item["properties"]["platform"])
        if kind in seen:
            continue
        seen.add(kind)
        url = post(asset["href"] + "/download-url")
        with urllib.request.urlopen(url) as answer:
            data = answer.read()
        with MemoryFile(data) as file, file.open() as image:
            west, south, east, north = item["bbox"]
            judge.equal(image.crs.to_epsg(), 4326, "coordinate system")
            judge.check(
                numpy.allclose(
                    [image.bounds.left, image.bounds.bottom, image.bounds.right, image.bounds.top],
                    [west, south, east, north],
                    atol=1e-9,
                ),
                f"{image.bounds} is not {item['bbox']}",
            )
            judge.check(image.count in (1, 3), f"{image.count} bands")
            properties = item["properties"]
            judge.equal(properties["proj:epsg"], 4326, "proj:epsg")
            judge.equal(properties["proj:shape"], [image.height, image.width], "proj:shape")
            judge.check(
                numpy.allclose(properties["proj:transform"], list(image.transform)[:6], atol=1e-12),
                f"{properties['proj:transform']} is not {image.transform}",
            )
            metres = image.res[1] * 111_132.9
            judge.check(
                abs(metres / properties["gsd"] - 1) < 0.01,
                f"{metres} m is not {properties['gsd']} m",
            )
            judge.equal(image.nodata, 0, "nodata")
            pixels = image.read()
            inside = features.geometry_mask(
                [item["geometry"]], (image.height, image.width), image.transform, invert=True
            )
            outside = ~features.geometry_mask(
                [item["geometry"]], (image.height, image.width), image.transform,
                all_touched=True, invert=True,
            )
            judge.check((pixels[:, outside] == 0).all(), "data outside of the footprint")
            if not asset["title"].startswith(("Change", "Heatmap")):
                judge.check((pixels[:, inside] > 0).all(), "no data within the footprint")
            judge.check(pixels.std() > 0, "an empty image")
            row, column = image.index((west + east) / 2, (south + north) / 2)
            judge.check(abs(row - image.height // 2) <= 1, f"row of the centre: {row}")
            judge.check(abs(column - image.width // 2) <= 1, f"column of the centre: {column}")
        with tempfile.NamedTemporaryFile(suffix=".tif") as file:
            file.write(data)
            file.flush()
            # It only recommends overviews for the few that are wider than 512 pixels.
            valid, errors, _ = cog_validate(file.name, quiet=True)
            judge.check(valid, f"{asset['title']}: {errors}")
        opened += 1
judge.check(opened > 20, f"only {opened} kinds of images")
print(f"rasterio: {opened} kinds of GeoTIFF opened")
judge.done()
