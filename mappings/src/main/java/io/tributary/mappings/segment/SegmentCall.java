package io.tributary.mappings.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a call, beside it.
 *
 * @param eventId the hub's id of the call, for one that has none of its own
 * @param type of the call, as its address told; null if it did not
 * @param sentAt when the batch was sent, by the sender's clock; null if that is not known
 * @param context what the batch says of all its calls; null if nothing
 * @param region ISO 3166 country of national phone numbers; null if not known
 * @param orders the source of the shop that {@code order_id} is of
 * @param accounts where user ids are unique
 * @param proof how well user ids and traits are known to be the sender's own
 * @param channel of calls that tell of none
 */
record SegmentCall(
        String source,
        String eventId,
        Instant receivedAt,
        @Nullable String type,
        @Nullable Instant sentAt,
        @Nullable JsonNode context,
        @Nullable String region,
        String orders,
        String accounts,
        Proof proof,
        Channel channel,
        SegmentNames names) {

    static SegmentCall of(RawEvent event) {
        String sentAt = Payloads.text(event.header(SegmentMapping.SENT_AT));
        String context = event.header(SegmentMapping.CONTEXT);
        return new SegmentCall(
                event.source(),
                event.eventId(),
                event.receivedAt(),
                Payloads.text(event.header(SegmentMapping.CALL)),
                sentAt == null ? null : SegmentTimes.Sent.at(sentAt),
                context == null
                        ? null
                        : JsonPayload.object(context.getBytes(StandardCharsets.UTF_8)),
                Payloads.text(event.setting("region", "")),
                setting(event, "orders", event.source()),
                setting(event, "accounts", scope(event.source())),
                choice(event, "proof", Proof.STATED),
                Channel.ofWireName(setting(event, "channel", "web")),
                SegmentNames.with(event.setting("events", "")));
    }

    /** Where anonymous ids are unique: the source without the platform before the slash. */
    String scope() {
        return scope(source);
    }

    private static String scope(String source) {
        return source.substring(source.indexOf('/') + 1);
    }

    private static Proof choice(RawEvent event, String name, Proof otherwise) {
        String written = setting(event, name, otherwise.wireName());
        try {
            return Proof.ofWireName(written.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new PayloadRejected("setting " + name, "is not one of the allowed values");
        }
    }

    private static String setting(RawEvent event, String name, String otherwise) {
        String value = Payloads.text(event.setting(name, ""));
        return value == null ? otherwise : value;
    }
}
