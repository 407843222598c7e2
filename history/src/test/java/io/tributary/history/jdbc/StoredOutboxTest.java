package io.tributary.history.jdbc;

import static io.tributary.history.jdbc.Events.email;
import static io.tributary.history.jdbc.Events.event;
import static io.tributary.history.jdbc.Events.message;
import static io.tributary.history.jdbc.Events.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.delivery.DeliveryTerms;
import io.tributary.history.delivery.TargetBacklog;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.Kind;
import io.tributary.history.query.DeliveryState;
import io.tributary.history.query.DeliveryView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredOutboxTest {

    private static final String CRM = "crm/main";
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final DataSource SOURCE = TestDatabase.create();

    private final JdbcHistory history = TestDatabase.history(SOURCE);

    @BeforeEach
    void clear() {
        TestDatabase.clear(SOURCE);
        history.outbox().register(CRM, DeliveryTerms.EVERYTHING);
        history.outbox().register(CRM, DeliveryTerms.EVERYTHING);
    }

    @Test
    void givesACustomersInteractionsOldestFirst() {
        record(message("late", 9, email("ana")));
        record(message("early", 1, email("ana")), message("mid", 5, email("ana")));

        CustomerDelivery work = lease(2).get(0);

        assertThat(ids(work)).containsExactly(id("early"), id("mid"));
        assertThat(work.attempt()).isEqualTo(1);
        assertThat(work.customer()).isEqualTo(customer("ana"));
        assertThat(lease(2)).isEmpty();
        assertThat(state("early")).isEqualTo(DeliveryState.LEASED);
    }

    @Test
    void tellsWhichMattersTheyBelongTo() {
        record(message("late", 9, email("ana")), message("early", 1, email("ana")));

        CustomerDelivery work = lease(2).get(0);

        assertThat(work.matters())
                .extracting(matter -> matter.id())
                .containsExactlyElementsOf(
                        work.interactions().stream()
                                .map(view -> view.matterId())
                                .distinct()
                                .toList());
        assertThat(work.matters()).allSatisfy(matter -> assertThat(matter.links()).isEmpty());
    }

    @Test
    void givesTheRestAfterTheFirstWereDelivered() {
        record(message("one", 1, email("ana")), message("two", 2, email("ana")));
        CustomerDelivery first = lease(1).get(0);
        history.outbox()
                .complete(first.lease(), List.of(DeliveryResult.delivered(id("one"), "X1")));

        assertThat(ids(lease(1).get(0))).containsExactly(id("two"));
        assertThat(delivery("one").externalId()).isEqualTo("X1");
        assertThat(delivery("one").state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void owesNothingThatWasRecordedBeforeTheTargetWasKnown() {
        record(message("before", 1, email("ana")));
        history.outbox().register("late/one", DeliveryTerms.EVERYTHING);
        record(message("after", 2, email("ana")));
        record(message("merge", 3, email("ana"), phone(1)));

        CustomerDelivery work = history.outbox().lease("late/one", 5, 10, LONG).get(0);

        assertThat(ids(work)).containsExactly(id("after"), id("merge"));
    }

    @Test
    void keepsPendingWhatChangedWhileItWasLeased() {
        record(message("one", 1, email("ana")));
        CustomerDelivery work = lease(10).get(0);
        record(message("one", 1, email("ana")).revision(1).text("edited"));
        history.outbox().complete(work.lease(), List.of(DeliveryResult.delivered(id("one"), "X1")));

        assertThat(delivery("one").state()).isEqualTo(DeliveryState.PENDING);
        assertThat(delivery("one").externalId()).isEqualTo("X1");
        assertThat(lease(10).get(0).interactions().get(0).interaction().text()).isEqualTo("edited");
    }

    @Test
    void givesTheWorkAgainWhenTheLeaseRunsOut() {
        record(message("one", 1, email("ana")));
        CustomerDelivery lost = history.outbox().lease(CRM, 1, 1, Duration.ofMillis(1)).get(0);
        await().until(() -> history.outbox().leased(lost.lease()).isEmpty());

        CustomerDelivery again = lease(1).get(0);
        assertThat(again.attempt()).isEqualTo(2);
        history.outbox().complete(lost.lease(), List.of(DeliveryResult.delivered(id("one"), "X")));

        assertThat(state("one")).isEqualTo(DeliveryState.LEASED);
        assertThat(history.outbox().leased(again.lease())).isPresent();
    }

    @Test
    void keepsResultsOfALeaseThatRanOutIfNobodyTookTheWork() {
        record(message("one", 1, email("ana")));
        CustomerDelivery slow = history.outbox().lease(CRM, 1, 1, Duration.ofMillis(1)).get(0);
        await().until(() -> history.outbox().leased(slow.lease()).isEmpty());
        history.outbox().complete(slow.lease(), List.of(DeliveryResult.delivered(id("one"), "X")));

        assertThat(state("one")).isEqualTo(DeliveryState.DELIVERED);
        assertThat(lease(1)).isEmpty();
    }

    @Test
    void aRetryHoldsUpItsCustomerAndNobodyElse() {
        record(message("one", 1, email("ana")), message("two", 2, email("ana")));
        record(message("other", 3, email("ben")));
        CustomerDelivery work = leaseOf("ana", lease(1));
        Instant later = Instant.now().plusSeconds(600);
        history.outbox()
                .complete(work.lease(), List.of(DeliveryResult.retry(id("one"), "E42", later)));

        assertThat(lease(10)).isEmpty();
        assertThat(delivery("one").attempts()).isEqualTo(1);
        assertThat(delivery("one").error()).isEqualTo("E42");
    }

    @Test
    void owesWhatTheTermsCoverAndKeepsThatUpToDate() {
        String picky = "picky/one";
        history.outbox()
                .register(
                        picky,
                        new DeliveryTerms(
                                Set.of(Kind.CALL, Kind.MESSAGE),
                                Set.of(Channel.EMAIL),
                                true,
                                Duration.ZERO));
        record(message("mail", 1, email("ana")).channel(Channel.EMAIL));
        record(message("chat", 2, email("ana")).channel(Channel.CHAT));
        record(message("order", 3, email("ana")).channel(Channel.EMAIL).kind(Kind.ORDER));

        CustomerDelivery work = history.outbox().lease(picky, 5, 10, LONG).get(0);
        assertThat(ids(work)).containsExactly(id("mail"));
        deliver(work);
        assertThat(ids(lease(10).get(0))).containsExactly(id("mail"), id("chat"), id("order"));

        history.outbox()
                .register(
                        picky,
                        new DeliveryTerms(Set.of(), Set.of(Channel.CHAT), true, Duration.ZERO));
        record(message("mail", 1, email("ana")).channel(Channel.EMAIL).revision(1));
        record(message("chat", 2, email("ana")).channel(Channel.CHAT).revision(1));

        assertThat(ids(history.outbox().lease(picky, 5, 10, LONG).get(0)))
                .containsExactly(id("mail"), id("chat"));
    }

    @Test
    void changesOfACustomerWaitForEachOtherAsLongAsTheTermsSay() {
        String slow = "slow/one";
        history.outbox()
                .register(slow, new DeliveryTerms(Set.of(), Set.of(), true, Duration.ofHours(1)));
        for (int i = 0; i < 10; i++) {
            record(message("m" + i, i, email("ana")));
        }
        assertThat(history.outbox().lease(slow, 5, 20, LONG)).isEmpty();

        history.outbox().register(slow, DeliveryTerms.EVERYTHING);
        record(message("last", 11, email("ana")));

        assertThat(history.outbox().lease(slow, 5, 20, LONG))
                .singleElement()
                .satisfies(all -> assertThat(ids(all)).hasSize(11));
    }

    @Test
    void aTargetThatGetsNoTextGetsWhoWhenAndHow() {
        String terse = "terse/one";
        history.outbox()
                .register(terse, new DeliveryTerms(Set.of(), Set.of(), false, Duration.ZERO));
        record(
                message("one", 1, email("ana"))
                        .subject("Broken kettle")
                        .text("It leaks")
                        .attribute("answers", "It leaks"));

        CustomerDelivery work = history.outbox().lease(terse, 5, 10, LONG).get(0);

        Interaction told = work.interactions().get(0).interaction();
        assertThat(told.participants()).isNotEmpty();
        assertThat(told.occurredAt()).isNotNull();
        assertThat(work.interactions()).asString().doesNotContain("leaks", "kettle");
        assertThat(work.matters()).isNotEmpty().asString().doesNotContain("kettle");
        assertThat(lease(10).get(0).interactions()).asString().contains("leaks", "kettle");
    }

    @Test
    void whatIsParkedIsTriedAgainWhenItChanges() {
        record(message("one", 1, email("ana")));
        CustomerDelivery work = lease(1).get(0);
        history.outbox().complete(work.lease(), List.of(DeliveryResult.parked(id("one"), "E1")));
        record(message("one", 1, email("ana")).revision(1).text("mended"));

        assertThat(ids(lease(10).get(0))).containsExactly(id("one"));
    }

    @Test
    void aMergeMovesInteractionsToTheOtherCustomer() {
        record(message("m1", 1, phone(1)));
        record(message("m2", 2, email("ana")));
        lease(10).forEach(this::deliver);
        record(message("m3", 3, phone(1), email("ana")));

        List<CustomerDelivery> work = lease(10);

        assertThat(work).hasSize(1);
        assertThat(ids(work.get(0))).contains(id("m3")).hasSize(2);
        assertThat(work.get(0).customer().alsoKnownAs()).hasSize(1);
    }

    @Test
    void whatMovesWaitsForTheLeaseOfTheCustomerItLeaves() {
        record(message("m1", 1, phone(1)));
        CustomerDelivery running = lease(10).get(0);
        record(message("m2", 2, phone(1), email("ana")));

        assertThat(lease(10)).isEmpty();
        deliver(running);

        assertThat(state("m1")).isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void tellsTargetsOfWithdrawals() {
        Interaction made = message("one", 1, email("ana")).build();
        record(made.toBuilder());
        lease(10).forEach(this::deliver);
        record(made.toBuilder().revision(1).deleted(true));

        CustomerDelivery work = lease(10).get(0);

        assertThat(work.interactions()).singleElement().matches(v -> v.interaction().deleted());
        assertThat(work.customer().interactionCount()).isZero();
        deliver(work);
        assertThat(lease(10)).isEmpty();
    }

    @Test
    void owesNobodysInteractionsOnceTheyAreSomebodys() {
        record(message("one", 1));
        assertThat(lease(10)).isEmpty();
        assertThat(backlog().pending()).isZero();
        record(message("one", 1, email("ana")).revision(1));

        assertThat(ids(lease(10).get(0))).containsExactly(id("one"));
    }

    @Test
    void tellsHowTargetsStand() {
        record(message("one", 1, email("ana")), message("two", 2, email("ben")));
        assertThat(backlog().pending()).isEqualTo(2);
        assertThat(backlog().oldestPendingAt()).isNotNull();
        lease(10).forEach(this::deliver);

        assertThat(backlog().pending()).isZero();
        assertThat(backlog().delivered()).isEqualTo(2);
        assertThat(backlog().lastDeliveredAt()).isNotNull();
    }

    @Test
    void workersAndRecordersDoNotGetInEachOthersWay() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Callable<Void>> work = new ArrayList<>();
        for (int w = 0; w < 2; w++) {
            int writer = w;
            work.add(
                    () -> {
                        for (int i = 0; i < 40; i++) {
                            record(message("w" + writer + "-" + i, i, phone(i % 5), phone(i % 7)));
                        }
                        return null;
                    });
        }
        for (int w = 0; w < 4; w++) {
            work.add(
                    () -> {
                        for (int i = 0; i < 60; i++) {
                            lease(3).forEach(this::deliver);
                        }
                        return null;
                    });
        }
        for (Future<Void> done : threads.invokeAll(work)) {
            done.get();
        }
        threads.shutdown();
        await().until(
                        () -> {
                            lease(10).forEach(this::deliver);
                            return backlog().pending() == 0;
                        });
        assertThat(backlog().delivered()).isEqualTo(80);
    }

    private List<CustomerDelivery> lease(int interactions) {
        return history.outbox().lease(CRM, 10, interactions, LONG);
    }

    private void deliver(CustomerDelivery work) {
        history.outbox()
                .complete(
                        work.lease(),
                        ids(work).stream().map(id -> DeliveryResult.delivered(id, null)).toList());
    }

    private CustomerDelivery leaseOf(String name, List<CustomerDelivery> work) {
        var wanted = customer(name).id();
        return work.stream()
                .filter(w -> w.customer().id().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private io.tributary.history.query.CustomerView customer(String name) {
        return history.history().customerBy(email(name)).orElseThrow();
    }

    private TargetBacklog backlog() {
        return history.outbox().backlogs().get(0);
    }

    private DeliveryState state(String id) {
        return delivery(id).state();
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
                .record(
                        java.util.Arrays.stream(interactions)
                                .map(each -> event(each.build()))
                                .toList());
    }
}
