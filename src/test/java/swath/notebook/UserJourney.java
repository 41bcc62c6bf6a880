package swath.notebook;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import swath.Job;
import swath.Receipt;
import swath.SandboxFixture;
import swath.error.Up42Exception;
import swath.host.JobListTrackingFrame;
import swath.host.TrackingFrame;
import swath.processing.JobStatus;

/** What a user meets on the way through the sandbox, by name. */
final class UserJourney {
  private UserJourney() {}

  static Map<String, Object> values() {
    var values = new LinkedHashMap<String, Object>();
    try (var fixture = SandboxFixture.seeded()) {
      var up42 = fixture.up42();
      values.put("a-session", up42);
      values.put("b-jobs-table", up42.jobs().table());
      values.put("b-jobs-list", up42.jobs().list());
      values.put("b-jobs-dear", up42.jobs().status(JobStatus.CAPTURED).limit(3).list());
      values.put("c-asset", up42.asset(SandboxFixture.ASSET));
      var item = fixture.item();
      values.put("c-item", item.preview());
      values.put("c-items", up42.items().limit(12).list());
      values.put("c-items-preview", up42.items().limit(14).list().preview());
      values.put("d-processes", up42.processes());
      values.put("d-process", up42.processes().get(0));
      var template =
          up42.templates().detectionTreesSpacept("Detect trees over UK", item).spendingAtMost(100);
      values.put("e-template-unasked", template);
      values.put("e-quote", template.quote());
      values.put("e-quote-too-dear", template.spendingAtMost(1).quote());
      values.put("e-quote-invalid", up42.templates().detectionTreesSpacept("", item).quote());
      Job job = template.executeOnce();
      values.put("f-job-new", up42.job(job.id()));
      job.track();
      template.executeOnce();
      var receipts = fixture.host.shown(Receipt.class);
      values.put("f-receipt", receipts.get(0));
      values.put("f-receipt-found", receipts.get(1));
      var frames = fixture.host.frames(TrackingFrame.class);
      for (int i = 0; i < frames.size(); i += Math.max(1, frames.size() / 3)) {
        values.put("g-frame-" + i, frames.get(i));
      }
      values.put("g-frame-last", frames.get(frames.size() - 1));
      values.put("h-job", job);
      values.put("h-history", job.history());
      var failed = up42.jobs().status(JobStatus.RELEASED).limit(1).list().get(0);
      values.put("h-job-released", failed);
      values.put("h-history-released", failed.history());
      var invalid = up42.jobs().status(JobStatus.INVALID).limit(1).list().get(0);
      values.put("h-job-invalid", invalid);
      values.put("h-errors", invalid.errors());
      var credits = up42.jobs().credits();
      values.put("i-credits", credits);
      values.put("i-credits-process", credits.byProcess());
      values.put("i-credits-month", credits.byMonth());
      values.put("i-credits-day", credits.byDay());
      values.put("i-credits-dearest", credits.dearest());
      values.put("i-timeline", up42.jobs().timeline());
      values.put("i-spent", up42.spent());
      values.put("i-balance", up42.balance());
      values.put("i-budgets", up42.budgets());
      values.put("j-collection", job.collection());
      values.put("j-collections", up42.collections());
      values.put("j-collection-preview", job.collection().preview());
      values.put("j-result", job.collection().items().get(0).preview());
      var cars =
          up42.jobs()
              .process("detection-cars-oi")
              .status(JobStatus.CAPTURED)
              .limit(1)
              .list()
              .get(0)
              .collection()
              .preview();
      values.put("j-detections", cars);
      values.put("j-counts", cars.fetchedItems().orElseThrow().get(0).featureCounts().get(0));
      up42.jobs()
          .status(JobStatus.RUNNING)
          .since(job.created().minus(Duration.ofDays(1)))
          .list()
          .track();
      var many = fixture.host.frames(JobListTrackingFrame.class);
      if (!many.isEmpty()) {
        values.put("k-many", many.get(0));
        values.put("k-many-last", many.get(many.size() - 1));
      }
      values.put("l-requests", up42.requests());
      try {
        var unused = up42.job("no-such-job");
      } catch (Up42Exception e) {
        values.put("l-exception", e);
      }
      values.put("m-session-asked", up42);
    }
    return values;
  }
}
