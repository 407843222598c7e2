package io.tributary.connectors.adobe;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.connectors.reading.ApiAccess;
import io.tributary.connectors.reading.ApiAnswer;
import io.tributary.connectors.reading.ApiCall;
import io.tributary.connectors.reading.ApiPage;
import io.tributary.connectors.reading.ApiReader;
import io.tributary.connectors.reading.JsonItems;
import io.tributary.connectors.reading.Period;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Orders of an Adobe Commerce or Magento shop by their last change, over its REST API.
 *
 * <p>Each page begins behind the last order of the page before, and not at a number: an order that
 * changes while pages are read, and so leaves the list, moves no other one; and the shop answers a
 * number behind the last page with the last page again.
 */
public final class AdobeOrderReader implements ApiReader {

    private static final int SIZE = 100;

    /** The shop keeps times in UTC, whole seconds, and compares them as text. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    @Override
    public ApiCall call(ApiAccess access, Period period, @Nullable String cursor) {
        Map<String, String> query = new LinkedHashMap<>();
        condition(query, 0, "updated_at", "gteq", time(period.fromSecond()));
        condition(query, 1, "updated_at", "lteq", time(period.toSecond()));
        if (cursor != null) {
            condition(query, 2, "entity_id", "gt", cursor);
        }
        query.put("searchCriteria[sortOrders][0][field]", "entity_id");
        query.put("searchCriteria[sortOrders][0][direction]", "ASC");
        query.put("searchCriteria[pageSize]", Integer.toString(SIZE));
        query.put("searchCriteria[currentPage]", "1");
        return ApiCall.of(
                access, "/rest/V1/orders", query, Map.of("Authorization", access.bearer()));
    }

    private static void condition(
            Map<String, String> query, int group, String field, String type, String value) {
        String filter = "searchCriteria[filter_groups][" + group + "][filters][0]";
        query.put(filter + "[field]", field);
        query.put(filter + "[value]", value);
        query.put(filter + "[condition_type]", type);
    }

    private static String time(Instant time) {
        return TIME.format(time);
    }

    @Override
    public ApiPage page(
            ApiAccess access, ApiAnswer answer, Period period, @Nullable String cursor) {
        JsonNode page = JsonItems.document(answer.body());
        List<byte[]> orders =
                page.path("items").isNull() ? List.of() : JsonItems.of(answer.body(), "items");
        long last = 0;
        for (JsonNode order : page.path("items")) {
            last = Math.max(last, order.path("entity_id").asLong(0));
        }
        boolean more = page.path("total_count").asLong(0) > orders.size();
        return new ApiPage(orders, Map.of(), more && last > 0 ? Long.toString(last) : null);
    }
}
