package io.tributary.mappings.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Receipts and steps belong to their message or call, in whatever order they come. */
class WhatsAppPartsTest {

    private static final List<Interaction> MESSAGE =
            WhatsAppEvents.change(
                    "messages",
                    "'message_echoes': [{'to': '34600111222', 'id': 'wamid.A', 'timestamp':"
                            + " '1700000000', 'type': 'text', 'text': {'body': 'on its way'}}],"
                            + " 'statuses': [{'id': 'wamid.A', 'status': 'sent', 'timestamp':"
                            + " '1700000001', 'recipient_id': '34600111222', 'recipient_user_id':"
                            + " 'ES.1'}, {'id': 'wamid.A', 'status': 'delivered', 'timestamp':"
                            + " '1700000002', 'recipient_id': '34600111222'}, {'id': 'wamid.A',"
                            + " 'status': 'read', 'timestamp': '1700000009', 'recipient_id':"
                            + " '34600111222'}]");

    private static final List<Interaction> CALL =
            WhatsAppEvents.change(
                    "calls",
                    "'calls': [{'id': 'wacid.A', 'from': '34600111222', 'event': 'connect',"
                            + " 'timestamp': '1700000000', 'direction': 'USER_INITIATED'}, {'id':"
                            + " 'wacid.A', 'from': '34600111222', 'event': 'terminate', 'timestamp':"
                            + " '1700000090', 'direction': 'USER_INITIATED', 'status': 'COMPLETED',"
                            + " 'start_time': '1700000010', 'end_time': '1700000090', 'duration':"
                            + " 80}]");

    @Provide
    Arbitrary<List<Interaction>> messageArrivals() {
        return arrivals(MESSAGE);
    }

    @Provide
    Arbitrary<List<Interaction>> callArrivals() {
        return arrivals(CALL);
    }

    /** All parts, in any order, some of them twice. */
    private static Arbitrary<List<Interaction>> arrivals(List<Interaction> parts) {
        return Arbitraries.of(parts)
                .list()
                .ofMaxSize(5)
                .flatMap(
                        twice -> {
                            List<Interaction> all = new ArrayList<>(parts);
                            all.addAll(twice);
                            return Arbitraries.shuffle(all);
                        });
    }

    @Property
    void receiptsMergeTheSameInAnyOrder(@ForAll("messageArrivals") List<Interaction> arrivals) {
        assertThat(merge(arrivals)).isEqualTo(merge(MESSAGE));
    }

    @Property
    void stepsOfACallMergeTheSameInAnyOrder(@ForAll("callArrivals") List<Interaction> arrivals) {
        assertThat(merge(arrivals)).isEqualTo(merge(CALL));
    }

    @Test
    void messageHasTheFurthestOfItsReceipts() {
        Interaction message = merge(MESSAGE);
        assertThat(message.status()).isEqualTo("read");
        assertThat(message.text()).isEqualTo("on its way");
        assertThat(message.participants()).hasSize(2);
        assertThat(message.participants().get(0).identifiers()).hasSize(2);
    }

    @Test
    void callHasItsBeginItsEndAndWhetherItWasAnswered() {
        Interaction call = merge(CALL);
        assertThat(call.status()).isEqualTo("answered");
        assertThat(call.occurredAt().getEpochSecond()).isEqualTo(1_700_000_000);
        assertThat(call.endedAt()).hasToString("2023-11-14T22:14:50Z");
    }

    /** As the history does: of each part the highest revision, then the parts as one. */
    private static Interaction merge(List<Interaction> arrivals) {
        Map<String, Interaction> parts = new HashMap<>();
        Comparator<Interaction> byRevision = Comparator.comparingLong(Interaction::revision);
        arrivals.forEach(
                each ->
                        parts.merge(
                                each.part(),
                                each,
                                (one, other) -> byRevision.compare(one, other) >= 0 ? one : other));
        return InteractionParts.merge(parts.values());
    }
}
