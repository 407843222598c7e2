package io.tributary.mappings.email;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server tells of an earlier mail.
 *
 * @param status {@code bounced}, {@code delayed}, {@code delivered}, {@code complained}, {@code
 *     read} or {@code deleted}
 * @param recipients whom the earlier mail was for; may be empty
 * @param originalMessageId of the earlier mail; null if the report does not name it
 * @param attributes more of the report, such as the enhanced status code
 */
record MailReport(
        String status,
        List<String> recipients,
        @Nullable String originalMessageId,
        Map<String, Object> attributes) {

    MailReport {
        recipients = List.copyOf(recipients);
        attributes = Map.copyOf(attributes);
    }
}
