package io.tributary.connectors.shopify;

import io.tributary.connectors.reading.ApiAccess;
import io.tributary.connectors.reading.ApiAnswer;
import io.tributary.connectors.reading.ApiCall;
import io.tributary.connectors.reading.ApiPage;
import io.tributary.connectors.reading.ApiReader;
import io.tributary.connectors.reading.JsonItems;
import io.tributary.connectors.reading.Period;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Orders of a Shopify shop by their last change, over the REST Admin API, whose orders are those of
 * the webhooks.
 *
 * <p>Pages are named by a cursor of Shopify ({@code page_info}), which stands for a place in the
 * list whatever changes, and is good for some time only: once it is not, the piece is read anew.
 */
public final class ShopifyOrderReader implements ApiReader {

    private static final String PATH = "/admin/api/2026-07/orders.json";
    private static final String LIMIT = "250";

    private static final Pattern NEXT =
            Pattern.compile("<[^>]*[?&]page_info=([^&>]+)[^>]*>\\s*;\\s*rel=\"?next\"?");

    @Override
    public ApiCall call(ApiAccess access, Period period, @Nullable String cursor) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("limit", LIMIT);
        if (cursor == null) {
            query.put("status", "any");
            query.put("updated_at_min", period.from().toString());
            query.put("updated_at_max", period.to().toString());
        } else {
            query.put("page_info", cursor);
        }
        return ApiCall.of(
                access, PATH, query, Map.of("X-Shopify-Access-Token", access.accessToken()));
    }

    @Override
    public boolean isPage(ApiAnswer answer, @Nullable String cursor) {
        return answer.isGood() || isOutdated(answer, cursor);
    }

    private static boolean isOutdated(ApiAnswer answer, @Nullable String cursor) {
        return cursor != null && answer.status() == 400;
    }

    @Override
    public ApiPage page(
            ApiAccess access, ApiAnswer answer, Period period, @Nullable String cursor) {
        Map<String, String> headers =
                Map.of(
                        "x-shopify-topic",
                        "orders/updated",
                        "x-shopify-shop-domain",
                        access.address().getHost());
        return isOutdated(answer, cursor)
                ? new ApiPage(List.of(), headers, "")
                : new ApiPage(JsonItems.of(answer.body(), "orders"), headers, next(answer));
    }

    private static @Nullable String next(ApiAnswer answer) {
        String link = answer.header("link");
        Matcher next = NEXT.matcher(link == null ? "" : link);
        return next.find() ? URLDecoder.decode(next.group(1), StandardCharsets.UTF_8) : null;
    }
}
