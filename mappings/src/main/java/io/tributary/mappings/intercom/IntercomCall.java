package io.tributary.mappings.intercom;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A call by phone or in the messenger. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record IntercomCall(
        @Nullable String id,
        @Nullable String conversationId,
        @Nullable String adminId,
        @Nullable String contactId,
        @Nullable String state,
        @Nullable String callType,
        @Nullable String direction,
        @Nullable String endedReason,
        @Nullable String phone,
        @Nullable String recordingUrl,
        @Nullable String transcriptionUrl,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant initiatedAt,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant answeredAt,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant endedAt,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant createdAt,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant updatedAt) {

    DeskEntry entry(IntercomTold told) {
        DeskContext desk = told.desk();
        boolean outbound = "outbound".equals(direction);
        DeskEntry.Builder entry =
                DeskEntry.of(
                                "call:" + told.required(Payloads.text(id), "id"),
                                Kind.CALL,
                                told.time("initiated_at", initiatedAt, createdAt, updatedAt))
                        .changedAt(updatedAt == null ? told.toldAt() : updatedAt)
                        .channel("phone".equals(callType) ? Channel.PHONE : Channel.CHAT)
                        .direction(outbound ? Direction.OUTBOUND : Direction.INBOUND)
                        .endedAt(endedAt)
                        .status(status())
                        .participant(
                                DeskParty.customer(desk)
                                        .id(IntercomContact.TYPE, contactId)
                                        .phone(phone)
                                        .build());
        if (Payloads.text(adminId) != null) {
            entry.participant(DeskParty.agent(desk, adminId).build());
        }
        String conversation = Payloads.text(conversationId);
        return entry.thread(
                        conversation == null ? null : IntercomConversations.thread(conversation))
                .attribute("topic", told.topicOrNull())
                .attribute("callType", Payloads.text(callType))
                .attribute("endedReason", Payloads.text(endedReason))
                .attribute("recording", Payloads.text(recordingUrl))
                .attribute("transcription", Payloads.text(transcriptionUrl))
                .build();
    }

    private String status() {
        if (answeredAt != null || "answered".equals(endedReason)) {
            return endedAt == null ? "in-progress" : "answered";
        }
        String ended = Objects.toString(endedReason, "");
        if (ended.contains("voicemail")) {
            return "voicemail";
        }
        if (ended.equals("busy") || ended.equals("failed")) {
            return ended;
        }
        return endedAt == null ? "ringing" : "no-answer";
    }
}
