package io.tributary.mappings.intercom;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.history.interaction.Participant;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lead, or a user, who is signed in at the company.
 *
 * @param externalId what the company itself calls a user
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record IntercomContact(
        @Nullable String id,
        @Nullable String externalId,
        @Nullable String role,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Boolean unsubscribedFromEmails,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant createdAt,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant updatedAt) {

    /** Type of the identifier that Intercom's own id of a contact is. */
    static final String TYPE = "intercom.contact";

    Participant party(DeskContext context) {
        return DeskParty.customer(context)
                .name(name)
                .id(TYPE, id)
                .account(externalId)
                .email(email)
                .phone(phone)
                .build();
    }
}
