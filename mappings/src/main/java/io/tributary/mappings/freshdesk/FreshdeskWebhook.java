package io.tributary.mappings.freshdesk;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the action of an automation rule sends, with the names of its "all contents". */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record FreshdeskWebhook(
        @Nullable String ticketId,
        @Nullable String ticketSubject,
        @Nullable String ticketDescription,
        @Nullable String ticketUrl,
        @Nullable String ticketStatus,
        @Nullable String ticketPriority,
        @Nullable String ticketSource,
        @JsonAlias("ticket_ticket_type") @Nullable String ticketType,
        @Nullable JsonNode ticketTags,
        @Nullable String ticketRequesterId,
        @Nullable String ticketRequesterName,
        @Nullable String ticketRequesterEmail,
        @Nullable String ticketRequesterPhone,
        @Nullable String ticketRequesterUniqueExternalId,
        @Nullable String ticketAgentId,
        @Nullable String ticketAgentName,
        @Nullable String ticketLatestPublicComment,
        @Nullable String ticketLatestPrivateComment,
        @Nullable String triggeredEvent,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant ticketCreatedAt,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant ticketUpdatedAt) {

    /** Written as a list, or as text with commas. */
    List<String> tags() {
        List<String> tags = new ArrayList<>();
        if (ticketTags != null && ticketTags.isArray()) {
            ticketTags.forEach(tag -> tags.add(tag.asText("").strip()));
        } else if (ticketTags != null) {
            Arrays.stream(ticketTags.asText("").split(",", -1))
                    .map(String::strip)
                    .forEach(tags::add);
        }
        tags.removeIf(String::isBlank);
        return tags;
    }
}
