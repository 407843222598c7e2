package io.tributary.history.delivery;

import io.tributary.history.query.CustomerView;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.MatterView;
import java.util.List;
import java.util.UUID;

/**
 * Work for one target: what is new or changed of one customer, oldest first. While it is leased no
 * other worker gets work of that customer for that target.
 *
 * @param lease given back with the results
 * @param customer as known now
 * @param interactions at most the number asked for; withdrawn ones are marked deleted
 * @param matters those that the interactions belong to, as known now, without their links
 * @param attempt 1 for the first try
 */
public record CustomerDelivery(
        UUID lease,
        String target,
        CustomerView customer,
        List<InteractionView> interactions,
        List<MatterView> matters,
        int attempt) {

    public CustomerDelivery {
        interactions = List.copyOf(interactions);
        matters = List.copyOf(matters);
    }
}
