package io.tributary.mappings.vonage;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.payload.JsonPayload;
import java.util.List;
import org.mapstruct.factory.Mappers;

/**
 * Mapping {@code vonage}: inbound and status webhooks of Vonage's Messages API, and those of the
 * SMS API, which has other names for the same.
 *
 * <p>Settings of the route: {@code region} of numbers without their country.
 */
public final class VonageMapping implements Mapping {

    private final VonageMessageMapper messages = Mappers.getMapper(VonageMessageMapper.class);
    private final VonageSmsMapper sms = Mappers.getMapper(VonageSmsMapper.class);

    @Override
    public String name() {
        return "vonage";
    }

    @Override
    public String platform() {
        return "vonage";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        JsonNode root = JsonPayload.object(event.body());
        VonageContext context = VonageContext.of(event);
        boolean ofSmsApi = root.has("msisdn") || root.has("messageId");
        return List.of(
                ofSmsApi
                        ? sms.toInteraction(JsonPayload.read(root, VonageSms.class, ""), context)
                        : messages.toInteraction(
                                JsonPayload.read(root, VonageMessage.class, ""), context));
    }
}
