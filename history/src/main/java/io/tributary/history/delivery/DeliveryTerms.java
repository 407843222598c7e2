package io.tributary.history.delivery;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Kind;
import java.time.Duration;
import java.util.Set;

/**
 * What a target is delivered of all that is recorded. What it has once been delivered is kept up to
 * date there, whether or not the terms still cover it.
 *
 * @param kinds of interactions; empty for all
 * @param channels on which they took place; empty for all
 * @param text whether the target gets what was said (subjects, texts, attachments); else only who,
 *     when and how
 * @param delay how long a change waits for what else changes of the same customer, so that all of
 *     it is one delivery; zero for not at all
 */
public record DeliveryTerms(Set<Kind> kinds, Set<Channel> channels, boolean text, Duration delay) {

    /** All, at once. */
    public static final DeliveryTerms EVERYTHING =
            new DeliveryTerms(Set.of(), Set.of(), true, Duration.ZERO);

    /**
     * @throws IllegalArgumentException if the delay is negative
     */
    public DeliveryTerms {
        kinds = Set.copyOf(kinds);
        channels = Set.copyOf(channels);
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay must not be negative");
        }
    }
}
