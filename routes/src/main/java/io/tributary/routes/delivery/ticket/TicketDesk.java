package io.tributary.routes.delivery.ticket;

import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.MatterView;
import io.tributary.mappings.comment.HistoryComment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A help desk, as far as deliveries need it. Failures are as the contract of failures has it. */
public interface TicketDesk {

    /**
     * The ticket that a number leads to, for example the one it was merged into; empty if that can
     * get no comment any more.
     */
    Optional<String> ticket(String number);

    /** What the ticket says of interactions now: of each the latest. */
    Map<InteractionId, ToldComment> told(String ticket);

    /** So many of the first of these comments can be written at once; one at least. */
    int fitting(List<HistoryComment> comments);

    /**
     * Writes comments, all or none.
     *
     * @return the desk's own id of what it wrote
     */
    String write(String ticket, List<HistoryComment> comments);

    /**
     * The ticket that was opened for a matter, or is opened now.
     *
     * @return empty if that is not wanted
     */
    Optional<String> open(MatterView matter);
}
