package io.tributary.mappings.sql;

import io.tributary.history.interaction.InteractionId;
import java.util.List;
import java.util.Map;

/**
 * What a delivery means for the tables.
 *
 * @param forgotten whether the customer has neither interactions nor identifiers any more: what is
 *     known of them is emptied, while else what the hub does not know is left as it is
 * @param merged ids of customers who were found to be this one
 * @param matters sorted by key, so that no two transactions wait for each other
 * @param written in the order of the delivery
 * @param deleted likewise
 * @param rejected interactions of which a column cannot be worked out, and why
 */
public record SqlWork(
        SqlRow customer,
        boolean forgotten,
        List<String> merged,
        List<SqlRow> matters,
        Map<InteractionId, SqlRow> written,
        List<InteractionId> deleted,
        Map<InteractionId, String> rejected) {}
