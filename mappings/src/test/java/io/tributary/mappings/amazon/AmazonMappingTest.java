package io.tributary.mappings.amazon;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmazonMappingTest {

    private static final Goldens SAMPLES = Goldens.samples("amazon-sp-api");

    /** Of one part, in either order of arrival. */
    @Test
    void stateIsTheOneThatWasToldLast() {
        Interaction told = state(SAMPLES.bytes("eventbridge"));
        Interaction later =
                state(
                        """
                        {"AmazonOrderId": "701-3922379-8329033", "OrderStatus": "Canceled",
                         "PurchaseDate": "2026-11-19T09:00:00Z",
                         "LastUpdateDate": "2026-11-20T10:00:01Z"}"""
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(InteractionParts.latest(told, later).status()).isEqualTo("canceled");
        assertThat(InteractionParts.latest(later, told).status()).isEqualTo("canceled");
    }

    @Test
    void piecesOfAnOrderAreOneInteraction() {
        List<Interaction> pieces =
                List.of(
                                "{\"AmazonOrderId\": \"1\", \"OrderStatus\": \"Shipped\","
                                        + " \"PurchaseDate\": \"2026-11-19T09:00:00Z\"}",
                                "{\"AmazonOrderId\": \"1\", \"BuyerEmail\": \"a@b.example\"}",
                                "{\"AmazonOrderId\": \"1\", \"OrderItems\": [{\"Title\": \"Teapot\"}]}")
                        .stream()
                        .flatMap(
                                each ->
                                        AmazonEvents.map(each.getBytes(StandardCharsets.UTF_8))
                                                .stream())
                        .toList();
        assertThat(pieces).extracting(Interaction::id).containsOnly(pieces.get(0).id());
        Interaction order = InteractionParts.merge(pieces);
        assertThat(order.status()).isEqualTo("shipped");
        assertThat(order.occurredAt()).isEqualTo("2026-11-19T09:00:00Z");
        assertThat(order.attributes()).containsEntry("items", "1 x Teapot");
        assertThat(order.participants().get(0).identifiers()).hasSize(2);
    }

    /** The part of an event that has the state of the order. */
    private static Interaction state(byte[] body) {
        return AmazonEvents.map(body).stream()
                .filter(each -> each.part().equals(AmazonOrders.CHANGE))
                .findFirst()
                .orElseThrow();
    }
}
