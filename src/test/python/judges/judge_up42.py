"""up42-py 4.3.0, unchanged but for its hosts, does all that it can do with processing.

Usage: judge_up42.py URL HABIT JOBS_FILE, where HABIT is captured or none (how the sandbox settles).
The last thing that it does is to write every job, as it reads it, to JOBS_FILE.
"""

import dataclasses
import datetime
import json
import pathlib
import sys
import tempfile

import geojson
import redirect

redirect.redirect(sys.argv[1])

import up42  # noqa: E402
from up42 import processing, processing_templates as templates  # noqa: E402
from up42.processing import JobSorting, JobStatus  # noqa: E402

from judge import Judge  # noqa: E402

habit = sys.argv[2]
judge = Judge(f"up42-py {up42.__version__} ({habit})", sys.argv[1])
state = judge.control("/")

try:
    up42.authenticate(username=state["username"], password="wrong")
    judge.check(False, "a wrong password must be refused")
except Exception as error:  # the client's own class is private
    judge.equal(type(error).__name__, "WrongCredentials", "wrong password")
up42.authenticate(username=state["username"], password=state["password"])
judge.check(True, "authenticate")

client = up42.stac_client()
images = {}
for item in client.search(limit=100).items():
    if item.properties["up42-system:job_id"] is None:
        images.setdefault(item.properties["up42-user:tags"][0], []).append(item)
judge.check(sum(map(len, images.values())) >= 40, "forty images")


def pair():
    by_collection = {}
    for item in images["phr-analytic"]:
        by_collection.setdefault(item.collection_id, []).append(item)
    return next(items for items in by_collection.values() if len(items) == 2)


SINGLE = [
    (templates.DetectionBuildingsSpacept, "phr-display"),
    (templates.DetectionTreesSpacept, "phr-display"),
    (templates.DetectionShadowsSpacept, "pneo-display"),
    (templates.DetectionShipsAirbus, "spot-display"),
    (templates.DetectionWindTurbinesAirbus, "spot-display"),
    (templates.DetectionStorageTanksAirbus, "phr-display"),
    (templates.DetectionTrucksOI, "pneo-display"),
    (templates.DetectionCarsOI, "pneo-display"),
    (templates.DetectionAircraftOI, "phr-display"),
    (templates.UpsamplingNS, "phr-display"),
    (templates.UpsamplingNSSentinel, "sentinel-2"),
    (templates.TrueColorConversion, "spot-analytic"),
    (templates.OrthorectificationIntermap, "phr-primary"),
    (templates.Pansharpening, "phr-analytic"),
]
PAIRS = [templates.CoregistrationSimularity, templates.DetectionChangeSimularity]


def make(kind, title="T", product=None):
    if kind in PAIRS:
        source, reference = pair()
        return kind(title=title, source_item=source, reference_item=reference)
    return kind(title=title, item=images[product][0])


def names(template):
    return {error.name for error in template.errors}


ALL = [*SINGLE, *((kind, None) for kind in PAIRS)]
judge.equal(len(ALL), 16, "template classes")
unlicensed = make(templates.DetectionAircraftOI, product="phr-display")
judge.equal(names(unlicensed), {"EulaNotAccepted"}, "a licence that is not accepted")
unlicensed_job = unlicensed.execute()
judge.advance(300)
judge.equal(processing.Job.get(unlicensed_job.id).status, JobStatus.UNLICENSED, "unlicensed job")

for kind, product in ALL:
    name = kind.__name__
    acceptance = f"/eulas/{kind.process_id}/acceptance"
    judge.control(acceptance, method="DELETE")
    judge.equal(names(make(kind, product=product)), {"EulaNotAccepted"}, f"{name}: unlicensed")
    judge.control(acceptance, {})
    good = make(kind, product=product)
    judge.check(good.is_valid, f"{name}: {good.errors}")
    judge.check(good.cost.credits > 0 and good.cost.strategy == "area", f"{name}: {good.cost}")
    judge.check(good.cost >= 1 and good.cost.unit == "SQ_KM", f"{name}: {good.cost}")
    judge.equal(names(make(kind, "x" * 251, product)), {"InvalidTitle"}, f"{name}: title")
    judge.equal(names(make(kind, "", product)), {"InvalidSchema"}, f"{name}: schema")

wrong = make(templates.DetectionTreesSpacept, product="sentinel-2")
judge.equal(names(wrong), {"InvalidDataProduct"}, "wrong collection")
weights = [templates.GreyWeight("red", 0.3), templates.GreyWeight("red", 0.2)]
twice = templates.Pansharpening(title="T", item=images["phr-analytic"][0], grey_weights=weights)
judge.equal(names(twice), {"GreyWeightBandsNotUnique"}, "grey weights")
weights = [templates.GreyWeight("red", 0.3), templates.GreyWeight("nir", 0.2)]
weighted = templates.Pansharpening(title="T", item=images["phr-analytic"][0], grey_weights=weights)
judge.check(weighted.is_valid, f"{weighted.errors}")


class Nothing(templates.WorkspaceIdSingleItemTemplate):
    process_id = "detection-of-nothing"


judge.equal(names(make(Nothing, product="phr-display")), {"ProcessNotFound"}, "process")

# Jobs of every ending. The sandbox's clock runs fast, so that a wait of 50 ms is a long one.
budget = next(b for b in up42.Budget.all(status=["ACTIVE"]) if b.name == "Ports")
judge.control("/credits", {"credits": 50_000})


def track(job):
    job.track(wait=0.05, retries=2000)
    return job.status


good_end = [JobStatus.SUCCESSFUL, JobStatus.CAPTURED]
trees = make(templates.DetectionTreesSpacept, "Trees", "phr-display")
job = trees.execute()
judge.equal(job.status, JobStatus.CREATED, "status after execution")
judge.check(track(job) in good_end, f"{job.status}")
judge.equal(job.credits, trees.cost.credits, "credits")
judge.equal(job.definition["inputs"], trees.inputs, "inputs")
on_budget = trees.execute(budget_id=budget.id)
judge.check(track(on_budget) in good_end, "a job on a budget")
judge.check(trees.execute(budget_id="").status == JobStatus.CREATED, "an empty budget")
judge.advance(3600)
settled = processing.Job.get(job.id).status
judge.equal(settled, good_end[1 if habit == "captured" else 0], "where a job rests")
judge.check(budget.get_usage().consumed_credits >= trees.cost.credits, "usage of the budget")

judge.control("/job-faults", {"fault": "fails", "times": 1})
judge.equal(track(trees.execute()), JobStatus.RELEASED, "a job that fails")
judge.control("/job-faults", {"fault": "is-rejected", "times": 1})
judge.equal(track(trees.execute()), JobStatus.REJECTED, "a job that is rejected")
invalid = twice.execute()
judge.equal(track(invalid), JobStatus.INVALID, "a job that is invalid")
judge.equal(
    invalid.errors,
    [
        processing.ValidationError(
            name="GreyWeightBandsNotUnique",
            message="Applied band grey weights are not unique.",
        )
    ],
    "errors of an invalid job",
)
judge.control("/job-faults", {"fault": "hangs", "times": 1})
hanging = trees.execute()
try:
    hanging.track(wait=0.01, retries=3)
    judge.check(False, "a hanging job must not end")
except processing.UnfinishedJob:
    judge.check(True, "UnfinishedJob")

detected = 0
for kind, product in ALL:
    made = make(kind, kind.__name__, product).execute()
    judge.check(track(made) in good_end, f"{kind.__name__}: {made.status}")
    result = list(made.collection.get_items())
    judge.equal(len(result), 1, f"{kind.__name__}: items")
    judge.equal(made.collection.up42.title, kind.__name__, "title of a collection")
    judge.equal(result[0].up42.job_id, made.id, "job of an item")
    judge.equal(result[0].up42.source, "PROCESSING", "source of an item")
    with tempfile.TemporaryDirectory() as folder:
        for asset in result[0].assets.values():
            file = asset.file.download(pathlib.Path(folder))
            if asset.media_type == "application/geo+json":
                found = geojson.loads(file.read_text())
                judge.check(found.is_valid, f"{kind.__name__}: GeoJSON")
                detected += len(found.features)
            else:
                judge.check(file.stat().st_size > 1000, f"{kind.__name__}: {file}")
judge.check(detected > 20, f"{detected} detections")  # not each image has what is looked for

# The list, with each filter and sorting; six hours end what was still under way.
judge.advance(6 * 3600)
everything = list(processing.Job.all(page_size=50))
judge.check(len(everything) > 250, f"{len(everything)} jobs")
judge.equal(len({j.id for j in everything}), len(everything), "distinct jobs")


def same(found, condition, what):
    wanted = {j.id for j in everything if condition(j)}
    judge.equal({j.id for j in found}, wanted, what)


def seconds(j):
    def naive(time):
        return time.replace(tzinfo=None)

    return (naive(j.finished) - naive(j.started)).total_seconds()


ended = [j for j in everything if j.status in [JobStatus.CAPTURED, JobStatus.RELEASED]]
for process in {j.process_id for j in everything}:
    same(processing.Job.all(process_id=[process]), lambda j: j.process_id == process, process)
for workspace in {j.workspace_id for j in everything if j.workspace_id}:
    same(
        processing.Job.all(workspace_id=workspace),
        lambda j: j.workspace_id == workspace,
        "workspace",
    )
for status in [JobStatus.CAPTURED, JobStatus.RELEASED, JobStatus.INVALID, JobStatus.UNLICENSED]:
    same(processing.Job.all(status=[status]), lambda j: j.status == status, str(status))
some = [ended[0].id, ended[-1].id]
same(processing.Job.all(ids=some), lambda j: j.id in some, "ids")
judge.check(list(processing.Job.all(status=list(JobStatus))), "all statuses at once")
long_ids = {j.id for j in processing.Job.all(min_duration=300)}
judge.check(all((j.id in long_ids) == (seconds(j) >= 300) for j in ended), "min_duration")
short_ids = {j.id for j in processing.Job.all(max_duration=300)}
judge.check(all((j.id in short_ids) == (seconds(j) <= 300) for j in ended), "max_duration")


def sorted_by(sorting, key, reverse):
    found = [key(j) for j in processing.Job.all(sort_by=sorting, page_size=70)]
    judge.equal(found, sorted(found, reverse=reverse), str(sorting))
    judge.equal(len(found), len(everything), str(sorting))


sorted_by(JobSorting.process_id, lambda j: j.process_id, False)
sorted_by(JobSorting.process_id.desc, lambda j: j.process_id, True)
sorted_by(JobSorting.status, lambda j: j.status.value, True)
sorted_by(JobSorting.status.asc, lambda j: j.status.value, False)
sorted_by(JobSorting.created, lambda j: j.created.replace(tzinfo=None), True)
sorted_by(JobSorting.created.asc, lambda j: j.created.replace(tzinfo=None), False)
sorted_by(JobSorting.credits, lambda j: -1 if j.credits is None else j.credits, True)
sorted_by(JobSorting.credits.asc, lambda j: -1 if j.credits is None else j.credits, False)

# Budgets.
budgets = list(up42.Budget.all(include_usage=True))
judge.equal(len(budgets), 3, "budgets")
judge.equal(
    [b.id for b in up42.Budget.all(sort_by=up42.BudgetSorting.updated_at.desc)],
    [b.id for b in reversed(budgets)],
    "sorted budgets",
)
for one in budgets:
    judge.equal(up42.Budget.get(one.id, include_usage=True), one, one.name)
    judge.equal(one.get_usage().consumed_credits, one.consumed_credits, one.name)
judge.equal(up42.BudgetSettings.get().enforcement_enabled, False, "budget settings")

# Items: renamed, and deleted with their collection.
item = list(job.collection.get_items())[0]
item.up42.title = "Renamed"
item.up42.tags = ["a", "b"]
item.update()
judge.equal(item.properties["up42-user:tags"], ["a", "b"], "tags")
again = client.get_collection(item.collection_id).get_item(item.id)
judge.equal(again.up42.title, "Renamed", "title")
try:
    up42.BulkDeletion(pair()[0].id).delete()
    judge.check(False, "half a collection must not be deleted")
except ValueError as error:
    judge.check("must be deleted together" in str(error), str(error))
up42.BulkDeletion(item.id).delete()
judge.equal(list(client.search(ids=[item.id]).items()), [], "a deleted item")
try:
    processing.Job.get("00000000-0000-4000-8000-000000000000")
    judge.check(False, "an unknown job must be refused")
except Exception as error:
    judge.check(str(error).startswith("404 Client Error"), str(error))


def utc(value):
    if isinstance(value, datetime.datetime):
        naive = value.replace(tzinfo=None)
        return naive.isoformat(timespec="milliseconds") + "Z"
    if isinstance(value, JobStatus):
        return value.value
    raise TypeError(value)


jobs = [dataclasses.asdict(j) for j in processing.Job.all()]
pathlib.Path(sys.argv[3]).write_text(json.dumps(jobs, default=utc))
print(f"up42-py: {len(jobs)} jobs written")
judge.done()
