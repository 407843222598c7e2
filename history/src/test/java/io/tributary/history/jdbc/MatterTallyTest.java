package io.tributary.history.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.interaction.Channel;
import io.tributary.history.matter.MatterStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is added one by one, in any order, is what adding all in the order of time makes. */
class MatterTallyTest {

    @Property
    void tellsTheSameInAnyOrderOrSaysThatItIsNotSure(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
        Random random = new Random(seed);
        List<MemberRow> members = new ArrayList<>();
        for (int n = 0; n < size; n++) {
            members.add(member(random));
        }
        List<MemberRow> inOrder = new ArrayList<>(members);
        inOrder.sort(Comparator.comparing(MemberRow::moment));
        Collections.shuffle(members, random);

        MatterTally whole = tally(inOrder);
        MatterTally any = new MatterTally();
        for (MemberRow member : members) {
            any.add(member);
            any = any.isSure() ? kept(any) : any;
        }

        assertThat(whole.isSure()).isTrue();
        if (any.isSure()) {
            assertThat(MatterTallyBytes.write(any)).isEqualTo(MatterTallyBytes.write(whole));
        }
    }

    @Test
    void isNotTakenForThatOfAnotherNumberOfInteractions() {
        MemberRow member = member(new Random(1));
        MatterTally tally = tally(List.of(member));

        assertThat(tally.isOf(1, member.id())).isTrue();
        assertThat(tally.isOf(2, member.id())).isFalse();
        assertThat(tally.isOf(1, UUID.randomUUID())).isFalse();
    }

    @Test
    void doesNotReadWhatHasAnotherForm() {
        assertThat(MatterTallyBytes.read(null)).isNull();
        assertThat(MatterTallyBytes.read(new byte[0])).isNull();
        assertThat(MatterTallyBytes.read(new byte[] {9, 1, 2, 3})).isNull();
        assertThat(MatterTallyBytes.read(new byte[] {1, 1})).isNull();
    }

    private static MatterTally tally(List<MemberRow> members) {
        MatterTally tally = new MatterTally();
        members.forEach(tally::add);
        return tally;
    }

    private static MatterTally kept(MatterTally tally) {
        MatterTally read = MatterTallyBytes.read(MatterTallyBytes.write(tally));
        assertThat(read).isNotNull();
        return read;
    }

    private static MemberRow member(Random random) {
        Instant at = Events.NOON.plusSeconds(random.nextInt(20));
        MatterStep[] steps = MatterStep.values();
        return new MemberRow(
                new UUID(random.nextLong(), random.nextLong()),
                UUID.randomUUID(),
                at,
                "imap/support",
                random.nextBoolean() ? Channel.EMAIL : Channel.PHONE,
                true,
                steps[random.nextInt(steps.length)],
                random.nextInt(3) == 0,
                false,
                random.nextBoolean(),
                random.nextInt(5) == 0 ? at.plusSeconds(random.nextInt(5)) : null,
                null);
    }
}
