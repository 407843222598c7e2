package io.tributary.mappings.inboundmail;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a service tells of a mail that the company sent, as a report by mail would be.
 *
 * @param id of the notice
 * @param status {@code delivered}, {@code delayed}, {@code bounced}, {@code complained}, {@code
 *     read}, {@code clicked} or {@code unsubscribed}
 * @param mail the Message-ID of the mail, with or without its brackets; null if it is not told
 */
record MailNotice(
        String id,
        String status,
        Instant time,
        @Nullable String recipient,
        @Nullable String mail,
        @Nullable String reason) {

    private static final Map<String, String> SUBJECTS =
            Map.of(
                    "delivered", "Mail delivered",
                    "delayed", "Mail delayed",
                    "bounced", "Mail not delivered",
                    "complained", "Mail reported as spam",
                    "read", "Mail opened",
                    "clicked", "Link in a mail opened",
                    "unsubscribed", "Wants no more mails");

    DeskEntry entry(DeskContext desk, String service) {
        return DeskEntry.of("notice:" + id, Kind.EVENT, time)
                .channel(Channel.EMAIL)
                .direction(Direction.INBOUND)
                .status(status)
                .subject(SUBJECTS.get(status))
                .participant(DeskParty.customer(desk).email(recipient).build())
                .replyTo(messageId(mail))
                .attribute("service", service)
                .attribute("automatic", status.equals("unsubscribed") ? null : true)
                .attribute("reason", Payloads.text(reason))
                .build();
    }

    static @Nullable String messageId(@Nullable String written) {
        return written == null ? null : Payloads.text(written.replace("<", "").replace(">", ""));
    }
}
