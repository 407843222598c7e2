package io.tributary.history.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class InteractionPartsTest {

    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final Identifier PHONE = Identifier.phone("+34600111222", null, Proof.NETWORK);

    @Test
    void joinsTheLegsOfACall() {
        Interaction busy =
                leg("leg:1")
                        .status("busy")
                        .endedAt(TEN.plusSeconds(5))
                        .participant(agent("12"))
                        .build();
        Interaction answered =
                leg("leg:2")
                        .occurredAt(TEN.plusSeconds(5))
                        .status("answered")
                        .endedAt(TEN.plusSeconds(60))
                        .participant(agent("13"))
                        .build();

        Interaction call = InteractionParts.merge(List.of(answered, busy));

        assertThat(call.status()).isEqualTo("answered");
        assertThat(call.occurredAt()).isEqualTo(TEN);
        assertThat(call.endedAt()).isEqualTo(TEN.plusSeconds(60));
        assertThat(call.participants()).containsExactly(customer(null), agent("12"), agent("13"));
        assertThat(call.part()).isEmpty();
    }

    @Test
    void letsAReceiptThatCameFirstUpdateItsMessage() {
        Interaction read = leg("status:read").occurredAt(TEN.plusSeconds(9)).status("read").build();
        Interaction message = leg("").text("Hello").participants(List.of(customer("Ana"))).build();

        Interaction merged = InteractionParts.merge(List.of(read, message));

        assertThat(merged.text()).isEqualTo("Hello");
        assertThat(merged.status()).isEqualTo("read");
        assertThat(merged.occurredAt()).isEqualTo(TEN);
        assertThat(merged.participants()).containsExactly(customer("Ana"));
    }

    @Test
    void joinsThePiecesOfATextInTheirOrder() {
        Interaction second = leg(InteractionParts.segment(2, "b")).text("two ").build();
        Interaction tenth =
                leg(InteractionParts.segment(10, "c"))
                        .occurredAt(TEN.minusSeconds(9))
                        .text("ten")
                        .build();
        Interaction first =
                leg(InteractionParts.segment(1, "a"))
                        .occurredAt(TEN.plusSeconds(9))
                        .text("One ")
                        .build();

        assertThat(InteractionParts.merge(List.of(second, tenth, first)).text())
                .isEqualTo("One two …ten");
        assertThat(InteractionParts.merge(List.of(second)).text()).isEqualTo("…two ");
    }

    @Test
    void textOfTheMainPartIsTheWholeText() {
        Interaction piece = leg(InteractionParts.segment(1, "a")).text("One").build();
        Interaction main = leg("").text("All").build();
        assertThat(InteractionParts.merge(List.of(piece, main)).text()).isEqualTo("All");
    }

    @Test
    void withdrawsTheWholeWithItsMainPart() {
        Interaction withdrawn = leg("").revision(2).deleted(true).build();

        assertThat(InteractionParts.merge(List.of(leg("status:read").build(), withdrawn)).deleted())
                .isTrue();
    }

    @Test
    void takesTheHighestRevision() {
        Interaction first = leg("").revision(1).text("Helo").build();
        Interaction edited = leg("").revision(2).text("Hello").build();

        assertThat(InteractionParts.latest(edited, first)).isEqualTo(edited);
        assertThat(InteractionParts.latest(first, edited)).isEqualTo(edited);
    }

    @Property(tries = 1000)
    void orderOfArrivalNeverMatters(@ForAll("parts") List<Interaction> parts) {
        List<Interaction> reversed = new java.util.ArrayList<>(parts);
        java.util.Collections.reverse(reversed);

        assertThat(InteractionParts.merge(parts)).isEqualTo(InteractionParts.merge(reversed));
    }

    @Provide
    Arbitrary<List<Interaction>> parts() {
        Arbitrary<Interaction> part =
                Arbitraries.integers()
                        .between(0, 5)
                        .flatMap(
                                i ->
                                        Arbitraries.of("busy", "answered", "sent", "odd", null)
                                                .map(
                                                        status ->
                                                                leg(i == 0 ? "" : "leg:" + i)
                                                                        .status(status)
                                                                        .occurredAt(
                                                                                TEN.plusSeconds(
                                                                                        i % 3))
                                                                        .participant(
                                                                                agent("" + i % 2))
                                                                        .deleted(i == 4)
                                                                        .build()));
        return part.list().ofMinSize(1).ofMaxSize(6).uniqueElements(Interaction::part);
    }

    private static Interaction.Builder leg(String part) {
        return Interaction.builder()
                .source("pbx/madrid")
                .sourceEventId("117")
                .part(part)
                .kind(Kind.CALL)
                .channel(Channel.PHONE)
                .direction(Direction.INBOUND)
                .occurredAt(TEN)
                .participants(List.of(customer(null)));
    }

    private static Participant customer(String name) {
        return new Participant(ParticipantRole.CUSTOMER, name, List.of(PHONE));
    }

    private static Participant agent(String extension) {
        return new Participant(
                ParticipantRole.AGENT,
                null,
                List.of(Identifier.scoped("agent", "pbx/madrid", extension, Proof.STATED)));
    }
}
