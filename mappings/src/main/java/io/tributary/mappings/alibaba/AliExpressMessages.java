package io.tributary.mappings.alibaba;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.JsonFields;
import io.tributary.mappings.payload.JsonPayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads messages of AliExpress: what they are of is told by the fields of their data. */
final class AliExpressMessages {

    static final String ORDER = "alibaba.order";
    private static final String BUYER = "1";

    private final DeskContext shop;

    AliExpressMessages(DeskContext shop) {
        this.shop = shop;
    }

    List<DeskEntry> entries(JsonFields message) {
        JsonFields data = message.at("data");
        Instant sent = Objects.requireNonNullElse(message.time("timestamp"), shop.receivedAt());
        if (data.has("reverse_order_id")) {
            return List.of(returned(data, sent));
        }
        if (data.has("trade_order_id")) {
            return List.of(order(data, sent));
        }
        return data.has("message_id") ? List.of(said(data, sent)) : List.of();
    }

    private DeskEntry order(JsonFields data, Instant sent) {
        String id = data.required("trade_order_id");
        Instant at = Objects.requireNonNullElse(data.time("status_update_time"), sent);
        return about("order:" + id, Kind.ORDER, id, at)
                .part(part(data.id("trade_order_line_id"), data.word("order_status")))
                .status(data.word("order_status"))
                .subject("Order " + id)
                .build();
    }

    private DeskEntry returned(JsonFields data, Instant sent) {
        String id = data.required("reverse_order_id");
        Instant at = Objects.requireNonNullElse(data.time("status_update_time"), sent);
        String status = data.word("order_status", "reverse_status");
        String order = Objects.requireNonNullElse(data.id("trade_order_id"), id);
        return about("return:" + id, Kind.RETURN, order, at)
                .part(part(data.id("reverse_order_line_id"), status))
                .status(status)
                .subject("Return " + id)
                .reference(Reference.of("return", shop.source(), id))
                .build();
    }

    private static String part(@Nullable String line, @Nullable String status) {
        return (line == null ? "" : line + ":") + Objects.requireNonNullElse(status, "changed");
    }

    private DeskEntry.Builder about(String name, Kind kind, String order, Instant at) {
        return DeskEntry.of(name, kind, at)
                .changedAt(at)
                .channel(Channel.MARKETPLACE)
                .direction(Direction.INBOUND)
                .participant(DeskParty.customer(shop).id(ORDER, order).build())
                .thread("order:" + order)
                .reference(Reference.of("order", shop.source(), order));
    }

    /** Words of a session, whose content is JSON in a text. */
    private DeskEntry said(JsonFields data, Instant sent) {
        boolean theirs = BUYER.equals(data.text("from_account_type"));
        String buyer = data.id(theirs ? "from_account_id" : "to_account_id");
        DeskParty customer = DeskParty.customer(shop).id("alibaba.user", buyer);
        DeskEntry.Builder entry =
                DeskEntry.of(
                                "message:" + data.required("message_id"),
                                Kind.MESSAGE,
                                Objects.requireNonNullElse(data.time("send_time"), sent))
                        .channel(Channel.MARKETPLACE)
                        .direction(theirs ? Direction.INBOUND : Direction.OUTBOUND)
                        .text(words(data.text("content")))
                        .thread(session(data.id("session_id")));
        if (!theirs) {
            entry.participant(DeskParty.agent(shop, data.id("from_account_id")).build());
        }
        return entry.participant(customer.build()).build();
    }

    private static @Nullable String session(@Nullable String id) {
        return id == null ? null : "session:" + id;
    }

    private static @Nullable String words(@Nullable String content) {
        if (content == null || !content.startsWith("{")) {
            return DeskText.plain(content);
        }
        try {
            JsonNode read = JsonPayload.object(content.getBytes(StandardCharsets.UTF_8));
            return DeskText.plain(JsonFields.of(read).text("txt", "text", "title"));
        } catch (PayloadRejected e) {
            // Somebody wrote words that begin like an object.
            return DeskText.plain(content);
        }
    }
}
