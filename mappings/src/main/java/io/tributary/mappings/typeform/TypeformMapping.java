package io.tributary.mappings.typeform;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.payload.JsonPayload;
import java.util.List;
import org.mapstruct.factory.Mappers;

/**
 * Mapping {@code typeform}: responses to forms.
 *
 * <p>Events that bring no response are ignored. Settings: {@code region}, the country of national
 * phone numbers; {@code identifiers}, which hidden field carries an identifier and of which type,
 * by default {@code email=email,phone=phone}; {@code orders}, the source of the shop whose {@code
 * order_id} or {@code order_number} a hidden field carries, by default the source itself.
 */
public final class TypeformMapping implements Mapping {

    private final TypeformResponseMapper responses =
            Mappers.getMapper(TypeformResponseMapper.class);

    @Override
    public String name() {
        return "typeform";
    }

    @Override
    public String platform() {
        return "typeform";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        JsonNode body = JsonPayload.object(event.body());
        if (!body.has("event_type")) {
            throw new PayloadRejected("event_type", "is missing");
        }
        TypeformEvent read = JsonPayload.read(body, TypeformEvent.class, "");
        TypeformEvent.Response response = read.formResponse();
        if (response == null) {
            return ignored(read);
        }
        return List.of(responses.toInteraction(response, read, TypeformDelivery.of(event)));
    }

    private static List<Interaction> ignored(TypeformEvent event) {
        if ("form_response".equals(event.eventType())) {
            throw new PayloadRejected("form_response", "is missing");
        }
        return List.of();
    }
}
