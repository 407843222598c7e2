package io.tributary.mappings.whatsapp;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What else is worth keeping of a message; values that are not there are left out. */
final class WhatsAppAttributeConversions {

    private WhatsAppAttributeConversions() {}

    static Map<String, Object> attributes(WhatsAppMessage message, WhatsAppChange change) {
        WhatsAppMessage content = message.content();
        Map<String, Object> attributes = common(change);
        put(attributes, "messageType", content.type());
        put(attributes, "group", message.groupId());
        if (message.is("edit")) {
            put(attributes, "edited", true);
        }
        WhatsAppContentConversions.media(content)
                .forEach(file -> put(attributes, "mediaId", file.id()));
        putContext(attributes, content);
        putAnswer(attributes, content);
        putOccasion(attributes, content);
        put(attributes, "errors", errors(message.errors()));
        return attributes;
    }

    /** What every interaction over WhatsApp has. */
    static Map<String, Object> common(WhatsAppChange change) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "whatsapp");
        put(attributes, "businessAccount", change.account());
        return attributes;
    }

    static void put(Map<String, Object> attributes, String name, @Nullable Object value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }

    /** Code, title and details of each error; null if there are none. */
    static @Nullable List<Map<String, Object>> errors(@Nullable List<WhatsAppError> errors) {
        return errors == null || errors.isEmpty()
                ? null
                : Payloads.list(errors).stream().map(WhatsAppAttributeConversions::error).toList();
    }

    private static Map<String, Object> error(WhatsAppError error) {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "code", error.code());
        put(values, "title", error.title());
        put(values, "details", error.errorData() == null ? null : error.errorData().details());
        return values;
    }

    private static void putContext(Map<String, Object> attributes, WhatsAppMessage content) {
        WhatsAppMessage.Context context = content.context();
        boolean forwarded =
                context != null
                        && (Boolean.TRUE.equals(context.forwarded())
                                || Boolean.TRUE.equals(context.frequentlyForwarded()));
        put(attributes, "forwarded", forwarded ? true : null);
    }

    private static void putAnswer(Map<String, Object> attributes, WhatsAppMessage content) {
        if (content.button() != null) {
            put(attributes, "choice", content.button().payload());
        }
        if (content.reaction() != null) {
            attributes.put(
                    "reaction",
                    Payloads.text(content.reaction().emoji()) == null
                            ? "withdrawn"
                            : content.reaction().emoji());
        }
        if (content.order() != null) {
            put(attributes, "catalog", content.order().catalogId());
            attributes.put("items", WhatsAppOrderConversions.items(content.order()));
        }
        if (content.interactive() != null) {
            putInteractive(attributes, content.interactive());
        }
    }

    private static void putInteractive(
            Map<String, Object> attributes, WhatsAppInteractive interactive) {
        WhatsAppInteractive.Reply reply =
                interactive.buttonReply() == null
                        ? interactive.listReply()
                        : interactive.buttonReply();
        put(attributes, "choice", reply == null ? null : reply.id());
        WhatsAppInteractive.FlowReply flow = interactive.nfmReply();
        if (flow != null && flow.responseJson() != null) {
            putForm(attributes, flow.responseJson());
        }
    }

    /** The fields of a form, without the token of the session that it was filled in. */
    private static void putForm(Map<String, Object> attributes, String json) {
        try {
            Map<String, Object> form =
                    JsonPayload.values(JsonPayload.object(json.getBytes(StandardCharsets.UTF_8)));
            form.remove("flow_token");
            attributes.put("form", form);
        } catch (PayloadRejected e) {
            // A form may answer in a text of its own.
            attributes.put("formText", json);
        }
    }

    private static void putOccasion(Map<String, Object> attributes, WhatsAppMessage content) {
        if (content.location() != null) {
            put(attributes, "latitude", content.location().latitude());
            put(attributes, "longitude", content.location().longitude());
            put(attributes, "locationUrl", content.location().url());
        }
        if (content.system() != null) {
            put(attributes, "event", content.system().type());
        }
        if (content.referral() != null) {
            put(attributes, "referralType", content.referral().sourceType());
            put(attributes, "referralId", content.referral().sourceId());
            put(attributes, "referralHeadline", content.referral().headline());
        }
    }
}
