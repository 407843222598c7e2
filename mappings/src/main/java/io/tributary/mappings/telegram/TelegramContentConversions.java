package io.tributary.mappings.telegram;

import io.tributary.history.interaction.Attachment;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a message says, in words and in files. */
final class TelegramContentConversions {

    private TelegramContentConversions() {}

    /** The words of the message or, if it has none, what a person would say of it; may be null. */
    static @Nullable String text(TelegramMessage message) {
        return Payloads.firstText(
                message.text(),
                message.caption(),
                place(message),
                card(message.contact()),
                message.poll() == null ? null : labelled("Poll", message.poll().question()),
                titled("Game", message.game()),
                titled("Checklist", message.checklist()),
                titled("Invoice", message.invoice()),
                message.webAppData() == null ? null : message.webAppData().data(),
                TelegramMoney.text("Payment", message.successfulPayment()),
                TelegramMoney.text("Refund", message.refundedPayment()),
                message.sticker() == null ? null : message.sticker().emoji(),
                message.dice() == null ? null : message.dice().emoji());
    }

    private static @Nullable String place(TelegramMessage message) {
        if (message.venue() != null) {
            return labelled("Location", joined(message.venue().title(), message.venue().address()));
        }
        TelegramMessage.Location location = message.location();
        return location == null
                ? null
                : labelled("Location", joined(location.latitude(), location.longitude()));
    }

    private static @Nullable String card(TelegramMessage.@Nullable Contact contact) {
        return contact == null
                ? null
                : labelled("Contact", TelegramUser.name(contact.firstName(), contact.lastName()));
    }

    private static @Nullable String titled(String label, TelegramMessage.@Nullable Titled thing) {
        return thing == null ? null : labelled(label, thing.title());
    }

    private static String labelled(String label, @Nullable String value) {
        String text = Payloads.text(value);
        return text == null ? label : label + ": " + text;
    }

    private static String joined(@Nullable String... values) {
        return Stream.of(values)
                .map(Payloads::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** The files; their bytes stay with Telegram, under the ids in the attributes. */
    static List<Attachment> attachments(TelegramMessage message) {
        return files(message)
                .map(
                        file ->
                                new Attachment(
                                        file.fileName(), file.mimeType(), file.fileSize(), null))
                .toList();
    }

    /** Of a photo the largest of its sizes; an animation is told of a second time as a document. */
    static Stream<TelegramFile> files(TelegramMessage message) {
        List<TelegramFile> sizes = Payloads.list(message.photo());
        return Stream.of(
                        sizes.isEmpty() ? null : sizes.get(sizes.size() - 1).orOfType("image/jpeg"),
                        message.animation(),
                        message.animation() == null ? message.document() : null,
                        message.audio(),
                        message.video(),
                        message.videoNote(),
                        message.voice(),
                        message.sticker())
                .filter(Objects::nonNull);
    }
}
