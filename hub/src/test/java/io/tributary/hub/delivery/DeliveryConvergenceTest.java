package io.tributary.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.query.CustomerView;
import io.tributary.history.query.InteractionView;
import io.tributary.hub.standin.SalesforceFault;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong on the way, the CRM ends up with exactly the history. */
@SuppressWarnings("try") // a test may be interrupted while it closes
class DeliveryConvergenceTest {

    private static final int INTERACTIONS = 2_000;
    private static final int CUSTOMERS = 150;
    private static final long SEED = 20_261_122L;

    /** Patient enough that nothing is parked: with this share of faults a park would be chance. */
    private static final TargetSettings PATIENT =
            new TargetSettings(
                    DeliveryWorld.QUICK.terms(),
                    20,
                    50,
                    50,
                    Duration.ofMinutes(5),
                    Duration.ofMillis(10),
                    1_000,
                    Duration.ofMillis(5),
                    Duration.ofMillis(50),
                    5,
                    Duration.ofMillis(20),
                    Duration.ofMillis(100),
                    Duration.ofMillis(100),
                    20);

    @Test
    void targetEqualsHistoryAfterTwoThousandRecordsWithThirtyPercentFaults() throws Exception {
        try (DeliveryWorld world = DeliveryWorld.start(PATIENT, new Properties())) {
            world.salesforce
                    .faults()
                    .seeded(
                            SEED,
                            0.3,
                            SalesforceFault.UNAVAILABLE,
                            SalesforceFault.REQUEST_LIMIT,
                            SalesforceFault.SESSION_EXPIRED,
                            SalesforceFault.ROW_LOCKED,
                            SalesforceFault.CUT_BEFORE,
                            SalesforceFault.CUT_AFTER);
            Map<String, String> history = new HashMap<>();
            Set<String> customers = new HashSet<>();
            arrive(world, history, customers);

            world.awaitDelivered(INTERACTIONS);

            Map<String, String> target = new HashMap<>();
            Set<Object> ids = new HashSet<>();
            world.salesforce
                    .records("Interaction__c")
                    .forEach(
                            (id, record) -> {
                                target.put(id, (String) record.get("Text__c"));
                                ids.add(record.get("Id"));
                            });
            assertThat(target).isEqualTo(history);
            assertThat(ids).as("one record per external id").hasSameSizeAs(history.keySet());
            assertThat(world.salesforce.records("Contact").keySet()).isEqualTo(customers);
        }
    }

    /** In rounds, with edits and withdrawals of what may be on its way already. */
    private static void arrive(
            DeliveryWorld world, Map<String, String> history, Set<String> customers) {
        Random random = new Random(SEED);
        for (int i = 0; i < INTERACTIONS; i++) {
            CustomerView customer = Histories.customer(random.nextInt(CUSTOMERS));
            customers.add(customer.id().toString());
            owe(world, history, customer, Histories.interaction(customer, i, "first " + i));
            for (InteractionView change : changes(random, customer, i)) {
                owe(world, history, customer, change);
            }
        }
    }

    private static List<InteractionView> changes(Random random, CustomerView customer, int i) {
        return switch (random.nextInt(20)) {
            case 0 -> List.of(Histories.interaction(customer, i, "edited " + i));
            case 1 -> List.of(Histories.withdrawn(customer, i));
            default -> List.of();
        };
    }

    private static void owe(
            DeliveryWorld world,
            Map<String, String> history,
            CustomerView customer,
            InteractionView view) {
        world.owe(customer, view);
        if (view.interaction().deleted()) {
            history.remove(view.id().toString());
        } else {
            history.put(view.id().toString(), view.interaction().text());
        }
    }
}
