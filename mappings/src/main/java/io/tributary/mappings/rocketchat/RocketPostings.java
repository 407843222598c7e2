package io.tributary.mappings.rocketchat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Reads what outgoing webhooks tell. */
final class RocketPostings {

    private RocketPostings() {}

    static List<DeskEntry> entries(JsonNode root, DeskContext context) {
        RocketPosting posting = JsonPayload.read(root, RocketPosting.class, "");
        if (Payloads.text(posting.messageId()) != null) {
            return List.of(message(posting, context));
        }
        if (Payloads.text(posting.channelId()) != null) {
            return List.of(room(posting, context));
        }
        return root.path("user").isObject()
                ? List.of(
                        RocketSessions.contact(
                                JsonPayload.read(root.path("user"), RocketPerson.class, "user"),
                                "user",
                                context))
                : List.of();
    }

    private static DeskEntry message(RocketPosting posting, DeskContext context) {
        String id = Payloads.required(Payloads.text(posting.messageId()), "message_id");
        Participant author = author(posting, context);
        boolean edited = Boolean.TRUE.equals(posting.isEdited());
        String above = Payloads.text(posting.tmid());
        return DeskEntry.of("message:" + id, Kind.MESSAGE, time(posting, context))
                .revision(edited ? context.receivedAt().toEpochMilli() : 0)
                .direction(RocketSessions.direction(author))
                .text(DeskText.plain(posting.text()))
                .participant(author)
                .thread(thread(posting, id))
                .messageId(RocketSessions.messageId(id, context))
                .replyTo(above == null ? null : RocketSessions.messageId(above, context))
                .attribute("room", Payloads.text(posting.channelName()))
                .attribute("trigger", Payloads.text(posting.triggerWord()))
                .attribute("edited", edited ? true : null)
                .build();
    }

    /** A room without a name is a conversation; in others a message with its answers is one. */
    private static String thread(RocketPosting posting, String id) {
        String room = Payloads.required(Payloads.text(posting.channelId()), "channel_id");
        return Payloads.text(posting.channelName()) == null
                ? "room:" + room
                : "thread:" + Payloads.firstText(posting.tmid(), id);
    }

    /** Outgoing webhooks do not tell what happened to the room, but who was it and when. */
    private static DeskEntry room(RocketPosting posting, DeskContext context) {
        Instant time = time(posting, context);
        String room = Objects.requireNonNull(posting.channelId());
        Participant author = author(posting, context);
        return DeskEntry.of(
                        "room:"
                                + room
                                + ":"
                                + time.toEpochMilli()
                                + ":"
                                + Objects.toString(posting.userId(), ""),
                        Kind.EVENT,
                        time)
                .direction(RocketSessions.direction(author))
                .subject("Room")
                .participant(author)
                .attribute("room", Payloads.text(posting.channelName()))
                .build();
    }

    private static Participant author(RocketPosting posting, DeskContext context) {
        RocketPerson user = RocketPerson.of(posting.userId(), posting.userName(), posting.alias());
        if (posting.byBot()) {
            return DeskParty.bot(context, user.id())
                    .name(Payloads.firstText(posting.alias(), posting.userName()))
                    .build();
        }
        return user.isOwn(context) ? user.agent(context) : user.customer(context);
    }

    private static Instant time(RocketPosting posting, DeskContext context) {
        return Objects.requireNonNullElse(posting.timestamp(), context.receivedAt());
    }
}
