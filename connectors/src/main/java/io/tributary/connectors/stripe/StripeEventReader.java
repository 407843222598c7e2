package io.tributary.connectors.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.connectors.reading.ApiAccess;
import io.tributary.connectors.reading.ApiAnswer;
import io.tributary.connectors.reading.ApiCall;
import io.tributary.connectors.reading.ApiPage;
import io.tributary.connectors.reading.ApiReader;
import io.tributary.connectors.reading.JsonItems;
import io.tributary.connectors.reading.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Events of a Stripe account by the second of their creation, as its webhooks bring them. Stripe
 * lists those of the last 30 days, the newest first, and names a page by the event before it.
 */
public final class StripeEventReader implements ApiReader {

    @Override
    public ApiCall call(ApiAccess access, Period period, @Nullable String cursor) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("limit", "100");
        query.put("created[gte]", Long.toString(period.from().getEpochSecond()));
        query.put("created[lt]", Long.toString(period.toSecond().getEpochSecond()));
        if (cursor != null) {
            query.put("starting_after", cursor);
        }
        return ApiCall.of(access, "/v1/events", query, Map.of("Authorization", access.bearer()));
    }

    @Override
    public ApiPage page(
            ApiAccess access, ApiAnswer answer, Period period, @Nullable String cursor) {
        List<byte[]> events = JsonItems.of(answer.body(), "data");
        JsonNode page = JsonItems.document(answer.body());
        String last = page.path("data").path(events.size() - 1).path("id").asText("");
        boolean more = page.path("has_more").asBoolean() && !last.isEmpty();
        return new ApiPage(events, Map.of(), more ? last : null);
    }
}
