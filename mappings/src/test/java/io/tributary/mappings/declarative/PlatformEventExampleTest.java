package io.tributary.mappings.declarative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Reference;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The mapping file for a platform event of Salesforce. */
class PlatformEventExampleTest {

    private static List<Interaction> map(String event) {
        return DeclaredExamples.read("salesforce-shipments")
                .map(
                        DeclaredExamples.event(
                                "salesforce/main",
                                "application/json",
                                Map.of("orders", "shopify/main", "region", "ES"),
                                event.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void makesAShipmentOfTheEvent() {
        Interaction shipment =
                map("""
                    {"CreatedDate": 1795168800000, "CreatedById": "005R0000000GiwjIAC",
                     "Order_Number__c": "1001", "Tracking_Number__c": "1Z999AA10123456784",
                     "Carrier__c": "UPS", "Email__c": "ana@example.com", "Phone__c": null,
                     "Contact__c": "0034H00002LbR7QQAV"}
                    """)
                        .get(0);
        assertThat(shipment.kind()).isEqualTo(Kind.SHIPMENT);
        assertThat(shipment.sourceEventId()).isEqualTo("event:sha256:0");
        assertThat(shipment.occurredAt()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(shipment.text()).isEqualTo("UPS 1Z999AA10123456784");
        assertThat(shipment.participants().get(0).identifiers())
                .extracting(Identifier::value)
                .containsExactly("0034H00002LbR7QQAV", "ana@example.com");
        assertThat(shipment.references())
                .extracting(Reference::value)
                .containsExactly("1001", "1Z999AA10123456784");
    }

    @Test
    void refusesWhatCouldNotBeDecoded() {
        assertThatThrownBy(() -> map("The event behind the replay id 7 could not be decoded."))
                .isInstanceOf(PayloadRejected.class);
    }
}
