package io.tributary.mappings.infobip;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.payload.JsonPayload;
import java.util.ArrayList;
import java.util.List;
import org.mapstruct.factory.Mappers;

/**
 * Mapping {@code infobip}: webhooks of Infobip with messages that came in over SMS, Viber and RCS,
 * tapped suggestions among them, and with delivery and seen reports; one may bring several.
 *
 * <p>Settings of the route: {@code region} of numbers without their country; {@code network}, for
 * example {@code RCS}, of results that do not tell theirs, as seen reports.
 */
public final class InfobipMapping implements Mapping {

    private final InfobipResultMapper results = Mappers.getMapper(InfobipResultMapper.class);

    @Override
    public String name() {
        return "infobip";
    }

    @Override
    public String platform() {
        return "infobip";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        JsonNode told = JsonPayload.object(event.body()).get("results");
        if (told == null || !told.isArray()) {
            throw new PayloadRejected("results", "must be a list");
        }
        InfobipContext context = InfobipContext.of(event);
        List<Interaction> mapped = new ArrayList<>();
        for (int index = 0; index < told.size(); index++) {
            String path = "results[" + index + "]";
            InfobipResult result = JsonPayload.read(told.get(index), InfobipResult.class, path);
            mapped.add(results.toInteraction(result, context.at(path)));
        }
        return mapped;
    }
}
