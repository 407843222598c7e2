package io.tributary.mappings.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DynamicsMappingTest {

    private static final Goldens SAMPLES = Goldens.samples("dynamics");

    private static Interaction sample(String name) {
        return DynamicsEvents.map(SAMPLES.bytes(name)).get(0);
    }

    @Test
    void aDraftThatIsSentIsOneMail() {
        Interaction draft = sample("email-drafted");
        Interaction sent = sample("email-sent");
        assertThat(sent.id()).isEqualTo(draft.id());
        Interaction mail = InteractionParts.merge(List.of(sent, draft));
        assertThat(mail.status()).isEqualTo("sent");
        assertThat(mail.text()).isEqualTo("It is on its way.");
        assertThat(mail.messageId()).isEqualTo("sent-1@shop.example");
    }

    @Test
    void aRowThatComesWholeReplacesWhatWasToldBefore() {
        Interaction draft = sample("email-drafted");
        Interaction sent = sample("email-sent-whole");
        assertThat(InteractionParts.latest(draft, sent)).isEqualTo(sent);
        assertThat(sent.text()).isEqualTo(draft.text());
    }

    @Test
    void ofTheChangesOfACaseTheLastTellsItsStatus() {
        Interaction created = sample("case-created");
        Interaction resolved = sample("case-resolved");
        Interaction reopened = sample("case-reopened");
        assertThat(InteractionParts.merge(List.of(resolved, created)).status())
                .isEqualTo("resolved");
        assertThat(InteractionParts.merge(List.of(reopened, resolved, created)).status())
                .isEqualTo("open");
    }

    @Test
    void aDeletedCaseIsWithdrawnForGood() {
        Interaction deleted = sample("case-deleted");
        Interaction whole = sample("case-resolved-whole");
        assertThat(InteractionParts.latest(deleted, whole).deleted()).isTrue();
    }

    @Test
    void addsTheOffsetThatDataverseTookItsClockFor() {
        Goldens recorded = new Goldens("crm/dynamics365");
        String changed =
                new String(recorded.bytes("contact-update"), StandardCharsets.UTF_8)
                        .replace("\"modifiedon\"", "\"somethingelse\"");
        List<Interaction> told = DynamicsEvents.map(changed.getBytes(StandardCharsets.UTF_8));
        assertThat(told.get(0).revision())
                .isEqualTo(Instant.parse("2017-09-26T00:04:08Z").toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(strings = {"written-by-the-hub", "of-another-table", "of-another-message"})
    void ignoresOnPurpose(String name) {
        assertThat(DynamicsEvents.map(SAMPLES.bytes(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ''",
                "[] | ''",
                "{} | MessageName",
                "{\"MessageName\": \"Close\"} | InputParameters",
                "{\"MessageName\": \"Create\", \"PrimaryEntityName\": \"email\"} | InputParameters",
                "{\"MessageName\": \"Create\", \"PrimaryEntityName\": \"email\","
                        + " \"InputParameters\": [{\"key\": \"x\", \"value\": 1}]}"
                        + " | InputParameters.Target",
                "{\"MessageName\": \"Create\", \"PrimaryEntityName\": \"email\","
                        + " \"InputParameters\": [{\"key\": \"Target\", \"value\": 1}]}"
                        + " | InputParameters.Target",
                "{\"MessageName\": \"Create\", \"PrimaryEntityName\": \"email\","
                        + " \"InputParameters\": [{\"key\": \"Target\", \"value\": {}}]}"
                        + " | InputParameters.Target.Id",
                "{\"MessageName\": \"Create\", \"OperationCreatedOn\": \"yesterday\"}"
                        + " | OperationCreatedOn",
            })
    void namesTheFieldThatCannotBeRead(String body, String field) {
        assertThatThrownBy(() -> DynamicsEvents.map(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        PayloadRejected.class,
                        e -> {
                            assertThat(e.field()).isEqualTo(field);
                            assertThat(e.getMessage()).doesNotContain("yesterday");
                        });
    }
}
