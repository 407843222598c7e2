package io.tributary.mappings.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The properties of an object, which HubSpot writes as texts whatever they are.
 *
 * @param prefix before the names, as exports have it
 * @param path of the properties within the body
 */
record HubSpotProperties(JsonNode node, String prefix, String path) {

    /** Null for what is no plain value. */
    @Nullable String text(String name) {
        JsonNode value = node.path(prefix + name);
        // The older API has each value in an object with its history.
        JsonNode plain = value.isObject() ? value.path("value") : value;
        return plain.isValueNode() && !plain.isNull() ? Payloads.text(plain.asText()) : null;
    }

    /** The values of a property that has several, with semicolons between them. */
    List<String> texts(String name) {
        String written = Objects.toString(text(name), "");
        return Arrays.stream(written.split(";", -1))
                // The older API writes the time of a merge behind the id.
                .map(each -> each.replaceFirst(":\\d{1,20}$", "").strip())
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /**
     * @throws PayloadRejected if it is there and no time
     */
    @Nullable Instant time(String name) {
        String written = text(name);
        if (written == null) {
            return null;
        }
        JsonNode holder =
                JsonNodeFactory.instance.objectNode().set("time", TextNode.valueOf(written));
        try {
            return JsonPayload.read(holder, Holder.class, "").time();
        } catch (PayloadRejected e) {
            throw new PayloadRejected(JsonPayload.join(path, prefix + name), "is no time");
        }
    }

    /** So that times are read as everywhere. */
    record Holder(@JsonDeserialize(using = WrittenTime.class) @Nullable Instant time) {}
}
