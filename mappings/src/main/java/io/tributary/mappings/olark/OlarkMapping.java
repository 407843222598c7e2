package io.tributary.mappings.olark;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntries;
import io.tributary.mappings.payload.FormPayload;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Mapping {@code olark}: transcripts that Olark sends when a chat is over, as a form with JSON in
 * its field {@code data}, or as that JSON itself. Messages that were left while nobody was there
 * come in the same form.
 *
 * <p>Settings of the route: {@code region}, the country of national phone numbers.
 */
public final class OlarkMapping implements Mapping {

    private static final String FIELD = "data";

    @Override
    public String name() {
        return "olark";
    }

    @Override
    public String platform() {
        return "olark";
    }

    /**
     * {@inheritDoc}
     *
     * @throws PayloadRejected if it is no transcript
     */
    @Override
    public List<Interaction> map(RawEvent event) {
        JsonNode root = JsonPayload.object(json(event.body()));
        DeskContext context = DeskContext.of(event, platform());
        return DeskEntries.interactions(
                OlarkTranscripts.entries(
                        JsonPayload.read(root, OlarkTranscript.class, ""), context),
                context);
    }

    private static byte[] json(byte[] body) {
        return FormPayload.isJson(body)
                ? FormPayload.withoutMark(body)
                : Payloads.required(FormPayload.read(body).get(FIELD), FIELD)
                        .getBytes(StandardCharsets.UTF_8);
    }
}
