package io.tributary.mappings.asterisk;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.mappings.call.CallContext;
import io.tributary.mappings.call.CallEnd;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event of Asterisk's REST interface.
 *
 * @param channel that the event is of; of a blind transfer that of who transfers
 * @param caller who dials; null if an application does
 * @param peer who is dialled
 */
record AriEvent(
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant timestamp,
        @Nullable Channel channel,
        @Nullable Channel caller,
        @Nullable Channel peer,
        @Nullable String dialstatus,
        @Nullable String dialstring,
        @Nullable Integer cause,
        @JsonProperty("cause_txt") @Nullable String causeText,
        @Nullable String exten,
        @Nullable Channel transferee,
        @JsonProperty("transferer_first_leg") @Nullable Channel transferer,
        @JsonProperty("transfer_target") @Nullable Channel target,
        @Nullable Recording recording) {

    /** One connection of Asterisk to somebody. */
    record Channel(
            @Nullable String id,
            @Nullable String name,
            @Nullable String state,
            @Nullable Party caller,
            @Nullable Party connected,
            @Nullable Dialplan dialplan,
            @JsonDeserialize(using = WrittenTime.class) @Nullable Instant creationtime) {

        CallEnd end(CallContext context) {
            Party party = caller == null ? new Party(null, null) : caller;
            return AmiEnds.end(party.number(), party.name(), name, context);
        }

        /** What was dialled; null if nobody dialled: an application made the channel. */
        @Nullable String dialled() {
            String exten = dialplan == null ? null : Payloads.text(dialplan.exten());
            return "s".equals(exten) ? null : exten;
        }

        /** Whether somebody calls on it, and is not called. */
        boolean calls() {
            return dialled() != null
                    && !CdrNumberConversions.isLocal(Objects.requireNonNullElse(name, ""));
        }
    }

    /** Number and name as the telephone network has them. */
    record Party(@Nullable String number, @Nullable String name) {}

    /** Where in the dial plan a channel is. */
    record Dialplan(@Nullable String exten) {}

    /**
     * A finished recording.
     *
     * @param target {@code channel:} and an id, or {@code bridge:} and an id
     */
    record Recording(
            @Nullable String name,
            @JsonProperty("target_uri") @Nullable String target,
            @Nullable Integer duration) {}
}
