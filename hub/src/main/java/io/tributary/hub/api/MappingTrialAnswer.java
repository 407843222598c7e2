package io.tributary.hub.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionJson;
import java.util.List;

/** What a mapping makes of an event. Nothing is recorded. */
record MappingTrialAnswer(
        @Schema(description = "Whether the mapping ignores the event on purpose.") boolean ignored,
        @ArraySchema(
                        schema = @Schema(type = "object"),
                        arraySchema =
                                @Schema(description = "In the form of /schemas/interaction.json."))
                List<JsonNode> interactions) {

    static MappingTrialAnswer of(List<Interaction> interactions) {
        return new MappingTrialAnswer(
                interactions.isEmpty(),
                interactions.stream()
                        .<JsonNode>map(InteractionJson.mapper()::valueToTree)
                        .toList());
    }
}
