package io.tributary.mappings.typeform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeformMappingTest {

    private static final Goldens SAMPLES = Goldens.samples("typeform");

    private static List<Identifier> identifiers(Interaction response) {
        return response.participants().get(0).identifiers();
    }

    private static Interaction sample(String name) {
        return TypeformEvents.map(SAMPLES.bytes(name)).get(0);
    }

    @Test
    void whatWasSubmittedBeatsWhatWasBeingGiven() {
        Interaction partial = sample("form_response_partial");
        Interaction whole = sample("form_response");
        assertThat(partial.id()).isEqualTo(whole.id());
        assertThat(partial.status()).isEqualTo("partial");
        assertThat(InteractionParts.latest(whole, partial).status()).isEqualTo("completed");
    }

    @Test
    void addressThatMayBeSomebodyElsesOnlySuggests() {
        assertThat(identifiers(sample("two-addresses")))
                .containsExactly(
                        Identifier.of("email", "ana@example.com", Proof.INFERRED),
                        Identifier.of("email", "friend@example.com", Proof.INFERRED));
    }

    @Test
    void takesIdentifiersFromTheHiddenFieldsThatTheRouteNames() {
        Interaction response =
                TypeformEvents.one(
                        ", \"hidden\": {\"uid\": 42, \"email\": \"a@b.example\", \"name\": \"Ana\"}",
                        Map.of("identifiers", "uid=account, tel=phone, nonsense, x=Y Z"));
        assertThat(identifiers(response))
                .containsExactly(Identifier.scoped("account", "eu", "42", Proof.STATED));
        assertThat(response.participants().get(0).name()).isEqualTo("Ana");
    }

    @Test
    void leadsToTheOrderThatAHiddenFieldNames() {
        assertThat(sample("form_response").references())
                .containsExactly(Reference.of("order", "shopify/eu-store", "1001"));
        assertThat(TypeformEvents.one(", \"hidden\": {\"order_id\": \"7\"}", Map.of()).references())
                .containsExactly(Reference.of("order.id", "typeform/eu", "7"));
    }

    @Test
    void addressOfALinkThatWasCopiedNamesNobody() {
        assertThat(
                        identifiers(
                                TypeformEvents.one(
                                        ", \"hidden\": {\"email\": \"xxxxx\"}", Map.of())))
                .isEmpty();
    }

    @Test
    void responseWithoutAnswersIsOneAllTheSame() {
        Interaction response = TypeformEvents.one("", Map.of());
        assertThat(response.sourceEventId()).isEqualTo("response:t");
        assertThat(response.subject()).isEqualTo("Survey");
        assertThat(response.text()).isNull();
    }

    @Test
    void keepsAnAnswerOfAKindThatIsNotKnown() {
        Interaction response =
                TypeformEvents.one(
                        ", \"answers\": [{\"type\": \"hologram\", \"hologram\": {\"a\": 1},"
                                + " \"field\": {\"id\": \"f\", \"type\": \"hologram\"}}]",
                        Map.of());
        assertThat(response.attributes().get("answers"))
                .isEqualTo(List.of(Map.of("type", "hologram")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | event_type",
                "[] | ''",
                "'' | ''",
                "{\"event_type\": \"form_response\"} | form_response",
                "{\"event_type\": \"form_response\", \"form_response\": []} | form_response",
                "{\"event_type\": \"form_response\", \"form_response\": {}}"
                        + " | form_response.token",
                "{\"event_type\": \"form_response\", \"form_response\": {\"token\": \"t\"}}"
                        + " | form_response.submitted_at",
                "{\"event_type\": \"x\", \"form_response\": {\"submitted_at\": \"yesterday\"}}"
                        + " | form_response.submitted_at",
                "{\"event_type\": \"x\", \"form_response\": {\"answers\": [{\"choices\": 1}]}}"
                        + " | form_response.answers[0].choices",
            })
    void namesTheFieldThatCannotBeRead(String body, String field) {
        assertThatThrownBy(() -> TypeformEvents.map(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        PayloadRejected.class,
                        e -> {
                            assertThat(e.field()).isEqualTo(field);
                            assertThat(e.getMessage()).doesNotContain("yesterday");
                        });
    }
}
