package io.tributary.mappings.intercom;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.tributary.history.interaction.Participant;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskParty;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who wrote something: a contact, a teammate or a bot. */
record IntercomAuthor(
        @Nullable String type,
        @Nullable String id,
        @Nullable String name,
        @Nullable String email,
        @JsonAlias("external_id") @Nullable String externalId) {

    private static final Set<String> CONTACTS = Set.of("user", "lead", "contact", "visitor");

    boolean isContact() {
        return CONTACTS.contains(Objects.toString(type, "").toLowerCase(Locale.ROOT));
    }

    /**
     * @param contacts of the conversation, which tell the company's own id of who wrote
     */
    Participant party(DeskContext context, List<IntercomContact> contacts) {
        if (!isContact()) {
            return "bot".equals(type)
                    ? DeskParty.bot(context, id).name(name).build()
                    : DeskParty.agent(context, id).name(name).build();
        }
        DeskParty party =
                DeskParty.customer(context)
                        .name(name)
                        .id(IntercomContact.TYPE, id)
                        .account(externalId)
                        .email(email);
        contacts.stream()
                .filter(contact -> id != null && id.equals(contact.id()))
                .forEach(contact -> party.account(contact.externalId()));
        return party.build();
    }
}
