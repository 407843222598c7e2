package io.tributary.connectors.freshdesk;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.connectors.reading.ApiAccess;
import io.tributary.connectors.reading.ApiAnswer;
import io.tributary.connectors.reading.ApiCall;
import io.tributary.connectors.reading.ApiPage;
import io.tributary.connectors.reading.ApiReader;
import io.tributary.connectors.reading.JsonItems;
import io.tributary.connectors.reading.Period;
import io.tributary.history.failure.PermanentFailure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tickets of a Freshdesk account by their last change and, if the scope is {@code conversations},
 * the replies and notes of each.
 *
 * <p>The list goes on to the present whatever the period, so it is left once it is behind it.
 * Deleted tickets and spam are not listed. Of more tickets than a page holds that all changed in
 * one second, one may be passed over if another changes meanwhile; the last hours are read again.
 */
public final class FreshdeskTicketReader implements ApiReader {

    private static final String SIZE = "100";
    private static final int NOT_FOUND = 404;

    /** Freshdesk takes the key for the user; its password is not looked at. */
    private static final String NO_PASSWORD = "X";

    @Override
    public ApiCall call(ApiAccess access, Period period, @Nullable String cursor) {
        FreshdeskPlace place = place(period, cursor);
        Map<String, String> query = new LinkedHashMap<>();
        String path = "/api/v2/tickets";
        if (place.isOfConversations()) {
            path += "/" + place.ticket() + "/conversations";
            query.put("page", Integer.toString(place.conversations()));
        } else {
            // Whether its own second belongs to it, Freshdesk does not say.
            query.put(
                    "updated_since",
                    Objects.requireNonNull(place.since()).minusSeconds(1).toString());
            query.put("order_by", "updated_at");
            query.put("order_type", "asc");
            query.put("include", "requester,description,stats");
            query.put("page", Integer.toString(place.page()));
        }
        query.put("per_page", SIZE);
        String basic =
                new ApiAccess(access.address(), access.accessToken(), NO_PASSWORD, "").basic();
        return ApiCall.of(access, path, query, Map.of("Authorization", basic));
    }

    private static FreshdeskPlace place(Period period, @Nullable String cursor) {
        return FreshdeskPlace.of(cursor, period.fromSecond());
    }

    @Override
    public boolean isPage(ApiAnswer answer, @Nullable String cursor) {
        return answer.isGood() || (answer.status() == NOT_FOUND && cursor != null);
    }

    @Override
    public ApiPage page(
            ApiAccess access, ApiAnswer answer, Period period, @Nullable String cursor) {
        FreshdeskPlace place = place(period, cursor);
        if (place.isOfConversations()) {
            // A ticket that was deleted meanwhile has none any more.
            boolean gone = !answer.isGood();
            List<byte[]> said = gone ? List.of() : JsonItems.of(answer.body(), null);
            return new ApiPage(said, Map.of(), place.said(!gone && hasNext(answer)).text());
        }
        if (!answer.isGood()) {
            throw new PermanentFailure("Freshdesk has no tickets at this address", null);
        }
        return tickets(access, answer, period, place);
    }

    private static ApiPage tickets(
            ApiAccess access, ApiAnswer answer, Period period, FreshdeskPlace place) {
        List<byte[]> tickets = JsonItems.of(answer.body(), null);
        List<String> ids = new ArrayList<>();
        Instant last = Instant.MIN;
        for (byte[] each : tickets) {
            JsonNode ticket = JsonItems.document(each);
            last = changed(ticket);
            if (ticket.path("id").canConvertToLong()) {
                ids.add(ticket.path("id").asText());
            }
        }
        List<String> waiting = access.scope().equals("conversations") ? ids : List.of();
        FreshdeskPlace next =
                hasNext(answer) && last.isBefore(period.to())
                        ? place.behind(last, waiting)
                        : place.atEnd(waiting);
        return new ApiPage(tickets, Map.of(), next.text());
    }

    private static Instant changed(JsonNode ticket) {
        try {
            return OffsetDateTime.parse(ticket.path("updated_at").asText("")).toInstant();
        } catch (DateTimeException e) {
            throw new PermanentFailure("Freshdesk lists a ticket without updated_at", null);
        }
    }

    /** Another page is told by a header {@code Link} alone. */
    private static boolean hasNext(ApiAnswer answer) {
        String link = answer.header("link");
        return link != null && link.contains("rel=\"next\"");
    }
}
