package io.tributary.mappings.delighted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelightedMappingTest {

    private static Interaction response(String type, String further) {
        String body =
                """
                {"event_type": "survey_response.%s", "event_id": "e",
                 "event_data": {"id": "7", "created_at": 1795168800%s}}"""
                        .formatted(type, further);
        return DelightedEvents.map(body.getBytes(StandardCharsets.UTF_8)).get(0);
    }

    @Test
    void commentThatComesLaterReplacesTheScoreAlone() {
        Interaction score = response("created", ", \"score\": 9, \"updated_at\": null");
        Interaction comment =
                response(
                        "updated",
                        ", \"score\": 9, \"comment\": \"Fine.\", \"updated_at\": 1795168900");
        assertThat(score.subject()).isEqualTo("Survey: 9");
        assertThat(score.text()).isNull();
        assertThat(comment.id()).isEqualTo(score.id());
        assertThat(InteractionParts.latest(comment, score).text()).isEqualTo("Fine.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | event_type",
                "[] | ''",
                "'' | ''",
                "{\"event_type\": \"survey_response.created\"} | event_data",
                "{\"event_type\": \"survey_response.created\", \"event_data\": []} | event_data",
                "{\"event_type\": \"survey_response.created\", \"event_data\": {}}"
                        + " | event_data.id",
                "{\"event_type\": \"survey_response.created\", \"event_data\": {\"id\": \"7\"}}"
                        + " | event_data.created_at",
                "{\"event_type\": \"x\", \"event_data\": {\"created_at\": \"yesterday\"}}"
                        + " | event_data.created_at",
                "{\"event_type\": \"unsubscribe.created\", \"event_data\": {}} | event_id",
            })
    void namesTheFieldThatCannotBeRead(String body, String field) {
        assertThatThrownBy(() -> DelightedEvents.map(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        PayloadRejected.class,
                        e -> {
                            assertThat(e.field()).isEqualTo(field);
                            assertThat(e.getMessage()).doesNotContain("yesterday");
                        });
    }
}
