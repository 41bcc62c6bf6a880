package swath.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static swath.http.FaultyServer.reply;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import swath.http.FaultyServer;
import swath.http.Json;
import swath.http.ScriptedServer;

/** A list of jobs far larger than the heap: 100,000 in each build, a million in the long one. */
@Tag("slow")
class ManyJobsTest {
  private static final int PAGES = Boolean.getBoolean("swath.long") ? 1_000 : 100;
  private static final int PAGE_SIZE = 1_000;
  private static final String ID = new JobMetadata(Json.parse(JobMetadataTest.CAPTURED)).jobId();

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void streamsThroughAHeapOf64Megabytes() throws Exception {
    try (FaultyServer server = new FaultyServer(ManyJobsTest::page)) {
      long begin = System.nanoTime();
      Process child =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx64m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  ManyJobs.class.getName(),
                  server.url())
              .redirectErrorStream(true)
              .start();
      String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(child.waitFor()).as(said).isZero();
      int count = PAGES * PAGE_SIZE;
      assertThat(said).contains(count + " jobs, " + count + " credits");
      System.out.printf("%s in %d ms", said.strip(), (System.nanoTime() - begin) / 1_000_000);
      System.out.println();
    }
  }

  private static FaultyServer.Act page(FaultyServer.Seen seen) {
    if (ScriptedServer.isLogIn(seen)) {
      return reply(200, "{\"access_token\":\"t\",\"expires_in\":3600}");
    }
    int number = Integer.parseInt("0" + seen.target().replaceFirst("^.*?(?:page=(\\d+))?$", "$1"));
    String next =
        number + 1 < PAGES
            ? "{\"rel\":\"next\",\"href\":\"/v2/processing/jobs?page=" + (number + 1) + "\"}"
            : "";
    return reply(200, "{\"jobs\":[" + jobs(number) + "],\"links\":[" + next + "]}");
  }

  private static String jobs(int page) {
    return IntStream.range(0, PAGE_SIZE)
        .mapToObj(i -> JobMetadataTest.CAPTURED.replace(ID, "j-" + page + "-" + i))
        .collect(Collectors.joining(","));
  }
}
