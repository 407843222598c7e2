package io.tributary.hub.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.hub.Http;
import io.tributary.hub.TributaryHub;
import io.tributary.hub.broker.BrokerFault;
import io.tributary.hub.broker.EmbeddedBroker;
import io.tributary.hub.demo.NoTestParts;
import io.tributary.hub.standin.SalesforceStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole hub, with everything embedded unless told otherwise, delivering to a stand-in. */
final class OutageHub implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SalesforceStandIn salesforce;
    private final Path data;
    private final ConfigurableApplicationContext hub;
    private final int port;

    OutageHub(Path data, SalesforceStandIn salesforce) {
        this(data, salesforce, 0, Map.of());
    }

    /**
     * @param port of the hub; 0 for any that is free
     * @param more settings
     */
    OutageHub(Path data, SalesforceStandIn salesforce, int port, Map<String, Object> more) {
        this.data = data;
        this.salesforce = salesforce;
        SpringApplication application = new SpringApplication(TributaryHub.class);
        application.setAdditionalProfiles("demo");
        application.addInitializers(NoTestParts::register);
        Map<String, Object> settings = new HashMap<>(settings());
        settings.putAll(more);
        application.setDefaultProperties(settings);
        hub = application.run("--server.port=" + port);
        this.port = Integer.parseInt(hub.getEnvironment().getProperty("local.server.port"));
    }

    int port() {
        return port;
    }

    SalesforceStandIn salesforce() {
        return salesforce;
    }

    /** What the system does when memory runs out. */
    void killDatabase() throws IOException {
        String pid = Files.readAllLines(postgres("postmaster.pid")).get(0).strip();
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        assertThat(postmaster.destroyForcibly()).isTrue();
        await().until(() -> !postmaster.isAlive());
    }

    /** Until they are back, it cannot start. */
    void hideFilesOfDatabase() throws IOException {
        Files.move(postgres("global/pg_control"), data.resolve("aside"));
    }

    void bringBackFilesOfDatabase() throws IOException {
        Files.move(data.resolve("aside"), postgres("global/pg_control"));
    }

    void shutDownBroker() throws Exception {
        BrokerFault.shutDown(hub.getBean(EmbeddedBroker.class));
    }

    /** {@code UP} or {@code DOWN}: all of it, or a part. */
    String health(String part) throws IOException {
        String pointer = part.isEmpty() ? "/status" : "/components/" + part + "/status";
        return get("/actuator/health").at(pointer).asText();
    }

    JsonNode post(String path, String body) throws IOException {
        return JSON.readTree(Http.post(port, path, "application/json", body).body());
    }

    JsonNode get(String path) throws IOException {
        return JSON.readTree(Http.get(port, path, null).body());
    }

    /** All interactions, as the API tells them. */
    List<JsonNode> history() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode customer : items("/api/v1/customers?limit=500")) {
            all.addAll(items("/api/v1/customers/" + customer.at("/id").asText() + "/timeline"));
        }
        return all;
    }

    /** How many interactions were told to subscribers more than once. */
    long toldTwice() {
        return JdbcClient.create(hub.getBean(DataSource.class))
                .sql(
                        """
                        SELECT count(*) FROM (
                            SELECT subject FROM history_event WHERE type = 'interaction.recorded'
                            GROUP BY subject HAVING count(*) > 1) twice
                        """)
                .query(Long.class)
                .single();
    }

    long counted(String table) {
        return JdbcClient.create(hub.getBean(DataSource.class))
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    List<JsonNode> items(String path) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        String separator = path.contains("?") ? "&" : "?";
        String cursor = "";
        while (cursor != null) {
            JsonNode page = get(path + cursor);
            page.at("/items").forEach(items::add);
            String next = page.at("/next").asText("");
            cursor = next.isEmpty() || next.equals("null") ? null : separator + "cursor=" + next;
        }
        return items;
    }

    @Override
    public void close() {
        hub.close();
    }

    private Path postgres(String file) {
        return data.resolve("postgres").resolve(file);
    }

    private Map<String, Object> settings() {
        return Map.ofEntries(
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("tributary.data-directory", data.toString()),
                Map.entry("tributary.security.mode", "off"),
                Map.entry("tributary.whatsapp.enabled", "true"),
                Map.entry("tributary.whatsapp.source", Traffic.CHAT),
                Map.entry("tributary.whatsapp.secret", Traffic.SECRET),
                Map.entry("tributary.whatsapp.verify-token", "outage"),
                Map.entry("tributary.salesforce.enabled", "true"),
                Map.entry("tributary.targets[salesforce/main].customers", "20"),
                Map.entry("tributary.salesforce.login-url", salesforce.url().toString()),
                Map.entry("tributary.salesforce.client-id", SalesforceStandIn.CLIENT_ID),
                Map.entry("tributary.salesforce.client-secret", SalesforceStandIn.CLIENT_SECRET));
    }
}
