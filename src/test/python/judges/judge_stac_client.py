"""pystac-client in its current version browses and searches."""

import sys

import pystac_client

from judge import Judge

judge = Judge("pystac-client " + pystac_client.__version__, sys.argv[1])
client = pystac_client.Client.open(
    judge.url + "/v2/assets/stac/",
    headers={"Authorization": "Bearer " + judge.token()},
)


def ids(search):
    return [item.id for item in search.items()]


everything = ids(client.search(limit=50))
judge.check(len(everything) > 150, f"only {len(everything)} items")
judge.equal(len(set(everything)), len(everything), "distinct items")
judge.equal(client.search(limit=50).matched(), len(everything), "matched")

collections = list(client.get_collections())
judge.check(len(collections) > 100, f"only {len(collections)} collections")
judge.equal(len({c.id for c in collections}), len(collections), "distinct collections")

one = client.get_collection(collections[0].id)
judge.equal(one.id, collections[0].id, "a collection by its id")
own = list(one.get_items())
judge.check(own, "items of a collection")
judge.equal(one.get_item(own[0].id).id, own[0].id, "an item by its id")
judge.equal(own[0].get_self_href(), one.get_item(own[0].id).get_self_href(), "self link")

judge.equal(ids(client.search(ids=[own[0].id])), [own[0].id], "search by id")
judge.equal(
    set(ids(client.search(collections=[one.id]))), {i.id for i in own}, "search by collection"
)

oslo = ids(client.search(bbox=[10, 59, 11, 61]))
judge.check(oslo, "search by box")
judge.equal(
    set(ids(client.search(intersects={"type": "Point", "coordinates": [10.7522, 59.9139]}))),
    set(oslo),
    "search by point",
)
judge.equal(
    set(ids(client.search(bbox=[10, 59, 11, 61], datetime="2025-05-17"))),
    set(oslo),
    "search by day",
)
judge.equal(ids(client.search(bbox=[10, 59, 11, 61], datetime="2024")), [], "search by year")

clouds = [
    item.properties["eo:cloud_cover"]
    for item in client.search(sortby="-properties.eo:cloud_cover", limit=100).items()
]
judge.equal(clouds, sorted(clouds, reverse=True), "sorted by clouds")

ports = {"op": "=", "args": [{"property": "collection_name"}, "spot"]}
fine = {"op": "<", "args": [{"property": "gsd"}, 1]}
judge.check(ids(client.search(filter=ports)), "search by filter")
judge.equal(
    ids(client.search(filter={"op": "and", "args": [ports, fine, {"op": "=", "args": [{"property": "title"}, "none"]}]})),
    [],
    "search by and",
)
in_filter = {"op": "in", "args": [{"property": "collection_name"}, ["spot", "pneo"]]}
judge.check(
    len(ids(client.search(filter=in_filter))) > len(ids(client.search(filter=ports))),
    "search by in",
)
got = ids(client.search(method="GET", ids=[own[0].id], collections=[one.id]))
judge.equal(got, [own[0].id], "search by GET")
judge.check(len(list(client.search(max_items=7, limit=3).items())) == 7, "pages of three")

try:
    ids(client.search(filter={"op": "like", "args": [{"property": "title"}, "O%"]}))
    judge.check(False, "an unknown operator must be refused")
except pystac_client.exceptions.APIError as error:
    judge.check("like" in str(error), "the refusal names the operator")
judge.done()
