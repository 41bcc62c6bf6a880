package swath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static swath.http.FaultyServer.reply;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import swath.error.ApiException;
import swath.error.CallInterruptedException;
import swath.error.IncompleteListException;
import swath.error.Up42Exception;
import swath.host.ProgressFrame;
import swath.processing.JobSorting;
import swath.processing.JobStatus;
import tech.tablesaw.api.Table;

class JobsTest {
  private PagedJobServer pages;

  @BeforeEach
  void open() throws IOException {
    pages = new PagedJobServer(PagedJobServer.jobs(1), 10, true);
  }

  private Jobs open(int jobs, int pageSize) throws IOException {
    return open(jobs, pageSize, true);
  }

  private Jobs open(int jobs, int pageSize, boolean steady) throws IOException {
    pages.close();
    pages = new PagedJobServer(PagedJobServer.jobs(jobs), pageSize, steady);
    return pages.up42.jobs();
  }

  @AfterEach
  void close() throws IOException {
    pages.close();
  }

  static Stream<Arguments> queries() {
    return Stream.of(
        Arguments.of("limit=100&sort=created%2Cdesc", (UnaryOperator<Jobs>) j -> j),
        Arguments.of(
            "processId=a%2Cb&limit=100&sort=created%2Cdesc",
            (UnaryOperator<Jobs>) j -> j.process("a", "b")),
        Arguments.of(
            "status=running%2Csuccessful&limit=100&sort=created%2Cdesc",
            (UnaryOperator<Jobs>) j -> j.status(JobStatus.RUNNING, JobStatus.SUCCESSFUL)),
        Arguments.of(
            "status=suspended&limit=100&sort=created%2Cdesc",
            (UnaryOperator<Jobs>) j -> j.status("suspended")),
        Arguments.of(
            "workspaceId=w-1&limit=100&sort=created%2Cdesc",
            (UnaryOperator<Jobs>) j -> j.workspace("w-1")),
        Arguments.of(
            "minDuration=0&maxDuration=60&limit=100&sort=created%2Cdesc",
            (UnaryOperator<Jobs>)
                j -> j.minDuration(Duration.ZERO).maxDuration(Duration.ofMinutes(1))),
        Arguments.of(
            "limit=100&sort=creditConsumption.credits%2Cdesc",
            (UnaryOperator<Jobs>) j -> j.sortBy(JobSorting.CREDITS)),
        Arguments.of(
            "limit=100&sort=processID%2Casc",
            (UnaryOperator<Jobs>) j -> j.sortBy(JobSorting.PROCESS_ID)),
        Arguments.of(
            "limit=100&sort=created%2Cdesc&ids=j-1%2Cj-2",
            (UnaryOperator<Jobs>) j -> j.ids("j-1", "j-2")),
        Arguments.of(
            "limit=7&sort=created%2Cdesc", (UnaryOperator<Jobs>) j -> j.pageSize(7).limit(3)),
        Arguments.of("limit=3&sort=created%2Cdesc", (UnaryOperator<Jobs>) j -> j.limit(3)));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void goesOnTheWireAsUp42sClientSendsIt(String query, UnaryOperator<Jobs> told)
      throws IOException {
    var unused4 = told.apply(open(1, 10)).list();
    assertThat(pages.asked()).containsExactly("/v2/processing/jobs?" + query);
  }

  @Test
  void iteratingSendsNoSortingUnlessTold() throws IOException {
    assertThat(open(1, 10).iterator().hasNext()).isTrue();
    assertThat(pages.asked()).containsExactly("/v2/processing/jobs?limit=100");
  }

  @Test
  void refusesDurationsThatUp42WouldMisread() throws IOException {
    Jobs jobs = open(1, 10);
    assertThatThrownBy(() -> jobs.minDuration(Duration.ofMillis(1_500)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> jobs.maxDuration(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> jobs.minDuration(Duration.ofSeconds(9)).maxDuration(Duration.ofSeconds(8)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(pages.asked()).isEmpty();
  }

  @Test
  void refusesAStatusWithoutAWord() throws IOException {
    Jobs jobs = open(1, 10);
    assertThatThrownBy(() -> jobs.status(JobStatus.UNKNOWN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("status(\"…\")");
  }

  @Test
  void asksNothingBeforeItIsRead() throws IOException {
    Jobs jobs = open(25, 10).process("a").limit(3).sortBy(JobSorting.STATUS);
    assertThat(jobs.toString()).contains("Nothing was asked yet");
    assertThat(pages.asked()).isEmpty();
  }

  @Test
  void followsThePages() throws IOException {
    assertThat(open(25, 10).list()).extracting(Job::id).hasSize(25).doesNotHaveDuplicates();
    assertThat(pages.asked()).hasSize(3);
  }

  @Test
  void canBeReadAgain() throws IOException {
    Jobs jobs = open(5, 10);
    assertThat(jobs.stream().count()).isEqualTo(5);
    assertThat(jobs.stream().count()).isEqualTo(5);
    assertThat(pages.asked()).hasSize(2);
  }

  @Test
  void stopsAskingWhenTheReaderStops() throws IOException {
    Iterator<Job> iterator = open(100, 10).iterator();
    for (int i = 0; i < 10; i++) {
      iterator.next();
    }
    assertThat(pages.asked()).hasSize(1);
  }

  @Test
  void readsOnePageAhead() throws IOException {
    Iterator<Job> iterator = open(100, 10, false).iterator();
    iterator.next();
    for (int i = 0; i < 9; i++) {
      iterator.next();
    }
    iterator.next(); // the first of page 2, so page 2 was asked for, and page 3 perhaps
    assertThat(pages.asked().size()).isBetween(2, 3);
  }

  @Test
  void readsNothingAheadBeyondTheLimit() throws IOException {
    assertThat(open(100, 10, false).limit(10).stream().count()).isEqualTo(10);
    assertThat(pages.asked()).hasSize(1);
  }

  @Test
  void aLimitCutsTheList() throws IOException {
    JobList list = open(25, 10).limit(12).list();
    assertThat(list).hasSize(12);
    assertThat(list.isComplete()).isFalse();
    assertThat(list.toString()).contains("at most 12 jobs").contains("there are more");
  }

  @Test
  void aListThatIsShorterThanItsLimitIsWhole() throws IOException {
    assertThat(open(5, 10).limit(12).list().isComplete()).isTrue();
  }

  @Test
  void aLimitOfZeroAsksNothing() throws IOException {
    assertThat(open(5, 10).limit(0).list()).isEmpty();
    assertThat(pages.asked()).isEmpty();
  }

  @Test
  void sinceStopsAtTheFirstThatIsOlder() throws IOException {
    Instant since = Instant.parse("2026-03-01T11:57:00Z");
    JobList list = open(100, 10).since(since).list();
    assertThat(list).hasSize(4);
    assertThat(list.isComplete()).isTrue();
    assertThat(pages.asked()).hasSize(1);
  }

  @Test
  void sinceInAnotherOrderReadsOnAndFilters() throws IOException {
    Instant since = Instant.parse("2026-03-01T11:57:00Z");
    JobList list = open(25, 10).since(since).sortBy(JobSorting.CREDITS.desc()).list();
    assertThat(list).hasSize(4);
    assertThat(pages.asked()).hasSize(3);
  }

  @Test
  void aLimitDoesNotMakePagesSmallThatAreFiltered() throws IOException {
    Instant since = Instant.parse("2026-03-01T11:57:00Z");
    Jobs jobs = open(25, 10).since(since).limit(2);
    assertThat(jobs.list()).hasSize(2);
    assertThat(jobs.sortBy(JobSorting.CREDITS.asc()).list()).hasSize(2);
    assertThat(pages.asked().get(0)).contains("limit=2&");
    assertThat(pages.asked().get(1)).contains("limit=100&");
  }

  @Test
  void aSessionThatIsClosedMidwaySaysSo() throws IOException {
    for (boolean steady : new boolean[] {true, false}) {
      Iterator<Job> iterator = open(100, 10, steady).iterator();
      iterator.next();
      pages.up42.close();
      assertThatThrownBy(() -> iterator.forEachRemaining(job -> {}))
          .isExactlyInstanceOf(Up42Exception.class)
          .hasMessageContaining("closed");
    }
  }

  @Test
  void anErrorOnALaterPageCarriesWhatCameBefore() throws IOException {
    Jobs jobs = open(25, 10);
    pages.spoil(3, reply(403, "{\"title\":\"Forbidden\"}"));
    assertThatThrownBy(jobs::list)
        .isInstanceOfSatisfying(
            IncompleteListException.class,
            e -> {
              assertThat((JobList) e.partialResult()).hasSize(20);
              assertThat(e.getCause()).isInstanceOf(ApiException.class);
              assertThat(e).hasMessageContaining("20 jobs came").hasMessageContaining("Forbidden");
            });
    assertThatThrownBy(jobs::table)
        .isInstanceOfSatisfying(
            IncompleteListException.class,
            e -> assertThat(((Table) e.partialResult()).rowCount()).isEqualTo(20));
    assertThatThrownBy(jobs::credits).isInstanceOf(IncompleteListException.class);
    assertThatThrownBy(jobs::timeline).isInstanceOf(IncompleteListException.class);
  }

  @Test
  void anErrorOnTheFirstPageIsItself() throws IOException {
    Jobs jobs = open(25, 10);
    pages.spoil(1, reply(403, "{}"));
    assertThatThrownBy(jobs::table).isInstanceOf(ApiException.class);
  }

  @Test
  void aStreamThrowsTheErrorItself() throws IOException {
    Jobs jobs = open(25, 10);
    pages.spoil(2, reply(403, "{}"));
    Iterator<Job> iterator = jobs.iterator();
    for (int i = 0; i < 10; i++) {
      iterator.next();
    }
    assertThatThrownBy(iterator::hasNext).isInstanceOf(ApiException.class);
  }

  @Test
  void aReaderAheadThrowsTheErrorWhereItBelongs() throws IOException {
    Jobs jobs = open(25, 10, false);
    pages.spoil(2, reply(403, "{}"));
    Iterator<Job> iterator = jobs.iterator();
    for (int i = 0; i < 10; i++) {
      iterator.next();
    }
    assertThatThrownBy(iterator::hasNext).isInstanceOf(ApiException.class);
  }

  @Test
  void anInterruptEndsListing() throws IOException {
    Jobs jobs = open(25, 10);
    Thread.currentThread().interrupt();
    assertThatThrownBy(jobs::list).isInstanceOf(CallInterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void manyPagesShowProgress() throws IOException {
    var unused3 = open(85, 10).table();
    List<ProgressFrame> frames = pages.host.frames(ProgressFrame.class);
    assertThat(frames)
        .extracting(ProgressFrame::line)
        .containsExactly(
            "Listing jobs: 60 jobs so far (as of 12:00:00 UTC)",
            "Listing jobs: 70 jobs so far (as of 12:00:00 UTC)",
            "Listing jobs: 80 jobs so far (as of 12:00:00 UTC)");
    assertThat(pages.host.cleared).hasValue(1);
    assertThat(pages.host.closed).hasValue(1);
  }

  @Test
  void fewPagesShowNone() throws IOException {
    var unused2 = open(20, 10).table();
    assertThat(pages.host.frames).isEmpty();
  }

  @Test
  void aCopyInAWorkspaceListsThatWorkspace() throws IOException {
    var unused1 = open(1, 10);
    var unused = pages.up42.inWorkspace("w-9").jobs().list();
    assertThat(pages.asked().get(0)).startsWith("/v2/processing/jobs?workspaceId=w-9&");
  }

  @Test
  void saysWhatItAsksFor() throws IOException {
    Jobs jobs =
        open(1, 10)
            .process("pansharpening")
            .status(JobStatus.FAILED, JobStatus.RELEASED)
            .minDuration(Duration.ofMinutes(5))
            .since(Instant.parse("2026-03-01T00:00:00Z"))
            .limit(9);
    assertThat(jobs.list().query())
        .isEqualTo(
            "at most 9 failed or released jobs of pansharpening that ran 5 min or more created"
                + " since 2026-03-01 00:00:00 UTC, newest first");
  }

  @Test
  void aListingThatIsBrokenOffSaysSoInItsLastFrame() throws IOException {
    Jobs jobs = open(85, 10);
    pages.spoil(8, reply(403, "{}"));
    assertThatThrownBy(jobs::table).isInstanceOf(IncompleteListException.class);
    List<ProgressFrame> frames = pages.host.frames(ProgressFrame.class);
    assertThat(frames.get(frames.size() - 1).line())
        .isEqualTo("Listing jobs, broken off: 70 jobs.");
    assertThat(pages.host.cleared).hasValue(0);
    assertThat(pages.host.closed).hasValue(1);
  }

  @Test
  void aListByAMovingFieldSaysThatJobsMayBeMissing() {
    for (JobSorting moving : List.of(JobSorting.CREDITS, JobSorting.STATUS.asc())) {
      assertThat(
              pages.up42.jobs().sortBy(moving).limit(3).list().toString().replaceAll("\\s+", " "))
          .contains("a job that changed while the pages were read may be missing");
    }
    for (JobSorting fixed : List.of(JobSorting.CREATED.asc(), JobSorting.PROCESS_ID)) {
      assertThat(pages.up42.jobs().sortBy(fixed).limit(3).list().toString())
          .doesNotContain("may be missing");
    }
  }
}
