package io.tributary.mappings.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedInMappingTest {

    private static List<Interaction> samples(String name) {
        return LinkedInEvents.map(LinkedInEvents.WRITTEN.samplesOf("notifications").get(name));
    }

    private static Interaction sample(String name) {
        List<Interaction> mapped = samples(name);
        assertThat(mapped).hasSize(1);
        return mapped.get(0);
    }

    @Test
    void idsOfMembersAreUniqueToTheApp() {
        assertThat(sample("comment").participants())
                .containsExactly(
                        new Participant(
                                ParticipantRole.CUSTOMER,
                                null,
                                List.of(
                                        Identifier.scoped(
                                                "linkedin.member",
                                                "hub-app",
                                                "aBcDeF12_3",
                                                Proof.NETWORK))),
                        new Participant(
                                ParticipantRole.AGENT,
                                null,
                                List.of(
                                        Identifier.of(
                                                "linkedin.page", "96072893", Proof.NETWORK))));
        assertThat(sample("comment of another organisation").participants().get(0).identifiers())
                .containsExactly(Identifier.of("linkedin.organization", "555", Proof.NETWORK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answer of the organisation",
                "comment of the administrator who subscribed",
                "comment of one of the company's people"
            })
    void whatTheCompanyWritesIsOutbound(String name) {
        assertThat(sample(name).direction()).isEqualTo(Direction.OUTBOUND);
    }

    @Test
    void commentHasOneNameHoweverItIsWritten() {
        assertThat(List.of(sample("comment without its words"), sample("edited")))
                .extracting(Interaction::id)
                .containsOnly(sample("comment").id());
        assertThat(sample("comment").sourceEventId())
                .isEqualTo(
                        "urn:li:comment:(urn:li:activity:7094637247890620418,"
                                + "7094977717598625792)");
    }

    @Test
    void deletionBeatsEditAndEditBeatsComment() {
        Interaction edited = sample("edited");
        assertThat(InteractionParts.latest(sample("comment"), edited).text())
                .isEqualTo("¿Precio y envío?");
        assertThat(InteractionParts.latest(sample("deleted"), edited).deleted()).isTrue();
    }

    @Test
    void answersShareTheThreadOfTheComment() {
        Interaction comment = sample("comment");
        Interaction answer = sample("answer of the organisation");
        assertThat(answer.thread()).isEqualTo(comment.thread());
        assertThat(answer.replyTo()).containsExactly(comment.messageId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "like",
                "passed on without a word",
                "edited, without its words",
                "action that is not known yet",
                "webhook of another kind"
            })
    void ignoresWhatSaysNothing(String name) {
        assertThat(samples(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | type",
                "{'type': 'ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS'} | notifications",
                "{'type': 'ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS', 'notifications': [7]}"
                        + " | notifications[0]",
                "{'type': 'ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS', 'notifications': [{}]}"
                        + " | notifications[0].action",
                "{'type': 'ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS', 'notifications':"
                        + " [{'action': 'COMMENT'}]} | notifications[0].generatedActivity",
                "{'type': 'ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS', 'notifications':"
                        + " [{'action': 'COMMENT', 'generatedActivity': 'a'}]}"
                        + " | notifications[0].lastModifiedAt",
                "{'type': 'ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS', 'notifications':"
                        + " [{'action': 'COMMENT', 'generatedActivity': 'a', 'lastModifiedAt':"
                        + " 1}]} | notifications[0].organizationalEntity",
            })
    void namesWhatIsWrong(String json, String field) {
        assertThatThrownBy(() -> LinkedInEvents.map(json))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }
}
