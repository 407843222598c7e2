package io.tributary.mappings.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.interaction.Attachment;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a message, and the answers that were given in it. */
final class ChatwootMessages {

    private final ChatwootMessage message;
    private final ChatwootTold told;
    private final String id;
    private final Instant time;
    private final ChatwootMessage.@Nullable Type type;

    private ChatwootMessages(ChatwootMessage message, ChatwootTold told) {
        this.message = message;
        this.told = told;
        this.id = Payloads.required(Payloads.text(message.id()), "id");
        this.time = Payloads.required(message.createdAt(), "created_at");
        Payloads.required(message.messageType(), "message_type");
        this.type = message.type();
    }

    /** None for a type that is not known. */
    static List<DeskEntry> entries(ChatwootMessage message, ChatwootTold told) {
        ChatwootMessages reading = new ChatwootMessages(message, told);
        if (reading.type == null) {
            return List.of();
        }
        List<DeskEntry> entries = new ArrayList<>();
        entries.add(reading.said());
        JsonNode survey = message.content("submitted_values").path("csat_survey_response");
        if (survey.path("rating").isIntegralNumber()) {
            entries.add(reading.survey(survey));
        }
        return entries;
    }

    private DeskEntry said() {
        DeskEntry.Builder entry =
                begin("message:" + id, kind())
                        .revision(told.revision())
                        .direction(direction())
                        .status(Payloads.text(message.status()))
                        .subject(subject())
                        .text(text())
                        .participants(parties())
                        .messageId(messageId())
                        .replyTo(replyTo())
                        .attachments(files())
                        .attribute(
                                "event", type == ChatwootMessage.Type.ACTIVITY ? "activity" : null)
                        .attribute("automatic", type == ChatwootMessage.Type.TEMPLATE ? true : null)
                        .attribute("contentType", contentType())
                        .attribute("answers", answers());
        return message.isDeleted() ? entry.deleted().build() : entry.build();
    }

    private DeskEntry survey(JsonNode survey) {
        int rating = survey.path("rating").asInt();
        return begin("csat:" + id, Kind.SURVEY)
                .revision(told.revision())
                .direction(Direction.INBOUND)
                .status("completed")
                .subject("Rating: " + rating)
                .text(DeskText.plain(survey.path("feedback_message").asText("")))
                .participant(customer().build())
                .attribute("score", rating)
                .build();
    }

    private DeskEntry.Builder begin(String name, Kind kind) {
        ChatwootConversation conversation = message.conversation();
        return DeskEntry.of(name, kind, time)
                .channel(conversation == null ? Channel.CHAT : conversation.where())
                .thread(thread())
                .attribute("topic", told.event().isEmpty() ? null : told.event())
                .attribute("page", conversation == null ? null : conversation.page());
    }

    private Kind kind() {
        if (message.isNote()) {
            return Kind.NOTE;
        }
        return type == ChatwootMessage.Type.ACTIVITY ? Kind.EVENT : Kind.MESSAGE;
    }

    private Direction direction() {
        if (message.isNote() || type == ChatwootMessage.Type.ACTIVITY) {
            return Direction.INTERNAL;
        }
        return type == ChatwootMessage.Type.INCOMING ? Direction.INBOUND : Direction.OUTBOUND;
    }

    /** Markdown stays as it was written. */
    private @Nullable String text() {
        return DeskText.plain(message.content());
    }

    private @Nullable String subject() {
        return DeskText.plain(message.content("email").path("subject").asText(""));
    }

    private List<Participant> parties() {
        List<Participant> parties = new ArrayList<>();
        if (type != ChatwootMessage.Type.INCOMING && message.sender() != null) {
            parties.add(message.sender().agent(told.desk()));
        } else if (type == ChatwootMessage.Type.TEMPLATE) {
            parties.add(DeskParty.bot(told.desk(), null).build());
        }
        parties.add(customer().build());
        return parties;
    }

    private DeskParty customer() {
        DeskContext desk = told.desk();
        ChatwootConversation conversation = message.conversation();
        ChatwootPerson person = conversation == null ? null : conversation.sender();
        if (person == null) {
            person = message.contact();
        }
        if (type == ChatwootMessage.Type.INCOMING && message.sender() != null) {
            person = message.contact() == null ? message.sender() : message.contact();
        }
        boolean verified = conversation != null && conversation.verified();
        DeskParty party =
                person == null ? DeskParty.customer(desk) : person.customer(desk, verified);
        return party.email(message.content("submitted_email").asText(""));
    }

    private @Nullable String thread() {
        ChatwootConversation conversation = message.conversation();
        String thread = conversation == null ? null : conversation.thread();
        String number = Payloads.text(message.conversationId());
        return thread == null && number != null ? "conversation:" + number : thread;
    }

    private String messageId() {
        String mail = mailId(message.content("email").path("message_id").asText(""));
        return mail == null ? global(id) : mail;
    }

    private @Nullable String replyTo() {
        String mail = mailId(message.content("email").path("in_reply_to").asText(""));
        JsonNode answered = message.content("in_reply_to");
        return mail == null && answered.isIntegralNumber() ? global(answered.asText()) : mail;
    }

    private String global(String number) {
        return "chatwoot:" + told.desk().scope() + ":" + number;
    }

    private static @Nullable String mailId(String written) {
        return Payloads.text(written.replace("<", "").replace(">", ""));
    }

    private List<Attachment> files() {
        return Payloads.list(message.attachments()).stream()
                .map(
                        file ->
                                new Attachment(
                                        Payloads.text(file.fallbackTitle()),
                                        Payloads.text(file.fileType()),
                                        file.fileSize(),
                                        Payloads.text(file.dataUrl())))
                .toList();
    }

    private @Nullable String contentType() {
        String kind = Objects.toString(message.contentType(), "");
        return kind.isBlank() || kind.equals("text") ? null : kind;
    }

    /** What was chosen or typed into the form that the message is, by its titles or names. */
    private List<String> answers() {
        List<String> answers = new ArrayList<>();
        message.content("submitted_values")
                .forEach(
                        each -> {
                            String value = Payloads.text(each.path("value").asText(""));
                            String name =
                                    Payloads.firstText(
                                            each.path("title").asText(""),
                                            each.path("name").asText(""));
                            if (value != null) {
                                answers.add(name == null ? value : name + ": " + value);
                            }
                        });
        return answers;
    }
}
