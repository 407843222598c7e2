package io.tributary.mappings.whatsapp;

import io.tributary.history.interaction.Attachment;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a message says, in words and in files. */
final class WhatsAppContentConversions {

    private WhatsAppContentConversions() {}

    /** The words of the message or, if it has none, what a person would say of it; may be null. */
    static @Nullable String text(WhatsAppMessage message) {
        return switch (Objects.toString(message.type(), "")) {
            case "text" -> message.text() == null ? null : message.text().body();
            case "button" -> message.button() == null ? null : message.button().text();
            case "interactive" -> chosen(message.interactive());
            case "location" -> place(message.location());
            case "contacts" -> cards(message);
            case "reaction" -> message.reaction() == null ? null : message.reaction().emoji();
            case "order" -> WhatsAppOrderConversions.text(message.order());
            case "system" -> message.system() == null ? null : message.system().body();
            default ->
                    Payloads.firstText(
                            media(message).map(WhatsAppMedia::caption).toArray(String[]::new));
        };
    }

    private static @Nullable String chosen(@Nullable WhatsAppInteractive interactive) {
        if (interactive == null) {
            return null;
        }
        return Payloads.firstText(
                title(interactive.buttonReply()),
                title(interactive.listReply()),
                interactive.nfmReply() == null ? null : interactive.nfmReply().body(),
                interactive.callPermissionReply() == null
                        ? null
                        : "Call permission: " + interactive.callPermissionReply().response());
    }

    private static @Nullable String title(WhatsAppInteractive.@Nullable Reply reply) {
        return reply == null ? null : Payloads.firstText(reply.title(), reply.id());
    }

    private static @Nullable String place(WhatsAppMessage.@Nullable Location location) {
        if (location == null) {
            return null;
        }
        String named =
                Stream.of(location.name(), location.address())
                        .map(Payloads::text)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return "Location: "
                + (named.isEmpty() ? location.latitude() + ", " + location.longitude() : named);
    }

    private static String cards(WhatsAppMessage message) {
        return "Contact: "
                + Payloads.list(message.contacts()).stream()
                        .map(card -> card.name() == null ? null : card.name().formattedName())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }

    /** The files; their bytes stay with WhatsApp, under the ids in the attributes. */
    static List<Attachment> attachments(WhatsAppMessage message) {
        return media(message)
                .map(file -> new Attachment(file.filename(), file.mimeType(), null, null))
                .toList();
    }

    static Stream<WhatsAppMedia> media(WhatsAppMessage message) {
        return Stream.of(
                        message.image(),
                        message.video(),
                        message.audio(),
                        message.document(),
                        message.sticker())
                .filter(Objects::nonNull);
    }
}
