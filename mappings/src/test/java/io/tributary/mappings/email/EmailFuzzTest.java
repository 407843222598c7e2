package io.tributary.mappings.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever arrives, it is mapped or rejected, the same each time, and can be kept. */
class EmailFuzzTest {

    private static final List<byte[]> MAILS =
            EmailFixtures.mails().stream().map((Path each) -> EmailFixtures.bytes(each)).toList();
    private static final Map<String, String> SETTINGS =
            Map.of("own", "@here.com", "trustAuthenticationResults", "mx.google.com");

    private final EmailMapping mapping = new EmailMapping();

    @Property(tries = 3_000)
    void damagedMailIsMappedOrRejected(@ForAll("damaged") byte[] mail) throws Exception {
        RawEvent event = EmailFixtures.event(mail, SETTINGS);
        try {
            Interaction one = mapping.map(event).get(0);
            Interaction again = mapping.map(EmailFixtures.event(mail.clone(), SETTINGS)).get(0);
            assertThat(again).isEqualTo(one);
            assertThat(one.participants()).isNotEmpty();
            assertThat(InteractionJson.mapper().writeValueAsString(one)).doesNotContain("\\u0000");
        } catch (PayloadRejected rejected) {
            assertThat(rejected.getMessage()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        return Arbitraries.longs().map(EmailFuzzTest::damage);
    }

    /** Flips bytes, cuts, doubles, and splices pieces of other mails in. */
    private static byte[] damage(long seed) {
        Random random = new Random(seed);
        byte[] mail = pick(random).clone();
        for (int i = random.nextInt(40); i > 0; i--) {
            mail[random.nextInt(mail.length)] = (byte) random.nextInt(256);
        }
        return switch (random.nextInt(4)) {
            case 0 -> java.util.Arrays.copyOf(mail, 1 + random.nextInt(mail.length));
            case 1 -> splice(mail, mail, random);
            case 2 -> splice(mail, pick(random), random);
            default -> mail;
        };
    }

    private static byte[] pick(Random random) {
        return MAILS.get(random.nextInt(MAILS.size()));
    }

    private static byte[] splice(byte[] into, byte[] from, Random random) {
        int at = random.nextInt(into.length);
        int start = random.nextInt(from.length);
        byte[] spliced = new byte[into.length + from.length - start];
        System.arraycopy(into, 0, spliced, 0, at);
        System.arraycopy(from, start, spliced, at, from.length - start);
        System.arraycopy(into, at, spliced, at + from.length - start, into.length - at);
        return spliced;
    }
}
