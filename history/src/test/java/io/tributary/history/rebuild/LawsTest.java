package io.tributary.history.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.identity.IdentityRules;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.matter.MatterRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
    }

    @Provide
    Arbitrary<List<Interaction>> worlds() {
        return World.events();
    }
}
