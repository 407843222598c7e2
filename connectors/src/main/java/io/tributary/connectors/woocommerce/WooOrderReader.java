package io.tributary.connectors.woocommerce;

import io.tributary.connectors.reading.ApiAccess;
import io.tributary.connectors.reading.ApiAnswer;
import io.tributary.connectors.reading.ApiCall;
import io.tributary.connectors.reading.ApiPage;
import io.tributary.connectors.reading.ApiReader;
import io.tributary.connectors.reading.JsonItems;
import io.tributary.connectors.reading.Period;
import io.tributary.history.failure.PermanentFailure;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Orders of a WooCommerce shop by their last change, over its REST API.
 *
 * <p>Pages have numbers only, and an order that changes while they are read leaves the list, so
 * that all behind it move up by one. Therefore the last page is read first, and the first one last:
 * what moves comes to a page that is yet to be read.
 */
public final class WooOrderReader implements ApiReader {

    private static final String FIRST = "1";
    private static final int BAD_REQUEST = 400;

    /** WordPress takes times without a zone, in whole seconds, and leaves out both ends. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    @Override
    public ApiCall call(ApiAccess access, Period period, @Nullable String cursor) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("modified_after", TIME.format(period.from().minusSeconds(1)));
        query.put("modified_before", TIME.format(period.toSecond()));
        query.put("dates_are_gmt", "true");
        query.put("orderby", "id");
        query.put("order", "asc");
        query.put("per_page", "100");
        query.put("page", cursor == null ? FIRST : cursor);
        return ApiCall.of(
                access, "/wp-json/wc/v3/orders", query, Map.of("Authorization", access.basic()));
    }

    @Override
    public boolean isPage(ApiAnswer answer, @Nullable String cursor) {
        return answer.isGood() || isBeyond(answer, cursor);
    }

    /** A page that is no more, as orders left the list. */
    private static boolean isBeyond(ApiAnswer answer, @Nullable String cursor) {
        return answer.status() == BAD_REQUEST && cursor != null && !cursor.equals(FIRST);
    }

    @Override
    public ApiPage page(
            ApiAccess access, ApiAnswer answer, Period period, @Nullable String cursor) {
        Map<String, String> headers =
                Map.of(
                        "x-wc-webhook-topic",
                        "order.updated",
                        "x-wc-webhook-source",
                        access.address().toString().replaceFirst("/*$", "/"));
        List<byte[]> orders =
                isBeyond(answer, cursor) ? List.of() : JsonItems.of(answer.body(), null);
        return new ApiPage(orders, headers, next(answer, cursor));
    }

    private static @Nullable String next(ApiAnswer answer, @Nullable String cursor) {
        if (cursor != null) {
            return cursor.equals(FIRST) ? null : Integer.toString(number(cursor) - 1);
        }
        String pages = answer.header("x-wp-totalpages");
        if (pages == null) {
            throw new PermanentFailure(
                    "the shop does not tell how many pages there are (X-WP-TotalPages)", null);
        }
        return number(pages) <= 1 ? null : pages;
    }

    private static int number(String pages) {
        try {
            return Integer.parseInt(pages);
        } catch (NumberFormatException e) {
            throw new PermanentFailure("the shop tells no number of pages", e);
        }
    }
}
