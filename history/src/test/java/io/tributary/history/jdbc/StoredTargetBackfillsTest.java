package io.tributary.history.jdbc;

import static io.tributary.history.jdbc.Events.NOON;
import static io.tributary.history.jdbc.Events.email;
import static io.tributary.history.jdbc.Events.event;
import static io.tributary.history.jdbc.Events.message;
import static io.tributary.history.jdbc.Events.phone;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.delivery.DeliveryTerms;
import io.tributary.history.delivery.TargetBackfill;
import io.tributary.history.delivery.TargetBackfills;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;

class StoredTargetBackfillsTest {

    private static final String CRM = "crm/main";
    private static final Instant FROM = NOON.minusSeconds(60);
    private static final Instant TO = NOON.plusSeconds(86_400);
    private static final DataSource SOURCE = TestDatabase.create();

    private final JdbcHistory history = TestDatabase.history(SOURCE);
    private final TargetBackfills backfills = history.targetBackfills();

    @BeforeTry
    void clear() {
        TestDatabase.clear(SOURCE);
    }

    @Example
    void bringsATargetWhatWasRecordedBeforeItWasKnown() {
        record(message("one", 1, email("ana")), message("two", 2, email("ana")));
        record(message("other", 3, email("ben")), message("nobody", 4));
        register(DeliveryTerms.EVERYTHING);
        record(message("new", 5, email("ana")));

        assertThat(backfills.last(CRM)).isEmpty();
        assertThat(backfills.advance(CRM, 1000, 100)).isFalse();
        assertThat(backfills.start(CRM, FROM, TO))
                .hasValueSatisfying(begun -> assertThat(begun.total()).isNull());
        assertThat(backfills.start(CRM, FROM, TO)).as("one at a time").isEmpty();
        finish(100);

        assertThat(last().state()).isEqualTo(TargetBackfill.State.DONE);
        assertThat(last().total()).isEqualTo(3);
        assertThat(last().owed()).isEqualTo(3);
        assertThat(last().endedAt()).isNotNull();
        assertThat(deliverAll())
                .containsExactlyInAnyOrder(id("one"), id("two"), id("new"), id("other"));

        backfills.start(CRM, FROM, TO);
        finish(100);
        assertThat(last().total()).isZero();
        assertThat(deliverAll()).isEmpty();
    }

    @Example
    void bringsWhatTermsAndPeriodCover() {
        record(message("early", -10, email("ana")), message("mail", 1, email("ana")));
        record(message("chat", 2, email("ana")).channel(Channel.CHAT));
        record(message("late", 60 * 24, email("ana")));
        Interaction made = message("withdrawn", 3, email("ana")).build();
        record(made.toBuilder());
        record(made.toBuilder().revision(1).deleted(true));
        register(new DeliveryTerms(Set.of(), Set.of(Channel.EMAIL), true, Duration.ZERO));

        backfills.start(CRM, FROM, TO);
        finish(1);

        assertThat(deliverAll()).containsExactly(id("mail"));
        assertThat(last().total()).isEqualTo(1);
    }

    @Example
    void keepsToThePaceOfItsTarget() {
        for (int i = 0; i < 7; i++) {
            record(message("m" + i, i, email("c" + i)));
        }
        register(DeliveryTerms.EVERYTHING);
        backfills.start(CRM, FROM, TO);

        finish(2, 4);
        assertThat(last().state()).isEqualTo(TargetBackfill.State.RUNNING);
        assertThat(last().owed()).isEqualTo(4);
        assertThat(deliverAll()).hasSize(4);
        finish(2, 4);
        assertThat(deliverAll()).hasSize(3);
        finish(2, 4);
        assertThat(last().state()).isEqualTo(TargetBackfill.State.DONE);
    }

    @Example
    void endsWhenSomebodyCancelsIt() {
        record(message("one", 1, email("ana")), message("two", 2, email("ben")));
        register(DeliveryTerms.EVERYTHING);
        backfills.start(CRM, FROM, TO);
        backfills.advance(CRM, 10, 1);

        assertThat(backfills.cancel(CRM)).isTrue();
        assertThat(backfills.cancel(CRM)).isFalse();

        assertThat(backfills.advance(CRM, 10, 1)).isFalse();
        assertThat(last().state()).isEqualTo(TargetBackfill.State.CANCELLED);
        assertThat(deliverAll()).hasSize(1);
    }

    /** Customers become one while the backfill is under way, and are then somewhere else. */
    @Property(tries = 25)
    void missesNobodyWhomItMoves(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 9) Integer> customers,
            @ForAll @Size(max = 8) List<@IntRange(max = 9) Integer> merges,
            @ForAll @IntRange(min = 1, max = 3) int most) {
        Set<InteractionId> all = new java.util.HashSet<>();
        for (int i = 0; i < customers.size(); i++) {
            record(message("m" + i, i, phone(customers.get(i))));
            all.add(id("m" + i));
        }
        register(DeliveryTerms.EVERYTHING);
        backfills.start(CRM, FROM, TO);
        for (int i = 0; i + 1 < merges.size(); i += 2) {
            backfills.advance(CRM, 1000, most);
            Identifier one = phone(merges.get(i));
            record(message("merge" + i, 100 + i, one, phone(merges.get(i + 1))));
            all.add(id("merge" + i));
        }
        finish(most);

        assertThat(deliverAll()).containsExactlyInAnyOrderElementsOf(all);
    }

    private void finish(int most) {
        finish(most, 100_000);
    }

    private void finish(int most, int enough) {
        int looks = 0;
        while (backfills.advance(CRM, enough, most)) {
            assertThat(looks++).as("it comes to an end").isLessThan(1000);
        }
    }

    private TargetBackfill last() {
        return backfills.last(CRM).orElseThrow();
    }

    private List<InteractionId> deliverAll() {
        List<InteractionId> delivered = new ArrayList<>();
        List<CustomerDelivery> work = lease();
        while (!work.isEmpty()) {
            for (CustomerDelivery each : work) {
                List<InteractionId> ids =
                        each.interactions().stream().map(view -> view.id()).toList();
                delivered.addAll(ids);
                history.outbox()
                        .complete(
                                each.lease(),
                                ids.stream()
                                        .map(id -> DeliveryResult.delivered(id, null))
                                        .toList());
            }
            work = lease();
        }
        return delivered;
    }

    private List<CustomerDelivery> lease() {
        return history.outbox().lease(CRM, 10, 100, Duration.ofMinutes(5));
    }

    private void register(DeliveryTerms terms) {
        history.outbox().register(CRM, terms);
    }

    private static InteractionId id(String id) {
        return InteractionId.of("imap/support", id);
    }

    private void record(Interaction.Builder... interactions) {
        history.recorder()
                .record(Arrays.stream(interactions).map(each -> event(each.build())).toList());
    }
}
