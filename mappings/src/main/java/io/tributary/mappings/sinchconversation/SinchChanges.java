package io.tributary.mappings.sinchconversation;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what became of conversations, contacts and consent. */
final class SinchChanges {

    private SinchChanges() {}

    /** That it began is one interaction; that it ended another, which closes the matter. */
    static DeskEntry conversation(SinchNotices.OfConversation notice, SinchTold told) {
        SinchNotices.Conversation conversation =
                Payloads.required(
                        notice.conversation(), JsonPayload.join(told.name(), "conversation"));
        String id = told.required(conversation.id(), "conversation.id");
        boolean ended = told.name().equals("conversation_stop_notification");
        DeskEntry.Builder entry =
                DeskEntry.of(
                                (ended ? "stop:" : "conversation:") + id,
                                ended ? Kind.RESOLUTION : Kind.EVENT,
                                told.time(null))
                        .channel(SinchIdentity.where(conversation.activeChannel()))
                        .status(ended ? "resolved" : null)
                        .subject(ended ? "Conversation ended" : "Conversation began")
                        .participant(told.customer(conversation.contactId(), null))
                        .thread("conversation:" + id)
                        .attribute("network", Payloads.text(conversation.activeChannel()));
        return told.name().equals("conversation_delete_notification")
                ? entry.deleted().build()
                : entry.build();
    }

    /** One interaction a contact: every later state replaces the one before. */
    static DeskEntry contact(SinchNotices.OfContact notice, SinchTold told) {
        SinchContact contact =
                Payloads.required(notice.contact(), JsonPayload.join(told.name(), "contact"));
        String id = told.required(contact.id(), "contact.id");
        Instant time = told.time(null);
        DeskEntry.Builder entry =
                crm("contact:" + id, "Contact", told)
                        .changedAt(time)
                        .participant(
                                contact.addTo(DeskParty.customer(told.context()), told.context())
                                        .build());
        return told.name().equals("contact_delete_notification")
                ? entry.deleted().build()
                : entry.build();
    }

    /** Both contacts are one customer, who is known by all that either was. */
    static DeskEntry merge(SinchNotices.Merge merge, SinchTold told) {
        SinchContact kept =
                Payloads.required(
                        merge.preservedContact(),
                        JsonPayload.join(told.name(), "preserved_contact"));
        SinchContact gone =
                Payloads.required(
                        merge.deletedContact(), JsonPayload.join(told.name(), "deleted_contact"));
        String id =
                told.required(gone.id(), "deleted_contact.id")
                        + ":"
                        + told.required(kept.id(), "preserved_contact.id");
        DeskParty customer = DeskParty.customer(told.context());
        kept.addTo(customer, told.context());
        gone.addTo(customer, told.context());
        return crm("merge:" + id, "Contacts merged", told).participant(customer.build()).build();
    }

    /** One interaction for each identity that contacts share: whoever has it is one customer. */
    static List<DeskEntry> duplicates(SinchNotices.Duplicates duplicates, SinchTold told) {
        List<DeskEntry> entries = new ArrayList<>();
        for (SinchNotices.Duplicate each : Payloads.list(duplicates.duplicatedIdentities())) {
            List<String> contacts =
                    Payloads.list(each.contactIds()).stream()
                            .filter(id -> !id.isBlank())
                            .map(String::strip)
                            .distinct()
                            .sorted()
                            .toList();
            if (contacts.size() > 1) {
                DeskParty customer = DeskParty.customer(told.context());
                contacts.forEach(id -> customer.id(SinchContact.TYPE, id));
                entries.add(
                        crm("duplicate:" + String.join(":", contacts), "Same contact", told)
                                .participant(customer.build())
                                .attribute("network", Payloads.text(each.channel()))
                                .build());
            }
        }
        return entries;
    }

    static DeskEntry consent(SinchNotices.Consent consent, SinchTold told) {
        String what = told.name().equals("opt_in_notification") ? "opt-in" : "opt-out";
        SinchIdentity identity = new SinchIdentity(consent.channel(), consent.identity(), null);
        return DeskEntry.of(
                        what + ":" + told.required(consent.requestId(), "request_id"),
                        Kind.EVENT,
                        told.time(null))
                .channel(SinchIdentity.where(consent.channel()))
                .direction(Direction.INBOUND)
                .status(
                        told.required(consent.status(), "status")
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'))
                .subject(what.equals("opt-in") ? "Opt-in" : "Opt-out")
                .participant(told.customer(consent.contactId(), identity))
                .attribute("network", Payloads.text(consent.channel()))
                .build();
    }

    private static DeskEntry.Builder crm(String id, String subject, SinchTold told) {
        return DeskEntry.of(id, Kind.EVENT, told.time(null))
                .channel(Channel.CRM)
                .direction(Direction.INTERNAL)
                .subject(subject);
    }
}
