package io.tributary.mappings.chatwoot;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskParty;
import org.jspecify.annotations.Nullable;

/**
 * A contact, an agent or a bot.
 *
 * @param identifier what the company itself calls a contact
 * @param type {@code contact}, {@code user} or {@code agent_bot}; contacts often have none
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ChatwootPerson(
        @Nullable String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phoneNumber,
        @Nullable String identifier,
        @Nullable String type) {

    /** Type of the identifier that Chatwoot's own id of a contact is. */
    static final String TYPE = "chatwoot.contact";

    /**
     * @param verified whether the company's software has proved who the contact is
     */
    DeskParty customer(DeskContext desk, boolean verified) {
        return DeskParty.customer(desk)
                .name(name)
                .id(TYPE, id)
                .account(identifier, verified ? Proof.AUTHENTICATED : Proof.NETWORK)
                .email(email)
                .phone(phoneNumber);
    }

    Participant agent(DeskContext desk) {
        return "agent_bot".equals(type)
                ? DeskParty.bot(desk, id).name(name).build()
                : DeskParty.agent(desk, id).name(name).build();
    }
}
