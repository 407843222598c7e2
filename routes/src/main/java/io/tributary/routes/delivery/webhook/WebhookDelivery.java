package io.tributary.routes.delivery.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tributary.connectors.calling.Call;
import io.tributary.connectors.calling.Caller;
import io.tributary.connectors.reading.ApiAnswer;
import io.tributary.connectors.webhook.StandardSignature;
import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.interaction.InteractionJson;
import io.tributary.mappings.delivered.Change;
import io.tributary.mappings.delivered.Changes;
import io.tributary.routes.delivery.InOrder;
import io.tributary.routes.delivery.TargetAddress;
import io.tributary.routes.delivery.TargetAnswers;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Body;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/** The step of the webhook Kamelet: one request for each change, in order. Thread-safe. */
public final class WebhookDelivery implements AutoCloseable {

    /** Only these say that one message is at fault, and not the way it is signed or sent. */
    private static final Set<Integer> AT_FAULT = Set.of(413, 415, 422);

    private static final Set<Integer> NOBODY_THERE = Set.of(404, 405, 410);

    /** So many messages of several customers are not refused by chance, but for the signature. */
    private static final int MOST_REFUSALS = 5;

    private final Duration timeout;
    private final AtomicInteger refusals = new AtomicInteger();
    private String url = "";
    private String secrets = "";
    private @Nullable Caller caller;

    /**
     * @param timeoutMillis for an answer
     */
    public WebhookDelivery(long timeoutMillis) {
        this.timeout = Duration.ofMillis(timeoutMillis);
    }

    public void setUrl(String url) {
        this.url = url;
    }

    /** As receivers know them; several, comma separated, while one is rotated. */
    public void setSecret(String secrets) {
        this.secrets = secrets;
    }

    /**
     * Ends with the first change that the receiver does not take for now; the rest is for later.
     *
     * @throws TransientFailure if nothing was told
     */
    public List<DeliveryResult> tell(@Body CustomerDelivery delivery, CamelContext context) {
        URI address = TargetAddress.of(url);
        StandardSignature signature = signature();
        return InOrder.each(
                Changes.of(delivery),
                change -> told(change, call(change, address, signature, context)));
    }

    private DeliveryResult told(Change change, ApiAnswer answer) {
        if (answer.isGood()) {
            refusals.set(0);
            return DeliveryResult.delivered(change.interaction(), change.id());
        }
        String reason = "the receiver answers status " + answer.status();
        if (TargetAnswers.isOfTarget(answer)) {
            throw TargetAnswers.failure(answer);
        }
        if (NOBODY_THERE.contains(answer.status())) {
            throw TargetAnswers.misconfigured(reason + "; check whether it still wants webhooks");
        }
        if (AT_FAULT.contains(answer.status())) {
            return DeliveryResult.parked(change.interaction(), reason);
        }
        // Many answer 400 to a signature that they do not know.
        if (refusals.incrementAndGet() >= MOST_REFUSALS) {
            throw TargetAnswers.misconfigured(reason + " to whatever comes; check the secret");
        }
        return DeliveryResult.retry(change.interaction(), reason, Instant.EPOCH);
    }

    private ApiAnswer call(
            Change change, URI address, StandardSignature signature, CamelContext context) {
        byte[] body = json(change);
        Instant now = Instant.now();
        return caller(context)
                .call(
                        new Call(
                                "POST",
                                address,
                                Map.of(
                                        "Content-Type",
                                        "application/json",
                                        "User-Agent",
                                        "Tributary",
                                        "webhook-id",
                                        change.id(),
                                        "webhook-timestamp",
                                        String.valueOf(now.getEpochSecond()),
                                        "webhook-signature",
                                        signature.of(change.id(), now, body)),
                                body));
    }

    private static byte[] json(Change change) {
        try {
            return InteractionJson.mapper().writeValueAsBytes(change.message());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON is JSON", e);
        }
    }

    private StandardSignature signature() {
        try {
            return new StandardSignature(secrets);
        } catch (IllegalArgumentException e) {
            throw TargetAnswers.misconfigured(String.valueOf(e.getMessage()));
        }
    }

    private synchronized Caller caller(CamelContext context) {
        Caller known = caller == null ? new Caller(context, timeout) : caller;
        caller = known;
        return known;
    }

    @Override
    public synchronized void close() {
        if (caller != null) {
            caller.close();
            caller = null;
        }
    }
}
