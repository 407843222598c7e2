package io.tributary.mappings.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubSpotMappingTest {

    private static final Goldens SAMPLES = Goldens.samples("hubspot");

    private static List<Interaction> sample(String name) {
        return HubSpotEvents.map(SAMPLES.bytes(name));
    }

    private static List<String> contacts(Interaction interaction) {
        return interaction.participants().get(0).identifiers().stream()
                .filter(identifier -> identifier.type().equals("hubspot.contact"))
                .map(Identifier::value)
                .toList();
    }

    @Test
    void whatWebhooksTellOfAContactIsOneInteraction() {
        List<Interaction> parts = sample("webhook-contact");
        assertThat(parts).extracting(Interaction::id).containsOnly(parts.get(0).id());
        assertThat(InteractionParts.merge(parts).participants())
                .singleElement()
                .satisfies(
                        contact ->
                                assertThat(contact.identifiers())
                                        .extracting(Identifier::value)
                                        .containsExactlyInAnyOrder(
                                                "512", "ana.ruiz@example.com", "600 111 222"));
    }

    @Test
    void valueThatIsTakenAwayIsNoLongerTheContacts() {
        Interaction given = sample("webhook-contact").get(1);
        Interaction taken = sample("webhook-email-taken-away").get(0);
        assertThat(taken.part()).isEqualTo(given.part());
        assertThat(InteractionParts.latest(given, taken).participants().get(0).identifiers())
                .extracting(Identifier::type)
                .containsExactly("hubspot.contact");
    }

    @Test
    void mergedContactsAreOnePerson() {
        assertThat(contacts(sample("webhook-merge").get(0)))
                .containsExactlyInAnyOrder("512", "513", "514");
        assertThat(contacts(sample("contact").get(0))).containsExactly("512", "514", "515");
        assertThat(contacts(sample("contact-of-the-older-api").get(0)))
                .containsExactly("512", "514", "515");
    }

    @Test
    void restoringTakesTheDeletionBack() {
        Interaction deleted = sample("webhook-deletion").get(0);
        Interaction restored = sample("webhook-restore").get(0);
        assertThat(deleted.status()).isEqualTo("deleted");
        assertThat(restored.part()).isEqualTo(deleted.part());
        assertThat(InteractionParts.latest(deleted, restored).deleted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-of-others"})
    void ignoresWhatTellsOfNoCustomer(String name) {
        assertThat(sample(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ''",
                "7 | ''",
                "{} | subscriptionType",
                "[null] | [0]",
                "[[]] | [0]",
                "[{}] | [0].subscriptionType",
                "[{\"subscriptionType\": \"contact.creation\"}] | [0].objectId",
                "[{\"subscriptionType\": \"contact.creation\", \"objectId\": 1,"
                        + " \"occurredAt\": \"yesterday\"}] | [0].occurredAt",
                "{\"results\": {}} | results",
                "{\"properties\": []} | properties",
                "{\"properties\": {}} | id",
                "{\"id\": 1, \"properties\": {\"email\": \"a@example.com\"}}"
                        + " | properties.createdate",
                "{\"id\": 1, \"properties\": {\"hs_note_body\": \"x\"}}"
                        + " | properties.hs_timestamp",
                "{\"senders\": []} | id",
            })
    void namesTheFieldThatCannotBeRead(String body, String field) {
        assertThatThrownBy(() -> HubSpotEvents.map(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        PayloadRejected.class,
                        e -> {
                            assertThat(e.field()).isEqualTo(field);
                            assertThat(e.getMessage()).doesNotContain("yesterday");
                        });
    }
}
