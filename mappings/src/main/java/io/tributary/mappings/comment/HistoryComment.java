package io.tributary.mappings.comment;

/**
 * What is told of an interaction on a ticket.
 *
 * @param title in ASCII: kind, direction and channel
 * @param text plain, without the mark
 */
public record HistoryComment(CommentMark mark, String title, String text) {

    /** The same, of something that was told before in other words. */
    public HistoryComment replacing() {
        return new HistoryComment(
                mark, title, "This replaces what was told of it before.\n\n" + text);
    }
}
