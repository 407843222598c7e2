package io.tributary.mappings.declarative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mapping of transcripts that ships for bots of which there is no Java. */
class BotTranscriptTest {

    private static final Goldens SAMPLES = Goldens.samples("bot-transcript");
    private static final DeclarativeMapping MAPPING = DeclaredExamples.read("bot-transcript");

    private static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                DeclaredExamples.event(
                        "bot/shop", "application/json", Map.of("region", "GB"), body));
    }

    private static List<Interaction> sample(String name) {
        return map(SAMPLES.samplesOf("transcripts").get(name));
    }

    @Test
    void mapsSamples() {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        SAMPLES.samplesOf("transcripts").forEach((name, body) -> mapped.put(name, map(body)));
        SAMPLES.checkSamples("transcripts", mapped);
    }

    @ParameterizedTest
    @CsvSource({"activities, 3", "rasa, 2", "plain, 3", "without messages, 0"})
    void everyMessageIsAnInteraction(String name, int messages) {
        assertThat(sample(name)).hasSize(messages);
    }

    @ParameterizedTest
    @CsvSource({"activities", "rasa", "plain"})
    void whatTheBotSaidIsOutboundAndInTheSameConversation(String name) {
        List<Interaction> said = sample(name);
        assertThat(said.get(0).direction()).isEqualTo(Direction.INBOUND);
        assertThat(said.get(1).direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(said.get(1).thread()).isEqualTo(said.get(0).thread()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"type\": \"message\", \"from\": {}}",
                "{\"messages\": [{\"id\": \"m\", \"from\": \"user\", \"at\": \"soon\"}]}",
                "{\"sender_id\": \"u\", \"events\": [{\"event\": \"user\"}]}",
            })
    void rejectsWhatIsNoTranscript(String body) {
        assertThatThrownBy(() -> map(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(PayloadRejected.class);
    }
}
