package io.tributary.mappings.freshdesk;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom tickets are for.
 *
 * @param externalId what the company itself calls the contact
 * @param helpdeskAgent told by the API of version 1, which lists agents among contacts
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record FreshdeskContact(
        @Nullable String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable List<String> otherEmails,
        @Nullable String phone,
        @Nullable String mobile,
        @JsonAlias("unique_external_id") @Nullable String externalId,
        @Nullable Boolean helpdeskAgent,
        @Nullable Boolean deleted,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant createdAt,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant updatedAt) {

    /** Type of the identifier that Freshdesk's own id of a contact is. */
    static final String TYPE = "freshdesk.contact";

    DeskParty party(DeskContext desk, @Nullable String knownId) {
        DeskParty party =
                DeskParty.customer(desk)
                        .name(name)
                        .id(TYPE, Payloads.firstText(knownId, id))
                        .account(externalId)
                        .email(email);
        Payloads.list(otherEmails).forEach(party::email);
        return party.phone(phone).phone(mobile);
    }

    /** One interaction a contact: every later state replaces the one before. */
    DeskEntry entry(DeskContext desk, String path) {
        boolean agent = Boolean.TRUE.equals(helpdeskAgent);
        String known = Payloads.required(Payloads.text(id), JsonPayload.join(path, "id"));
        return DeskEntry.of(
                        "contact:" + known,
                        Kind.EVENT,
                        Payloads.required(
                                createdAt == null ? updatedAt : createdAt,
                                JsonPayload.join(path, "created_at")))
                .changedAt(updatedAt)
                .channel(Channel.CRM)
                .direction(agent ? Direction.INTERNAL : Direction.INBOUND)
                .status(Boolean.TRUE.equals(deleted) ? "deleted" : null)
                .subject("Contact")
                .participant(
                        agent
                                ? DeskParty.agent(desk, id).name(name).build()
                                : party(desk, null).build())
                .build();
    }
}
