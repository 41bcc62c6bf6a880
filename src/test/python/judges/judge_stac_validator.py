"""pystac 1.10.1 bundles STAC 1.0.0's schemas: every item, collection and landing page must pass."""

import sys
import warnings

warnings.simplefilter("ignore")

import pystac  # noqa: E402
from pystac.validation import validate_dict  # noqa: E402

from judge import Judge  # noqa: E402

judge = Judge("pystac[validation] " + pystac.__version__, sys.argv[1])
STAC = "/v2/assets/stac"


def links(page, rel):
    return [link["href"] for link in page["links"] if link["rel"] == rel]


landing = judge.get(STAC + "/")
validate_dict(landing)
judge.check(True, "landing page")

collections = 0
items = 0
page = judge.get(STAC + "/collections?limit=100")
while True:
    for collection in page["collections"]:
        validate_dict(collection)
        judge.check(True, collection["id"])
        collections += 1
        found = judge.get(links(collection, "items")[0])
        for item in found["features"]:
            # Else pystac fetches the extensions' schemas, and tests stay on this machine.
            judge.check(len(item["stac_extensions"]) == 1, "projection extension")
            validate_dict({**item, "stac_extensions": []})
            judge.equal(item["collection"], collection["id"], "collection of an item")
            items += 1
    following = links(page, "next")
    if not following:
        break
    page = judge.get(following[0])

judge.check(collections > 100, f"only {collections} collections")
judge.check(items >= collections, f"{items} items in {collections} collections")
print(f"pystac[validation]: {collections} collections, {items} items valid")
judge.done()
