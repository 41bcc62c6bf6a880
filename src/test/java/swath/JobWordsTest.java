package swath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import swath.error.ApiException;
import swath.error.NotFoundException;
import swath.processing.JobSorting;
import swath.processing.JobStatus;

/** Statuses, times and ids as people type them. */
class JobWordsTest {
  @RegisterExtension static final SandboxFixture fixture = SandboxFixture.seeded();

  private final Jobs jobs = fixture.up42().jobs();
  private final List<Instant> created = jobs.stream().map(Job::created).toList();

  private long between(String from, String to) {
    return created.stream()
        .filter(c -> !c.isBefore(Instant.parse(from)) && c.isBefore(Instant.parse(to)))
        .count();
  }

  @ParameterizedTest
  @ValueSource(strings = {"captured", "Captured", "CAPTURED", " captured "})
  void caseOfAStatusDoesNotCount(String word) {
    assertThat(jobs.status(word).limit(3).list())
        .isNotEmpty()
        .allMatch(job -> job.status() == JobStatus.CAPTURED);
  }

  @Test
  void unknownStatusIsSentAndTheRefusalNamesTheNearest() {
    assertThat(jobs.status("capturd").toString()).contains("capturd");
    Jobs unknown = jobs.status("capturd");
    Stream.<Supplier<?>>of(unknown::list, unknown::table, unknown::credits, unknown::timeline)
        .forEach(
            way ->
                assertThatThrownBy(way::get)
                    .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(400))
                    .hasMessageContaining("did you mean \"captured\"?"));
  }

  @Test
  void periodsAreThoseOfTheirWords() {
    YearMonth month = YearMonth.from(created.get(0).atZone(ZoneOffset.UTC)).minusMonths(1);
    String begin = month + "-01T00:00:00Z";
    String end = month.plusMonths(1) + "-01T00:00:00Z";
    long inMonth = between(begin, end);
    assertThat(inMonth).isPositive();
    assertThat(jobs.between(month.toString(), month.toString()).list()).hasSize((int) inMonth);
    assertThat(jobs.between(month.atDay(1), month.atEndOfMonth()).list()).hasSize((int) inMonth);
    assertThat(jobs.since(month.toString()).until(month.toString()).table().rowCount())
        .isEqualTo((int) inMonth);
    assertThat(jobs.since(month.atDay(1)).list())
        .hasSize((int) between(begin, "9999-01-01T00:00:00Z"));
    assertThat(jobs.until(month + "-01").sortBy(JobSorting.CREATED.asc()).list())
        .hasSize((int) between("1999-01-01T00:00:00Z", month + "-02T00:00:00Z"));
    assertThat(jobs.between(month.toString(), month.toString()).toString())
        .contains("created since", "and before");
  }

  @Test
  void todayAndThisMonthAreByTheServersClock() {
    Instant now = fixture.up42().now();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    assertThat(jobs.today().list().size())
        .isEqualTo((int) between(today + "T00:00:00Z", "9999-01-01T00:00:00Z"));
    assertThat(jobs.thisMonth().list().size())
        .isEqualTo((int) between(today.withDayOfMonth(1) + "T00:00:00Z", "9999-01-01T00:00:00Z"));
    long month = created.stream().filter(c -> c.isAfter(now.minus(Duration.ofDays(30)))).count();
    assertThat(jobs.lastDays(30).list()).hasSize((int) month);
  }

  @Test
  void limitCountsWhatThePeriodKeeps() {
    assertThat(jobs.until(created.get(40)).limit(3).list())
        .hasSize(3)
        .allMatch(job -> job.created().isBefore(created.get(40)));
  }

  @Test
  void nonsenseHasTheNearestSense() {
    assertThatThrownBy(() -> jobs.lastDays(0)).hasMessageContaining("lastDays(7) is a week");
    assertThatThrownBy(() -> jobs.since("1.6.2026")).hasMessageContaining("\"2026-06-01\"");
    assertThatThrownBy(() -> jobs.between("2026-07", "2026-05"))
        .hasMessageContaining("ends before it begins");
    assertThatThrownBy(() -> fixture.up42().images().taken("gestern", "2026"))
        .hasMessageContaining("\"gestern\" is no time");
    assertThatThrownBy(() -> fixture.up42().images().since("2026-02-30"))
        .hasMessageContaining("February 2026 has 28 days");
  }

  @Test
  void emptyAnswerNamesTheUnknownWord() {
    assertThat(jobs.process("trees").list().toString().replaceAll("\\s+", " "))
        .contains("there is no process \"trees\": did you mean \"detection-trees-spacept\"?");
    assertThat(jobs.process("trees").table().name()).contains("did you mean");
    assertThat(jobs.process("trees").credits().toString()).contains("did you mean");
    assertThat(jobs.workspace("nowhere").list().toString())
        .contains("no workspace with jobs \"nowhere\"");
    assertThat(jobs.process("trees").limit(0).list().toString()).doesNotContain("did you mean");
  }

  @Test
  void knownProcessWithoutJobsIsNotCalledUnknown() {
    assertThat(jobs.process("pansharpening").since("2999").list().toString())
        .contains("the newest such job was created")
        .doesNotContain("there is no process");
  }

  @Test
  void wordThatOnlyOtherConditionsLeaveOutIsNotCalledUnknown() {
    Job oldest = jobs.sortBy(JobSorting.CREATED.asc()).limit(1).list().get(0);
    try (Up42 fresh = fixture.session()) {
      Jobs none = fresh.jobs().since("2999");
      assertThat(none.ids(oldest.id()).list().toString()).doesNotContain("there is no job");
      assertThat(none.workspace(oldest.workspaceId().orElseThrow()).list().toString())
          .doesNotContain("no workspace");
      assertThat(none.ids("11111111-1111-4111-8111-111111111111").list().toString())
          .contains("there is no job");
      assertThat(none.workspace("nowhere").list().toString()).contains("no workspace");
    }
  }

  @Test
  void beginningOfAnIdIsNotEnoughButTold() {
    Job job = jobs.limit(1).list().get(0);
    String beginning = job.id().substring(0, 8);
    assertThatThrownBy(() -> fixture.up42().job(beginning))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("up42.job(\"" + job.id() + "\")");
    assertThatThrownBy(() -> fixture.up42().job("nonsense"))
        .isInstanceOf(ApiException.class)
        .hasMessageNotContaining("beginning");
    assertThat(fixture.up42().findJob("00000000-0000-4000-8000-000000000000")).isEmpty();
    assertThatThrownBy(() -> fixture.up42().job("00000000-0000-4000-8000-000000000000"))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void dearestFirstPutsMissingCreditsLast() {
    List<OptionalInt> credits =
        jobs.sortBy(JobSorting.CREDITS).list().stream().map(Job::credits).toList();
    long known = credits.stream().filter(OptionalInt::isPresent).count();
    assertThat(known).isPositive().isLessThan(credits.size());
    assertThat(credits.stream().limit(known)).allMatch(OptionalInt::isPresent);
    assertThat(credits).hasSize(created.size());
    assertThat(jobs.sortBy(JobSorting.CREDITS).limit(5).stream())
        .hasSize(5)
        .allMatch(job -> job.credits().isPresent());
  }

  @Test
  void templateTakesAnotherTitleAndInput() {
    JobTemplate again = fixture.trees("first").title("second").with("title", "third");
    assertThat(again.title()).contains("third");
    assertThat(again.quote().isValid()).isTrue();
    JobTemplate wrong = fixture.trees("first").with("sensitivity", 2);
    assertThat(wrong.isValid()).isFalse();
    assertThatThrownBy(() -> fixture.trees("t").with(" ", 1)).hasMessageContaining("has a name");
  }

  @Test
  void jobsOfAStreamAreAListAgain() {
    List<Job> some = jobs.stream().limit(3).toList();
    assertThat(JobList.of(some).table().rowCount()).isEqualTo(3);
    assertThat(JobList.of(some).toString()).contains("3 jobs", "chosen by hand");
    assertThatThrownBy(() -> JobList.of(List.of())).hasMessageContaining("at least one");
    assertThat(some.get(0).titleOr("none")).isNotEmpty();
    assertThat(ItemList.of(List.of(fixture.item())).table().rowCount()).isEqualTo(1);
  }
}
