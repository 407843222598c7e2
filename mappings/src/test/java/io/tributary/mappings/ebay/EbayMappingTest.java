package io.tributary.mappings.ebay;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.identity.IdentifierRole;
import io.tributary.history.identity.IdentityRules;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EbayMappingTest {

    private static final Goldens SAMPLES = Goldens.samples("ebay");

    private static Interaction sample(String name) {
        return EbayEvents.map(SAMPLES.bytes(name)).get(0);
    }

    private static List<Identifier> identifiers(Interaction interaction) {
        return interaction.participants().get(0).identifiers();
    }

    /** eBay tells of the deletion of every account, most of them of people nobody here knows. */
    @Test
    void noticeOfADeletionFindsACustomerAndMakesNone() {
        String notice =
                """
                {"metadata": {"topic": "MARKETPLACE_ACCOUNT_DELETION"},
                 "notification": {"notificationId": "n", "data": {
                   "username": "ana_1984", "userId": "ma8vp1jySJC"}}}""";
        List<Identifier> named =
                identifiers(EbayEvents.map(notice.getBytes(StandardCharsets.UTF_8)).get(0));
        IdentityRules rules = IdentityRules.defaults();
        assertThat(named)
                .isNotEmpty()
                .allSatisfy(
                        id ->
                                assertThat(rules.of(id.type()).role())
                                        .isEqualTo(IdentifierRole.LOOKUP));
        assertThat(identifiers(sample("order"))).containsAnyElementsOf(named);
        assertThat(identifiers(sample("question"))).containsAnyElementsOf(named);
    }

    @Test
    void confirmationIsAPartOfTheOrder() {
        Interaction order = sample("order");
        Interaction confirmation = sample("order-confirmation");
        assertThat(confirmation.id()).isEqualTo(order.id());
        Interaction whole = InteractionParts.merge(List.of(confirmation, order));
        assertThat(whole.text()).startsWith("1 x Teapot");
        assertThat(whole.participants()).hasSize(1);
    }

    @Test
    void whatTheSellerWritesIsOutbound() {
        String answer =
                new String(SAMPLES.bytes("question"), StandardCharsets.UTF_8)
                        .replace(
                                "\"senderUserName\": \"ana_1984\"",
                                "\"senderUserName\": \"shop_example\"")
                        .replace(
                                "\"recipientUserName\": \"shop_example\"",
                                "\"recipientUserName\": \"ana_1984\"");
        Interaction written = EbayEvents.map(answer.getBytes(StandardCharsets.UTF_8)).get(0);
        assertThat(written.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(identifiers(written)).isEqualTo(identifiers(sample("question")));
    }
}
