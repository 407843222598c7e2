package io.tributary.connectors.requesttracker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tributary.connectors.calling.TargetCall;
import io.tributary.connectors.calling.TargetClient;
import io.tributary.connectors.calling.TargetRefusal;
import io.tributary.connectors.reading.ApiAnswer;
import io.tributary.history.failure.TransientFailure;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tickets and comments over Request Tracker's REST API 2. Each method fails as the contract of
 * failures has it.
 */
public final class RequestTrackerApi {

    private static final String NAME = "Request Tracker";
    private static final String SETTINGS = "tributary.request-tracker-target";
    private static final String ROOT = "/REST/2.0";
    private static final int PAGE = 100;
    private static final int NOT_FOUND = 404;

    private final TargetClient client;
    private final InstantSource clock;

    /**
     * @param client whose address is where Request Tracker's pages are
     */
    public RequestTrackerApi(TargetClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /** The number of a ticket, or that of the one it was merged into; empty if it is gone. */
    public Optional<String> ticket(String number) {
        ApiAnswer answer = client.call(TargetCall.get(ROOT + "/ticket/" + number, Map.of()));
        if (answer.status() == NOT_FOUND) {
            requireApi();
            return Optional.empty();
        }
        JsonNode ticket = good(answer, "to show ticket " + number);
        return ticket.path("Status").asText().equals("deleted")
                ? Optional.empty()
                : Optional.of(ticket.path("id").asText(number));
    }

    /** Whoever calls a wrong address gets 404 too, of whatever ticket. */
    private void requireApi() {
        ApiAnswer answer = client.call(TargetCall.get(ROOT + "/rt", Map.of()));
        if (!answer.isGood()) {
            throw new TransientFailure(
                    NAME + " does not know the address; check " + SETTINGS + ".address", null);
        }
    }

    /**
     * The comments of a ticket that the hub wrote, as far as they are visible, oldest first.
     *
     * @param numbers of it and of those that were merged into it, which keep their comments
     */
    public List<RequestTrackerComment> comments(Collection<String> numbers) {
        List<RequestTrackerComment> comments = new ArrayList<>();
        int found = PAGE;
        // How many pages there are is told to nobody but administrators.
        for (int page = 1; found == PAGE; page++) {
            JsonNode items =
                    good(client.call(page(numbers, page)), "to list comments of ticket " + numbers)
                            .path("items");
            for (JsonNode each : items) {
                comments.add(
                        new RequestTrackerComment(
                                each.path("id").asText(), each.path("Data").asText()));
            }
            found = items.size();
        }
        return comments;
    }

    /** In the query, a bracket would make it JSON. */
    private static TargetCall page(Collection<String> numbers, int page) {
        String tickets =
                numbers.stream()
                        .map(number -> "TicketId = " + number)
                        .collect(Collectors.joining(" OR ", "(", ")"));
        String query =
                "ObjectType = 'RT::Ticket' AND "
                        + tickets
                        + " AND Type = 'Comment' AND Data LIKE 'tributary '";
        return TargetCall.get(
                ROOT + "/transactions",
                Map.of(
                        "query",
                        query,
                        "fields",
                        "Data",
                        "orderby",
                        "id",
                        "per_page",
                        Integer.toString(PAGE),
                        "page",
                        Integer.toString(page)));
    }

    /**
     * Writes a comment.
     *
     * @param subject in ASCII
     * @return the number of its transaction
     */
    public String comment(String ticket, String subject, String text) {
        String json =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("Subject", subject)
                        .put("Content", text)
                        .put("ContentType", "text/plain")
                        .toString();
        ApiAnswer answer =
                client.call(TargetCall.post(ROOT + "/ticket/" + ticket + "/comment", json));
        good(answer, "the comment on ticket " + ticket);
        String location = String.valueOf(answer.header("location"));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** The number of the first ticket that refers to something. */
    public Optional<String> ticketThatRefersTo(String uri) {
        ApiAnswer answer =
                client.call(
                        TargetCall.get(
                                ROOT + "/tickets",
                                Map.of(
                                        "query",
                                        "RefersTo = '" + uri + "'",
                                        "orderby",
                                        "id",
                                        "per_page",
                                        "1")));
        JsonNode found = good(answer, "to look for a ticket").path("items").path(0);
        return Optional.of(found.path("id").asText("")).filter(id -> !id.isEmpty());
    }

    /**
     * Opens a ticket, of nobody: its queue would write to a requestor.
     *
     * @return its number
     */
    public String open(String queue, String subject, String text, String refersTo) {
        String json =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("Queue", queue)
                        .put("Subject", subject)
                        .put("Content", text)
                        .put("ContentType", "text/plain")
                        .put("RefersTo", refersTo)
                        .toString();
        ApiAnswer answer = client.call(TargetCall.post(ROOT + "/ticket", json));
        return good(answer, "to open a ticket in " + SETTINGS + ".queue").path("id").asText();
    }

    private JsonNode good(ApiAnswer answer, String what) {
        if (!answer.isGood()) {
            throw TargetRefusal.of(NAME, SETTINGS, what, answer, clock.instant());
        }
        return client.json(answer);
    }
}
