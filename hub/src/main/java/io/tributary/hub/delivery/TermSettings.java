package io.tributary.hub.delivery;

import io.tributary.history.delivery.DeliveryTerms;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Kind;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a target gets of all that is recorded.
 *
 * @param kinds of interactions; empty for all
 * @param channels empty for all
 * @param text whether it gets what was said, or only who, when and how
 * @param delay how long a change waits for others of the same customer
 */
public record TermSettings(
        @DefaultValue Set<Kind> kinds,
        @DefaultValue Set<Channel> channels,
        @DefaultValue("true") boolean text,
        @DefaultValue("0s") Duration delay) {

    private static final Duration LONGEST_DELAY = Duration.ofDays(7);

    public TermSettings {
        if (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0) {
            throw new IllegalArgumentException("delay must be from 0s to 7d");
        }
    }

    DeliveryTerms terms() {
        return new DeliveryTerms(kinds, channels, text, delay);
    }
}
