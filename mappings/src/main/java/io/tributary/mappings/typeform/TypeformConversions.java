package io.tributary.mappings.typeform;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a response says. */
final class TypeformConversions {

    private TypeformConversions() {}

    /**
     * @throws PayloadRejected if there is no token
     */
    static String eventId(TypeformEvent.Response response) {
        return "response:"
                + Payloads.required(Payloads.text(response.token()), "form_response.token");
    }

    /**
     * @throws PayloadRejected if there is no time at all
     */
    static Instant time(TypeformEvent.Response response) {
        return Payloads.required(
                response.submittedAt() == null ? response.landedAt() : response.submittedAt(),
                "form_response.submitted_at");
    }

    /**
     * What is being given grows answer by answer; what was submitted beats all of it. As the API
     * tells it, without the form's questions, it says less, and stands back behind the webhook.
     */
    static long revision(TypeformEvent event, TypeformEvent.Response response) {
        if (event.isPartial()) {
            return response.answers().size();
        }
        return time(response).toEpochMilli() - (response.definition() == null ? 1 : 0);
    }

    static String title(TypeformEvent.Response response) {
        TypeformEvent.Definition form = response.definition();
        String title = form == null ? null : Payloads.text(form.title());
        return title == null ? "Survey" : title;
    }

    /** Question and answer, one a line; null if nothing was answered. */
    static @Nullable String text(TypeformEvent.Response response) {
        Map<String, String> questions = questions(response);
        return Payloads.text(
                response.answers().stream()
                        .map(answer -> line(answer, questions))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n")));
    }

    private static @Nullable String line(TypeformAnswer answer, Map<String, String> questions) {
        String said = answer.said();
        String question = questions.get(Objects.toString(answer.fieldId(), ""));
        return said == null || question == null ? said : question + " — " + said;
    }

    static List<Reference> references(TypeformEvent.Response response, TypeformDelivery delivery) {
        return Stream.of(
                        reference("order", "order_number", response, delivery),
                        reference("order.id", "order_id", response, delivery))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Reference reference(
            String type, String field, TypeformEvent.Response response, TypeformDelivery delivery) {
        String value = TypeformParties.hidden(response, field);
        return value == null ? null : new Reference(type, delivery.orders(), value, Proof.STATED);
    }

    static Map<String, Object> attributes(TypeformEvent event, TypeformEvent.Response response) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "typeform");
        putKnown(attributes, "topic", Payloads.text(event.eventType()));
        putKnown(attributes, "form", Payloads.text(response.formId()));
        TypeformEvent.Calculated calculated = response.calculated();
        putKnown(attributes, "score", calculated == null ? null : number(calculated.score()));
        putKnown(attributes, "hidden", hidden(response));
        putKnown(attributes, "answers", answers(response));
        return attributes;
    }

    private static @Nullable Number number(@Nullable JsonNode node) {
        if (node == null || !node.isNumber() || !Double.isFinite(node.doubleValue())) {
            return null;
        }
        return node.canConvertToExactIntegral() && node.canConvertToLong()
                ? (Number) node.longValue()
                : (Number) node.doubleValue();
    }

    private static @Nullable Map<String, Object> hidden(TypeformEvent.Response response) {
        return response.hidden() == null || !response.hidden().isObject()
                ? null
                : JsonPayload.values(response.hidden());
    }

    private static List<Map<String, Object>> answers(TypeformEvent.Response response) {
        Map<String, String> questions = questions(response);
        List<Map<String, Object>> answers = new ArrayList<>();
        for (TypeformAnswer answer : response.answers()) {
            Map<String, Object> attributes = new LinkedHashMap<>();
            putKnown(attributes, "question", questions.get(Objects.toString(answer.fieldId(), "")));
            putKnown(attributes, "type", answer.field() == null ? null : answer.field().type());
            putKnown(attributes, "answer", answer.said());
            answers.add(attributes);
        }
        return answers;
    }

    /** The title of each question by its id, those within groups too. */
    private static Map<String, String> questions(TypeformEvent.Response response) {
        Map<String, String> titles = new HashMap<>();
        TypeformEvent.Definition form = response.definition();
        if (form != null) {
            add(form.fields(), titles);
        }
        return titles;
    }

    private static void add(List<TypeformEvent.Field> fields, Map<String, String> titles) {
        for (TypeformEvent.Field field : fields) {
            String title = Payloads.text(field.title());
            if (field.id() != null && title != null) {
                titles.put(field.id(), title);
            }
            if (field.properties() != null) {
                add(field.properties().fields(), titles);
            }
        }
    }

    private static void putKnown(
            Map<String, Object> attributes, String name, @Nullable Object value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }
}
