package io.tributary.mappings.meta;

import io.tributary.mappings.payload.Payloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What else is worth keeping; values that are not there are left out. */
final class MetaAttributes {

    private MetaAttributes() {}

    static void put(Map<String, Object> attributes, String name, @Nullable Object value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }

    /** What everything in a conversation has. */
    static Map<String, Object> common(MetaContext context) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", context.platform().name());
        put(attributes, "businessAccount", context.account());
        put(attributes, "standby", context.standby() ? true : null);
        return attributes;
    }

    static Map<String, Object> of(MetaMessage message, MetaContext context) {
        Map<String, Object> attributes = common(context);
        put(attributes, "unsupported", message.unsupported() ? true : null);
        put(attributes, "app", message.appId());
        put(attributes, "metadata", message.metadata());
        put(
                attributes,
                "choice",
                message.quickReply() == null ? null : message.quickReply().payload());
        MetaMessage.Story story = message.replyTo() == null ? null : message.replyTo().story();
        put(attributes, "story", story == null ? null : story.id());
        MetaReferral.put(attributes, message.referral());
        putAttachments(attributes, Payloads.list(message.attachments()));
        return attributes;
    }

    static Map<String, Object> of(MetaNotice notice, MetaContext context) {
        Map<String, Object> attributes = common(context);
        attributes.putAll(notice.attributes());
        return attributes;
    }

    private static void putAttachments(
            Map<String, Object> attributes, List<MetaMessage.Attachment> attachments) {
        List<String> types =
                attachments.stream()
                        .map(MetaMessage.Attachment::type)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        put(attributes, "attachmentTypes", types.isEmpty() ? null : types);
        for (MetaMessage.Attachment attachment : attachments) {
            MetaMessage.Attachment.Payload payload = attachment.payload();
            if (payload != null) {
                put(attributes, "sticker", payload.stickerId());
                if (payload.coordinates() != null) {
                    put(attributes, "latitude", payload.coordinates().latitude());
                    put(attributes, "longitude", payload.coordinates().longitude());
                }
            }
        }
        List<Map<String, Object>> products =
                attachments.stream()
                        .flatMap(each -> MetaContentConversions.products(each).stream())
                        .map(MetaAttributes::product)
                        .toList();
        put(attributes, "items", products.isEmpty() ? null : products);
    }

    private static Map<String, Object> product(MetaMessage.Attachment.Item product) {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "product", product.id());
        put(values, "sku", product.retailerId());
        put(values, "title", product.title());
        return values;
    }
}
