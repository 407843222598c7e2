package io.tributary.mappings.line;

import io.tributary.history.interaction.Kind;
import io.tributary.mappings.payload.Payloads;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What else is worth keeping of an event; values that are not there are left out. */
final class LineAttributeConversions {

    private LineAttributeConversions() {}

    static Map<String, Object> attributes(LineEvent event) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "line");
        if (LineEventConversions.kind(event) != Kind.MESSAGE) {
            put(attributes, "event", event.type());
        }
        put(attributes, "group", event.source() == null ? null : event.source().crowd());
        if (event.is("messageEdited")) {
            attributes.put("edited", true);
        }
        if (event.message() != null) {
            putMessage(attributes, event.message());
        }
        putPostback(attributes, event.postback());
        putOthers(attributes, event);
        return attributes;
    }

    private static void putMessage(Map<String, Object> attributes, LineMessage message) {
        put(attributes, "messageType", message.type());
        put(attributes, "album", message.imageSet() == null ? null : message.imageSet().id());
        put(attributes, "stickerPackage", message.packageId());
        put(attributes, "sticker", message.stickerId());
        put(attributes, "latitude", message.latitude());
        put(attributes, "longitude", message.longitude());
    }

    private static void putPostback(
            Map<String, Object> attributes, LineEvent.@Nullable Postback postback) {
        if (postback != null) {
            put(attributes, "choice", postback.data());
            Map<String, String> params = postback.params();
            if (params != null) {
                Map<String, Object> picked = new LinkedHashMap<>();
                params.forEach((name, value) -> put(picked, name, value));
                attributes.put("picked", picked);
            }
        }
    }

    private static void putOthers(Map<String, Object> attributes, LineEvent event) {
        if (event.follow() != null && event.follow().isUnblocked() != null) {
            attributes.put("unblocked", event.follow().isUnblocked());
        }
        if (event.videoPlayComplete() != null) {
            put(attributes, "video", event.videoPlayComplete().trackingId());
        }
        if (event.beacon() != null) {
            put(attributes, "beacon", event.beacon().hwid());
            put(attributes, "beaconEvent", event.beacon().type());
        }
        put(attributes, "linking", event.link() == null ? null : event.link().result());
        if (event.membership() != null) {
            put(attributes, "membership", event.membership().membershipId());
            put(attributes, "membershipEvent", event.membership().type());
        }
        put(attributes, "deliveryTag", event.delivery() == null ? null : event.delivery().data());
    }

    private static void put(Map<String, Object> attributes, String name, @Nullable String value) {
        String text = Payloads.text(value);
        if (text != null) {
            attributes.put(name, text);
        }
    }
}
