package io.tributary.routes.reading;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.routes.reading.StandIn.Answer;
import io.tributary.routes.reading.StandIn.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** A route that reads an API, its Kamelet and all behind it against a stand-in of the platform. */
abstract class ReadingTest {

    static final String TOKEN = "a+b&c%41=d/e?f";
    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final ObjectMapper JSON = new ObjectMapper();

    final StandIn platform = new StandIn(this::answer);
    final ReadingHub hub;
    private final String route;
    private final String source;

    ReadingTest(String route, String source, Mapping mapping) {
        this.route = route;
        this.source = source;
        hub = new ReadingHub(mapping);
    }

    /** As the platform's documentation has it. */
    abstract Answer answer(Call call);

    /** Settings of the route beside address and token. */
    Map<String, String> settings() {
        return Map.of();
    }

    @AfterEach
    void stop() {
        hub.stop();
        platform.close();
    }

    void readLastHours() throws Exception {
        start();
        await().atMost(PATIENCE).until(() -> hub.hasReconciled(source));
    }

    void start() throws Exception {
        Map<String, String> all = new HashMap<>(settings());
        all.put("address", platform.address());
        all.put("access-token", TOKEN);
        hub.start(route, all);
    }

    List<String> ids() {
        return hub.interactions().stream().map(Interaction::sourceEventId).distinct().toList();
    }

    static ObjectNode fixture(String path) {
        try {
            Path file = Path.of("../mappings/src/test/resources/fixtures", path);
            return (ObjectNode) JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(ObjectNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
