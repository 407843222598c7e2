package io.tributary.connectors.intercom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.connectors.reading.ApiAccess;
import io.tributary.connectors.reading.ApiAnswer;
import io.tributary.connectors.reading.ApiCall;
import io.tributary.connectors.reading.ApiPage;
import io.tributary.connectors.reading.ApiReader;
import io.tributary.connectors.reading.JsonItems;
import io.tributary.connectors.reading.Period;
import io.tributary.history.failure.PermanentFailure;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Conversations of an Intercom workspace by their last change, each with its parts: a search finds
 * them, and one call each reads them, as a search tells no parts. Of more than 500 parts Intercom
 * tells the last 500.
 *
 * <p>Whether a search for times is by second or by day, Intercom says of contacts only (by day): so
 * days are asked for, and what is not of the period is left out here. Deleted conversations are not
 * found.
 */
public final class IntercomConversationReader implements ApiReader {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int PAGE = 100;
    private static final int NOT_FOUND = 404;

    /** Of the API: without it an app's own would count, which anybody may change. */
    private static final String VERSION = "2.13";

    @Override
    public ApiCall call(ApiAccess access, Period period, @Nullable String cursor) {
        IntercomPlace place = IntercomPlace.of(cursor);
        Map<String, String> headers =
                Map.of(
                        "Authorization",
                        access.bearer(),
                        "Accept",
                        "application/json",
                        "Intercom-Version",
                        VERSION);
        return place.isOfConversation()
                ? ApiCall.of(access, "/conversations/" + place.conversation(), Map.of(), headers)
                : ApiCall.search(access, "/conversations/search", question(period, place), headers);
    }

    private static JsonNode question(Period period, IntercomPlace place) {
        Instant firstDay = period.from().truncatedTo(ChronoUnit.DAYS);
        Instant lastDay = period.to().truncatedTo(ChronoUnit.DAYS);
        ObjectNode question = JSON.objectNode();
        ArrayNode both = question.putObject("query").put("operator", "AND").putArray("value");
        changed(both, ">", firstDay.minusSeconds(1));
        changed(both, "<", lastDay.plus(2, ChronoUnit.DAYS));
        question.putObject("sort").put("field", "updated_at").put("order", "ascending");
        ObjectNode pagination = question.putObject("pagination").put("per_page", PAGE);
        if (!place.search().isEmpty()) {
            pagination.put("starting_after", place.search());
        }
        return question;
    }

    private static void changed(ArrayNode filters, String operator, Instant time) {
        filters.addObject()
                .put("field", "updated_at")
                .put("operator", operator)
                .put("value", time.getEpochSecond());
    }

    @Override
    public boolean isPage(ApiAnswer answer, @Nullable String cursor) {
        return answer.isGood() || isGone(answer, IntercomPlace.of(cursor));
    }

    private static boolean isGone(ApiAnswer answer, IntercomPlace place) {
        return place.isOfConversation() && answer.status() == NOT_FOUND;
    }

    @Override
    public ApiPage page(
            ApiAccess access, ApiAnswer answer, Period period, @Nullable String cursor) {
        IntercomPlace place = IntercomPlace.of(cursor);
        if (!place.isOfConversation()) {
            return found(answer, place, period);
        }
        if (isGone(answer, place)) {
            return new ApiPage(List.of(), Map.of(), place.behindConversation().text());
        }
        if (!JsonItems.document(answer.body()).path("type").asText("").equals("conversation")) {
            throw new PermanentFailure("Intercom answers something that is no conversation", null);
        }
        return new ApiPage(List.of(answer.body()), Map.of(), place.behindConversation().text());
    }

    private static ApiPage found(ApiAnswer answer, IntercomPlace place, Period period) {
        JsonNode page = JsonItems.document(answer.body());
        if (!page.path("conversations").isArray()) {
            throw new PermanentFailure("Intercom answers a search without conversations", null);
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode conversation : page.path("conversations")) {
            String id = conversation.path("id").asText("");
            // It becomes part of an address.
            if (id.matches("\\w{1,64}") && isOf(period, conversation)) {
                ids.add(id);
            }
        }
        String next = page.at("/pages/next/starting_after").asText("");
        return new ApiPage(List.of(), Map.of(), place.found(next, ids).text());
    }

    private static boolean isOf(Period period, JsonNode conversation) {
        JsonNode changed = conversation.path("updated_at");
        if (!changed.canConvertToLong()) {
            throw new PermanentFailure("Intercom finds a conversation without updated_at", null);
        }
        Instant second = Instant.ofEpochSecond(changed.asLong());
        return !second.isBefore(period.fromSecond()) && second.isBefore(period.toSecond());
    }
}
