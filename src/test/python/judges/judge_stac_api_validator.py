"""stac-api-validator finds no error in the classes core, features and item-search.

Schemas are answered from pystac's own copy, that of the projection extension from what is
written here of the fields that the sandbox has. Any other address outside the sandbox is counted, and
must not be asked for. Each answer of the sandbox that the validator read counts as a check.
"""

import importlib.metadata
import json
import logging
import pathlib
import sys

import pystac
import requests
from stac_api_validator import validations

from judge import Judge

version = importlib.metadata.version("stac-api-validator")
judge = Judge(f"stac-api-validator {version}", sys.argv[1])
STAC = judge.url + "/v2/assets/stac/"
SCHEMAS = pathlib.Path(pystac.__file__).parent / "validation" / "jsonschemas"
COPIES = {
    "https://schemas.stacspec.org/v1.0.0/": SCHEMAS / "stac-spec" / "v1.0.0",
    "https://geojson.org/schema/": SCHEMAS / "geojson",
}
PROJECTION = "https://stac-extensions.github.io/projection/v1.1.0/schema.json"
NUMBERS = {"type": "array", "items": {"type": "number"}, "minItems": 6, "maxItems": 9}
FIELDS = {
    "type": "object",
    "properties": {
        "proj:epsg": {"type": ["integer", "null"]},
        "proj:shape": {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2},
        "proj:transform": NUMBERS,
    },
}
WRITTEN = {
    PROJECTION: {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": PROJECTION,
        "type": "object",
        "properties": {"properties": {**FIELDS, "required": ["proj:epsg"]}},
    }
}
answers = 0
schemas = set()
outside = set()
send = requests.adapters.HTTPAdapter.send


def copy(url):
    if url in WRITTEN:
        return json.dumps(WRITTEN[url]).encode()
    for prefix, folder in COPIES.items():
        file = folder / url.rsplit("/", 1)[-1].removesuffix("#")
        if url.startswith(prefix) and file.exists():
            schemas.add(url)
            return file.read_bytes()
    outside.add(url)
    raise requests.ConnectionError(f"{url} is outside the sandbox")


def counted(self, request, **options):
    global answers
    if request.url.startswith(judge.url):
        answers += 1
        return send(self, request, **options)
    response = requests.Response()
    response.status_code = 200
    response.url = request.url
    response.request = request
    response._content = copy(request.url)
    return response


requests.adapters.HTTPAdapter.send = counted
logging.disable(logging.INFO)
token = judge.token()
two = next(
    collection["id"]
    for collection in judge.get(STAC + "collections?limit=500")["collections"]
    if len(judge.get(STAC + f"collections/{collection['id']}/items")["features"]) == 2
)
EUROPE = [[[-10, 35], [30, 35], [30, 60], [-10, 60], [-10, 35]]]
warnings, errors = validations.validate_api(
    root_url=STAC,
    ccs_to_validate=["core", "features", "item-search"],
    collection=two,
    geometry=json.dumps({"type": "Polygon", "coordinates": EUROPE}),
    auth_bearer_token=token,
    auth_query_parameter=None,
    fields_nested_property=None,
    validate_pagination=True,
    query_config=validations.QueryConfig(*[None] * 13),
    transaction_collection=None,
    headers={"Authorization": f"Bearer {token}"},
)
judge.checks += answers
judge.equal(list(errors), [], "errors")
judge.equal(outside, set(), "addresses outside the sandbox")
judge.check(answers > 100, f"only {answers} answers were read")
judge.check(schemas, "no schema was needed")
for warning in warnings:
    print("warning:", warning)
judge.done()
