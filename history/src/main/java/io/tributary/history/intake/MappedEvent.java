package io.tributary.history.intake;

import io.tributary.history.interaction.Interaction;
import java.util.List;

/**
 * A raw event and what its mapping made of it.
 *
 * @param interactions may be empty: an event ignored on purpose
 */
public record MappedEvent(RawEvent raw, List<Interaction> interactions) {

    public MappedEvent {
        interactions = List.copyOf(interactions);
    }
}
