package swath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import swath.error.Up42Exception;
import swath.internal.listing.CreatedPeriod;
import swath.internal.session.HeardWords;
import swath.internal.session.HeardWords.Kind;
import swath.internal.session.SessionScope;
import swath.processing.JobQuery;
import swath.processing.ProcessDescription;
import swath.view.Lenient;
import swath.view.Sanitizer;
import swath.view.Words;

/**
 * Says why an answer has no job in it: which word nobody knows and which one is near, and for a
 * period, when the newest job was. It may ask UP42 for the newest jobs, one page, and for its
 * processes.
 */
final class EmptyAnswer {
  private static final int NEWEST = 100;
  private static final int MOST_IDS = 3;

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
    List<String> said = new ArrayList<>();
    if (!query.processIds().isEmpty() || query.workspaceId() != null || !query.ids().isEmpty()) {
      try {
        unknown(said);
      } catch (Up42Exception e) {
        // what could not be asked for is not called unknown
      }
    }
    if (said.isEmpty() && period.isBounded()) {
      said.add(newest(anyTime));
    }
    return String.join("; ", said);
  }

  /** Asks for each word without the other conditions, which may leave out what there is. */
  private void unknown(List<String> said) {
    jobs(JobQuery.all()).limit(NEWEST).stream().forEach(job -> {});
    if (!query.processIds().isEmpty()) {
      heard.saw(Kind.PROCESS, ids(scope.shared().api().processes()));
    }
    for (String id : query.processIds()) {
      if (!heard.knows(Kind.PROCESS, id)) {
        said.add(unknown("process", id, heard.nearest(Kind.PROCESS, id)));
      }
    }
    String workspace = query.workspaceId();
    if (workspace != null
        && jobs(JobQuery.all().withWorkspaceId(workspace)).limit(1).stream().findAny().isEmpty()) {
      said.add(unknown("workspace with jobs", workspace, heard.nearest(Kind.WORKSPACE, workspace)));
    }
    if (!query.ids().isEmpty()) {
      Set<String> found =
          jobs(JobQuery.all().withIds(query.ids())).stream()
              .map(Job::id)
              .collect(Collectors.toSet());
      query.ids().stream()
          .filter(id -> !found.contains(id))
          .limit(MOST_IDS)
          .forEach(id -> said.add(unknown("job", id, heard.beginning(Kind.JOB, id))));
    }
  }

  private Jobs jobs(JobQuery asked) {
    return new Jobs(scope, asked);
  }

  private static List<String> ids(List<ProcessDescription> processes) {
    return processes.stream().map(process -> Lenient.or("", process::id)).toList();
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
