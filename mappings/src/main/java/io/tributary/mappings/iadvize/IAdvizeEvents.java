package io.tributary.mappings.iadvize;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads what webhooks tell of conversations, visitors and their satisfaction. */
final class IAdvizeEvents {

    /** Type of the identifier that iAdvize's own id of a visitor is. */
    static final String TYPE = "iadvize.visitor";

    private final IAdvizeEvent event;
    private final DeskContext context;
    private final Instant time;

    private IAdvizeEvents(IAdvizeEvent event, DeskContext context) {
        this.event = event;
        this.context = context;
        this.time =
                Payloads.required(
                        event.createdAt() == null ? event.sentAt() : event.createdAt(),
                        "createdAt");
    }

    /** None for events that are no contact, and for unknown ones. */
    static List<DeskEntry> entries(IAdvizeEvent event, DeskContext context) {
        return switch (Payloads.required(event.eventType(), "eventType")) {
            case "conversation.started", "v2.conversation.pushed", "conversation.transferred" ->
                    List.of(new IAdvizeEvents(event, context).started());
            case "v2.conversation.closed", "conversation.closed" ->
                    List.of(new IAdvizeEvents(event, context).closed());
            case "satisfaction.answered", "satisfaction.filled" ->
                    List.of(new IAdvizeEvents(event, context).satisfaction());
            case "visitor.updated" -> List.of(new IAdvizeEvents(event, context).visitor());
            default -> List.of();
        };
    }

    /** Each operator who gets the conversation is a part of it: a transfer is one more. */
    private DeskEntry started() {
        String id = conversation();
        String before = Payloads.text(event.transferredConversationId());
        return DeskEntry.of("conversation:" + id, event.isCall() ? Kind.CALL : Kind.EVENT, time)
                .part("operator:" + String.join(",", event.operators()))
                .channel(event.where())
                .direction(event.isCall() ? Direction.INBOUND : Direction.INTERNAL)
                .status(event.isCall() ? "answered" : "in-progress")
                .subject("Conversation")
                .participants(parties())
                .thread("conversation:" + (before == null ? id : before))
                .attribute("topic", event.eventType())
                .attribute("network", Payloads.text(event.channel()))
                .build();
    }

    private DeskEntry closed() {
        String id = conversation();
        return DeskEntry.of("closed:" + id, Kind.RESOLUTION, time)
                .channel(event.where())
                .status("resolved")
                .subject("Conversation closed")
                .participants(parties())
                .thread("conversation:" + id)
                .attribute("topic", event.eventType())
                .attribute("network", Payloads.text(event.channel()))
                .build();
    }

    /** Score, recommendation and comment come one by one: each is a part of the answer. */
    private DeskEntry satisfaction() {
        String id = conversation();
        Integer score = event.customerSatisfaction();
        Integer recommends = event.netPromoterScore();
        String comment = DeskText.plain(event.satisfactionComment());
        return DeskEntry.of("satisfaction:" + id, Kind.SURVEY, time)
                .part(score != null ? "score" : recommends != null ? "recommendation" : "comment")
                .changedAt(time)
                .channel(event.where())
                .direction(Direction.INBOUND)
                .status("completed")
                .subject(score == null ? "Satisfaction" : "Rating: " + score)
                .text(comment)
                .participant(customer())
                .thread("conversation:" + id)
                .attribute("score", score)
                .attribute("recommendation", recommends)
                .build();
    }

    /** The event tells that something changed, and not what. */
    private DeskEntry visitor() {
        return DeskEntry.of(
                        "contact:"
                                + Payloads.required(
                                        Payloads.firstText(
                                                event.visitorId(), event.visitorExternalId()),
                                        "visitorId"),
                        Kind.EVENT,
                        time)
                .changedAt(time)
                .channel(Channel.CRM)
                .subject("Contact")
                .participants(parties())
                .attribute("topic", event.eventType())
                .build();
    }

    private String conversation() {
        return Payloads.required(Payloads.text(event.conversationId()), "conversationId");
    }

    private List<Participant> parties() {
        List<Participant> parties = new ArrayList<>();
        parties.add(customer());
        event.operators().forEach(id -> parties.add(DeskParty.agent(context, id).build()));
        return parties;
    }

    private Participant customer() {
        return DeskParty.customer(context)
                .id(TYPE, event.visitorId())
                .account(event.visitorExternalId())
                .build();
    }
}
