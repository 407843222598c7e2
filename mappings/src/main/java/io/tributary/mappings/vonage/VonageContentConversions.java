package io.tributary.mappings.vonage;

import io.tributary.history.interaction.Attachment;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a message says, in words, in files and beside. */
final class VonageContentConversions {

    private VonageContentConversions() {}

    /** The words of the message or, if it has none, what a person would say of it; may be null. */
    static @Nullable String text(VonageMessage message) {
        List<@Nullable String> words = new ArrayList<>();
        words.add(message.text());
        words.add(chosen(message.reply()));
        words.add(chosen(message.button()));
        words.add(message.reaction() == null ? null : message.reaction().emoji());
        words.add(message.order() == null ? null : message.order().text());
        files(message).forEach(file -> words.add(file.caption()));
        Payloads.list(message.content()).forEach(part -> words.add(part.text()));
        words.add(place(message.location()));
        words.add(message.order() == null ? null : "Order");
        return Payloads.firstText(words.toArray(String[]::new));
    }

    private static @Nullable String chosen(VonageMessage.@Nullable Choice choice) {
        return choice == null
                ? null
                : Payloads.firstText(choice.title(), choice.text(), choice.id(), choice.payload());
    }

    private static @Nullable String place(VonageMessage.@Nullable Place place) {
        if (place == null) {
            return null;
        }
        String named = joined(place.name(), place.address());
        return "Location: " + (named.isEmpty() ? joined(place.lat(), place.lon()) : named);
    }

    private static String joined(@Nullable String... values) {
        return Stream.of(values)
                .map(Payloads::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static Stream<VonageMessage.File> files(VonageMessage message) {
        return Stream.of(
                        message.image(),
                        message.audio(),
                        message.video(),
                        message.file(),
                        message.vcard(),
                        message.sticker())
                .filter(Objects::nonNull);
    }

    static List<Attachment> attachments(VonageMessage message) {
        Stream<Attachment> files =
                files(message)
                        .map(
                                file ->
                                        new Attachment(
                                                Payloads.text(file.name()),
                                                null,
                                                null,
                                                file.url()));
        Stream<Attachment> parts =
                Payloads.list(message.content()).stream()
                        .filter(part -> Payloads.text(part.url()) != null)
                        .map(part -> new Attachment(null, null, null, part.url()));
        return Stream.concat(files, parts).toList();
    }

    static Map<String, Object> attributes(VonageMessage message) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "vonage");
        put(attributes, "network", message.network());
        put(attributes, "event", message.reaction() == null ? null : "reaction");
        put(attributes, "messageType", message.messageType());
        put(attributes, "clientRef", message.clientRef());
        if (message.error() != null) {
            put(attributes, "error", joined(message.error().title(), message.error().detail()));
        }
        if (message.sms() != null) {
            put(attributes, "segments", message.sms().numMessages());
            put(attributes, "keyword", message.sms().keyword());
        }
        put(attributes, "choice", message.reply() == null ? null : message.reply().id());
        put(attributes, "choice", message.button() == null ? null : message.button().payload());
        put(attributes, "latitude", message.location() == null ? null : message.location().lat());
        put(attributes, "longitude", message.location() == null ? null : message.location().lon());
        return attributes;
    }

    static void put(Map<String, Object> attributes, String name, @Nullable String value) {
        String text = Payloads.text(value);
        if (text != null) {
            attributes.put(name, text);
        }
    }
}
