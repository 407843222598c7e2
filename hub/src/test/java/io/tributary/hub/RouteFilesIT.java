package io.tributary.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An admin changes a file of the route directory, and the running hub takes it up. */
@RunningHub
class RouteFilesIT {

    private static final String NAME = "edited-receive";

    @LocalServerPort private int port;

    @Value("${tributary.routes.directory}")
    private Path directory;

    @AfterEach
    void takeTheFileAway() throws Exception {
        Files.deleteIfExists(file());
        await().until(() -> file(NAME).isMissingNode());
    }

    @Test
    void loadsAllThatIsPackagedThoughNothingIsConfigured() throws Exception {
        JsonNode files =
                new ObjectMapper().readTree(Http.get(port, "/api/v1/routes", Http.VIEWER).body());

        assertThat(files.at("/items"))
                .allSatisfy(each -> assertThat(each.at("/state").asText()).isEqualTo("loaded"));
    }

    @Test
    void takesUpAFileThatComesChangesAndBreaks() throws Exception {
        write(route("desk/old", "whatsapp-webhook-source"));
        await().until(() -> state().equals("loaded"));
        assertThat(running("desk/old")).isTrue();

        write(route("desk/new", "whatsapp-webhook-source"));
        await().until(() -> running("desk/new"));
        assertThat(running("desk/old")).isFalse();

        write(route("desk/new", "whatsap-webhook-source"));
        await().until(() -> state().equals("kept"));
        assertThat(file(NAME).at("/problem").asText()).contains("whatsap-webhook-source");
        assertThat(running("desk/new")).isTrue();

        write(route("desk/new", "whatsapp-webhook-source"));
        await().until(() -> state().equals("loaded"));
        assertThat(file(NAME).at("/problem").isNull()).isTrue();
    }

    private String state() throws Exception {
        return file(NAME).at("/state").asText();
    }

    private JsonNode file(String name) throws Exception {
        JsonNode files =
                new ObjectMapper().readTree(Http.get(port, "/api/v1/routes", Http.VIEWER).body());
        for (JsonNode each : files.at("/items")) {
            if (each.at("/name").asText().equals(name)) {
                assertThat(each.at("/origin").asText()).isEqualTo("directory");
                return each;
            }
        }
        assertThat(files.at("/items").size()).as("packaged ones").isGreaterThan(20);
        return files.at("/none");
    }

    private boolean running(String source) throws Exception {
        JsonNode sources =
                new ObjectMapper().readTree(Http.get(port, "/api/v1/sources", Http.VIEWER).body());
        for (JsonNode each : sources.at("/items")) {
            if (each.at("/source").asText().equals(source)) {
                return each.at("/state").asText().equals("running");
            }
        }
        return false;
    }

    private Path file() {
        return directory.resolve(NAME + ".camel.yaml");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(file(), text);
    }

    private static String route(String source, String kamelet) {
        return """
                - route:
                    id: edited-receive
                    from:
                      uri: kamelet:%s
                      parameters:
                        source: %s
                        secret: "{{tributary.edited.secret:hush}}"
                        verifyToken: token
                      steps:
                        - to:
                            uri: hub:accept
                            parameters:
                              source: %s
                              mapping: whatsapp
                """
                .formatted(kamelet, source, source);
    }
}
