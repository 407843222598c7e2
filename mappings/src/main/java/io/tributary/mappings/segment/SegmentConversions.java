package io.tributary.mappings.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a call says. */
final class SegmentConversions {

    private static final int LONGEST_ID = 200;

    private SegmentConversions() {}

    /**
     * @throws PayloadRejected if neither the call nor its address tells the type
     */
    static String type(SegmentEvent event, SegmentCall call) {
        String type = Payloads.firstText(event.type(), event.action(), call.type());
        return Payloads.required(type, "type").toLowerCase(Locale.ROOT);
    }

    /** The sender's id of the call; the hub's where it has none that can be used. */
    static String eventId(SegmentEvent event, SegmentCall call) {
        String id = Payloads.text(event.messageId());
        return id == null || id.length() > LONGEST_ID ? call.eventId() : id;
    }

    static SegmentNames.Meaning meaning(SegmentEvent event, SegmentCall call) {
        return switch (type(event, call)) {
            case "track" -> call.names().of(Payloads.required(event.event(), "event"));
            case "page" -> new SegmentNames.Meaning(Kind.VIEW, null, Direction.INBOUND, null);
            case "screen" ->
                    new SegmentNames.Meaning(Kind.VIEW, Channel.APP, Direction.INBOUND, null);
            default -> call.names().of("");
        };
    }

    static Channel channel(SegmentEvent event, SegmentCall call) {
        Channel told = meaning(event, call).channel();
        if (told != null) {
            return told;
        }
        String device = SegmentEvent.text(event.context(), "device.type", "os.name");
        boolean mobile =
                device != null && device.toLowerCase(Locale.ROOT).matches("ios|ipados|android");
        return mobile && call.channel() == Channel.WEB ? Channel.APP : call.channel();
    }

    static @Nullable String subject(SegmentEvent event, SegmentCall call) {
        return switch (type(event, call)) {
            case "track" -> Payloads.text(event.event());
            case "identify" -> "Identified";
            case "alias" -> "Known under another id";
            case "group" -> "Joined a group";
            default ->
                    Payloads.firstText(
                            event.property("title"),
                            event.name(),
                            event.category(),
                            event.property("path"));
        };
    }

    /** What the person said, searched for or looked at; null if that is not told. */
    static @Nullable String text(SegmentEvent event, SegmentCall call) {
        return switch (meaning(event, call).kind()) {
            case SEARCH -> event.property("query", "search_term", "searchTerm", "q");
            case MESSAGE -> event.property("message_body", "message", "text");
            case REVIEW -> event.property("review_body", "body", "text");
            case SURVEY -> event.property("comment", "feedback", "answer", "rating");
            case CAMPAIGN -> event.property("campaign_code", "code", "coupon_id", "name");
            case VIEW -> event.property("article_title", "articleTitle", "name");
            default -> null;
        };
    }

    static @Nullable String thread(SegmentEvent event) {
        return event.property("conversation_id");
    }

    static List<Reference> references(SegmentEvent event, SegmentCall call) {
        String order = event.property("order_id", "orderId");
        return order == null ? List.of() : List.of(Reference.of("order", call.orders(), order));
    }

    static @Nullable String link(SegmentEvent event) {
        String url =
                Payloads.firstText(
                        event.property("url"), SegmentEvent.text(event.context(), "page.url"));
        return url != null && url.matches("https?://\\S+") ? url : null;
    }

    static Map<String, Object> attributes(SegmentEvent event, SegmentCall call) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "segment");
        attributes.put("call", type(event, call));
        putKnown(attributes, "category", Payloads.text(event.category()));
        putKnown(attributes, "group", Payloads.text(event.groupId()));
        putKnown(attributes, "properties", object(event.properties()));
        for (String part : List.of("campaign", "referrer", "app")) {
            putKnown(attributes, part, object(contextual(event, call, part)));
        }
        JsonNode context = event.context();
        putKnown(attributes, "locale", SegmentEvent.text(context, "locale"));
        putKnown(attributes, "library", SegmentEvent.text(context, "library.name"));
        putKnown(attributes, "referringPage", SegmentEvent.text(context, "page.referrer"));
        return attributes;
    }

    private static @Nullable JsonNode contextual(
            SegmentEvent event, SegmentCall call, String part) {
        JsonNode own = event.context() == null ? null : event.context().get(part);
        return own != null || call.context() == null ? own : call.context().get(part);
    }

    private static @Nullable Map<String, Object> object(@Nullable JsonNode node) {
        return node == null || !node.isObject() || node.isEmpty() ? null : JsonPayload.values(node);
    }

    private static void putKnown(
            Map<String, Object> attributes, String name, @Nullable Object value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }
}
