package io.tributary.mappings.declarative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The mapping file for receipts of tills. */
class ReceiptsExampleTest {

    private static final String COLUMNS =
            "receipt;store;till;time;type;total;currency;card;email;order;items\n";

    private static List<Interaction> map(String lines) {
        return DeclaredExamples.read("pos-receipts")
                .map(
                        DeclaredExamples.event(
                                "pos/madrid",
                                "text/csv",
                                Map.of("orders", "shopify/main", "cards", "club"),
                                (COLUMNS + lines).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void makesAPaymentOfEachSaleAndARefundOfWhatWasGivenBack() {
        List<Interaction> receipts =
                map(
                        """
                        4711;sol;3;2026-11-20 11:00:00;SALE;27.50;EUR;90001234;ana@example.com;1001;1 x Teapot
                        4712;sol;3;2026-11-20 11:05:00;REFUND;27.50;EUR;;;;1 x Teapot
                        4713;sol;3;2026-11-20 22:00:00;CLOSING;;;;;;
                        """);
        assertThat(receipts)
                .extracting(Interaction::sourceEventId, Interaction::kind)
                .containsExactly(
                        tuple("receipt:sol/3/4711", Kind.PAYMENT),
                        tuple("receipt:sol/3/4712", Kind.REFUND));
        Interaction sale = receipts.get(0);
        assertThat(sale.occurredAt()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(sale.participants().get(0).identifiers())
                .containsExactly(
                        Identifier.scoped("loyalty", "club", "90001234", Proof.NETWORK),
                        Identifier.of("email", "ana@example.com", Proof.STATED));
        assertThat(sale.references())
                .containsExactly(Reference.of("order", "shopify/main", "1001"));
        assertThat(sale.text()).isEqualTo("1 x Teapot, 27.50 EUR");
    }

    @Test
    void namesTheLineOfATypeThatIsNotKnown() {
        assertThatThrownBy(() -> map("1;sol;3;2026-11-20 11:00:00;GIFT;1;EUR;;;;\n"))
                .isInstanceOf(PayloadRejected.class)
                .hasMessageContaining("kind");
    }
}
