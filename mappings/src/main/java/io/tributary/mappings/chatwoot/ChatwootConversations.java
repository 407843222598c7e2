package io.tributary.mappings.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the state of a conversation, a contact, and that somebody opened the chat. */
final class ChatwootConversations {

    private ChatwootConversations() {}

    /** The state is one interaction; that it was resolved is one more, each time. */
    static List<DeskEntry> entries(ChatwootConversation conversation, ChatwootTold told) {
        String id = Payloads.required(Payloads.text(conversation.id()), "id");
        Instant changed =
                Objects.requireNonNullElse(
                        conversation.updatedAt() == null
                                ? conversation.timestamp()
                                : conversation.updatedAt(),
                        told.desk().receivedAt());
        List<DeskEntry> entries = new ArrayList<>();
        entries.add(
                begin(
                                "conversation:" + id,
                                Kind.EVENT,
                                Objects.requireNonNullElse(conversation.createdAt(), changed),
                                conversation,
                                told)
                        .changedAt(changed)
                        .status(Payloads.text(conversation.status()))
                        .subject("Conversation")
                        .attribute("topic", told.event().isEmpty() ? null : told.event())
                        .attribute("priority", Payloads.text(conversation.priority()))
                        .attribute("labels", texts(conversation.labels()))
                        .attribute("team", team(conversation.meta()))
                        .attribute("page", conversation.page())
                        .attribute("custom", values(conversation.customAttributes()))
                        .build());
        if (told.event().equals("conversation_status_changed")
                && "resolved".equals(conversation.status())) {
            entries.add(
                    begin(
                                    "resolved:" + id + ":" + changed.toEpochMilli(),
                                    Kind.RESOLUTION,
                                    changed,
                                    conversation,
                                    told)
                            .status("resolved")
                            .subject("Conversation resolved")
                            .build());
        }
        return entries;
    }

    private static DeskEntry.Builder begin(
            String id,
            Kind kind,
            Instant time,
            ChatwootConversation conversation,
            ChatwootTold told) {
        return DeskEntry.of(id, kind, time)
                .channel(conversation.where())
                .participants(parties(conversation, told.desk()))
                .thread(conversation.thread());
    }

    private static List<Participant> parties(ChatwootConversation conversation, DeskContext desk) {
        List<Participant> parties = new ArrayList<>();
        ChatwootPerson sender = conversation.sender();
        parties.add(
                sender == null
                        ? DeskParty.customer(desk).build()
                        : sender.customer(desk, conversation.verified()).build());
        ChatwootConversation.Meta meta = conversation.meta();
        if (meta != null && meta.assignee() != null) {
            parties.add(meta.assignee().agent(desk));
        }
        return parties;
    }

    /** One interaction a contact: every later state replaces the one before. */
    static DeskEntry contact(ChatwootPerson person, ChatwootTold told) {
        DeskContext desk = told.desk();
        return DeskEntry.of(
                        "contact:" + Payloads.required(Payloads.text(person.id()), "id"),
                        Kind.EVENT,
                        desk.receivedAt())
                .revision(told.revision())
                .channel(Channel.CRM)
                .direction(Direction.INBOUND)
                .subject("Contact")
                .participant(person.customer(desk, false).build())
                .attribute("topic", told.event())
                .build();
    }

    static DeskEntry visit(ChatwootWidget widget, ChatwootTold told) {
        DeskContext desk = told.desk();
        String id = Payloads.required(Payloads.text(widget.id()), "id");
        JsonNode info = widget.eventInfo();
        String begun =
                info == null
                        ? null
                        : Payloads.text(info.path("initiated_at").path("timestamp").asText(""));
        DeskParty visitor =
                widget.contact() == null
                        ? DeskParty.customer(desk)
                        : widget.contact().customer(desk, false);
        return DeskEntry.of(
                        "widget:"
                                + id
                                + ":"
                                + (begun == null ? desk.receivedAt().toEpochMilli() : begun),
                        Kind.VISIT,
                        desk.receivedAt())
                .channel(Channel.WEB)
                .direction(Direction.INBOUND)
                .subject("Chat opened")
                .participant(visitor.id("web.anonymous", widget.sourceId()).build())
                .attribute("topic", told.event())
                .attribute(
                        "page",
                        info == null ? null : Payloads.text(info.path("referer").asText("")))
                .build();
    }

    private static List<String> texts(@Nullable JsonNode list) {
        List<String> texts = new ArrayList<>();
        if (list != null && list.isArray()) {
            list.forEach(each -> texts.add(each.asText("")));
        }
        texts.removeIf(String::isBlank);
        return texts;
    }

    private static @Nullable String team(ChatwootConversation.@Nullable Meta meta) {
        return meta == null || meta.team() == null ? null : Payloads.text(meta.team().name());
    }

    private static @Nullable Object values(@Nullable JsonNode object) {
        return object == null || !object.isObject() || object.isEmpty()
                ? null
                : JsonPayload.values(object);
    }
}
