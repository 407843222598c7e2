package io.tributary.mappings.sinchconversation;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.history.interaction.Participant;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a notification.
 *
 * @param name of the notification within the callback
 */
record SinchTold(DeskContext context, Callback callback, String name) {

    /** What all callbacks have. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Callback(
            @Nullable String appId,
            @JsonDeserialize(using = WrittenTime.class) @Nullable Instant acceptedTime,
            @JsonDeserialize(using = WrittenTime.class) @Nullable Instant eventTime) {}

    /** When it happened, by the notification, its channel, or else by Sinch. */
    Instant time(@Nullable Instant own) {
        Instant told = own == null ? callback.eventTime() : own;
        return Payloads.required(told == null ? callback.acceptedTime() : told, "accepted_time");
    }

    /** The value of a field of the notification, which has to be there. */
    String required(@Nullable String value, String field) {
        return Payloads.required(Payloads.text(value), JsonPayload.join(name, field));
    }

    /** A contact by its id and what the channel knows it as. */
    Participant customer(@Nullable String contactId, @Nullable SinchIdentity identity) {
        DeskParty party = DeskParty.customer(context).id(SinchContact.TYPE, contactId);
        return identity == null
                ? party.build()
                : party.identifiers(identity.identifiers(context)).build();
    }
}
