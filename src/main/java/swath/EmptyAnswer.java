package swath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import swath.error.Up42Exception;
import swath.internal.listing.CreatedPeriod;
import swath.internal.session.HeardWords;
import swath.internal.session.SessionScope;
import swath.processing.JobQuery;
import swath.view.Lenient;
import swath.view.Sanitizer;
import swath.view.Words;

/**
 * Says why an answer has no job in it: which word nobody knows and which one is near, and for a
 * period, when the newest job was. It may ask UP42 for the newest jobs, one page, and for its
 * processes.
 */
final class EmptyAnswer {
  private final SessionScope scope;
  private final JobQuery query;
  private final HeardWords heard;

  EmptyAnswer(SessionScope scope, JobQuery query) {
    this.scope = scope;
    this.query = query;
    this.heard = scope.shared().heard();
  }

  /** Sentences, or an empty text where there is nothing to say. */
  String words(CreatedPeriod period, Jobs anyTime) {
    List<String> said = unknown();
    if (said.isEmpty() && period.isBounded()) {
      said = List.of(newest(anyTime));
    }
    return String.join("; ", said);
  }

  private List<String> unknown() {
    List<String> said = new ArrayList<>();
    if (query.processIds().isEmpty() && query.workspaceId() == null && query.ids().isEmpty()) {
      return said;
    }
    hear();
    query.processIds().stream()
        .filter(id -> !heard.knows(HeardWords.Kind.PROCESS, id))
        .forEach(
            id -> said.add(unknown("process", id, heard.nearest(HeardWords.Kind.PROCESS, id))));
    query.ids().stream()
        .filter(id -> !heard.knows(HeardWords.Kind.JOB, id))
        .forEach(id -> said.add(unknown("job", id, heard.beginning(HeardWords.Kind.JOB, id))));
    String workspace = query.workspaceId();
    if (workspace != null
        && !heard.knows(HeardWords.Kind.WORKSPACE, workspace)
        && !scope.knownWorkspace().filter(workspace::equals).isPresent()) {
      said.add(
          unknown(
              "workspace with jobs",
              workspace,
              heard.nearest(HeardWords.Kind.WORKSPACE, workspace)));
    }
    return said;
  }

  /** The newest jobs of the account name the words that it uses, and the list of processes. */
  private void hear() {
    try {
      if (!query.processIds().isEmpty()) {
        heard.saw(
            HeardWords.Kind.PROCESS,
            scope.shared().api().processes().stream()
                .map(process -> Lenient.or("", process::id))
                .toList());
      }
      new Jobs(scope, JobQuery.all()).limit(100).stream().forEach(job -> {});
    } catch (Up42Exception e) {
      // what was heard before must do
    }
  }

  private static String unknown(String what, String typed, Optional<String> near) {
    return "there is no "
        + what
        + " \""
        + Sanitizer.code(typed)
        + "\""
        + near.map(word -> ": did you mean \"" + word + "\"?").orElse("");
  }

  private String newest(Jobs anyTime) {
    String now = "now is " + Words.utc(scope.now());
    try {
      return anyTime.limit(1).stream()
          .findFirst()
          .map(job -> now + ", the newest such job was created " + Words.utc(job.created()))
          .orElse(now + ", and there is no such job at any time");
    } catch (Up42Exception e) {
      return now;
    }
  }
}
