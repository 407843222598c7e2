package io.tributary.mappings.vonage;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.IsoTime;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message that came in over the Messages API or, with a status, how far one of the company has
 * come.
 *
 * @param channel {@code sms}, {@code mms}, {@code rcs}, {@code whatsapp}, {@code viber_service} or
 *     {@code messenger}
 * @param about which message it answers or reacts to
 * @param content the parts of a message of several
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record VonageMessage(
        @Nullable String messageUuid,
        @Nullable String channel,
        @Nullable String from,
        @Nullable String to,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant timestamp,
        @Nullable String status,
        @Nullable String messageType,
        @Nullable String text,
        @Nullable String clientRef,
        @Nullable Profile profile,
        @JsonProperty("context") @Nullable About about,
        @Nullable File image,
        @Nullable File audio,
        @Nullable File video,
        @Nullable File file,
        @Nullable File vcard,
        @Nullable File sticker,
        @Nullable List<Part> content,
        @Nullable Place location,
        @Nullable Choice reply,
        @Nullable Choice button,
        @Nullable Reaction reaction,
        @Nullable Order order,
        @Nullable Sms sms,
        @Nullable Fault error) {

    /** What the network shows of who wrote. */
    record Profile(@Nullable String name) {}

    /** Another message. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record About(@Nullable String messageUuid) {}

    /** A file, which Vonage serves for a while. */
    record File(@Nullable String url, @Nullable String name, @Nullable String caption) {}

    /** One part of several: words, or a file. */
    record Part(@Nullable String type, @Nullable String text, @Nullable String url) {}

    /** A place. */
    record Place(
            @Nullable String name,
            @Nullable String address,
            @Nullable String lat,
            @JsonAlias("lng") @JsonProperty("long") @Nullable String lon) {}

    /** A button that was pressed, or an answer that was picked. */
    record Choice(
            @Nullable String id,
            @Nullable String title,
            @Nullable String text,
            @Nullable String payload) {}

    /** A reaction to a message, or that it is taken back. */
    record Reaction(@Nullable String action, @Nullable String emoji) {}

    /** An order out of a catalogue. */
    record Order(@Nullable String text) {}

    /** What is only of SMS. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Sms(@Nullable String numMessages, @Nullable String keyword) {}

    /** Why a message could not be delivered. */
    record Fault(@Nullable String title, @Nullable String detail) {}

    boolean isReceipt() {
        return Payloads.text(status) != null;
    }

    /** The customer's address. */
    @Nullable String customer() {
        return Payloads.text(isReceipt() ? to : from);
    }

    /** The company's address. */
    @Nullable String company() {
        return Payloads.text(isReceipt() ? from : to);
    }

    /** The network, in lower case; empty if it is not told. */
    String network() {
        return channel == null ? "" : channel.strip().toLowerCase(Locale.ROOT);
    }
}
