package io.tributary.routes.delivery.zendesk;

import io.tributary.connectors.zendesk.ZendeskNote;
import io.tributary.connectors.zendesk.ZendeskTicketApi;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.MatterView;
import io.tributary.mappings.comment.CommentMark;
import io.tributary.mappings.comment.HistoryComment;
import io.tributary.routes.delivery.ticket.TicketDesk;
import io.tributary.routes.delivery.ticket.ToldComment;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Zendesk: a call writes one private comment, of as many interactions as it takes, each with its
 * mark at the end.
 */
final class ZendeskDesk implements TicketDesk {

    /** Zendesk takes 64 KB. */
    private static final int MOST_BYTES = 60_000;

    private static final String BETWEEN = "\n\n--------\n\n";

    private final ZendeskTicketApi api;

    ZendeskDesk(ZendeskTicketApi api) {
        this.api = api;
    }

    @Override
    public Optional<String> ticket(String number) {
        return api.isOpen(number) ? Optional.of(number) : Optional.empty();
    }

    @Override
    public Map<InteractionId, ToldComment> told(String ticket) {
        Map<InteractionId, ToldComment> told = new HashMap<>();
        for (ZendeskNote note : api.notes(ticket)) {
            for (CommentMark mark : CommentMark.in(note.text())) {
                told.put(mark.interaction(), new ToldComment(mark.state(), note.id()));
            }
        }
        return told;
    }

    @Override
    public int fitting(List<HistoryComment> comments) {
        int bytes = 0;
        int fitting = 0;
        for (HistoryComment comment : comments) {
            bytes += (text(comment) + BETWEEN).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES && fitting > 0) {
                break;
            }
            fitting++;
        }
        return fitting;
    }

    @Override
    public String write(String ticket, List<HistoryComment> comments) {
        return api.note(
                ticket,
                comments.stream().map(ZendeskDesk::text).collect(Collectors.joining(BETWEEN)));
    }

    private static String text(HistoryComment comment) {
        return comment.text() + "\n\n" + comment.mark();
    }

    /** A ticket of nobody would make a customer of the hub's own user. */
    @Override
    public Optional<String> open(MatterView matter) {
        return Optional.empty();
    }
}
