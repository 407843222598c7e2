package io.tributary.mappings.delighted;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mapstruct.factory.Mappers;

/**
 * Mapping {@code delighted}: responses to surveys, and who wants no more of them. Events of other
 * types are ignored. Settings: {@code region}, the country of national phone numbers.
 */
public final class DelightedMapping implements Mapping {

    private final DelightedResponseMapper responses =
            Mappers.getMapper(DelightedResponseMapper.class);

    @Override
    public String name() {
        return "delighted";
    }

    @Override
    public String platform() {
        return "delighted";
    }

    /**
     * {@inheritDoc}
     *
     * @throws PayloadRejected if there is no type, or no data of a type that is known
     */
    @Override
    public List<Interaction> map(RawEvent raw) {
        DelightedEvent event =
                JsonPayload.read(JsonPayload.object(raw.body()), DelightedEvent.class, "");
        DelightedDelivery delivery = DelightedDelivery.of(raw);
        String type = Payloads.required(event.eventType(), "event_type");
        if (type.startsWith("survey_response.")) {
            return List.of(responses.toInteraction(data(event), event, delivery));
        }
        return type.equals("unsubscribe.created")
                ? List.of(unsubscription(event, delivery))
                : List.of();
    }

    private static DelightedEvent.Data data(DelightedEvent event) {
        return Payloads.required(event.eventData(), "event_data");
    }

    private static Interaction unsubscription(DelightedEvent event, DelightedDelivery delivery) {
        DelightedEvent.Data data = data(event);
        return Interaction.builder()
                .source(delivery.source())
                .sourceEventId("event:" + Payloads.required(event.eventId(), "event_id"))
                .kind(Kind.EVENT)
                .channel(Channel.WEB)
                .direction(Direction.INBOUND)
                .occurredAt(time(data, delivery))
                .status("unsubscribed")
                .subject("Wants no more surveys")
                .participants(DelightedConversions.respondent(data, delivery))
                .attributes(DelightedConversions.attributes(event, data))
                .build();
    }

    private static Instant time(DelightedEvent.Data data, DelightedDelivery delivery) {
        return Stream.of(data.unsubscribedAt(), data.createdAt())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(delivery.receivedAt());
    }
}
