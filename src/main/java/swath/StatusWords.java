package swath;

import java.util.List;
import java.util.Optional;
import swath.error.ApiException;
import swath.internal.words.NearestWord;
import swath.processing.JobStatus;

/** The words of statuses as people type them. */
final class StatusWords {
  private StatusWords() {}

  /** The documented word that differs from the typed one in case at most, else the typed one. */
  static String known(String typed) {
    return JobStatus.words().stream()
        .filter(word -> word.equalsIgnoreCase(typed.strip()))
        .findFirst()
        .orElse(typed);
  }

  /** UP42's refusal, with what is nearest to a word that it may have refused. */
  static ApiException explained(ApiException refused, List<String> statuses) {
    Optional<String> unknown =
        statuses.stream().filter(word -> !JobStatus.words().contains(word)).findFirst();
    if (refused.status() != 400 || unknown.isEmpty()) {
      return refused;
    }
    String near =
        NearestWord.among(unknown.get(), JobStatus.words())
            .map(word -> "did you mean \"" + word + "\"?")
            .orElse("the statuses are " + String.join(", ", JobStatus.words()) + ".");
    return Explained.by(refused, "UP42 may not know the status \"" + unknown.get() + "\": " + near);
  }
}
