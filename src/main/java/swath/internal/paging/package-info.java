/**
 * No API: anything here may change without notice. Reads lists page by page: of jobs, items,
 * collections, processes and budgets alike.
 */
@NullMarked
package swath.internal.paging;

import org.jspecify.annotations.NullMarked;
