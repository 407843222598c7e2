package io.tributary.mappings.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The payloads in a body. A webhook brings one; the REST API, from which a shop's past is loaded,
 * wraps one in {@code {"order": ...}} or many in {@code {"orders": [...]}}.
 */
final class ShopifyEnvelope {

    /**
     * @param wrapper what the wrapper says it is; null without a wrapper
     * @param path of the payload within the body
     */
    record Payload(@Nullable ShopifyResource wrapper, JsonNode node, String path) {}

    private ShopifyEnvelope() {}

    static List<Payload> open(JsonNode body) {
        if (body.size() == 1) {
            String name = body.fieldNames().next();
            Optional<ShopifyResource> wrapper = ShopifyResource.ofWrapper(name);
            if (wrapper.isPresent() && body.path(name).isContainerNode()) {
                return unwrap(wrapper.get(), body.path(name), name);
            }
        }
        return List.of(new Payload(null, body, ""));
    }

    private static List<Payload> unwrap(ShopifyResource wrapper, JsonNode wrapped, String name) {
        if (wrapped.isObject()) {
            return List.of(new Payload(wrapper, wrapped, name));
        }
        List<Payload> payloads = new ArrayList<>();
        for (int index = 0; index < wrapped.size(); index++) {
            payloads.add(new Payload(wrapper, wrapped.path(index), name + "[" + index + "]"));
        }
        return payloads;
    }
}
