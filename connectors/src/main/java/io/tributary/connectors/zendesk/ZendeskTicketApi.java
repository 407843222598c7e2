package io.tributary.connectors.zendesk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.connectors.calling.TargetCall;
import io.tributary.connectors.calling.TargetClient;
import io.tributary.connectors.calling.TargetRefusal;
import io.tributary.connectors.reading.ApiAnswer;
import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tickets and their comments over Zendesk's API. Each method fails as the contract of failures has
 * it.
 */
public final class ZendeskTicketApi {

    private static final String NAME = "Zendesk";
    private static final String SETTINGS = "tributary.zendesk-target";
    private static final String TICKETS = "/api/v2/tickets/";
    private static final String PAGE = "100";
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;

    /** What a ticket that is in one of them gets is refused. */
    private static final Set<String> OVER = Set.of("closed", "deleted");

    private final TargetClient client;
    private final InstantSource clock;

    /**
     * @param client whose address is that of the account
     */
    public ZendeskTicketApi(TargetClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /** Whether a ticket takes comments: it is there, and not closed for good. */
    public boolean isOpen(String ticket) {
        ApiAnswer answer = client.call(TargetCall.get(TICKETS + ticket + ".json", Map.of()));
        if (answer.status() == NOT_FOUND) {
            // A wrong address is answered by a page.
            if (client.json(answer).path("error").asText().equals("RecordNotFound")) {
                return false;
            }
            throw new TransientFailure(
                    NAME + " does not know the address; check " + SETTINGS + ".address", null);
        }
        JsonNode told = good(answer, "to show ticket " + ticket).path("ticket");
        return !OVER.contains(told.path("status").asText());
    }

    /** The private comments of a ticket, oldest first. */
    public List<ZendeskNote> notes(String ticket) {
        List<ZendeskNote> notes = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            Map<String, String> query = new LinkedHashMap<>();
            query.put("sort", "created_at");
            query.put("page[size]", PAGE);
            if (!after.isEmpty()) {
                query.put("page[after]", after);
            }
            JsonNode page =
                    good(
                            client.call(TargetCall.get(TICKETS + ticket + "/comments.json", query)),
                            "to list the comments of ticket " + ticket);
            for (JsonNode each : page.path("comments")) {
                if (!each.path("public").asBoolean(true)) {
                    notes.add(new ZendeskNote(each.path("id").asText(), text(each)));
                }
            }
            String next = page.at("/meta/after_cursor").asText("");
            more = page.at("/meta/has_more").asBoolean() && !next.equals(after);
            after = next;
        }
        return notes;
    }

    private static String text(JsonNode comment) {
        String plain = comment.path("plain_body").asText("");
        return plain.isEmpty() ? comment.path("body").asText("") : plain;
    }

    /**
     * Writes a private comment.
     *
     * @return its id
     */
    public String note(String ticket, String text) {
        ObjectNode update = JsonNodeFactory.instance.objectNode();
        update.putObject("ticket").putObject("comment").put("body", text).put("public", false);
        ApiAnswer answer =
                client.call(TargetCall.put(TICKETS + ticket + ".json", update.toString()));
        JsonNode audit = good(answer, "the comment on ticket " + ticket).path("audit");
        for (JsonNode event : audit.path("events")) {
            if (event.path("type").asText().equals("Comment")) {
                return event.path("id").asText();
            }
        }
        return audit.path("id").asText("unknown");
    }

    private JsonNode good(ApiAnswer answer, String what) {
        if (answer.status() == UNPROCESSABLE) {
            throw new PermanentFailure(
                    NAME + " refused " + what + ", status 422, fields " + fields(answer), null);
        }
        if (!answer.isGood()) {
            throw TargetRefusal.of(NAME, SETTINGS, what, answer, clock.instant());
        }
        return client.json(answer);
    }

    /** Names alone: the descriptions quote values. */
    private Set<String> fields(ApiAnswer answer) {
        Set<String> fields = new TreeSet<>();
        client.json(answer).path("details").fieldNames().forEachRemaining(fields::add);
        return fields;
    }
}
