package io.tributary.mappings.line;

import io.tributary.history.interaction.Attachment;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an event says, in words and in files. */
final class LineContentConversions {

    private static final Set<String> FILES = Set.of("image", "video", "audio", "file");

    /** Where LINE gives the bytes of a message to whoever has the channel's access token. */
    private static final String CONTENT = "https://api-data.line.me/v2/bot/message/%s/content";

    private LineContentConversions() {}

    /** The words of the message or, if it has none, what a person would say of it; may be null. */
    static @Nullable String text(LineEvent event) {
        if (event.postback() != null) {
            return Payloads.text(event.postback().data());
        }
        LineMessage message = event.message();
        if (message == null) {
            return null;
        }
        String text = Payloads.text(message.text());
        if (message.is("location")) {
            return place(message);
        }
        return text == null && message.is("sticker") ? "Sticker" : text;
    }

    private static String place(LineMessage message) {
        String named = joined(message.title(), message.address());
        return "Location: "
                + (named.isEmpty() ? joined(message.latitude(), message.longitude()) : named);
    }

    private static String joined(@Nullable String... values) {
        return Stream.of(values)
                .map(Payloads::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    static List<Attachment> attachments(LineEvent event) {
        LineMessage message = event.message();
        if (message == null || !FILES.contains(String.valueOf(message.type()))) {
            return List.of();
        }
        String elsewhere =
                message.contentProvider() == null
                        ? null
                        : Payloads.text(message.contentProvider().originalContentUrl());
        return List.of(
                new Attachment(
                        Payloads.text(message.fileName()),
                        null,
                        message.fileSize(),
                        elsewhere == null ? CONTENT.formatted(message.id()) : elsewhere));
    }
}
