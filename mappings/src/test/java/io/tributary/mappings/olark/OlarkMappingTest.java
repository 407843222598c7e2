package io.tributary.mappings.olark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Proof;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OlarkMappingTest {

    private static List<Interaction> sample(String name) {
        return OlarkEvents.samples("transcripts", name);
    }

    @Test
    void transcriptIsTheChatAndEachMessageOfIt() {
        List<Interaction> chat = sample("chat");
        assertThat(chat)
                .extracting(Interaction::kind)
                .containsExactly(Kind.EVENT, Kind.MESSAGE, Kind.MESSAGE);
        assertThat(chat)
                .extracting(Interaction::direction)
                .containsExactly(Direction.INTERNAL, Direction.INBOUND, Direction.OUTBOUND);
        assertThat(chat.get(1).occurredAt()).isEqualTo("2026-11-20T10:00:00.250Z");
        assertThat(chat).extracting(Interaction::thread).containsOnly("conversation:EV695BI2930A");
    }

    @Test
    void knowsTheVisitorByWhatTheVisitorTyped() {
        assertThat(sample("chat").get(1).participants().get(0).identifiers())
                .containsExactly(
                        Identifier.scoped("olark.visitor", "main", "9QRF9YWM5XW3", Proof.NETWORK),
                        Identifier.of("email", "ana@example.com", Proof.STATED),
                        Identifier.phone("07700 900001", "GB", Proof.STATED));
    }

    @Test
    void longerTranscriptOfTheSameChatCountsWheneverItComes() {
        Interaction first = sample("chat").get(0);
        List<Interaction> longer = sample("chat that went on");
        assertThat(InteractionParts.latest(longer.get(0), first)).isEqualTo(longer.get(0));
        assertThat(longer.get(1)).isEqualTo(sample("chat").get(1));
    }

    @Test
    void feedbackIsASurvey() {
        List<Interaction> rated = sample("chat that went on");
        Interaction survey = rated.get(rated.size() - 1);
        assertThat(survey.kind()).isEqualTo(Kind.SURVEY);
        assertThat(survey.attributes()).containsEntry("score", 4);
    }

    @Test
    void readsTheJsonItselfToo() {
        byte[] json = OlarkEvents.WRITTEN.samplesOf("transcripts").get("chat");
        assertThat(OlarkEvents.map(json)).isEqualTo(OlarkEvents.form(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | ''",
                "{} | id",
                "{'id': []} | id",
                "{'id': 'a', 'items': {}} | items",
                "{'id': 'a', 'items': [{}]} | items[0].timestamp",
                "{'id': 'a', 'items': [{'timestamp': 'soon'}]} | items[0].timestamp",
                "{'id': 'a', 'visitor': 7} | visitor",
                "{'id': 'a', 'operators': []} | operators",
            })
    void namesTheFieldThatCannotBeRead(String json, String field) {
        assertThatThrownBy(() -> OlarkEvents.map(json))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "data", "data=%zz"})
    void rejectsWhatHasNoTranscript(String form) {
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> OlarkEvents.map(body)).isInstanceOf(PayloadRejected.class);
    }
}
