package io.tributary.mappings.engage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngageMappingTest {

    private static Interaction sample(String name) {
        return EngagePayloads.sample("events", name);
    }

    @ParameterizedTest
    @CsvSource({
        "imported, MESSAGE, MESSAGING",
        "comment, COMMENT, SOCIAL",
        "review, REVIEW, SOCIAL",
        "mail, MESSAGE, EMAIL",
    })
    void contentIsWhatItsSourceMakesOfIt(String name, Kind kind, Channel channel) {
        assertThat(sample(name).kind()).isEqualTo(kind);
        assertThat(sample(name).channel()).isEqualTo(channel);
        assertThat(sample(name).direction()).isEqualTo(Direction.INBOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"imported of the company", "replied", "exported", "discussion"})
    void whatTheCompanyWroteIsOutbound(String name) {
        assertThat(sample(name).direction()).isEqualTo(Direction.OUTBOUND);
    }

    @Test
    void stepsOfAnAnswerAreOneMessage() {
        Interaction answer =
                InteractionParts.merge(
                        List.of(sample("exported"), sample("approved"), sample("replied")));
        assertThat(answer.status()).isEqualTo("sent");
        assertThat(answer.text()).isEqualTo("It left us yesterday.");
        assertThat(answer.occurredAt()).isEqualTo("2026-11-20T10:01:00Z");
        assertThat(answer.replyTo()).containsExactly(sample("imported").messageId());
        assertThat(sample("not exported").status()).isEqualTo("failed");
    }

    @Test
    void changedAnswerReplacesTheFirstWheneverItComes() {
        Interaction changed = sample("update exported");
        assertThat(InteractionParts.latest(changed, sample("replied"))).isEqualTo(changed);
    }

    @Test
    void closingIsAResolutionInTheThread() {
        List<Interaction> closed = EngagePayloads.samples("events", "intervention closed");
        assertThat(closed)
                .extracting(Interaction::kind)
                .containsExactly(Kind.EVENT, Kind.RESOLUTION);
        assertThat(closed).extracting(Interaction::thread).containsOnly("thread:t-1");
    }

    @Test
    void onlyTheGroupThatAnIdentityIsInNowIsEvidence() {
        Interaction now = InteractionParts.latest(sample("unmerged"), sample("merged"));
        assertThat(now.participants().get(0).identifiers())
                .extracting(Identifier::value)
                .containsExactly("i-ana", "g-3");
    }

    @Test
    void webhookOfSeveralEventsIsAllThatAreKnown() {
        assertThat(EngagePayloads.samples("events", "several"))
                .extracting(Interaction::sourceEventId)
                .containsExactly("content:c-9", "intervention:v-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"task", "something new", "none"})
    void ignoresWhatIsNoContact(String name) {
        assertThat(EngagePayloads.samples("events", name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ''",
                "[] | ''",
                "{} | events",
                "{'events': {}} | events",
                "{'events': [7]} | events[0]",
                "{'events': [{}]} | events[0].type",
                "{'events': [{'type': 7}]} | events[0].type",
                "{'events': [{'type': 'content.imported'}]} | events[0].resource",
                "{'events': [{'type': 'content.imported', 'resource': {}}]}"
                        + " | events[0].resource.metadata",
                "{'events': [{'type': 'content.imported', 'resource': {'metadata': {}}}]}"
                        + " | events[0].issued_at",
                "{'events': [{'type': 'content.imported', 'issued_at': 'soon'}]}"
                        + " | events[0].issued_at",
                "{'events': [{'type': 'content.imported', 'resource': {'metadata': {}},"
                        + " 'issued_at': '2026-11-20T10:00:00Z'}]} | events[0].resource.id",
            })
    void namesTheFieldThatCannotBeRead(String body, String field) {
        assertThatThrownBy(() -> EngagePayloads.map(body))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }
}
