package swath.stac;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import swath.http.Overwrite;
import swath.http.Progress;

/** Downloads files one after the other; one progress hears of all of them and of the end. */
final class SequentialDownload {
  private SequentialDownload() {}

  static List<Path> of(
      StacClient client,
      List<String> addresses,
      Path directory,
      Overwrite overwrite,
      Progress progress) {
    return reporting(
        progress,
        addresses.size(),
        () -> {
          List<Path> files = new ArrayList<>();
          for (String address : addresses) {
            files.add(client.http().download(address, directory, overwrite, progress));
          }
          return List.copyOf(files);
        });
  }

  static <T> T reporting(Progress progress, int files, Supplier<T> download) {
    try {
      progress.expect(files);
      T result = download.get();
      progress.end(null);
      return result;
    } catch (RuntimeException e) {
      progress.end(e);
      throw e;
    }
  }
}
