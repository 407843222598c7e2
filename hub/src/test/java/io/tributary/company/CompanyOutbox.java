package io.tributary.company;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.delivery.Outbox;
import io.tributary.history.delivery.ParkedCause;
import io.tributary.history.delivery.TargetBacklog;
import io.tributary.history.interaction.InteractionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An outbox that owes one target something. */
public final class CompanyOutbox implements Outbox {

    /** What the target objects to. */
    public static final String REFUSED = "FIELD_CUSTOM_VALIDATION_EXCEPTION [Subject__c]";

    private static final String TARGET = "salesforce/main";

    private boolean retried;

    /** The target refuses again what it was to try once more. */
    public void refuse() {
        retried = false;
    }

    @Override
    public void register(String target) {}

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
    public List<ParkedCause> parked(String target, int most) {
        return target.equals(TARGET) && !retried
                ? List.of(
                        new ParkedCause(
                                REFUSED,
                                1,
                                1,
                                Instant.EPOCH,
                                Instant.EPOCH,
                                InteractionId.of("pbx/madrid", "withheld")))
                : List.of();
    }

    @Override
    public int retryParked(String target, @Nullable String cause) {
        boolean any = target.equals(TARGET) && !retried && (cause == null || cause.equals(REFUSED));
        retried |= any;
        return any ? 1 : 0;
    }

    @Override
    public List<TargetBacklog> backlogs() {
        return List.of(new TargetBacklog(TARGET, 3, 140, 1, Instant.EPOCH, null));
    }
}
