package io.tributary.mappings.typeform;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.Payloads;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who has answered. Everything was typed into the form, or stood in its address, which anybody can
 * change. A form that asks for two addresses asks for somebody else's too: then neither is known to
 * be the respondent's.
 */
final class TypeformParties {

    private TypeformParties() {}

    static List<Participant> respondent(
            TypeformEvent.Response response, TypeformDelivery delivery) {
        Set<Identifier> found = new LinkedHashSet<>();
        delivery.identifiers()
                .forEach((field, type) -> addHidden(response, field, type, delivery, found));
        Set<String> emails = answered(response, TypeformAnswer::email);
        emails.forEach(email -> found.add(Identifier.of("email", email, proof(emails))));
        Set<String> numbers = answered(response, TypeformAnswer::phoneNumber);
        numbers.forEach(
                number -> found.add(Identifier.phone(number, delivery.region(), proof(numbers))));
        return List.of(
                new Participant(
                        ParticipantRole.CUSTOMER, hidden(response, "name"), List.copyOf(found)));
    }

    private static void addHidden(
            TypeformEvent.Response response,
            String field,
            String type,
            TypeformDelivery delivery,
            Set<Identifier> found) {
        String value = hidden(response, field);
        if (value == null) {
            return;
        }
        found.add(
                switch (type) {
                    case "email" -> Identifier.of(type, value, Proof.STATED);
                    case "phone" -> Identifier.phone(value, delivery.region(), Proof.STATED);
                    default -> Identifier.scoped(type, delivery.scope(), value, Proof.STATED);
                });
    }

    private static Set<String> answered(
            TypeformEvent.Response response, Function<TypeformAnswer, @Nullable String> kind) {
        Set<String> answered = new LinkedHashSet<>();
        response.answers().stream()
                .map(answer -> Payloads.text(kind.apply(answer)))
                .filter(Objects::nonNull)
                .forEach(answered::add);
        return answered;
    }

    private static Proof proof(Set<String> values) {
        return values.size() == 1 ? Proof.STATED : Proof.INFERRED;
    }

    /** A hidden field; "xxxxx" stands in the addresses that Typeform offers for copying. */
    static @Nullable String hidden(TypeformEvent.Response response, String name) {
        JsonNode all = response.hidden();
        JsonNode value = all == null ? null : all.get(name);
        if (value == null || !value.isValueNode() || value.isNull()) {
            return null;
        }
        String text = Payloads.text(value.asText());
        return text == null || text.equals("xxxxx") ? null : text;
    }
}
