package io.tributary.mappings.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Proof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppleMessagesMappingTest {

    private static Interaction sample(String name) {
        return AppleMessagesEvents.sample("messages", name);
    }

    @Test
    void customerIsKnownToTheBusinessAlone() {
        assertThat(sample("text").participants().get(0).identifiers())
                .containsExactly(
                        Identifier.scoped(
                                "apple.user",
                                "urn:biz:22222222-dddd-4444-bbbb-777777777777",
                                "urn:mbid:AQAAY1cfW9pjMDJ",
                                Proof.NETWORK));
    }

    @Test
    void whatTheBusinessWroteIsOutboundInTheSameThread() {
        assertThat(sample("of the business").direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(sample("of the business").thread()).isEqualTo(sample("text").thread());
        assertThat(sample("of the business").participants().get(0))
                .isEqualTo(sample("text").participants().get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "picked, The blue lamp",
        "time picked, Friday at ten",
        "quick reply, No",
        "paid, Paid",
        "link, A lamp",
        "file, Look",
    })
    void choiceIsWhatTheCustomerSaw(String name, String text) {
        assertThat(sample(name).text()).isEqualTo(text);
    }

    @Test
    void fileAloneHasNoWords() {
        assertThat(sample("file alone").text()).isNull();
        assertThat(sample("file alone").attachments()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"typing", "of unknown kind"})
    void ignoresWhatIsNoContact(String name) {
        assertThat(AppleMessagesEvents.samples("messages", name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ''",
                "[] | ''",
                "{} | type",
                "{'type': 'text'} | id",
                "{'type': 'text', 'id': []} | id",
                "{'type': 'text', 'id': 'm'} | sourceId",
                "{'type': 'text', 'id': 'm', 'sourceId': 'urn:mbid:a'} | destinationId",
                "{'type': 'text', 'attachments': {}} | attachments",
            })
    void namesTheFieldThatCannotBeRead(String body, String field) {
        assertThatThrownBy(() -> AppleMessagesEvents.map(body))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }
}
