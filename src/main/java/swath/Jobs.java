package swath;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import swath.error.ApiException;
import swath.error.IncompleteListException;
import swath.internal.column.TableName;
import swath.internal.listing.CreatedPeriod;
import swath.internal.listing.JobListing;
import swath.internal.paging.ListKind;
import swath.internal.paging.Listing;
import swath.internal.paging.NewestReadings;
import swath.internal.paging.PagedList;
import swath.internal.session.SessionScope;
import swath.internal.words.TimeRange;
import swath.processing.JobMetadata;
import swath.processing.JobQuery;
import swath.processing.JobSorting;
import swath.processing.JobStatus;
import swath.report.CreditReport;
import swath.report.TimelineReport;
import swath.stac.StacItem;
import swath.table.JobTables;
import swath.view.Card;
import swath.view.Lenient;
import swath.view.Span;
import swath.view.Viewable;
import tech.tablesaw.api.Table;

/**
 * Which jobs to list, and how. Immutable; it may be read many times, and asks UP42 page by page
 * each time it is read, one page ahead of the reader at most.
 *
 * <pre>{@code
 * up42.jobs().status(JobStatus.RUNNING).minDuration(Duration.ofMinutes(5)).table();
 * for (Job job : up42.jobs().process("pansharpening").limit(10)) {
 *   System.out.println(job.id());
 * }
 * }</pre>
 */
public final class Jobs implements Iterable<Job>, Viewable {
  // Undocumented for UP42; OGC's standard allows 1 to 10,000.
  private static final int PAGE = 100;
  private static final ZoneId UTC = ZoneOffset.UTC;

  private final SessionScope scope;
  private final JobQuery query;
  private final CreatedPeriod period;
  private final @Nullable String itemId;
  private final long limit;

  Jobs(SessionScope scope) {
    this(scope, JobQuery.all().withWorkspaceId(scope.explicitWorkspace()));
  }

  Jobs(SessionScope scope, JobQuery query) {
    this(scope, query, CreatedPeriod.ALWAYS, null, Long.MAX_VALUE);
  }

  private Jobs(
      SessionScope scope,
      JobQuery query,
      CreatedPeriod period,
      @Nullable String itemId,
      long limit) {
    this.scope = scope;
    this.query = query;
    this.period = period;
    this.itemId = itemId;
    this.limit = limit;
  }

  private Jobs with(JobQuery query) {
    return new Jobs(scope, query, period, itemId, limit);
  }

  private Jobs within(CreatedPeriod period) {
    return new Jobs(scope, query, period, itemId, limit);
  }

  /** Only jobs of these processes. */
  public Jobs process(String... processIds) {
    return with(query.withProcessIds(Arrays.asList(processIds)));
  }

  /** Only jobs in these statuses. */
  public Jobs status(JobStatus... statuses) {
    List<String> words = new ArrayList<>();
    for (JobStatus status : statuses) {
      if (status == JobStatus.UNKNOWN) {
        throw new IllegalArgumentException(
            "UNKNOWN stands for words that Swath does not know. Give the word: status(\"…\").");
      }
      words.add(status.word());
    }
    return with(query.withStatuses(words));
  }

  /**
   * Only jobs in these statuses, by UP42's words: {@code status("captured", "Released")}. The case
   * of the twelve documented ones does not count; any other word is sent as it is.
   */
  public Jobs status(String... words) {
    return with(query.withStatuses(Arrays.stream(words).map(StatusWords::known).toList()));
  }

  /** Only jobs of that workspace, instead of those of all workspaces. */
  public Jobs workspace(String workspaceId) {
    return with(query.withWorkspaceId(workspaceId));
  }

  /**
   * Only jobs that ran at least that long, in whole seconds; those without a run time are left out.
   */
  public Jobs minDuration(Duration duration) {
    return with(query.withMinDuration(duration));
  }

  /**
   * Only jobs that ran at most that long, in whole seconds; those without a run time are left out.
   */
  public Jobs maxDuration(Duration duration) {
    return with(query.withMaxDuration(duration));
  }

  /** Only these jobs. */
  public Jobs ids(String... jobIds) {
    return with(query.withIds(Arrays.asList(jobIds)));
  }

  /** In that order; {@link #list()}, {@link #table()} and the like begin with the newest. */
  public Jobs sortBy(JobSorting sorting) {
    return with(query.withSorting(sorting));
  }

  /**
   * Only jobs created then or later. UP42 has no such filter: the newest are read first, until one
   * is older; in another order all are read.
   */
  public Jobs since(Instant created) {
    return within(period.withFrom(created));
  }

  /** Only jobs created on that day or later, in UTC; as {@link #since(Instant)}. */
  public Jobs since(LocalDate day) {
    return since(TimeRange.of(day, UTC).begin());
  }

  /**
   * Only jobs created then or later; as {@link #since(Instant)}.
   *
   * @param time a day, a month, a year or a moment, in UTC unless it says otherwise: {@code
   *     "2026-06-01"}, {@code "2026-06"}, {@code "2026"}, {@code "2026-06-01T14:00:00Z"}
   * @throws IllegalArgumentException if it is none; the message says what is nearest
   */
  public Jobs since(String time) {
    return since(TimeRange.of(time, UTC).begin());
  }

  /** Only jobs created before then. UP42 has no such filter: younger jobs are read and left out. */
  public Jobs until(Instant created) {
    return within(period.withTo(created));
  }

  /** Only jobs created on that day or before, in UTC; as {@link #until(Instant)}. */
  public Jobs until(LocalDate day) {
    return until(TimeRange.of(day, UTC).end());
  }

  /**
   * Only jobs created until the end of that time; as {@link #until(Instant)}.
   *
   * @param time as for {@link #since(String)}; {@code "2026-06"} includes all of June
   * @throws IllegalArgumentException if it is none; the message says what is nearest
   */
  public Jobs until(String time) {
    return until(TimeRange.of(time, UTC).end());
  }

  /** Only jobs created from the first moment, inclusive, to the second, exclusive. */
  public Jobs between(Instant from, Instant to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "The period ends before it begins. Swap the two: between(to, from).");
    }
    return since(from).until(to);
  }

  /** Only jobs created on these days or between them, in UTC. */
  public Jobs between(LocalDate first, LocalDate last) {
    return between(TimeRange.of(first, UTC).begin(), TimeRange.of(last, UTC).end());
  }

  /**
   * Only jobs created from the begin of the first time to the end of the second: {@code
   * between("2026-05", "2026-06")} is two months.
   *
   * @throws IllegalArgumentException if one is no time, or the second is before the first
   */
  public Jobs between(String first, String last) {
    return between(TimeRange.of(first, UTC).begin(), TimeRange.of(last, UTC).end());
  }

  /** Only jobs created today, in UTC and by UP42's clock. */
  public Jobs today() {
    return since(date());
  }

  /** Only jobs created in this calendar month, in UTC and by UP42's clock. */
  public Jobs thisMonth() {
    return since(TimeRange.of(YearMonth.from(date()), UTC).begin());
  }

  /**
   * Only jobs created within the last so many times 24 hours, by UP42's clock.
   *
   * @param days one or more
   */
  public Jobs lastDays(int days) {
    if (days < 1) {
      throw new IllegalArgumentException(
          "The last " + days + " days are none. today() is today, lastDays(7) is a week.");
    }
    return since(scope.now().minus(Duration.ofDays(days)));
  }

  private LocalDate date() {
    return LocalDate.ofInstant(scope.now(), UTC);
  }

  /**
   * Only jobs that had this item among their inputs. UP42 has no such filter, so others are read
   * and left out.
   */
  public Jobs using(StacItem item) {
    return using(item.id());
  }

  /** As {@link #using(StacItem)}, by the item's id. */
  public Jobs using(String itemId) {
    return new Jobs(scope, query, period, itemId, limit);
  }

  /** At most that many jobs in all. */
  public Jobs limit(long jobs) {
    if (jobs < 0) {
      throw new IllegalArgumentException("The limit is " + jobs + ", but must not be negative.");
    }
    return new Jobs(scope, query, period, itemId, jobs);
  }

  /** That many jobs a request; 100 by default. */
  public Jobs pageSize(int jobs) {
    return with(query.withPageSize(jobs));
  }

  /**
   * Asks UP42 for the jobs as they are needed. Of the last 10,000 jobs none is given again, though
   * UP42 may list it on two pages. An error of a page is thrown where the reader comes to it.
   */
  @Override
  public Iterator<Job> iterator() {
    Iterator<JobMetadata> reader = pages(query.sorting()).iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return reader.hasNext();
      }

      @Override
      public Job next() {
        return new Job(scope, reader.next(), scope.now());
      }
    };
  }

  /** As {@link #iterator()}. */
  public Stream<Job> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            iterator(), Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
        false);
  }

  /**
   * Asks UP42 for all of them, the newest first unless told. A job that UP42 lists on two pages
   * stands once, with what was read of it last.
   *
   * @throws IncompleteListException when a later page failed, or the cell was stopped; it carries
   *     what came before
   */
  public JobList list() {
    return asking(this::readJobList);
  }

  private JobList readJobList() {
    Listing<JobMetadata> listing = listing();
    List<Job> jobs =
        NewestReadings.each(
            ListKind.JOBS,
            () -> listing,
            JobMetadata::json,
            metadata -> new Job(scope, metadata, scope.now()));
    String asked = describe() + (jobs.isEmpty() ? prefixed("; ", emptiness()) : "");
    JobList list = JobList.of(scope, jobs, asked, scope.now(), listing.isComplete());
    listing.throwIfIncomplete(list, list.size());
    return list;
  }

  /**
   * Asks UP42 for all of them, and keeps those that look stalled: unchanged for a day and for
   * twenty times what 99 in 100 jobs of their process took.
   *
   * @throws IncompleteListException when a later page failed, or the cell was stopped
   */
  public JobList stalled() {
    return list().stalled();
  }

  /**
   * Asks UP42 for all of them, as a Tablesaw table; the newest first unless told. A job that UP42
   * lists on two pages stands once, with what was read of it last.
   *
   * @throws IncompleteListException when a later page failed, or the cell was stopped; it carries
   *     what came before
   */
  public Table table() {
    return asking(this::readTable);
  }

  private Table readTable() {
    Listing<JobMetadata> listing = listing();
    String name = TableName.of("Jobs", scope.shared().isSandbox());
    Table table = JobTables.of(() -> listing, name);
    if (table.isEmpty()) {
      table.setName(name + prefixed(": ", emptiness()));
    }
    listing.throwIfIncomplete(table, table.rowCount());
    return table;
  }

  /**
   * Asks UP42 for all of them, for what they cost.
   *
   * @throws IncompleteListException when a later page failed, or the cell was stopped; it carries
   *     what came before
   */
  public Credits credits() {
    return asking(this::readCredits);
  }

  private Credits readCredits() {
    Listing<JobMetadata> listing = listing();
    CreditReport report = CreditReport.of(() -> listing, scope.now());
    Credits credits =
        Credits.of(
            scope,
            listing.isComplete() ? report : report.partial(),
            report.jobs().isEmpty() ? emptiness() : "");
    listing.throwIfIncomplete(credits, report.jobs().size());
    return credits;
  }

  /**
   * Asks UP42 for all of them, for how long they waited, ran and were settled.
   *
   * @throws IncompleteListException when a later page failed, or the cell was stopped; it carries
   *     what came before
   */
  public Timeline timeline() {
    return asking(this::readTimeline);
  }

  private Timeline readTimeline() {
    Listing<JobMetadata> listing = listing();
    TimelineReport report = TimelineReport.of(() -> listing, scope.now());
    Timeline timeline =
        new Timeline(
            report, report.spans().isEmpty() ? emptiness() : "", scope.shared().isSandbox());
    listing.throwIfIncomplete(timeline, report.spans().size());
    return timeline;
  }

  /** Why there is no job: an unknown word, or a period without any. */
  private String emptiness() {
    return limit == 0
        ? ""
        : new EmptyAnswer(scope, query)
            .words(
                period,
                new Jobs(
                    scope, query.withSorting(newestFirst()), CreatedPeriod.ALWAYS, itemId, limit));
  }

  private static String prefixed(String prefix, String text) {
    return text.isEmpty() ? "" : prefix + text;
  }

  private Listing<JobMetadata> listing() {
    JobSorting sorting = query.sorting();
    return pages(sorting == null ? newestFirst() : sorting).listing();
  }

  /** Reads, and says more where UP42 refuses a status that it does not know. */
  private <T> T asking(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (ApiException refused) {
      throw StatusWords.explained(refused, query.statuses());
    }
  }

  SessionScope scope() {
    return scope;
  }

  private PagedList<JobMetadata> pages(@Nullable JobSorting told) {
    JobSorting sorting = period.isBounded() && told == null ? newestFirst() : told;
    boolean newestFirst = sorting != null && sorting.equals(newestFirst());
    Integer page = query.pageSize();
    JobQuery asked =
        query
            .withSorting(sorting)
            .withPageSize(page == null ? Integer.valueOf(page(newestFirst)) : page);
    PagedList<JobMetadata> all = JobListing.of(scope.shared(), asked, period, newestFirst);
    PagedList<JobMetadata> wanted = itemId == null ? all : all.filter(this::isUsing);
    return (isDearestFirst(sorting) ? wanted.last(Jobs::isWithoutCredits) : wanted).limit(limit);
  }

  private static boolean isDearestFirst(@Nullable JobSorting sorting) {
    return sorting != null && sorting.equals(JobSorting.CREDITS.desc());
  }

  private static boolean isWithoutCredits(JobMetadata job) {
    return Lenient.or(OptionalInt.empty(), job::credits).isEmpty();
  }

  private boolean isUsing(JobMetadata job) {
    return Lenient.or(List.<String>of(), job::itemIds).contains(String.valueOf(itemId));
  }

  // No more than are wanted; but where the reader itself leaves some out, it may have to read all.
  private int page(boolean newestFirst) {
    boolean filters =
        itemId != null
            || period.to() != null
            || isDearestFirst(query.sorting())
            || period.isBounded() && !newestFirst;
    return filters ? PAGE : (int) Math.max(1, Math.min(limit, PAGE));
  }

  private static JobSorting newestFirst() {
    return JobSorting.CREATED.desc();
  }

  /** The query as a sentence. */
  String describe() {
    return QueryDescription.of(query, period, itemId, limit);
  }

  /** The query; asks nothing. */
  @Override
  public Card view() {
    return Card.of("query", describe())
        .line(
            Span.sentence(
                "Nothing was asked yet: table(), list(), credits() and timeline() ask UP42."))
        .asOf(null, scope.shared().isSandbox())
        .build();
  }

  @Override
  public String toString() {
    return view().text();
  }
}
