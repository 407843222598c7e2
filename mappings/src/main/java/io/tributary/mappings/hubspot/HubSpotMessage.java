package io.tributary.mappings.hubspot;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A message of HubSpot's inbox, as the conversations API gives it. */
record HubSpotMessage(
        @Nullable String id,
        @Nullable String conversationsThreadId,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant createdAt,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant updatedAt,
        @Nullable String type,
        @Nullable String direction,
        @Nullable String channelId,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String richText,
        @Nullable Boolean archived,
        @Nullable List<Actor> senders,
        @Nullable List<Actor> recipients) {

    /** Who wrote, or to whom: {@code V-} a visitor, {@code A-} an agent, else a machine. */
    record Actor(
            @Nullable String actorId,
            @Nullable String name,
            @Nullable Delivery deliveryIdentifier,
            @Nullable List<Delivery> deliveryIdentifiers) {

        /** An address or a number. */
        record Delivery(@Nullable String type, @Nullable String value) {}

        String actor() {
            return Objects.toString(Payloads.text(actorId), "");
        }

        Participant party(DeskContext desk, boolean customer) {
            String known = actor();
            if (!customer) {
                return known.startsWith("A-")
                        ? DeskParty.agent(desk, known.substring(2)).name(name).build()
                        : DeskParty.bot(desk, known).name(name).build();
            }
            DeskParty party = DeskParty.customer(desk).name(name);
            if (known.startsWith("V-")) {
                party.id(HubSpotContacts.TYPE, known.substring(2));
            }
            Stream.concat(
                            Stream.ofNullable(deliveryIdentifier),
                            Payloads.list(deliveryIdentifiers).stream())
                    .forEach(each -> add(party, each));
            return party.build();
        }

        private static void add(DeskParty party, Delivery delivery) {
            switch (Objects.toString(delivery.type(), "")) {
                case "HS_EMAIL_ADDRESS" -> party.email(HubSpotContacts.address(delivery.value()));
                case "HS_PHONE_NUMBER" -> party.phone(delivery.value());
                default -> {
                    // A mailbox or a widget: nobody's.
                }
            }
        }
    }

    DeskEntry entry(DeskContext desk, String path) {
        boolean note = "COMMENT".equals(type);
        Direction spoken = "OUTGOING".equals(direction) ? Direction.OUTBOUND : Direction.INBOUND;
        return DeskEntry.of(
                        "message:"
                                + Payloads.required(
                                        Payloads.text(id), JsonPayload.join(path, "id")),
                        note ? Kind.NOTE : Kind.MESSAGE,
                        Payloads.required(createdAt, JsonPayload.join(path, "createdAt")))
                .changedAt(updatedAt)
                .withdrawn(Boolean.TRUE.equals(archived))
                .channel(channel())
                .direction(note ? Direction.INTERNAL : spoken)
                .subject(DeskText.plain(subject))
                .text(richText == null ? DeskText.plain(text) : DeskText.html(richText))
                .participants(parties(desk, spoken == Direction.INBOUND && !note))
                .thread(
                        "conversation:"
                                + Objects.toString(Payloads.text(conversationsThreadId), id))
                .build();
    }

    private Channel channel() {
        return switch (Objects.toString(channelId, "")) {
            case "1000" -> Channel.CHAT;
            case "1001", "1007" -> Channel.MESSAGING;
            case "1002" -> Channel.EMAIL;
            default -> Channel.OTHER;
        };
    }

    private List<Participant> parties(DeskContext desk, boolean inbound) {
        List<Participant> parties = new ArrayList<>();
        Payloads.list(senders).forEach(sender -> parties.add(sender.party(desk, inbound)));
        if (!inbound) {
            Payloads.list(recipients)
                    .forEach(recipient -> parties.add(recipient.party(desk, true)));
        }
        return parties.isEmpty() ? List.of(DeskParty.customer(desk).build()) : parties;
    }
}
