package io.tributary.mappings.olark;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a transcript: the chat, each message of it, and what the customer said of it. */
final class OlarkTranscripts {

    /** Type of the identifier that Olark's own id of a visitor is. */
    static final String TYPE = "olark.visitor";

    private final OlarkTranscript transcript;
    private final DeskContext context;
    private final String id;
    private final List<OlarkTranscript.Item> items;

    private OlarkTranscripts(OlarkTranscript transcript, DeskContext context) {
        this.transcript = transcript;
        this.context = context;
        this.id = Payloads.required(Payloads.text(transcript.id()), "id");
        this.items = Payloads.list(transcript.items());
    }

    static List<DeskEntry> entries(OlarkTranscript transcript, DeskContext context) {
        OlarkTranscripts read = new OlarkTranscripts(transcript, context);
        List<DeskEntry> entries = new ArrayList<>();
        entries.add(read.chat());
        for (int index = 0; index < read.items.size(); index++) {
            entries.add(read.message(read.items.get(index), index));
        }
        if (transcript.visitor() != null && transcript.visitor().feedback() != null) {
            entries.add(read.survey(transcript.visitor().feedback()));
        }
        return entries;
    }

    /** A chat that goes on is sent again, and longer: the longer one counts. */
    private DeskEntry chat() {
        OlarkTranscript.Visitor visitor = transcript.visitor();
        List<Participant> parties = new ArrayList<>();
        parties.add(customer(null));
        operators().keySet().forEach(key -> parties.add(operator(key, null)));
        return begin("conversation:" + id, Kind.EVENT, time(0))
                .revision(items.size())
                .endedAt(items.isEmpty() ? null : time(items.size() - 1))
                .subject("Chat")
                .participants(parties)
                .attribute("tags", Payloads.list(transcript.tags()))
                .attribute(
                        "groups",
                        Payloads.list(transcript.groups()).stream()
                                .map(group -> Payloads.text(group.name()))
                                .filter(Objects::nonNull)
                                .toList())
                .attribute(
                        "page",
                        visitor == null ? null : Payloads.text(visitor.conversationBeginPage()))
                .attribute(
                        "organization",
                        visitor == null ? null : Payloads.text(visitor.organization()))
                .attribute("custom", visitor == null ? null : values(visitor.customFields()))
                .build();
    }

    /** Olark gives messages no id, and keeps their order. */
    private DeskEntry message(OlarkTranscript.Item item, int index) {
        boolean outbound = "MessageToVisitor".equals(item.kind());
        return begin("message:" + id + ":" + index, Kind.MESSAGE, time(index))
                .direction(outbound ? Direction.OUTBOUND : Direction.INBOUND)
                .text(DeskText.plain(item.body()))
                .participant(
                        outbound
                                ? operator(item.operatorId(), item.nickname())
                                : customer(item.nickname()))
                .messageId("olark:" + id + ":" + index)
                .attribute("offline", "OfflineMessage".equals(item.kind()) ? true : null)
                .build();
    }

    private DeskEntry survey(OlarkTranscript.Feedback feedback) {
        Integer overall = feedback.overall();
        return begin("survey:" + id, Kind.SURVEY, time(items.size() - 1))
                .direction(Direction.INBOUND)
                .status("completed")
                .subject(overall == null ? "Rating" : "Rating: " + overall)
                .text(DeskText.plain(feedback.comments()))
                .participant(customer(null))
                .attribute("score", overall)
                .attribute("responsiveness", feedback.responsiveness())
                .attribute("friendliness", feedback.friendliness())
                .attribute("knowledge", feedback.knowledge())
                .build();
    }

    private DeskEntry.Builder begin(String name, Kind kind, Instant time) {
        return DeskEntry.of(name, kind, time).channel(Channel.CHAT).thread("conversation:" + id);
    }

    private Instant time(int index) {
        return items.isEmpty()
                ? context.receivedAt()
                : Payloads.required(items.get(index).timestamp(), "items[" + index + "].timestamp");
    }

    private Participant customer(@Nullable String nickname) {
        OlarkTranscript.Visitor visitor = transcript.visitor();
        DeskParty party = DeskParty.customer(context);
        return visitor == null
                ? party.name(nickname).build()
                : party.name(Payloads.firstText(visitor.fullName(), nickname))
                        .id(TYPE, visitor.id())
                        .email(visitor.emailAddress())
                        .phone(visitor.phoneNumber())
                        .build();
    }

    private Participant operator(@Nullable String key, @Nullable String nickname) {
        OlarkTranscript.Operator known = key == null ? null : operators().get(key);
        return DeskParty.agent(context, key)
                .name(
                        known == null
                                ? nickname
                                : Payloads.firstText(known.nickname(), nickname, known.username()))
                .build();
    }

    private Map<String, OlarkTranscript.Operator> operators() {
        return transcript.operators() == null ? Map.of() : transcript.operators();
    }

    private static @Nullable Object values(@Nullable JsonNode object) {
        return object == null || !object.isObject() || object.isEmpty()
                ? null
                : JsonPayload.values(object);
    }
}
