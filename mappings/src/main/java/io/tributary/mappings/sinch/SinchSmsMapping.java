package io.tributary.mappings.sinch;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.payload.JsonPayload;
import java.util.List;
import org.mapstruct.factory.Mappers;

/**
 * Mapping {@code sinch-sms}: callbacks of the Sinch SMS API.
 *
 * <p>Ignored on purpose: summaries of a batch, which name nobody, and callbacks of kinds that are
 * not known.
 *
 * <p>Settings of the route: {@code region} of numbers without their country.
 */
public final class SinchSmsMapping implements Mapping {

    private final SinchSmsMapper mapper = Mappers.getMapper(SinchSmsMapper.class);

    @Override
    public String name() {
        return "sinch-sms";
    }

    @Override
    public String platform() {
        return "sinch";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        JsonNode root = JsonPayload.object(event.body());
        JsonNode type = root.get("type");
        if (type == null || !type.isTextual()) {
            throw new PayloadRejected("type", "must be the name of a callback");
        }
        SinchContext context = SinchContext.of(event);
        return switch (type.asText()) {
            case "mo_text", "mo_binary", "mo_media" ->
                    List.of(
                            mapper.message(
                                    JsonPayload.read(root, SinchInbound.class, ""), context));
            case "recipient_delivery_report_sms", "recipient_delivery_report_mms" ->
                    List.of(mapper.receipt(JsonPayload.read(root, SinchReport.class, ""), context));
            case "delivery_report_sms", "delivery_report_mms" ->
                    JsonPayload.read(root, SinchBatch.class, "")
                            .reports(context.receivedAt())
                            .stream()
                            .map(report -> mapper.receipt(report, context))
                            .toList();
            default -> List.of();
        };
    }
}
