package io.tributary.routes.delivery.ticket;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.DeliveryView;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.MatterView;
import io.tributary.mappings.comment.CommentMark;
import io.tributary.mappings.comment.HistoryComment;
import io.tributary.mappings.comment.HistoryComments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings one delivery to a desk. What the tickets say already is read first, so that a delivery
 * that was interrupted, or whose answer was lost, is done again without a comment twice.
 *
 * <ol>
 *   <li>What the desk itself told is left there.
 *   <li>An interaction whose matter has a ticket that takes comments is told there, once for each
 *       of its states.
 *   <li>Where it was told before and does not belong any more, a comment withdraws it.
 *   <li>An interaction without such a ticket is left out, unless the desk opens one for its matter.
 * </ol>
 */
public final class TicketDelivery {

    private final TicketDesk desk;
    private final HistoryComments comments;
    private final CustomerDelivery delivery;

    /** By the number that was asked for. */
    private final Map<String, Optional<String>> tickets = new HashMap<>();

    private final Map<String, List<Task>> tasks = new LinkedHashMap<>();
    private final Map<InteractionId, DeliveryResult> results = new LinkedHashMap<>();

    private TicketDelivery(TicketDesk desk, HistoryComments comments, CustomerDelivery delivery) {
        this.desk = desk;
        this.comments = comments;
        this.delivery = delivery;
    }

    /**
     * What became of each interaction.
     *
     * @throws io.tributary.history.failure.TransientFailure if the desk is not to be had
     */
    public static List<DeliveryResult> deliver(
            TicketDesk desk, HistoryComments comments, CustomerDelivery delivery) {
        return new TicketDelivery(desk, comments, delivery).deliver();
    }

    private List<DeliveryResult> deliver() {
        for (InteractionView view : delivery.interactions()) {
            results.put(view.id(), DeliveryResult.delivered(view.id(), null));
            if (!comments.isOfDesk(view)) {
                plan(view);
            }
        }
        tasks.forEach(this::work);
        return List.copyOf(results.values());
    }

    private void plan(InteractionView view) {
        boolean deleted = view.interaction().deleted();
        String old;
        String now;
        try {
            String before = placedOn(view);
            old = before == null ? null : ticket(before).orElse(null);
            now = wanted(view);
        } catch (PermanentFailure e) {
            results.put(
                    view.id(), DeliveryResult.parked(view.id(), String.valueOf(e.getMessage())));
            return;
        }
        if (old != null && (deleted || !old.equals(now))) {
            add(old, new Task(view, comments.withdrawn(view)));
        }
        if (now != null && !deleted) {
            add(now, new Task(view, comments.told(view)));
        } else if (now != null && old == null) {
            // It may have been told by a delivery whose end the hub did not see.
            add(now, new Task(view, comments.withdrawn(view)));
        }
    }

    /** The ticket that its matter has now; null if it is to be left out. */
    private @Nullable String wanted(InteractionView view) {
        MatterView matter = HistoryComments.matter(delivery, view).orElse(null);
        return matter == null
                ? null
                : comments.tickets(matter).stream()
                        .flatMap(number -> ticket(number).stream())
                        .findFirst()
                        .or(() -> view.interaction().deleted() ? Optional.empty() : opened(matter))
                        .orElse(null);
    }

    private Optional<String> opened(MatterView matter) {
        return tickets.computeIfAbsent(matter.id().toString(), id -> desk.open(matter));
    }

    private Optional<String> ticket(String number) {
        return tickets.computeIfAbsent(number, desk::ticket);
    }

    /** Number of the ticket that it was told on last; null if it was not. */
    private @Nullable String placedOn(InteractionView view) {
        return view.deliveries().stream()
                .filter(each -> each.target().equals(delivery.target()))
                .map(DeliveryView::externalId)
                .filter(id -> id != null && id.matches("\\d{1,18}/.+"))
                .map(id -> id.substring(0, id.indexOf('/')))
                .findFirst()
                .orElse(null);
    }

    private void add(String ticket, Task task) {
        tasks.computeIfAbsent(ticket, each -> new ArrayList<>()).add(task);
    }

    private void work(String ticket, List<Task> wanted) {
        List<Task> open = new ArrayList<>();
        try {
            Map<InteractionId, ToldComment> told = desk.told(ticket);
            for (Task task : wanted) {
                ToldComment last = told.get(task.view().id());
                if (task.isDone(last)) {
                    done(task, ticket, last == null ? null : last.comment());
                } else {
                    open.add(last == null || last.isWithdrawn() ? task : task.replacing());
                }
            }
        } catch (PermanentFailure e) {
            wanted.forEach(task -> park(task, e));
            return;
        }
        while (!open.isEmpty()) {
            List<Task> next =
                    open.subList(0, desk.fitting(open.stream().map(Task::comment).toList()));
            write(ticket, next);
            next.clear();
        }
    }

    private void write(String ticket, List<Task> tasks) {
        try {
            String id = desk.write(ticket, tasks.stream().map(Task::comment).toList());
            tasks.forEach(task -> done(task, ticket, id));
        } catch (PermanentFailure e) {
            tasks.forEach(task -> park(task, e));
        }
    }

    /** What was withdrawn from another ticket says nothing of where it is now. */
    private void done(Task task, String ticket, @Nullable String comment) {
        if (!task.isWithdrawal() && comment != null) {
            results.compute(
                    task.view().id(),
                    (id, was) ->
                            was != null && was.error() != null
                                    ? was
                                    : DeliveryResult.delivered(id, ticket + "/" + comment));
        }
    }

    private void park(Task task, PermanentFailure failure) {
        InteractionId id = task.view().id();
        results.put(id, DeliveryResult.parked(id, String.valueOf(failure.getMessage())));
    }

    /** Something to be told on a ticket. */
    private record Task(InteractionView view, HistoryComment comment) {

        boolean isWithdrawal() {
            return comment.mark().state().equals(CommentMark.WITHDRAWN);
        }

        /** Nothing needs to be withdrawn that was not told. */
        boolean isDone(@Nullable ToldComment last) {
            return last == null ? isWithdrawal() : last.state().equals(comment.mark().state());
        }

        Task replacing() {
            return isWithdrawal() ? this : new Task(view, comment.replacing());
        }
    }
}
