package io.tributary.mappings.meta;

import io.tributary.history.interaction.Attachment;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a message says, in words and in files. */
final class MetaContentConversions {

    private MetaContentConversions() {}

    /** The words of the message or, if it has none, what its attachments say; may be null. */
    static @Nullable String text(MetaMessage message) {
        String attached =
                Payloads.list(message.attachments()).stream()
                        .map(MetaContentConversions::text)
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining("\n"));
        return Payloads.firstText(message.text(), attached);
    }

    private static @Nullable String text(MetaMessage.Attachment attachment) {
        MetaMessage.Attachment.Payload payload = attachment.payload();
        if (payload == null) {
            return Payloads.text(attachment.title());
        }
        MetaMessage.Attachment.Coordinates place = payload.coordinates();
        if (place != null) {
            return "Location: " + place.latitude() + ", " + place.longitude();
        }
        String cards =
                Payloads.list(payload.elements()).stream()
                        .map(card -> Payloads.text(card.title()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        String products =
                products(attachment).stream()
                        .map(product -> Payloads.firstText(product.title(), product.id()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return Payloads.firstText(
                payload.text(),
                cards,
                products.isEmpty() ? null : "Product: " + products,
                payload.title(),
                attachment.title());
    }

    static List<MetaMessage.Attachment.Item> products(MetaMessage.Attachment attachment) {
        MetaMessage.Attachment.Payload payload = attachment.payload();
        return payload == null || payload.product() == null
                ? List.of()
                : Payloads.list(payload.product().elements());
    }

    /**
     * The files and what is shared, as Meta serves them for a while; each once, whatever its type.
     */
    static List<Attachment> attachments(MetaMessage message) {
        return Payloads.list(message.attachments()).stream()
                .flatMap(each -> attachment(each).stream())
                .distinct()
                .toList();
    }

    private static List<Attachment> attachment(MetaMessage.Attachment attachment) {
        MetaMessage.Attachment.Payload payload = attachment.payload();
        String url =
                Stream.of(payload == null ? null : payload.url(), attachment.url())
                        .map(Payloads::text)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return url == null ? List.of() : List.of(new Attachment(null, null, null, url));
    }
}
