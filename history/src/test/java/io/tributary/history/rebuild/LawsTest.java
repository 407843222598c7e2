package io.tributary.history.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.identity.IdentityRules;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.matter.MatterDecision;
import io.tributary.history.matter.MatterId;
import io.tributary.history.matter.MatterRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The two laws, of the pure functions; the recorder's are tested against these. */
class LawsTest {

    private final FromScratch twin =
            new FromScratch(IdentityRules.defaults(), MatterRules.defaults());

    @Property(tries = 500)
    void orderAndDuplicatesNeverMatter(
            @ForAll("worlds") List<Interaction> events, @ForAll Random random) {
        List<Interaction> shuffled = new ArrayList<>(events);
        shuffled.addAll(events.subList(0, events.size() / 2));
        Collections.shuffle(shuffled, random);

        FromScratch.Outcome once = twin.compute(events);
        FromScratch.Outcome again = twin.compute(shuffled);

        assertThat(again.interactions()).isEqualTo(once.interactions());
        assertThat(again.customers().customers()).isEqualTo(once.customers().customers());
        assertThat(again.customers().shared()).isEqualTo(once.customers().shared());
        assertThat(Set.copyOf(again.customers().skipped()))
                .isEqualTo(Set.copyOf(once.customers().skipped()));
        assertThat(again.customerOf()).isEqualTo(once.customerOf());
        assertThat(again.matters()).isEqualTo(once.matters());
        assertThat(again.links()).isEqualTo(once.links());
    }

    @Property(tries = 300)
    void decisionsKeepApartInAnyOrderAndRevokingThemRestores(
            @ForAll("worlds") List<Interaction> events, @ForAll Random random) {
        FromScratch.Outcome before = twin.compute(events);
        List<MatterDecision> decisions = decisions(before, random);
        FromScratch.Outcome decided = twin.compute(events, List.of(), decisions);
        List<MatterDecision> shuffled = new ArrayList<>(decisions);
        Collections.shuffle(shuffled, random);

        assertThat(twin.compute(events, List.of(), shuffled).matters())
                .isEqualTo(decided.matters());
        for (MatterDecision decision : decisions) {
            MatterId left = decided.matters().get(decision.left());
            if (!decision.always() && left != null) {
                assertThat(decided.matters().get(decision.right())).isNotEqualTo(left);
            }
        }
        assertThat(twin.compute(events, List.of(), List.of()).matters())
                .isEqualTo(before.matters());
        assertThat(twin.compute(events, List.of(), List.of()).links()).isEqualTo(before.links());
    }

    private static List<MatterDecision> decisions(FromScratch.Outcome outcome, Random random) {
        List<InteractionId> ids = new ArrayList<>(outcome.interactions().keySet());
        List<MatterDecision> decisions = new ArrayList<>();
        for (int i = 0; i < 4 && ids.size() > 1; i++) {
            Collections.shuffle(ids, random);
            decisions.add(
                    new MatterDecision(
                            new UUID(0, i),
                            random.nextBoolean(),
                            ids.get(0),
                            ids.get(1),
                            Instant.EPOCH));
        }
        return decisions;
    }

    @Property(tries = 200)
    void aMatterIsNamedByTheFirstOfItsInteractions(@ForAll("worlds") List<Interaction> events) {
        FromScratch.Outcome outcome = twin.compute(events);

        outcome.matters()
                .forEach(
                        (id, matter) -> {
                            Interaction first =
                                    outcome.interactions().get(new InteractionId(matter.value()));
                            assertThat(outcome.matters().get(first.id())).isEqualTo(matter);
                            assertThat(first.occurredAt())
                                    .isBeforeOrEqualTo(outcome.interactions().get(id).occurredAt());
                        });
    }

    @Property(tries = 200)
    void everyCustomerIsNamedByAnIdentifierOfItsOwn(@ForAll("worlds") List<Interaction> events) {
        var customers = twin.compute(events).customers().customers();

        customers.forEach(
                (key, customer) ->
                        assertThat(customers)
                                .anySatisfy(
                                        (other, its) -> {
                                            assertThat(its).isEqualTo(customer);
                                            assertThat(other.id().value())
                                                    .isEqualTo(customer.value());
                                        }));
    }

    @Property(tries = 200)
    void withdrawingWhatMergedRestoresWhatWas(@ForAll("worlds") List<Interaction> events) {
        FromScratch.Outcome before = twin.compute(events);
        Interaction bridge = events.get(0).toBuilder().sourceEventId("bridge").part("").build();
        List<Interaction> bridged = new ArrayList<>(events);
        bridged.add(bridge.toBuilder().deleted(false).build());
        bridged.add(bridge.toBuilder().deleted(true).revision(99).build());

        FromScratch.Outcome after = twin.compute(bridged);

        assertThat(after.customers().customers()).isEqualTo(before.customers().customers());
        assertThat(after.matters()).isEqualTo(before.matters());
        assertThat(after.links()).isEqualTo(before.links());
    }

    @Provide
    Arbitrary<List<Interaction>> worlds() {
        return World.events();
    }
}
