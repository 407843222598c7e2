package io.tributary.mappings.email;

import io.tributary.history.interaction.Attachment;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, read out of its MIME structure.
 *
 * @param id the Message-ID without angle brackets, else {@code sha256:} and the hash of the bytes
 * @param messageId null if the mail has none
 * @param replyTo In-Reply-To, then References; for a report the message that it tells of
 * @param sentAt the Date, else the first hop that names one, else when the hub received it
 * @param text what the sender wrote, without the history that the mail client quoted below it
 */
record EmailMessage(
        String id,
        @Nullable String messageId,
        List<String> replyTo,
        Kind kind,
        Direction direction,
        Instant sentAt,
        @Nullable String status,
        @Nullable String subject,
        @Nullable String text,
        List<Participant> participants,
        List<Attachment> attachments,
        Map<String, Object> attributes) {}
