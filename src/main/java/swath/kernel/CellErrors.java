package swath.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jdk.jshell.JShell;
import swath.internal.code.CellError;
import swath.internal.code.CellPlace;
import swath.internal.code.ErrorReader;
import swath.internal.code.SnippetWatch;
import swath.notebook.FailureCard;
import swath.notebook.MimeBundle;
import swath.view.Card;

/**
 * Shows a cell's error as its reader needs it: what happened, in which line, and the frames folded
 * away. Used on the kernel's own thread.
 */
final class CellErrors {
  private static final String RED = "\u001B[1;31m";
  private static final String PLAIN = "\u001B[0m";

  private final ErrorReader reader;
  private final LastError last;

  CellErrors(JShell shell, SnippetWatch snippets, LastError last) {
    this.last = last;
    this.reader = new ErrorReader(shell, snippets);
  }

  /** The error of the running cell, or what the kernel says of it. */
  CellFailure of(CellFailure kernels) {
    return reader
        .read()
        .or(() -> isUnfinished(kernels) ? Optional.of(reader.unfinished()) : Optional.empty())
        .map(this::show)
        .orElse(kernels);
  }

  /** Both kernels have an exception of this name for a cell that ends within a statement. */
  private static boolean isUnfinished(CellFailure kernels) {
    return (kernels.name() + kernels.message()).contains("IncompleteSource");
  }

  /** A cell that was not run. */
  CellFailure refused(CellError error) {
    String where = error.place() == null ? "it" : error.place().name();
    return show(
        new CellError(
            error.name(),
            "Nothing was run, so nothing was spent: "
                + where
                + " does not compile.\n"
                + error.message(),
            error.place(),
            error.details()));
  }

  private CellFailure show(CellError error) {
    Card folded = FailureCard.of(error.name(), error.message(), place(error), error.details());
    last.set(folded);
    Card brief = FailureCard.of(error.name(), error.message(), place(error), List.of());
    return new CellFailure(
        error.name(),
        error.message(),
        traceback(error),
        MimeBundle.html(folded.html(), brief.text()));
  }

  private static List<String> place(CellError error) {
    CellPlace place = error.place();
    if (place == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of(place.name(), place.text()));
    if (place.column() >= 0) {
      lines.add(place.indent() + "^");
    }
    return lines;
  }

  /** What a console shows; its first line stands below the card in a notebook. */
  private static List<String> traceback(CellError error) {
    List<String> lines = new ArrayList<>();
    CellPlace place = error.place();
    lines.add(RED + error.name() + PLAIN + (place == null ? "" : " in " + place.name()));
    error.message().lines().forEach(lines::add);
    if (place != null) {
      lines.add("");
      lines.add("    " + place.text());
      if (place.column() >= 0) {
        lines.add("    " + place.indent() + RED + "^" + PLAIN);
      }
    }
    if (!error.details().isEmpty()) {
      lines.add("All that is known of it: help(\"error\")");
    }
    return lines;
  }
}
