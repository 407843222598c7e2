package io.tributary.history.jdbc;

import static io.tributary.history.jdbc.Events.email;
import static io.tributary.history.jdbc.Events.event;
import static io.tributary.history.jdbc.Events.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.delivery.DeliveryTerms;
import io.tributary.history.delivery.ParkedCause;
import io.tributary.history.delivery.TargetBacklog;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.DeliveryState;
import io.tributary.history.query.DeliveryView;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredTargetDeskTest {

    private static final String CRM = "crm/main";
    private static final DataSource SOURCE = TestDatabase.create();

    private final JdbcHistory history = TestDatabase.history(SOURCE);

    @BeforeEach
    void clear() {
        TestDatabase.clear(SOURCE);
        history.outbox().register(CRM, DeliveryTerms.EVERYTHING);
    }

    @Test
    void knowsTargetsThatAreOrWereOwedAnything() {
        assertThat(history.targetDesk().knows(CRM)).isTrue();
        assertThat(history.targetDesk().knows("crm/none")).isFalse();
        assertThat(history.targetDesk().knows("\0")).isFalse();
    }

    @Test
    void aParkedDeliveryHoldsUpItsCustomerUntilItIsRetried() {
        record(message("one", 1, email("ana")), message("two", 2, email("ana")));
        CustomerDelivery work = lease(1).get(0);
        complete(work, DeliveryResult.parked(id("one"), "E1"));
        assertThat(lease(10)).isEmpty();
        assertThat(backlog().parked()).isEqualTo(1);

        assertThat(history.targetDesk().retryParked(CRM, null)).isEqualTo(1);

        assertThat(ids(lease(10).get(0))).containsExactly(id("one"), id("two"));
    }

    @Test
    void whatIsParkedIsToldAndRetriedByCause() {
        record(message("one", 1, email("ana")), message("two", 2, email("ana")));
        record(message("three", 3, email("ben")));
        List<CustomerDelivery> work = lease(10);
        complete(
                leaseOf("ana", work),
                DeliveryResult.parked(id("one"), "E1"),
                DeliveryResult.parked(id("two"), "E2"));
        complete(leaseOf("ben", work), DeliveryResult.parked(id("three"), "E1"));

        List<ParkedCause> causes = history.targetDesk().parked(CRM, 10);

        assertThat(causes).extracting(ParkedCause::cause).containsExactly("E1", "E2");
        assertThat(causes.get(0).interactions()).isEqualTo(2);
        assertThat(causes.get(0).customers()).isEqualTo(2);
        assertThat(causes.get(0).firstParkedAt()).isBefore(causes.get(0).lastParkedAt());
        assertThat(causes.get(0).example()).isEqualTo(id("three"));
        assertThat(history.targetDesk().parked(CRM, 1)).hasSize(1);
        assertThat(history.targetDesk().parked("other/one", 10)).isEmpty();

        assertThat(history.targetDesk().retryParked(CRM, "E")).isZero();
        assertThat(history.targetDesk().retryParked(CRM, "\0")).isZero();
        assertThat(history.targetDesk().retryParked(CRM, "E1")).isEqualTo(2);

        assertThat(lease(10))
                .extracting(each -> each.customer().id())
                .containsExactly(customer("ben").id());
        assertThat(history.targetDesk().parked(CRM, 10))
                .extracting(ParkedCause::cause)
                .containsExactly("E2");
        assertThat(history.targetDesk().retryParked(CRM, "E2")).isEqualTo(1);
        assertThat(ids(lease(10).get(0))).containsExactly(id("one"), id("two"));
    }

    @Test
    void whatIsSkippedIsNotDeliveredAndHoldsUpNobody() {
        record(message("one", 1, email("ana")), message("two", 2, email("ana")));
        complete(lease(1).get(0), DeliveryResult.parked(id("one"), "E1"));

        assertThat(history.targetDesk().skipParked(CRM, "E2", "skipped by eve")).isZero();
        assertThat(history.targetDesk().skipParked(CRM, "E1", "skipped by eve: spam")).isEqualTo(1);

        assertThat(delivery("one").state()).isEqualTo(DeliveryState.SKIPPED);
        assertThat(delivery("one").error()).isEqualTo("skipped by eve: spam: E1");
        assertThat(backlog().parked()).isZero();
        assertThat(backlog().skipped()).isEqualTo(1);
        assertThat(backlog().delivered()).isZero();
        CustomerDelivery rest = lease(10).get(0);
        assertThat(ids(rest)).containsExactly(id("two"));
        complete(rest, DeliveryResult.delivered(id("two"), null));
        assertThat(backlog().delivered()).isEqualTo(1);
    }

    @Test
    void whatWasSkippedIsDeliveredOnceItChanges() {
        record(message("one", 1, email("ana")));
        complete(lease(1).get(0), DeliveryResult.parked(id("one"), "E1"));
        history.targetDesk().skipParked(CRM, null, "skipped");
        record(message("one", 1, email("ana")).revision(1).text("mended"));

        CustomerDelivery work = lease(10).get(0);
        assertThat(ids(work)).containsExactly(id("one"));
        complete(work, DeliveryResult.parked(id("one"), "E3"));
        assertThat(history.targetDesk().skipParked(CRM, null, "skipped again")).isEqualTo(1);
        assertThat(backlog().skipped()).isEqualTo(1);

        record(message("one", 1, email("ana")).revision(2).text("mended well"));
        complete(lease(10).get(0), DeliveryResult.delivered(id("one"), "X1"));
        assertThat(delivery("one").state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(backlog().skipped()).isZero();
        assertThat(backlog().delivered()).isEqualTo(1);
    }

    private List<CustomerDelivery> lease(int interactions) {
        return history.outbox().lease(CRM, 10, interactions, Duration.ofMinutes(5));
    }

    private void complete(CustomerDelivery work, DeliveryResult... results) {
        history.outbox().complete(work.lease(), List.of(results));
    }

    private CustomerDelivery leaseOf(String name, List<CustomerDelivery> work) {
        return work.stream()
                .filter(each -> each.customer().id().equals(customer(name).id()))
                .findFirst()
                .orElseThrow();
    }

    private CustomerView customer(String name) {
        return history.history().customerBy(email(name)).orElseThrow();
    }

    private TargetBacklog backlog() {
        return history.outbox().backlogs().get(0);
    }

    private DeliveryView delivery(String id) {
        return history.history().interaction(id(id)).orElseThrow().deliveries().get(0);
    }

    private static List<InteractionId> ids(CustomerDelivery work) {
        return work.interactions().stream().map(view -> view.id()).toList();
    }

    private static InteractionId id(String id) {
        return InteractionId.of("imap/support", id);
    }

    private void record(Interaction.Builder... interactions) {
        history.recorder()
                .record(Arrays.stream(interactions).map(each -> event(each.build())).toList());
    }
}
