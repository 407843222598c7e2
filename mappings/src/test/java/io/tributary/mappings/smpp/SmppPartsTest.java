package io.tributary.mappings.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SmppPartsTest {

    private static final List<String> THREE =
            List.of("first of three", "second of three", "third of three");

    private static Interaction part(String name) {
        return SmppEvents.sample("parts", name);
    }

    private static Interaction part(String name, Duration later) {
        return SmppEvents.sample("parts", name, SmppEvents.TEN.plus(later), Map.of());
    }

    /** As the history keeps them: one of each interaction and part, the latest that counts. */
    private static Interaction whole(List<Interaction> events) {
        assertThat(events)
                .extracting(Interaction::sourceEventId)
                .containsOnly(events.get(0).sourceEventId());
        Map<String, Interaction> current = new LinkedHashMap<>();
        events.forEach(each -> current.merge(each.part(), each, InteractionParts::latest));
        return InteractionParts.merge(current.values());
    }

    @Property(tries = 200)
    void textIsTheSameInWhateverOrderPartsComeAndHoweverOften(@ForAll long seed) {
        Random random = new Random(seed);
        List<Interaction> events =
                new ArrayList<>(THREE.stream().map(SmppPartsTest::part).toList());
        for (int repeats = random.nextInt(4); repeats > 0; repeats--) {
            events.add(part(THREE.get(random.nextInt(3)), Duration.ofMinutes(random.nextInt(60))));
        }
        Interaction expected = whole(events);
        Collections.shuffle(events, random);

        assertThat(whole(events)).isEqualTo(expected);
        assertThat(expected.text())
                .isEqualTo("Where is my order 1042? It was to come on Monday, and it is Friday.");
    }

    @Test
    void showsWhereAPartIsMissing() {
        assertThat(whole(List.of(part("third of three"))).text()).isEqualTo("…and it is Friday.");
        assertThat(whole(List.of(part("third of three"), part("first of three"))).text())
                .isEqualTo("Where is my order 1042? …and it is Friday.");
        assertThat(whole(List.of(part("first of three"))).attributes())
                .containsEntry("segments", 3L);
    }

    @Test
    void losesNothingWhereChanceGaveTwoMessagesOneReference() {
        assertThat(whole(List.of(part("another second of three"), part("second of three"))).text())
                .contains("ÄanotherÑ ", "It was to come on Monday, ");
    }

    @Test
    void joinsByReferencesOf16BitsAndByTlvs() {
        assertThat(
                        whole(
                                        List.of(
                                                part("second of two in UCS-2"),
                                                part("first of two in UCS-2")))
                                .text())
                .isEqualTo("¿Dónde está?");
        assertThat(
                        whole(List.of(part("second of two by TLVs"), part("first of two by TLVs")))
                                .text())
                .isEqualTo("Where is it?");
    }

    @Test
    void otherReferenceIsAnotherMessage() {
        assertThat(part("first of another").sourceEventId())
                .isNotEqualTo(part("first of three").sourceEventId());
    }

    @Test
    void referenceIsAnotherMessagesOnceItsTimeIsOver() {
        assertThat(part("first of three", Duration.ofHours(13)).sourceEventId())
                .isEqualTo(part("first of three").sourceEventId());
        assertThat(part("first of three", Duration.ofHours(24)).sourceEventId())
                .isNotEqualTo(part("first of three").sourceEventId());
        Instant later = SmppEvents.TEN.plus(Duration.ofHours(2));
        assertThat(
                        SmppEvents.sample(
                                        "parts", "first of three", later, Map.of("joinHours", "1"))
                                .sourceEventId())
                .isNotEqualTo(
                        SmppEvents.sample(
                                        "parts",
                                        "first of three",
                                        SmppEvents.TEN,
                                        Map.of("joinHours", "1"))
                                .sourceEventId());
    }

    @Test
    void numbersThatAreNoneOfAPartArePassedOver() {
        assertThat(part("four of three").part()).isEmpty();
        assertThat(part("four of three").text()).isEqualTo("Odd");
        assertThat(part("one of one").part()).isEmpty();
    }
}
