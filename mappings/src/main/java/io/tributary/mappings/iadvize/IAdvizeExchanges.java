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
import org.jspecify.annotations.Nullable;

/** Reads what goes between iAdvize and a bot. */
final class IAdvizeExchanges {

    private final IAdvizeExchange exchange;
    private final DeskContext context;
    private final @Nullable String conversation;

    private IAdvizeExchanges(IAdvizeExchange exchange, DeskContext context) {
        this.exchange = exchange;
        this.context = context;
        this.conversation = Payloads.text(exchange.idConversation());
    }

    static List<DeskEntry> entries(IAdvizeExchange exchange, DeskContext context) {
        return new IAdvizeExchanges(exchange, context).entries();
    }

    private List<DeskEntry> entries() {
        List<DeskEntry> entries = new ArrayList<>();
        if (exchange.message() != null) {
            entries.add(message(exchange.message(), "message"));
        }
        for (IAdvizeExchange.Message said : Payloads.list(exchange.history())) {
            entries.add(message(said, "history"));
        }
        List<IAdvizeExchange.Reply> replies = Payloads.list(exchange.replies());
        for (int index = 0; index < replies.size(); index++) {
            DeskEntry reply = reply(replies.get(index), index);
            if (reply != null) {
                entries.add(reply);
            }
        }
        return entries;
    }

    private DeskEntry message(IAdvizeExchange.Message message, String path) {
        String id = Payloads.required(Payloads.text(message.idMessage()), path + ".idMessage");
        Instant time = Payloads.required(message.createdAt(), path + ".createdAt");
        boolean inbound = message.isVisitors();
        DeskEntry.Builder entry =
                begin("message:" + id, Kind.MESSAGE, time)
                        .direction(inbound ? Direction.INBOUND : Direction.OUTBOUND)
                        .participant(
                                inbound
                                        ? DeskParty.customer(context).build()
                                        : DeskParty.agent(context, null).build())
                        .messageId("iadvize:" + id);
        return said(entry, message.payload()).build();
    }

    /** The bot's answer has no ids: conversation, time and place make one. */
    private @Nullable DeskEntry reply(IAdvizeExchange.Reply reply, int index) {
        String id = Payloads.required(conversation, "idConversation");
        Instant time = Payloads.required(exchange.createdAt(), "createdAt");
        String name = id + ":" + time.toEpochMilli() + ":" + index;
        return switch (Payloads.required(reply.type(), "replies[" + index + "].type")) {
            case "message" ->
                    said(
                                    begin("reply:" + name, Kind.MESSAGE, time)
                                            .direction(Direction.OUTBOUND)
                                            .participant(bot()),
                                    reply.payload())
                            .build();
            case "transfer" ->
                    begin("transfer:" + name, Kind.EVENT, time)
                            .subject("Transfer")
                            .participant(bot())
                            .attribute("event", "transfer")
                            .attribute("rule", Payloads.text(reply.distributionRule()))
                            .build();
            case "close" ->
                    begin("closed:" + id, Kind.RESOLUTION, time)
                            .status("resolved")
                            .subject("Conversation closed")
                            .participant(bot())
                            .build();
            default -> null;
        };
    }

    private static DeskEntry.Builder said(
            DeskEntry.Builder entry, IAdvizeExchange.@Nullable Payload payload) {
        String type = payload == null ? null : Payloads.text(payload.contentType());
        return payload == null
                ? entry
                : entry.text(DeskText.plain(payload.text()))
                        .attribute("messageType", "text".equals(type) ? null : type);
    }

    private DeskEntry.Builder begin(String id, Kind kind, Instant time) {
        return DeskEntry.of(id, kind, time)
                .channel(Channel.CHAT)
                .thread(conversation == null ? null : "conversation:" + conversation);
    }

    private Participant bot() {
        return DeskParty.bot(context, exchange.idOperator()).build();
    }
}
