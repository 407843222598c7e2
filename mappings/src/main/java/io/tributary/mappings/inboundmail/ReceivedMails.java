package io.tributary.mappings.inboundmail;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Attachment;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.email.EmailMapping;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Maps mails that services hand on as the same mails in a mailbox would be. */
final class ReceivedMails {

    private static final EmailMapping MAILS = new EmailMapping();

    private ReceivedMails() {}

    /**
     * @param service becomes {@code attributes.service}
     * @throws io.tributary.history.failure.PayloadRejected if it is no mail
     */
    static List<Interaction> interactions(RawEvent event, ReceivedMail mail, String service) {
        RawEvent asMail =
                new RawEvent(
                        event.source(),
                        event.eventId(),
                        MAILS.name(),
                        event.receivedAt(),
                        "message/rfc822",
                        event.settings(),
                        event.headers(),
                        mail.bytes());
        List<Interaction> interactions = new ArrayList<>();
        for (Interaction each : MAILS.map(asMail)) {
            Set<Attachment> files = new LinkedHashSet<>(each.attachments());
            files.addAll(mail.files());
            Interaction.Builder mapped =
                    each.toBuilder().attachments(List.copyOf(files)).attribute("service", service);
            if (each.messageId() == null && mail.id() != null) {
                mapped.sourceEventId(service + ":" + mail.id());
            }
            interactions.add(mapped.build());
        }
        return interactions;
    }
}
