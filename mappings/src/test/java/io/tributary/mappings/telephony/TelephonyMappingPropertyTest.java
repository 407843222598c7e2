package io.tributary.mappings.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TelephonyMappingPropertyTest {

    private static final byte[] MEAN =
            "\"',&=%\n\r\0;:-+ {}[]\\/9aZ\u00ff".getBytes(StandardCharsets.ISO_8859_1);

    @Property(tries = 3000)
    void damagedPayloadsAreMappedOrRejectedAndNothingElse(
            @ForAll("payloads") Path payload, @ForAll long seed) {
        byte[] damaged = damage(TelephonySamples.read(payload), new Random(seed));
        RawEvent raw = TelephonySamples.raw(payload, damaged);
        try {
            assertThat(TelephonySamples.map(raw)).isEqualTo(TelephonySamples.map(raw));
        } catch (PayloadRejected rejected) {
            assertThat(rejected.getMessage()).isNotBlank();
        }
    }

    @Property(tries = 300)
    void partsMakeTheSameCallInAnyOrderAndHoweverOften(
            @ForAll("calls") List<String> names, @ForAll long seed) {
        List<Interaction> parts =
                names.stream().flatMap(each -> TelephonySamples.sample(each).stream()).toList();
        Random random = new Random(seed);
        List<Interaction> delivered = new ArrayList<>(parts);
        for (int i = 0; i < 3; i++) {
            delivered.add(parts.get(random.nextInt(parts.size())));
        }
        Collections.shuffle(delivered, random);

        assertThat(merged(delivered)).isEqualTo(merged(parts));
    }

    @Provide
    Arbitrary<Path> payloads() throws IOException {
        return Arbitraries.of(TelephonyGoldenTest.payloads());
    }

    @Provide
    Arbitrary<List<String>> calls() {
        return Arbitraries.of(
                List.of("asterisk-cdr/queue.csv"),
                List.of(
                        "twilio-voice/inbound-request.txt",
                        "twilio-voice/inbound-in-progress.txt",
                        "twilio-voice/inbound-completed.txt",
                        "twilio-voice/leg-initiated.txt",
                        "twilio-voice/leg-ringing.txt",
                        "twilio-voice/leg-in-progress.txt",
                        "twilio-voice/leg-completed.txt"),
                List.of(
                        "twilio-voice/outbound-initiated.txt",
                        "twilio-voice/outbound-no-answer.txt"));
    }

    /** As the history keeps them: of each part the highest revision. */
    private static Interaction merged(Collection<Interaction> delivered) {
        Map<String, Interaction> parts = new LinkedHashMap<>();
        delivered.stream()
                .sorted(Comparator.comparingLong(Interaction::revision))
                .forEach(each -> parts.put(each.part(), each));
        List<Interaction> shuffled = new ArrayList<>(parts.values());
        return InteractionParts.merge(shuffled);
    }

    private static byte[] damage(byte[] body, Random random) {
        byte[] damaged = body.clone();
        for (int i = random.nextInt(6); i >= 0; i--) {
            damaged[random.nextInt(damaged.length)] =
                    random.nextBoolean()
                            ? MEAN[random.nextInt(MEAN.length)]
                            : (byte) random.nextInt(256);
        }
        boolean cut = random.nextInt(4) == 0;
        return cut ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
    }
}
