package io.tributary.mappings.amazonconnect;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.mappings.call.CallContext;
import io.tributary.mappings.call.CallEnd;
import io.tributary.mappings.call.CallPart;
import io.tributary.mappings.call.CallParties;
import io.tributary.mappings.payload.IsoTime;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What Contact Lens made of a contact: what was said in it, and by whom. */
record ConnectAnalysis(
        @JsonProperty("Channel") @Nullable String channel,
        @JsonProperty("CustomerMetadata") @Nullable Metadata metadata,
        @JsonProperty("Participants") @Nullable List<@Nullable Speaker> participants,
        @JsonProperty("Transcript") @Nullable List<@Nullable Line> transcript) {

    record Metadata(@JsonProperty("ContactId") @Nullable String contactId) {}

    record Speaker(
            @JsonProperty("DisplayName") @Nullable String name,
            @JsonProperty("ParticipantRole") @Nullable String role) {}

    record Line(
            @JsonProperty("AbsoluteTime") @JsonDeserialize(using = IsoTime.class)
                    @Nullable Instant time,
            @JsonProperty("Content") @Nullable String content,
            @JsonProperty("DisplayName") @Nullable String name,
            @JsonProperty("ParticipantRole") @Nullable String role,
            @JsonProperty("ParticipantId") @Nullable String participant) {

        String written() {
            String speaker = Payloads.firstText(name, role, participant);
            return (speaker == null ? "" : speaker + ": ") + Payloads.text(content);
        }
    }

    CallPart part(CallContext context) {
        String contact =
                Payloads.required(
                                metadata == null ? null : metadata.contactId(),
                                "CustomerMetadata.ContactId")
                        .strip();
        String where = Payloads.required(channel, "Channel").strip().toUpperCase(Locale.ROOT);
        Instant time =
                Payloads.list(transcript).stream()
                        .map(Line::time)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(context.receivedAt());
        return CallPart.of(contact, contact + ":analysis", parties(context), time)
                .kind(ConnectContacts.kind(where), ConnectContacts.channel(where))
                .text(words())
                .build();
    }

    private @Nullable String words() {
        return Payloads.text(
                Payloads.list(transcript).stream()
                        .filter(line -> Payloads.text(line.content()) != null)
                        .map(Line::written)
                        .collect(Collectors.joining("\n")));
    }

    /** By name alone: neither has an id here that is known elsewhere. */
    private CallParties parties(CallContext context) {
        CallParties customer =
                CallParties.of(
                        Direction.INBOUND,
                        CallEnd.of(null, name("CUSTOMER")),
                        CallEnd.unknown(),
                        false,
                        context);
        List<Participant> all = new ArrayList<>(customer.participants());
        String agent = name("AGENT");
        if (agent != null) {
            all.add(new Participant(ParticipantRole.AGENT, agent, List.of()));
        }
        return new CallParties(Direction.INBOUND, all);
    }

    private @Nullable String name(String role) {
        return Payloads.list(participants).stream()
                .filter(each -> role.equals(each.role()))
                .map(each -> Payloads.text(each.name()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
