package swath.stac;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import swath.http.Overwrite;
import swath.http.Progress;

/** Files that come one after the other, told to one progress, which hears of the end. */
final class SequentialDownload {
  private SequentialDownload() {}

  static List<Path> of(
      List<StacAsset> files, Path directory, Overwrite overwrite, Progress progress) {
    return told(
        progress,
        files.size(),
        () -> {
          List<Path> there = new ArrayList<>();
          files.forEach(
              file ->
                  there.add(
                      file.api().http().download(file.href(), directory, overwrite, progress)));
          return List.copyOf(there);
        });
  }

  static <T> T told(Progress progress, int files, Supplier<T> transfer) {
    try {
      progress.expect(files);
      T there = transfer.get();
      progress.end(null);
      return there;
    } catch (RuntimeException e) {
      progress.end(e);
      throw e;
    }
  }
}
