package io.tributary.mappings.canonical;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionJson;
import io.tributary.mappings.Mapping;
import java.io.IOException;
import java.util.List;

/** One interaction as the contract has it, what {@code POST /events} takes. */
public final class CanonicalMapping implements Mapping {

    /** As {@code POST /events} names it. */
    public static final String NAME = "canonical";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String platform() {
        return NAME;
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        try {
            return List.of(InteractionJson.parse(InteractionJson.mapper().readTree(event.body())));
        } catch (IOException e) {
            throw new PayloadRejected("", "is not JSON", e);
        }
    }
}
