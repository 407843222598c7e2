package io.tributary.history.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that subscribers are told.
 *
 * @param sequence rises with each event, without meaning beyond its order
 * @param type {@code interaction.recorded}, {@code interaction.withdrawn}, {@code
 *     customer.changed}, {@code customer.merged}, {@code customer.split}, {@code customer.erased}
 *     or {@code matter.changed}
 * @param subject id of the interaction, customer or matter
 * @param customer the customer's id, if any
 * @param json details, a JSON object
 */
public record HistoryEvent(
        long sequence,
        String type,
        String subject,
        @Nullable String customer,
        Instant at,
        String json) {}
