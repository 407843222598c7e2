package io.tributary.mappings.sinchconversation;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact with all that channels know it as.
 *
 * @param externalId what the company itself calls it
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SinchContact(
        @Nullable String id,
        @Nullable List<SinchIdentity> channelIdentities,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable String externalId) {

    /** Type of the identifier that Sinch's own id of a contact is. */
    static final String TYPE = "sinch.contact";

    /** Adds what is known of the contact. */
    DeskParty addTo(DeskParty party, DeskContext context) {
        party.name(displayName).id(TYPE, id).account(externalId).email(email);
        Payloads.list(channelIdentities)
                .forEach(each -> party.identifiers(each.identifiers(context)));
        return party;
    }
}
