package io.tributary.mappings.zendesk;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A ticket: of the API in lower case, of events with words in capitals, of an export with what is
 * below {@code via} in columns.
 *
 * @param requester told by triggers that are written so
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ZendeskTicket(
        @Nullable String id,
        @JsonAlias("title") @Nullable String subject,
        @Nullable String description,
        @Nullable String status,
        @Nullable String priority,
        @JsonAlias("ticket_type") @Nullable String type,
        @Nullable String externalId,
        @Nullable String url,
        @Nullable String requesterId,
        @Nullable String submitterId,
        @Nullable String assigneeId,
        @Nullable ZendeskUser requester,
        @Nullable ZendeskUser assignee,
        @Nullable JsonNode via,
        @Nullable String viaChannel,
        @Nullable String viaSourceFromAddress,
        @Nullable JsonNode tags,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant createdAt,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant updatedAt) {

    /** Where it came in, in lower case; empty if that is not told. */
    String channel() {
        String below =
                via == null
                        ? null
                        : via.isTextual() ? via.asText() : via.path("channel").asText("");
        String known = Payloads.firstText(below, viaChannel);
        return known == null ? "" : known.toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    /** Who wrote or called, as the channel tells it. */
    JsonNode sender() {
        return via == null ? MissingNode.getInstance() : via.path("source").path("from");
    }

    @Nullable String senderAddress() {
        return Payloads.firstText(sender().path("address").asText(""), viaSourceFromAddress);
    }

    @Nullable String statusWord() {
        String known = Payloads.text(status);
        return known == null ? null : known.toLowerCase(Locale.ROOT);
    }

    List<String> labels() {
        List<String> labels = new ArrayList<>();
        if (tags != null && tags.isArray()) {
            tags.forEach(tag -> labels.add(tag.asText("")));
        }
        labels.removeIf(String::isBlank);
        return labels;
    }

    static @Nullable String thread(@Nullable String ticket) {
        String known = Payloads.text(ticket);
        return known == null ? null : "ticket:" + known;
    }
}
