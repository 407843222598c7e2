package io.tributary.mappings.delighted;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a response says. */
final class DelightedConversions {

    private DelightedConversions() {}

    /**
     * @throws PayloadRejected if there is no id
     */
    static String eventId(DelightedEvent.Data response) {
        return "response:" + Payloads.required(Payloads.text(response.id()), "event_data.id");
    }

    /**
     * @throws PayloadRejected if there is no time at all
     */
    static Instant time(DelightedEvent.Data response) {
        return Payloads.required(
                response.createdAt() == null ? response.updatedAt() : response.createdAt(),
                "event_data.created_at");
    }

    /** Milliseconds since 1970 of the last change. */
    static long revision(DelightedEvent.Data response) {
        return response.updatedAt() == null
                ? time(response).toEpochMilli()
                : response.updatedAt().toEpochMilli();
    }

    static String title(DelightedEvent.Data response) {
        return response.score() == null ? "Survey" : "Survey: " + response.score();
    }

    /** The comment, then question and answer, one a line; null if nothing was said. */
    static @Nullable String text(DelightedEvent.Data response) {
        Stream<String> answers =
                response.additionalAnswers().stream()
                        .map(DelightedConversions::line)
                        .filter(Objects::nonNull);
        return Payloads.text(
                Stream.concat(Stream.ofNullable(Payloads.text(response.comment())), answers)
                        .collect(Collectors.joining("\n")));
    }

    private static @Nullable String line(DelightedEvent.Answer answer) {
        String said = said(answer.value());
        String question = answer.question() == null ? null : answer.question().text();
        return said == null || question == null ? said : question + " " + said;
    }

    /** What of the kinds of answer is there: a text, a number, one choice or several. */
    private static @Nullable String said(@Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        List<String> said = new ArrayList<>();
        collect(value.path("free_response"), said);
        collect(value.path("scale"), said);
        collect(value.path("select_one"), said);
        value.path("select_many").forEach(choice -> collect(choice, said));
        return said.isEmpty() ? null : String.join(", ", said);
    }

    private static void collect(JsonNode node, List<String> said) {
        JsonNode text = node.isObject() ? node.path("text") : node;
        String known = text.isValueNode() && !text.isNull() ? Payloads.text(text.asText()) : null;
        if (known != null) {
            said.add(known);
        }
    }

    /** Whom the survey was sent to; the address is the one that it was sent to. */
    static List<Participant> respondent(DelightedEvent.Data data, DelightedDelivery delivery) {
        DelightedEvent.Person person = data.whom();
        List<Identifier> found = new ArrayList<>();
        String id = Payloads.text(person.id());
        if (id != null) {
            found.add(Identifier.scoped("delighted.person", delivery.scope(), id, Proof.NETWORK));
        }
        String email = Payloads.text(person.email());
        if (email != null) {
            found.add(Identifier.of("email", email, Proof.STATED));
        }
        String number = Payloads.text(person.phoneNumber());
        if (number != null) {
            found.add(Identifier.phone(number, delivery.region(), Proof.STATED));
        }
        return List.of(
                new Participant(ParticipantRole.CUSTOMER, Payloads.text(person.name()), found));
    }

    static Map<String, Object> attributes(DelightedEvent event, DelightedEvent.Data data) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "delighted");
        putKnown(attributes, "topic", Payloads.text(event.eventType()));
        putKnown(attributes, "surveyType", Payloads.text(data.surveyType()));
        putKnown(attributes, "score", data.score());
        putKnown(attributes, "tags", tags(data));
        putKnown(attributes, "properties", properties(data.personProperties()));
        return attributes;
    }

    private static @Nullable List<String> tags(DelightedEvent.Data data) {
        List<String> tags = new ArrayList<>();
        if (data.tags() != null) {
            data.tags().forEach(tag -> collect(tag, tags));
        }
        return tags.isEmpty() ? null : tags;
    }

    private static @Nullable Map<String, Object> properties(@Nullable JsonNode node) {
        return node == null || !node.isObject() || node.isEmpty() ? null : JsonPayload.values(node);
    }

    private static void putKnown(
            Map<String, Object> attributes, String name, @Nullable Object value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }
}
