/**
 * No API: anything here may change without notice. What all copies of a session share: connection,
 * journal, limit and the ledger of what it spent.
 */
@NullMarked
package swath.internal.session;

import org.jspecify.annotations.NullMarked;
