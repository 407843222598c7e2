package io.tributary.mappings.wechat;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Attachment;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a message or an event says. */
final class WeChatConversions {

    /** What a QR code carries, of one who was no follower before. */
    private static final String SCENE = "qrscene_";

    private WeChatConversions() {}

    static boolean isEvent(WeChatMessage message) {
        return "event".equals(message.msgType());
    }

    /** In lower case; empty of a message. */
    static String event(WeChatMessage message) {
        return isEvent(message)
                ? Payloads.required(Payloads.text(message.event()), "Event")
                        .toLowerCase(Locale.ROOT)
                : "";
    }

    /**
     * Messages have an id of their own. Events are told apart by whose they are, and when they
     * were, as WeChat advises for repetitions.
     *
     * @throws PayloadRejected if what tells them apart is missing
     */
    static String eventId(WeChatMessage message) {
        if (!isEvent(message)) {
            return Payloads.required(Payloads.text(message.msgId()), "MsgId");
        }
        return "event:%s:%d:%s"
                .formatted(follower(message), time(message).getEpochSecond(), event(message));
    }

    static Instant time(WeChatMessage message) {
        return Payloads.required(message.createTime(), "CreateTime");
    }

    private static String follower(WeChatMessage message) {
        return Payloads.required(Payloads.text(message.fromUserName()), "FromUserName");
    }

    private static String account(WeChatMessage message) {
        return Payloads.required(Payloads.text(message.toUserName()), "ToUserName");
    }

    static Kind kind(WeChatMessage message) {
        if (!isEvent(message)) {
            return Kind.MESSAGE;
        }
        return event(message).equals("view") ? Kind.VIEW : Kind.EVENT;
    }

    static @Nullable String status(WeChatMessage message) {
        return switch (event(message)) {
            case "" -> null;
            case "subscribe" -> "subscribed";
            case "unsubscribe" -> "unsubscribed";
            case "scan" -> "scanned";
            case "click" -> "clicked";
            case "view" -> "viewed";
            default -> event(message);
        };
    }

    static @Nullable String subject(WeChatMessage message) {
        return switch (event(message)) {
            case "" -> null;
            case "subscribe" -> "Follows the account";
            case "unsubscribe" -> "Follows the account no more";
            case "scan" -> "Scanned a QR code";
            case "click" -> "Chose from the menu";
            case "view" -> "Opened a page from the menu";
            default -> throw new IllegalStateException("events that are not known are ignored");
        };
    }

    /** The words; of a voice message those that WeChat understood; null if there are none. */
    static @Nullable String text(WeChatMessage message) {
        String type = message.msgType() == null ? "" : message.msgType();
        return switch (type) {
            case "location" ->
                    "Location: "
                            + Payloads.firstText(
                                    message.label(),
                                    message.latitude() + ", " + message.longitude());
            case "link" ->
                    Payloads.text(
                            Stream.of(message.title(), message.description())
                                    .map(Payloads::text)
                                    .filter(each -> each != null)
                                    .collect(Collectors.joining("\n")));
            default -> Payloads.firstText(message.content(), message.recognition());
        };
    }

    static @Nullable String link(WeChatMessage message) {
        return event(message).equals("view")
                ? Payloads.text(message.eventKey())
                : Payloads.text(message.url());
    }

    /** Pictures have an address; the other files stay with WeChat, under the ids in attributes. */
    static List<Attachment> attachments(WeChatMessage message) {
        String type = message.msgType() == null ? "" : message.msgType();
        return switch (type) {
            case "image" ->
                    List.of(new Attachment(null, null, null, Payloads.text(message.picUrl())));
            case "voice", "video", "shortvideo" -> List.of(new Attachment(null, null, null, null));
            default -> List.of();
        };
    }

    static List<Participant> participants(WeChatMessage message) {
        return List.of(
                new Participant(
                        ParticipantRole.CUSTOMER,
                        null,
                        List.of(
                                Identifier.scoped(
                                        "wechat.user",
                                        account(message),
                                        follower(message),
                                        Proof.NETWORK))));
    }

    /** One conversation a follower. */
    static String thread(WeChatMessage message) {
        return account(message) + ":" + follower(message);
    }

    static Map<String, Object> attributes(WeChatMessage message) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "wechat");
        put(attributes, "type", isEvent(message) ? null : message.msgType());
        put(attributes, "mediaId", message.mediaId());
        put(attributes, "format", message.format());
        if ("location".equals(message.msgType())) {
            put(attributes, "latitude", message.latitude());
            put(attributes, "longitude", message.longitude());
        }
        put(attributes, "scene", scene(message));
        put(attributes, "menuKey", event(message).equals("click") ? message.eventKey() : null);
        return attributes;
    }

    /** What the QR code carries that led here. */
    private static @Nullable String scene(WeChatMessage message) {
        String key = Payloads.text(message.eventKey());
        if (key == null) {
            return null;
        }
        return switch (event(message)) {
            case "subscribe" -> key.startsWith(SCENE) ? key.substring(SCENE.length()) : null;
            case "scan" -> key;
            default -> null;
        };
    }

    private static void put(Map<String, Object> attributes, String name, @Nullable String value) {
        String known = Payloads.text(value);
        if (known != null) {
            attributes.put(name, known);
        }
    }
}
