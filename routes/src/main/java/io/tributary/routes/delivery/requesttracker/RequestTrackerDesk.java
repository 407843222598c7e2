package io.tributary.routes.delivery.requesttracker;

import io.tributary.connectors.requesttracker.RequestTrackerApi;
import io.tributary.connectors.requesttracker.RequestTrackerComment;
import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.MatterView;
import io.tributary.mappings.comment.CommentMark;
import io.tributary.mappings.comment.HistoryComment;
import io.tributary.mappings.comment.HistoryComments;
import io.tributary.routes.delivery.ticket.TicketDesk;
import io.tributary.routes.delivery.ticket.ToldComment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Request Tracker: a comment's mark is in its subject, a ticket's in a link to the matter. */
final class RequestTrackerDesk implements TicketDesk {

    private static final int MOST_SUBJECT = 120;

    private final RequestTrackerApi api;
    private final @Nullable String queue;
    private final AtomicReference<Sight> sight;

    /** The numbers that led to a ticket. */
    private final Map<String, Set<String>> merged = new HashMap<>();

    /** Whether the user is shown what the hub wrote. */
    enum Sight {
        UNKNOWN,
        SEES,
        BLIND
    }

    /**
     * @param queue in which tickets are opened; null if none are
     * @param sight what was found of it, and is found here
     */
    RequestTrackerDesk(
            RequestTrackerApi api, @Nullable String queue, AtomicReference<Sight> sight) {
        this.api = api;
        this.queue = queue;
        this.sight = sight;
    }

    @Override
    public Optional<String> ticket(String number) {
        Optional<String> ticket = api.ticket(number);
        ticket.ifPresent(into -> merged.computeIfAbsent(into, each -> new TreeSet<>()).add(number));
        return ticket;
    }

    @Override
    public Map<InteractionId, ToldComment> told(String ticket) {
        Map<InteractionId, ToldComment> told = new HashMap<>();
        Set<String> numbers = new TreeSet<>(merged.getOrDefault(ticket, Set.of()));
        numbers.add(ticket);
        for (RequestTrackerComment comment : api.comments(numbers)) {
            for (CommentMark mark : CommentMark.in(comment.subject())) {
                told.put(mark.interaction(), new ToldComment(mark.state(), comment.transaction()));
            }
        }
        if (!told.isEmpty()) {
            sight.set(Sight.SEES);
        }
        return told;
    }

    @Override
    public int fitting(List<HistoryComment> comments) {
        return 1;
    }

    /** A user who may write comments and not see them would write each again and again. */
    @Override
    public String write(String ticket, List<HistoryComment> comments) {
        requireSight();
        HistoryComment comment = comments.get(0);
        String id = api.comment(ticket, comment.mark() + " " + comment.title(), comment.text());
        if (sight.get() != Sight.SEES && told(ticket).isEmpty()) {
            sight.set(Sight.BLIND);
        }
        requireSight();
        return id;
    }

    private void requireSight() {
        if (sight.get() == Sight.BLIND) {
            throw new PermanentFailure(
                    "Request Tracker does not show the hub its comments; give the user the right"
                            + " ShowTicketComments",
                    null);
        }
    }

    @Override
    public Optional<String> open(MatterView matter) {
        if (queue == null) {
            return Optional.empty();
        }
        String uri = "tributary:matter/" + matter.id();
        return Optional.of(
                api.ticketThatRefersTo(uri)
                        .orElseGet(
                                () ->
                                        api.open(
                                                queue,
                                                subject(matter),
                                                HistoryComments.opening(matter),
                                                uri)));
    }

    private static String subject(MatterView matter) {
        String subject = Objects.requireNonNullElse(matter.subject(), "").strip();
        String flat = subject.replaceAll("\\s+", " ");
        return flat.isEmpty()
                ? "Customer contact"
                : flat.substring(0, Math.min(flat.length(), MOST_SUBJECT));
    }
}
