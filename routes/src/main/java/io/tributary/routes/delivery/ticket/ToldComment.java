package io.tributary.routes.delivery.ticket;

import io.tributary.mappings.comment.CommentMark;

/**
 * What a ticket says of an interaction.
 *
 * @param state as its mark has it
 * @param comment the desk's own id
 */
public record ToldComment(String state, String comment) {

    boolean isWithdrawn() {
        return state.equals(CommentMark.WITHDRAWN);
    }
}
