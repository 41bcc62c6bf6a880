package swath;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import swath.error.IncompleteListException;
import swath.error.Up42Exception;
import swath.internal.column.TableName;
import swath.internal.listing.JobListing;
import swath.internal.paging.ListKind;
import swath.internal.paging.Listing;
import swath.internal.paging.NewestReadings;
import swath.internal.paging.PagedList;
import swath.internal.session.SessionScope;
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
import swath.view.Words;
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

  private final SessionScope scope;
  private final JobQuery query;
  private final @Nullable Instant since;
  private final @Nullable String itemId;
  private final long limit;

  Jobs(SessionScope scope) {
    this(
        scope,
        JobQuery.all().withWorkspaceId(scope.explicitWorkspace()),
        null,
        null,
        Long.MAX_VALUE);
  }

  private Jobs(
      SessionScope scope,
      JobQuery query,
      @Nullable Instant since,
      @Nullable String itemId,
      long limit) {
    this.scope = scope;
    this.query = query;
    this.since = since;
    this.itemId = itemId;
    this.limit = limit;
  }

  private Jobs with(JobQuery query) {
    return new Jobs(scope, query, since, itemId, limit);
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

  /** Only jobs in these statuses, by UP42's words. */
  public Jobs status(String... words) {
    return with(query.withStatuses(Arrays.asList(words)));
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
    return new Jobs(scope, query, created, itemId, limit);
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
    return new Jobs(scope, query, since, itemId, limit);
  }

  /** At most that many jobs in all. */
  public Jobs limit(long jobs) {
    if (jobs < 0) {
      throw new IllegalArgumentException("The limit is " + jobs + ", but must not be negative.");
    }
    return new Jobs(scope, query, since, itemId, jobs);
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
    Listing<JobMetadata> listing = listing();
    TimelineReport report = TimelineReport.of(() -> listing, scope.now());
    Timeline timeline =
        new Timeline(
            report, report.spans().isEmpty() ? emptiness() : "", scope.shared().isSandbox());
    listing.throwIfIncomplete(timeline, report.spans().size());
    return timeline;
  }

  /** Why a period has no job: what "now" is by UP42's clock, and when the newest job was. */
  private String emptiness() {
    if (since == null || limit == 0) {
      return "";
    }
    String now = "now is " + Words.utc(scope.now());
    try {
      return new Jobs(scope, query.withSorting(newestFirst()), null, itemId, 1)
          .stream()
              .findFirst()
              .map(job -> now + ", the newest such job was created " + Words.utc(job.created()))
              .orElse(now + ", and there is no such job at any time");
    } catch (Up42Exception e) {
      return now;
    }
  }

  private static String prefixed(String prefix, String text) {
    return text.isEmpty() ? "" : prefix + text;
  }

  private Listing<JobMetadata> listing() {
    JobSorting sorting = query.sorting();
    return pages(sorting == null ? newestFirst() : sorting).listing();
  }

  SessionScope scope() {
    return scope;
  }

  private PagedList<JobMetadata> pages(@Nullable JobSorting told) {
    JobSorting sorting = since != null && told == null ? newestFirst() : told;
    boolean newestFirst = sorting != null && sorting.equals(newestFirst());
    Integer page = query.pageSize();
    JobQuery asked =
        query
            .withSorting(sorting)
            .withPageSize(page == null ? Integer.valueOf(page(newestFirst)) : page);
    PagedList<JobMetadata> all = JobListing.of(scope.shared(), asked, since, newestFirst);
    return (itemId == null ? all : all.filter(this::isUsing)).limit(limit);
  }

  private boolean isUsing(JobMetadata job) {
    return Lenient.or(List.<String>of(), job::itemIds).contains(String.valueOf(itemId));
  }

  // No more than are wanted; but where the reader itself leaves some out, it may have to read all.
  private int page(boolean newestFirst) {
    boolean filters = itemId != null || since != null && !newestFirst;
    return filters ? PAGE : (int) Math.max(1, Math.min(limit, PAGE));
  }

  private static JobSorting newestFirst() {
    return JobSorting.CREATED.desc();
  }

  /** The query as a sentence. */
  String describe() {
    return QueryDescription.of(query, since, itemId, limit);
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
