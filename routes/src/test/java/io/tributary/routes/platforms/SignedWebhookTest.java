package io.tributary.routes.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.declarative.DeclarativeMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a shop of no packaged platform sends, signed, and mapped by a file. */
class SignedWebhookTest extends PackagedWebhooks {

    private static final Path ORDER =
            Path.of("../mappings/src/test/resources/samples/vendure/paid.json");
    private static final Path MAPPING = Path.of("../deploy/mappings/vendure-orders.mapping.yaml");

    // What the library of Standard Webhooks for JavaScript signed.
    private static final Map<String, List<String>> SIGNED =
            Map.of(
                    "webhook-id", List.of("order-1-PaymentSettled-1795168835945"),
                    "webhook-timestamp", List.of("1795168800"),
                    "webhook-signature",
                            List.of("v1,4Kct+LI9fKAxEfKIWZQT+nHeec08Oe59IpZAyws+x8Q="));

    SignedWebhookTest() {
        super(DeclarativeMapping.parse(read(MAPPING)));
    }

    @Override
    Map<String, String> settings() {
        return Map.of(
                "tributary.signed-webhook.source", "vendure/main",
                "tributary.signed-webhook.secret", "whsec_YSBrZXkgb2Ygc2hvcCBhbmQgaHVi",
                "tributary.signed-webhook.mapping", "vendure-orders");
    }

    @Test
    void keepsWhatTheShopSigned() throws Exception {
        start("signed-webhook");
        byte[] order = read(ORDER);
        assertThat(receive("POST", "vendure/main", Map.of(), SIGNED, utf8("{}")).status())
                .isEqualTo(401);
        assertThat(receive("POST", "vendure/main", Map.of(), SIGNED, order).status())
                .isEqualTo(200);
        assertThat(accepted.get(0).eventId()).isEqualTo("order-1-PaymentSettled-1795168835945");
        assertThat(mappings.map(accepted.get(0)).interactions())
                .extracting(Interaction::sourceEventId)
                .containsExactly("order:1");
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
