package io.tributary.routes.platforms;

import io.tributary.connectors.PlatformChecks;
import io.tributary.connectors.webhook.WebhookRequest;
import io.tributary.history.intake.Acceptance;
import io.tributary.history.intake.RawEvent;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.Mappings;
import io.tributary.routes.webhook.WebhookRegistry;
import io.tributary.routes.webhook.WebhookReply;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.AfterEach;

/** The packaged routes of platforms that send webhooks, from the door to what is kept. */
abstract class PackagedWebhooks {

    static final String SECRET = "a+b&c%41=d/e?f";
    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    final List<RawEvent> accepted = new CopyOnWriteArrayList<>();
    final Mappings mappings;
    private volatile RuntimeException refusal;
    private final CamelContext context = new DefaultCamelContext();
    private final WebhookRegistry door = new WebhookRegistry(PlatformChecks.all()::named);

    PackagedWebhooks(Mapping... mappings) {
        this.mappings = new Mappings(List.of(mappings));
    }

    /**
     * The settings of all platforms, beside that which is started; a secret else {@link #SECRET}.
     */
    abstract Map<String, String> settings();

    void start(String platform) throws Exception {
        Acceptance acceptance = this::accept;
        context.getRegistry().bind("acceptance", acceptance);
        context.getRegistry().bind("mappings", mappings);
        context.getRegistry().bind("door", door);
        Properties properties = new Properties();
        properties.putAll(settings());
        properties.setProperty("tributary." + platform + ".enabled", "true");
        properties.putIfAbsent("tributary." + platform + ".secret", SECRET);
        context.getPropertiesComponent().setInitialProperties(properties);
        context.start();
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(
                        PluginHelper.getResourceLoader(context)
                                .resolveResource(
                                        "classpath:camel/" + platform + "-receive.camel.yaml"));
    }

    private void accept(List<RawEvent> events) {
        if (refusal != null) {
            throw refusal;
        }
        accepted.addAll(events);
    }

    /** From now on nothing is accepted. */
    void refuseWith(RuntimeException cause) {
        refusal = cause;
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    WebhookReply receive(
            String method,
            String source,
            Map<String, List<String>> query,
            Map<String, List<String>> headers,
            byte[] body) {
        String url = "https://hub.example/webhooks/" + source;
        return door.receive(source, new WebhookRequest(method, url, query, headers, body, NOW));
    }

    static byte[] hmac(byte[] body) throws GeneralSecurityException {
        return hmac("HmacSHA256", body);
    }

    static byte[] hmac(String algorithm, byte[] content) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(utf8(SECRET), algorithm));
        return mac.doFinal(content);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
