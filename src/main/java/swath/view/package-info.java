/**
 * The one view model. Every type that people look at builds one {@link swath.view.Card}; HTML and
 * plain text are its two renderings, so both say the same.
 *
 * <pre>{@code
 * Card view =
 *     Card.of("receipt", "Detect trees over UK")
 *         .state(Span.marked(Mark.DONE, "executed"))
 *         .fact("job", Span.code(id))
 *         .asOf(asOf, false)
 *         .build();
 * view.text(); // at most 100 columns
 * view.html(); // works without a kernel
 * }</pre>
 *
 * <p>Every string that a card shows passes {@link swath.view.Sanitizer} where the span, fact or
 * table is made. All types are immutable but builders, and thread-safe.
 */
@NullMarked
package swath.view;

import org.jspecify.annotations.NullMarked;
