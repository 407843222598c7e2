package io.tributary.company;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.delivery.DeliveryTerms;
import io.tributary.history.delivery.Outbox;
import io.tributary.history.delivery.TargetBacklog;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An outbox that owes one target something. */
public final class CompanyOutbox implements Outbox {

    /** The one target. */
    public static final String TARGET = "salesforce/main";

    @Override
    public void register(String target, DeliveryTerms terms) {}

    @Override
    public List<CustomerDelivery> lease(
            String target, int customers, int interactions, Duration leaseFor) {
        return List.of();
    }

    @Override
    public Optional<CustomerDelivery> leased(UUID lease) {
        return Optional.empty();
    }

    @Override
    public void complete(UUID lease, Collection<DeliveryResult> results) {}

    @Override
    public List<TargetBacklog> backlogs() {
        return List.of(new TargetBacklog(TARGET, 3, 140, 1, 2, Instant.EPOCH, 7, null));
    }
}
