package io.tributary.connectors.zendesk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.connectors.reading.ApiAccess;
import io.tributary.connectors.reading.ApiAnswer;
import io.tributary.connectors.reading.ApiCall;
import io.tributary.connectors.reading.ApiPage;
import io.tributary.connectors.reading.ApiReader;
import io.tributary.connectors.reading.JsonItems;
import io.tributary.connectors.reading.Period;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tickets of a Zendesk account by when Zendesk last wrote them (incremental export), and the
 * comments of each. A ticket has the form that a trigger sends; a comment is told with its ticket
 * and its author, who says by the role whether it is an agent's.
 *
 * <p>The export goes on to the present whatever the period, so it is left once it is behind it.
 * What was written within the last minute is on a later one, says Zendesk.
 */
public final class ZendeskTicketReader implements ApiReader {

    private static final String PAGE = "100";
    private static final int NOT_FOUND = 404;

    /**
     * @param access whose user is {@code <mail address>/token}
     */
    @Override
    public ApiCall call(ApiAccess access, Period period, @Nullable String cursor) {
        ZendeskPlace place = ZendeskPlace.of(cursor);
        Map<String, String> query = new LinkedHashMap<>();
        String path = "/api/v2/incremental/tickets/cursor.json";
        if (place.isOfComments()) {
            path = "/api/v2/tickets/" + place.ticket() + "/comments.json";
            query.put("include", "users");
            query.put("page[size]", PAGE);
            if (!place.comments().isEmpty()) {
                query.put("page[after]", place.comments());
            }
        } else {
            query.put("per_page", PAGE);
            if (cursor == null) {
                query.put("start_time", Long.toString(period.from().getEpochSecond()));
            } else {
                query.put("cursor", place.tickets());
            }
        }
        return ApiCall.of(access, path, query, Map.of("Authorization", access.basic()));
    }

    @Override
    public boolean isPage(ApiAnswer answer, @Nullable String cursor) {
        return answer.isGood() || isGone(answer, ZendeskPlace.of(cursor));
    }

    /** A ticket that was deleted has no comments any more. */
    private static boolean isGone(ApiAnswer answer, ZendeskPlace place) {
        return place.isOfComments() && answer.status() == NOT_FOUND;
    }

    @Override
    public ApiPage page(
            ApiAccess access, ApiAnswer answer, Period period, @Nullable String cursor) {
        ZendeskPlace place = ZendeskPlace.of(cursor);
        if (isGone(answer, place)) {
            return new ApiPage(List.of(), Map.of(), place.withComments("").text());
        }
        return place.isOfComments() ? comments(answer, place) : tickets(answer, place, period);
    }

    private static ApiPage tickets(ApiAnswer answer, ZendeskPlace place, Period period) {
        JsonNode page = JsonItems.document(answer.body());
        List<String> ids = new ArrayList<>();
        long latest = 0;
        for (JsonNode ticket : page.path("tickets")) {
            latest = Math.max(latest, ticket.path("generated_timestamp").asLong());
            if (ticket.path("id").canConvertToLong()) {
                ids.add(ticket.path("id").asText());
            }
        }
        boolean last =
                page.path("end_of_stream").asBoolean() || latest >= period.to().getEpochSecond();
        String next = last ? "" : page.path("after_cursor").asText("");
        return new ApiPage(
                JsonItems.of(answer.body(), "tickets").stream()
                        .map(ticket -> around("{\"ticket\":", ticket, "}"))
                        .toList(),
                Map.of(),
                place.withTickets(next, ids).text());
    }

    private static ApiPage comments(ApiAnswer answer, ZendeskPlace place) {
        JsonNode page = JsonItems.document(answer.body());
        List<byte[]> comments = new ArrayList<>();
        for (JsonNode comment : page.path("comments")) {
            ObjectNode told = JsonNodeFactory.instance.objectNode();
            told.put("ticket_id", place.ticket());
            told.set("author", author(comment.path("author_id").asText(), page));
            comment.properties().forEach(each -> told.set(each.getKey(), each.getValue()));
            byte[] bytes = told.toString().getBytes(StandardCharsets.UTF_8);
            comments.add(around("{\"comments\":[", bytes, "]}"));
        }
        String next =
                page.at("/meta/has_more").asBoolean()
                        ? page.at("/meta/after_cursor").asText("")
                        : "";
        return new ApiPage(comments, Map.of(), place.withComments(next).text());
    }

    private static JsonNode author(String id, JsonNode page) {
        for (JsonNode user : page.path("users")) {
            if (user.path("id").asText().equals(id)) {
                return user;
            }
        }
        return JsonNodeFactory.instance.objectNode().put("id", id);
    }

    private static byte[] around(String before, byte[] json, String after) {
        byte[] head = before.getBytes(StandardCharsets.UTF_8);
        byte[] tail = after.getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[head.length + json.length + tail.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(json, 0, whole, head.length, json.length);
        System.arraycopy(tail, 0, whole, head.length + json.length, tail.length);
        return whole;
    }
}
