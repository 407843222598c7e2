package io.tributary.connectors.bigcommerce;

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
 * Orders of a BigCommerce shop by their last change, over version 2 of its API, which has what its
 * webhooks leave out.
 *
 * <p>Each page begins behind the last order of the page before, and not at a number: an order that
 * changes while pages are read, and so leaves the list, moves no other one.
 */
public final class BigCommerceOrderReader implements ApiReader {

    private static final int NO_CONTENT = 204;

    @Override
    public ApiCall call(ApiAccess access, Period period, @Nullable String cursor) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("min_date_modified", period.fromSecond().minusSeconds(1).toString());
        query.put("max_date_modified", period.toSecond().toString());
        query.put("sort", "id:asc");
        query.put("limit", "250");
        if (cursor != null) {
            query.put("min_id", Long.toString(Long.parseLong(cursor) + 1));
        }
        return ApiCall.of(
                access,
                "/v2/orders",
                query,
                Map.of("X-Auth-Token", access.accessToken(), "Accept", "application/json"));
    }

    @Override
    public ApiPage page(
            ApiAccess access, ApiAnswer answer, Period period, @Nullable String cursor) {
        if (answer.status() == NO_CONTENT) {
            return new ApiPage(List.of(), Map.of(), null);
        }
        List<byte[]> orders = JsonItems.of(answer.body(), null);
        long last = 0;
        for (byte[] order : orders) {
            JsonNode id = JsonItems.document(order).path("id");
            last = Math.max(last, id.asLong(0));
        }
        // A page may be shorter than was asked for: only an empty one is the last.
        return new ApiPage(orders, Map.of(), last == 0 ? null : Long.toString(last));
    }
}
