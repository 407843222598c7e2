package io.tributary.mappings.delivered;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.interaction.Interaction;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private final Interaction mail = Deliveries.mail("1").build();

    private static Change change(Interaction interaction, String before) {
        return Changes.of(Deliveries.of(Deliveries.ANA, Deliveries.view(interaction, before)))
                .get(0);
    }

    @Test
    void eachTryOfAChangeHasOneIdAndEachChangeAnother() {
        String first = change(mail, null).id();
        assertThat(change(mail, null).id()).isEqualTo(first).startsWith(mail.id() + ".");
        String edited = change(mail.toBuilder().text("other").build(), first).id();
        String back = change(mail, edited).id();
        String moved =
                Changes.of(Deliveries.of(Deliveries.BEN, Deliveries.view(mail, null))).get(0).id();
        assertThat(new String[] {first, edited, back, moved}).doesNotHaveDuplicates();
    }

    @Test
    void orderOfAttributesMakesNoOtherChange() {
        Interaction one = mail.toBuilder().attribute("a", 1).attribute("b", 2).build();
        Interaction other = mail.toBuilder().attribute("b", 2).attribute("a", 1).build();
        assertThat(change(one, null).id()).isEqualTo(change(other, null).id());
    }

    @Test
    void messageHoldsTheCanonicalFormAndNothingElse() {
        JsonNode message = change(mail, null).message();
        assertThat(message.path("type").asText()).isEqualTo("interaction.recorded");
        assertThat(message.path("timestamp").asText()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(message.path("data").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("customer", "interaction", "matter");
        assertThat(message.at("/data/interaction").has("deliveries")).isFalse();
        assertThat(message.at("/data/matter").has("links")).isFalse();
        assertThat(message.at("/data/interaction/matterId").asText())
                .isEqualTo(message.at("/data/matter/id").asText())
                .isEqualTo(Deliveries.MATTER.toString());
    }

    @Test
    void withdrawalIsToldAsSuch() {
        Change gone = change(mail.toBuilder().deleted(true).build(), null);
        assertThat(gone.withdrawn()).isTrue();
        assertThat(gone.message().path("type").asText()).isEqualTo("interaction.withdrawn");
    }
}
