package io.tributary.mappings.rocketchat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads conversations with visitors, the messages in them, and contacts. */
final class RocketSessions {

    private RocketSessions() {}

    /**
     * Where the conversation is, which is a part of it; what was said; and that it was closed.
     *
     * @param step what the webhook tells of, for example {@code queued}
     */
    static List<DeskEntry> entries(RocketSession session, String step, DeskContext context) {
        String id = Payloads.required(Payloads.text(session.id()), "_id");
        Instant begun = Payloads.required(session.createdAt(), "createdAt");
        List<DeskEntry> entries = new ArrayList<>();
        entries.add(state(id, session, step, context));
        List<RocketMessage> said = new ArrayList<>(Payloads.list(session.messages()));
        if (session.lastMessage() != null) {
            said.add(session.lastMessage());
        }
        for (RocketMessage message : said) {
            if (message.t() == null && !Boolean.TRUE.equals(message.closingMessage())) {
                entries.add(message(message, session, id, context));
            }
        }
        if (step.equals("closed")) {
            Instant ended = session.closedAt() == null ? session.latest() : session.closedAt();
            entries.add(
                    begin("closed:" + id, Kind.RESOLUTION, ended == null ? begun : ended)
                            .status("resolved")
                            .subject("Conversation closed")
                            .participants(parties(session, context))
                            .thread("room:" + id)
                            .build());
        }
        return entries;
    }

    private static DeskEntry state(
            String id, RocketSession session, String step, DeskContext context) {
        boolean early = step.equals("started") || step.equals("queued");
        Instant time =
                Objects.requireNonNullElse(
                        early ? session.createdAt() : session.latest(), context.receivedAt());
        return begin("session:" + id, Kind.EVENT, time)
                .part(step)
                .changedAt(session.latest())
                .status(
                        switch (step) {
                            case "started" -> "initiated";
                            case "queued" -> "queued";
                            default -> "in-progress";
                        })
                .subject("Conversation")
                .participants(parties(session, context))
                .thread("room:" + id)
                .attribute("topic", Payloads.text(session.topic()))
                .attribute("department", Payloads.text(session.department()))
                .attribute("tags", Payloads.list(session.tags()))
                .attribute("custom", values(session.customFields()))
                .build();
    }

    /** A message of a session; those of the session's visitor are the visitor's. */
    static DeskEntry message(
            RocketMessage message,
            @Nullable RocketSession session,
            String room,
            DeskContext context) {
        Instant time = Payloads.required(message.ts(), "messages.ts");
        Participant author = author(message, session, context);
        String id = Payloads.text(message.id());
        String above = Payloads.text(message.tmid());
        // Old servers give messages no id.
        String name = id == null ? unnamed(message, room, time) : id;
        DeskEntry.Builder entry =
                begin("message:" + name, Kind.MESSAGE, time)
                        .changedAt(message.editedAt())
                        .direction(direction(author))
                        .text(DeskText.plain(message.msg()))
                        .participant(author)
                        .thread(room.isEmpty() ? null : "room:" + room)
                        .messageId(messageId(name, context))
                        .replyTo(above == null ? null : messageId(above, context))
                        .attachments(message.files());
        if (session != null && session.visitor() != null) {
            entry.participant(session.visitor().customer(context));
        }
        return entry.build();
    }

    private static String unnamed(RocketMessage message, String room, Instant time) {
        String author = message.author().username() + ":" + time.toEpochMilli();
        return room.isEmpty() ? author : room + ":" + author;
    }

    private static Participant author(
            RocketMessage message, @Nullable RocketSession session, DeskContext context) {
        RocketPerson author = message.author();
        RocketPerson visitor = session == null ? null : session.visitor();
        if (visitor != null && isSame(visitor, author)) {
            return visitor.customer(context);
        }
        boolean agents = message.agentId() != null || visitor != null || author.isOwn(context);
        return agents ? author.agent(context) : author.customer(context);
    }

    private static boolean isSame(RocketPerson visitor, RocketPerson author) {
        return author.id() == null
                ? Objects.equals(visitor.username(), author.username())
                : author.id().equals(visitor.id());
    }

    /** One interaction a contact: every later state replaces the one before. */
    static DeskEntry contact(RocketPerson person, String path, DeskContext context) {
        String id = Payloads.required(Payloads.text(person.id()), JsonPayload.join(path, "_id"));
        Instant changed = person.updatedAt() == null ? person.ts() : person.updatedAt();
        return DeskEntry.of(
                        "contact:" + id,
                        Kind.EVENT,
                        Objects.requireNonNullElse(changed, context.receivedAt()))
                .changedAt(changed)
                .channel(Channel.CRM)
                .direction(Direction.INBOUND)
                .subject("Contact")
                .participant(
                        person.isOwn(context) ? person.agent(context) : person.customer(context))
                .build();
    }

    static Direction direction(Participant author) {
        return author.role() == ParticipantRole.CUSTOMER ? Direction.INBOUND : Direction.OUTBOUND;
    }

    static String messageId(String id, DeskContext context) {
        return "rocketchat:" + context.scope() + ":" + id;
    }

    private static DeskEntry.Builder begin(String id, Kind kind, Instant time) {
        return DeskEntry.of(id, kind, time).channel(Channel.CHAT);
    }

    private static List<Participant> parties(RocketSession session, DeskContext context) {
        List<Participant> parties = new ArrayList<>();
        parties.add(
                session.visitor() == null
                        ? DeskParty.customer(context).build()
                        : session.visitor().customer(context));
        if (session.agent() != null) {
            parties.add(session.agent().agent(context));
        }
        return parties;
    }

    private static @Nullable Object values(@Nullable JsonNode object) {
        return object == null || !object.isObject() || object.isEmpty()
                ? null
                : JsonPayload.values(object);
    }
}
