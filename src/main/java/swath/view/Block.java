package swath.view;

/**
 * A part of a card. Each kind has one look in HTML and one in text.
 *
 * <p>All kinds are immutable and thread-safe.
 */
public sealed interface Block
    permits Facts, Line, CodeLines, Stages, ProgressBar, Pictures, Details, Grid {}
