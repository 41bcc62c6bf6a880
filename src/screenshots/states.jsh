// The states that shots.py shows, a cell each, by name. In "a/b while TEXT", the cell is seen as "a"
// when TEXT first stands in its output, and as "b" at its end; with "stop", the stop button ends it.

// %% session
var sandbox = Sandbox.start();
var up42 = Up42.connect(sandbox);
up42

// %% jobs-table
up42.jobs().limit(20).table()

// %% jobs-list
up42.jobs().limit(12).list()

// %% item
var item = up42.asset("68567134-27ad-7bd7-4b65-d61adb11fc78").stacItems().get(0);
item.preview();
item

// %% quote
var template = up42.templates()
    .detectionTreesSpacept("Detect trees over UK", item)
    .spendingAtMost(100);
template.quote()

// %% quote-above-limit
template.spendingAtMost(10).quote()

// %% quote-invalid
up42.templates().pansharpening("", item).quote()

// %% receipt
var job = template.executeOnce();

// %% tracking-running/tracking-settled while running\s*for
job.track()

// %% receipt-found
template.executeOnce()

// %% history
job.history()

// %% tracking-failed
sandbox.faults().addJobFault("fails");
var failing = up42.templates().detectionShadowsSpacept("Shadows over UK", item).executeOnce();
failing.track()

// %% history-failed
failing.history()

// %% tracking-rejected
sandbox.faults().addJobFault("is-rejected");
up42.templates().detectionBuildingsSpacept("Roofs over UK", item).executeOnce().track()

// %% tracking-hanging/tracking-interrupted stop while running\s*for
sandbox.faults().addJobFault("hangs");
var hanging = up42.templates().detectionBuildingsSpacept("Roofs over UK, again", item).execute();
hanging.track()

// %% many-running/many-ended while [1-5] running
var some = Stream.of("Norwich", "Lisbon", "Grunewald", "Madrid", "Oslo")
    .map(place -> up42.templates().detectionTreesSpacept("Trees near " + place, item).execute())
    .toList();
up42.track(some)

// %% collection
job.collection()

// %% result-items
job.collection().items()

// %% result
var result = job.collection().items().get(0);
result.preview();
result

// %% download
result.download(Path.of("results"))

// %% credits
up42.jobs().credits()

// %% credits-by-process
up42.jobs().credits().byProcess()

// %% credits-by-month
up42.jobs().credits().byMonth()

// %% credits-by-day
up42.jobs().credits().byDay()

// %% credits-by-workspace
up42.jobs().credits().byWorkspace()

// %% credits-dearest
up42.jobs().credits().dearest()

// %% credits-quoted
up42.jobs().since(job.created()).credits().quoted()

// %% timeline-bars
up42.jobs().limit(40).timeline()

// %% timeline-lanes
var busy = Up42.connect(Sandbox.builder().jobs(100_000).start());
busy.jobs().limit(300).timeline()

// %% timeline-overview
busy.jobs().limit(5_000).timeline()

// %% spent
up42.spent()

// %% processes
up42.processes()

// %% map-near
up42.images().titled("Europoort").map()

// %% map-fifty
up42.items().in(-10, 45, 20, 60).limit(50).map()

// %% map-world
up42.images().map()

// %% features
var ships = up42.jobs().process("detection-ships-airbus").status(JobStatus.CAPTURED).limit(1).list().features();
ships.map()

// %% features-table
ships.table()

// %% fitting
up42.processes().fitting(up42.images().titled("Europoort"))

// %% plan
up42.plan("Trees and buildings", up42.images().in(-5, 50, 5, 55).list(),
    image -> up42.templates().detectionTreesSpacept(image.titleOr("Trees"), image),
    image -> up42.templates().detectionBuildingsSpacept(image.titleOr("Buildings"), image)).within(500)

// %% batch-running/batch-interrupted stop while [1-9] of \d+ jobs? ha
var scenes = up42.images().list();
var batchPlan = up42.plan("tanks-2026", scenes,
    image -> up42.templates().detectionStorageTanksAirbus(image.titleOr("Tanks"), image)).cheapestFirst();
sandbox.faults().addJobFault("detection-storage-tanks-airbus:fails*2");
batchPlan.within(600).atOnce(4).run()

// %% batch-at-rest
up42.batch("tanks-2026")

// %% batch-resumed
var batch = batchPlan.within(600).atOnce(4).run();
batch

// %% batch-failures
batch.failures()

// %% batch-history
batch.history()

// %% batch-table
batch.table()

// %% batches
up42.batches()

// %% provenance
up42.jobs().process("detection-ships-airbus").status(JobStatus.CAPTURED).limit(1).list().get(0).items().get(0).provenance().get()
