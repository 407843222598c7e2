package io.tributary.mappings.viber;

import io.tributary.history.interaction.Attachment;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.payload.Payloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an event says, in words, in files and beside. */
final class ViberContentConversions {

    private static final Set<String> FILES = Set.of("picture", "video", "file");

    private ViberContentConversions() {}

    /** The words of the message or, if it has none, what a person would say of it; may be null. */
    static @Nullable String text(ViberEvent event) {
        ViberMessage message = event.message();
        if (message == null || ViberEventConversions.isReceipt(event)) {
            return null;
        }
        String text = Payloads.text(message.text());
        return text == null ? described(message) : text;
    }

    private static @Nullable String described(ViberMessage message) {
        return switch (String.valueOf(message.type())) {
            case "url" -> Payloads.text(message.media());
            case "location" -> place(message.location());
            case "contact" -> card(message.contact());
            case "sticker" -> "Sticker";
            default -> null;
        };
    }

    private static String place(ViberMessage.@Nullable Location location) {
        return location == null
                ? "Location"
                : "Location: " + location.lat() + ", " + location.lon();
    }

    private static String card(ViberMessage.@Nullable Contact contact) {
        String name = contact == null ? null : Payloads.text(contact.name());
        return name == null ? "Contact" : "Contact: " + name;
    }

    static List<Attachment> attachments(ViberEvent event) {
        ViberMessage message = event.message();
        return message == null || !FILES.contains(String.valueOf(message.type()))
                ? List.of()
                : List.of(
                        new Attachment(
                                Payloads.text(message.fileName()),
                                null,
                                message.size(),
                                Payloads.text(message.media())));
    }

    static Map<String, Object> attributes(ViberEvent event) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "viber");
        if (ViberEventConversions.kind(event) == Kind.EVENT) {
            put(attributes, "event", event.event());
        }
        ViberMessage message = event.message();
        if (message != null) {
            put(attributes, "messageType", message.type());
            put(attributes, "sticker", message.stickerId());
            put(attributes, "trackingData", message.trackingData());
            put(
                    attributes,
                    "latitude",
                    message.location() == null ? null : message.location().lat());
            put(
                    attributes,
                    "longitude",
                    message.location() == null ? null : message.location().lon());
        }
        ViberEvent.User who = event.who();
        put(attributes, "country", who == null ? null : who.country());
        put(attributes, "language", who == null ? null : who.language());
        put(attributes, "referralRef", event.context());
        put(attributes, "error", event.desc());
        if (event.subscribed() != null) {
            attributes.put("subscribed", event.subscribed());
        }
        return attributes;
    }

    private static void put(Map<String, Object> attributes, String name, @Nullable String value) {
        String text = Payloads.text(value);
        if (text != null) {
            attributes.put(name, text);
        }
    }
}
