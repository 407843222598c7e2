package io.tributary.mappings.apple;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.Payloads;
import java.util.List;

/** Reads what customers and the business write to each other. */
final class AppleMessages {

    /** Type of the identifier that Apple's id of a customer is; unique in the business. */
    static final String TYPE = "apple.user";

    private static final String BUSINESS = "urn:biz:";

    private AppleMessages() {}

    /** None for what passes, such as that somebody types, and for unknown kinds. */
    static List<DeskEntry> entries(AppleMessage message, DeskContext context) {
        return switch (Payloads.required(message.type(), "type")) {
            case "text", "interactive", "richLink" ->
                    List.of(
                            begin(message, Kind.MESSAGE, context)
                                    .text(DeskText.plain(message.text()))
                                    .messageId("apple:" + message.id())
                                    .attachments(message.files())
                                    .build());
            case "close" ->
                    List.of(
                            begin(message, Kind.EVENT, context)
                                    .subject("Conversation closed")
                                    .attribute("event", "close")
                                    .build());
            default -> List.of();
        };
    }

    /** Apple tells no time: when it came is when it was written. */
    private static DeskEntry.Builder begin(AppleMessage message, Kind kind, DeskContext context) {
        String id = Payloads.required(Payloads.text(message.id()), "id");
        String from = Payloads.required(Payloads.text(message.sourceId()), "sourceId");
        String to = Payloads.required(Payloads.text(message.destinationId()), "destinationId");
        boolean outbound = from.startsWith(BUSINESS);
        String business = outbound ? from : to;
        String customer = outbound ? to : from;
        return DeskEntry.of("message:" + id, kind, context.receivedAt())
                .channel(Channel.MESSAGING)
                .direction(outbound ? Direction.OUTBOUND : Direction.INBOUND)
                .participant(customer(customer, business, context))
                .participant(DeskParty.agent(context, business).build())
                .thread(business + ":" + customer)
                .attribute("messageType", message.type())
                .attribute("choice", message.choice())
                .attribute("intent", Payloads.text(message.intent()))
                .attribute("group", Payloads.text(message.group()))
                .attribute("locale", Payloads.text(message.locale()))
                .attribute("elsewhere", message.interactiveDataRef() == null ? null : true);
    }

    private static Participant customer(String id, String business, DeskContext context) {
        return DeskParty.customer(context)
                .identifiers(List.of(Identifier.scoped(TYPE, business, id, Proof.NETWORK)))
                .build();
    }
}
