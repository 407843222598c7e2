package io.tributary.mappings.salesforce.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SalesforceChangeMappingTest {

    private static final Goldens SAMPLES = Goldens.samples("salesforce-change");

    private static Interaction sample(String name) {
        return SalesforceChangeEvents.map(SAMPLES.bytes(name)).get(0);
    }

    @Test
    void ofTheChangesOfACaseTheLastTellsItsStatus() {
        Interaction created = sample("case-created");
        Interaction closed = sample("case-closed");
        Interaction reopened = sample("case-reopened");
        Interaction both = InteractionParts.merge(List.of(closed, created));
        assertThat(both.status()).isEqualTo("closed");
        assertThat(both.subject()).isEqualTo("Order has not come");
        assertThat(InteractionParts.merge(List.of(reopened, closed, created)).status())
                .isEqualTo("working");
    }

    @Test
    void aDeletedCaseComesBackOnceItIsUndeleted() {
        Interaction created = sample("case-created");
        Interaction deleted = sample("case-deleted");
        Interaction undeleted = sample("case-undeleted");
        assertThat(InteractionParts.latest(created, deleted).deleted()).isTrue();
        assertThat(InteractionParts.latest(undeleted, deleted).deleted()).isFalse();
    }

    @Test
    void theRecordOfAQueryIsTheOneOfTheChanges() {
        Interaction created = sample("case-created");
        Interaction queried = sample("query");
        assertThat(queried.id()).isEqualTo(created.id());
        assertThat(InteractionParts.latest(created, queried)).isEqualTo(queried);
    }

    @Test
    void bothApisTellTheSameChange() {
        assertThat(sample("case-of-the-streaming-api").id()).isEqualTo(sample("case-closed").id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "written-by-the-hub",
                "written-by-the-user-of-the-hub",
                "of-another-object",
                "platform-event"
            })
    void ignoresOnPurpose(String name) {
        assertThat(SalesforceChangeEvents.map(SAMPLES.bytes(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ''",
                "7 | ''",
                "[null] | [0].attributes.type",
                "{\"records\": {}} | records",
                "{\"records\": [{\"attributes\": {\"type\": \"Case\"}}]} | records[0].Id",
                "{\"attributes\": {\"type\": \"Case\"}, \"Id\": \"5\"} | SystemModstamp",
                "{\"ChangeEventHeader\": 7} | ChangeEventHeader.entityName",
                "{\"data\": {\"payload\": {\"ChangeEventHeader\": {}}}}"
                        + " | data.payload.ChangeEventHeader.entityName",
                "{\"ChangeEventHeader\": {\"entityName\": \"Case\", \"changeType\": \"CREATE\","
                        + " \"commitTimestamp\": \"yesterday\"}}"
                        + " | ChangeEventHeader.commitTimestamp",
            })
    void namesTheFieldThatCannotBeRead(String body, String field) {
        assertThatThrownBy(() -> SalesforceChangeEvents.map(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        PayloadRejected.class,
                        e -> {
                            assertThat(e.field()).isEqualTo(field);
                            assertThat(e.getMessage()).doesNotContain("yesterday");
                        });
    }
}
