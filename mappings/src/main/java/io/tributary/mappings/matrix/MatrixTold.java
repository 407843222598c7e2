package io.tributary.mappings.matrix;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An event with what surrounds it.
 *
 * @param path of the event within the payload
 */
record MatrixTold(DeskContext context, String path, MatrixEvent event) {

    /** Type of the identifier that a user's id is; unique over all servers. */
    static final String TYPE = "matrix.user";

    String eventId() {
        return required(event.eventId(), "event_id");
    }

    String sender() {
        return required(event.sender(), "sender");
    }

    Instant time() {
        return Payloads.required(
                event.originServerTs(), JsonPayload.join(path, "origin_server_ts"));
    }

    String required(@Nullable String value, String field) {
        return Payloads.required(Payloads.text(value), JsonPayload.join(path, field));
    }

    /** Begins what an event is; a message with those below it is a conversation, else the room. */
    DeskEntry.Builder begin(String name, Kind kind) {
        String room = required(event.roomId(), "room_id");
        String root = event.relates("m.thread") ? event.related() : null;
        return DeskEntry.of(name, kind, time())
                .channel(Channel.CHAT)
                .direction(isOwn(sender()) ? Direction.OUTBOUND : Direction.INBOUND)
                .thread(root == null ? "room:" + room : "thread:" + root);
    }

    /** The company's people and bots are named by the route: users, or servers as {@code :name}. */
    boolean isOwn(String user) {
        String lower = user.toLowerCase(Locale.ROOT);
        int server = lower.indexOf(':');
        return context.own().contains(lower)
                || (server >= 0 && context.own().contains(lower.substring(server)));
    }

    Participant party(String user, @Nullable String name, boolean bot) {
        if (!isOwn(user)) {
            return DeskParty.customer(context)
                    .name(name)
                    .identifiers(List.of(Identifier.of(TYPE, user, Proof.NETWORK)))
                    .build();
        }
        return bot
                ? DeskParty.bot(context, user).name(name).build()
                : DeskParty.agent(context, user).name(name).build();
    }
}
