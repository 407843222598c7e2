package io.tributary.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

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
    void canMakeEachPackagedRouteThoughNothingIsConfigured() throws Exception {
        List<Path> copies = new ArrayList<>();
        try {
            Files.createDirectories(directory);
            for (JsonNode each : items("packaged")) {
                if (each.at("/state").asText().equals("off")) {
                    String name = each.at("/name").asText() + ".camel.yaml";
                    copies.add(Files.write(directory.resolve(name), packaged(name)));
                }
            }
            assertThat(copies).hasSizeGreaterThan(50);
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(
                            () ->
                                    assertThat(items("directory"))
                                            .hasSize(copies.size())
                                            .allSatisfy(
                                                    each ->
                                                            assertThat(each.at("/state").asText())
                                                                    .isEqualTo("loaded")));
        } finally {
            for (Path copy : copies) {
                Files.delete(copy);
            }
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> items("directory").isEmpty());
        assertThat(items("packaged"))
                .allSatisfy(each -> assertThat(each.at("/state").asText()).isIn("off", "loaded"));
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
        for (JsonNode each : items("directory")) {
            if (each.at("/name").asText().equals(name)) {
                return each;
            }
        }
        assertThat(items("packaged")).hasSizeGreaterThan(20);
        return MissingNode.getInstance();
    }

    private List<JsonNode> items(String origin) throws Exception {
        List<JsonNode> items = new ArrayList<>();
        JsonNode files =
                new ObjectMapper().readTree(Http.get(port, "/api/v1/routes", Http.VIEWER).body());
        files.at("/items").forEach(items::add);
        items.removeIf(each -> !each.at("/origin").asText().equals(origin));
        return items;
    }

    private static byte[] packaged(String name) throws IOException {
        return new ClassPathResource("camel/" + name).getContentAsByteArray();
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
